package postgres

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

func TestTermsFitIntoATSVector(t *testing.T) {
	l := newLexicon(corpus.Scope{Workspace: "w", Story: "s"})
	counts := map[string]counted{"": {text: 1}, "often": {text: 10_000, title: 3}, "title": {title: 2}, strings.Repeat("x", 5_000): {text: 1}}
	for i := range 100_000 {
		counts[fmt.Sprintf("word%d", i)] = counted{text: 1}
	}
	v := l.vector(counts)
	size, kept := 0, map[string]int{}
	for i, lexeme := range v.Lexemes {
		size += storedBytes(lexeme)
		kept[lexeme.Word] = len(lexeme.Positions)
		if len(lexeme.Word) > 2046 || len(lexeme.Positions) == 0 || len(lexeme.Positions) > 255 {
			t.Fatalf("a lexeme of %d bytes with %d positions", len(lexeme.Word), len(lexeme.Positions))
		}
		if i > 0 && v.Lexemes[i-1].Word >= lexeme.Word {
			t.Fatalf("%q comes after %q", lexeme.Word, v.Lexemes[i-1].Word)
		}
	}
	if size > mostBytes || kept[l.lexeme("often")] != 255 || kept[l.lexeme("title")] != 2 {
		t.Errorf("%d bytes, often %d times, title %d times; want at most %d bytes and the most frequent terms kept", size, kept[l.lexeme("often")], kept[l.lexeme("title")], mostBytes)
	}
}

// A count comes back from ts_rank, and a title's term counts passageTitle.
func TestRankGivesCounts(t *testing.T) {
	store, err := Open(context.Background(), newSchemas().Address(t, t.Name()))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	l := newLexicon(corpus.Scope{})
	for _, c := range []struct {
		counted counted
		want    float64
		within  float64
	}{
		{counted{text: 1}, 1, .04}, {counted{text: 2}, 2, .04}, {counted{text: 3}, 3, .04}, {counted{text: 5}, 5, .1}, {counted{text: 10}, 10, .4},
		{counted{title: 1}, passageTitle, .01}, {counted{text: 1, title: 1}, 1 + passageTitle, .1}, {counted{text: 3, title: 1}, 3 + passageTitle, .3},
	} {
		var r float64
		err := store.pool.QueryRow(context.Background(), fmt.Sprintf(`SELECT ts_rank('{1,0,0,%.4f}', $1::tsvector, $2::tsquery)::float8`, titleLabel),
			l.vector(map[string]counted{"a": c.counted, "b": {text: 7}}), quote(l.lexeme("a"))).Scan(&r)
		if err != nil {
			t.Fatal(err)
		}
		if got := r / (1 - r) / rankSlope; math.Abs(got-c.want) > c.within {
			t.Errorf("%+v counts %.3f, want %.2f", c.counted, got, c.want)
		}
	}
}

func FuzzTerms(f *testing.F) {
	for _, seed := range []string{`'`, `\`, `''`, `a:b`, "a & !b", "a | (b", "\x00", "\xff", "a:*", "<->", "a\\'b", " ", "\U0001F6A2"} {
		f.Add(seed)
	}
	store, err := Open(context.Background(), newSchemas().Address(f, f.Name()))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { store.Close() })
	f.Fuzz(func(t *testing.T, text string) {
		for _, terms := range [][]string{analysis.Terms(text), {text}, strings.Fields(text)} {
			query := retrieval.Query{K: 3}
			for _, term := range terms {
				query.Terms = append(query.Terms, retrieval.Term{Text: term, Weight: 1})
			}
			if _, err := store.Rank(context.Background(), retrieval.Filter{Scope: benchScope, AsOf: benchStart}, query); err != nil {
				t.Fatalf("terms %q: %v", terms, err)
			}
			if _, err := store.Frequencies(context.Background(), benchScope, terms); err != nil {
				t.Fatalf("terms %q: %v", terms, err)
			}
		}
	})
}
