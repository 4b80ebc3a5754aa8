package retrieval

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
)

func at(article string, start int, score float64) Hit {
	return Hit{Article: article, Revision: 1, Span: corpus.Span{Start: start, End: start + 10}, Score: score}
}

func fused(t *testing.T, rankings Rankings) *pool {
	t.Helper()
	p := &pool{}
	p.fuse(rankings, spellingWeight)
	return p
}

func TestFusionSumsSharesOfTheBest(t *testing.T) {
	p := fused(t, Rankings{
		Articles: []Hit{at("a", 0, 20), at("b", 0, 10)},
		Passages: []Hit{at("b", 30, 8), at("a", 60, 4), at("a", 90, 3.9)},
		Dense:    []Hit{at("c", 0, 0.5), at("a", 90, 0.5), at("b", 30, -0.1)},
	})
	want := map[string]float64{
		"a": articleWeight + passageWeight*0.5 + spellingWeight,
		"b": articleWeight*0.5 + passageWeight,
		"c": spellingWeight,
	}
	order := ""
	for _, hit := range p.best(9).Hits {
		order += hit.Article
		if math.Abs(hit.Score-want[hit.Article]) > 1e-12 {
			t.Errorf("%s has %v, want %v", hit.Article, hit.Score, want[hit.Article])
		}
	}
	if order != "abc" {
		t.Errorf("order %q", order)
	}
	// a is shown by the passage that words and vectors speak for together.
	if hit := p.best(1).Hits[0]; hit.Start != 90 {
		t.Errorf("a is shown by the passage at %d", hit.Start)
	}
}

// Map order must not show: the same rankings fuse to the same order each time.
func TestFusionTiesAreStable(t *testing.T) {
	var hits []Hit
	for _, article := range []string{"e", "b", "d", "a", "c"} {
		hits = append(hits, at(article, 0, 1), at(article, 20, 1))
	}
	first := fused(t, Rankings{Passages: hits}).passages(9)
	for i, hit := range first.Hits[1:] {
		if before := first.Hits[i]; before.Article > hit.Article || before.Article == hit.Article && before.Start > hit.Start {
			t.Errorf("ties in the order %+v", first.Hits)
		}
	}
	for range 50 {
		if diff := cmp.Diff(first, fused(t, Rankings{Passages: hits}).passages(9)); diff != "" {
			t.Fatalf("another order (-first +now):\n%s", diff)
		}
	}
}

func TestCopiesAreFoldedUnderTheBest(t *testing.T) {
	p := fused(t, Rankings{Articles: []Hit{at("a", 0, 9), at("b", 0, 8), at("c", 0, 7), at("d", 0, 6)}})
	copied := func(outlet string, containment float64, of ...string) Fact {
		fact := Fact{Outlet: outlet}
		for _, article := range of {
			fact.Duplicates = append(fact.Duplicates, Duplicate{article, containment})
		}
		return fact
	}
	first := copied("Gazette", 0.4, "b", "c", "gone")
	first.Duplicates = append(first.Duplicates, Duplicate{"d", 0.9})
	p.facts = map[string]Fact{
		"a": first, "b": copied("Herald", 0.4, "a"), "c": copied("Gazette", 0.4, "a"), "d": copied("", 0.9, "a"),
	}
	result := p.best(9)
	if len(result.Hits) != 2 || result.Hits[0].Article != "a" || result.Hits[1].Article != "c" {
		t.Errorf("hits %+v; want a and the outlet's own follow-up c", result.Hits)
	}
	if diff := cmp.Diff(map[string][]string{"a": {"b", "d"}}, result.Folded); diff != "" {
		t.Errorf("folded (-want +got):\n%s", diff)
	}
	if n := len(p.passages(9).Hits); n != 0 {
		t.Errorf("%d passages out of none", n)
	}
}

func TestAnOutletShownBeforeGivesWay(t *testing.T) {
	p := fused(t, Rankings{Articles: []Hit{at("a", 0, 100), at("b", 0, 99), at("c", 0, 98), at("d", 0, 80)}})
	p.facts = map[string]Fact{"a": {Outlet: "Gazette"}, "b": {Outlet: "Gazette"}, "c": {Outlet: "Herald"}, "d": {Outlet: "Bay Post"}}
	order := ""
	for _, hit := range p.best(9).Hits {
		order += hit.Article
	}
	if order != "acbd" {
		t.Errorf("order %q; want another outlet's before the second of one, and no more than that", order)
	}
}

func TestRecency(t *testing.T) {
	now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	days := func(n int) corpus.Moment { return corpus.Instant(now.AddDate(0, 0, -n)) }
	first := func(facts map[string]Fact, articles ...Hit) string {
		p := fused(t, Rankings{Articles: articles})
		p.facts, p.question.frequencies.Passages = facts, 80_000
		p.recency(now)
		p.sort()
		return p.candidates[0].article
	}
	facts := map[string]Fact{"old": {Published: days(700)}, "older": {Published: days(900)}, "new": {Published: days(1)}, "soon": {Published: days(-1)}}
	for name, c := range map[string]struct {
		hits []Hit
		want string
	}{
		"of two that fit as well, the new one":             {[]Hit{at("old", 0, 10), at("new", 0, 9)}, "new"},
		"the old one that fits far better":                 {[]Hit{at("old", 0, 10), at("new", 0, 4)}, "old"},
		"years ago is years ago":                           {[]Hit{at("older", 0, 10), at("old", 0, 9.8)}, "older"},
		"no date gains nothing":                            {[]Hit{at("undated", 0, 10), at("new", 0, 9)}, "new"},
		"a date to come counts as now, and is no surprise": {[]Hit{at("soon", 0, 10), at("new", 0, 9)}, "soon"},
	} {
		if got := first(facts, c.hits...); got != c.want {
			t.Errorf("%s: first is %s, want %s", name, got, c.want)
		}
	}
}
