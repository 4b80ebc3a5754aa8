package whosaid_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"onrecord/answer/whosaid"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// store is an index and an archive of a few articles, each one passage.
type store []corpus.Article

func (s store) Frequencies(_ context.Context, _ corpus.Scope, terms []string) (retrieval.Frequencies, error) {
	f := retrieval.Frequencies{Passages: len(s), Term: map[string]int{}}
	for _, term := range terms {
		for _, a := range s {
			for _, t := range analysis.Terms(a.Text) {
				if t == term {
					f.Term[term]++
					break
				}
			}
		}
	}
	return f, nil
}

func (s store) Rank(_ context.Context, _ retrieval.Filter, q retrieval.Query) (retrieval.Rankings, error) {
	var r retrieval.Rankings
	for _, a := range s {
		for _, term := range q.Terms {
			if slices.Contains(analysis.Terms(a.Text), term.Text) {
				r.Passages = append(r.Passages, retrieval.Hit{Article: a.ID, Revision: 1})
				break
			}
		}
	}
	return r, nil
}

func (s store) Revision(_ context.Context, _ corpus.Scope, id string, n int) (corpus.Revision, error) {
	for _, a := range s {
		if a.ID == id {
			return corpus.Revision{Article: a, Number: n, SHA256: corpus.Checksum(a.Text)}, nil
		}
	}
	return corpus.Revision{}, retrieval.ErrNotFound
}

func articles(t testing.TB) store {
	t.Helper()
	day := func(text string) corpus.Moment {
		m, err := corpus.ParseMoment(text)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	return store{
		{ID: "late", Outlet: "Quay Times", Published: day("2026-03-04"), Text: `“We saw the lights of the harbour and then nothing but fog,” said Ida Ruud, the harbour master.`},
		{ID: "first", Outlet: "Bay Post", Published: day("2026-03-02"), Text: `The harbour master, Ida Ruud, was awake. “We saw the lights of the harbour and then nothing but fog,” she said.`},
		{ID: "other", Outlet: "Lind Echo", Published: day("2026-03-03"), Text: `“We saw the lamps of the harbour and then nothing but fog,” Ruud said.`},
	}
}

func look(t testing.TB, quote, speaker string) whosaid.Report {
	t.Helper()
	s := articles(t)
	r, err := whosaid.NewDesk(s, s).Look(t.Context(), corpus.Scope{Workspace: "local", Story: "ferry"}, whosaid.Asked{Quote: quote, Speaker: speaker}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestLook(t *testing.T) {
	for _, c := range []struct {
		quote, speaker string
		want           whosaid.Verdict
		cited          int
	}{
		{"we saw the lights of the harbour and then nothing but fog", "", whosaid.Verbatim, 2},
		{"„We saw the lights of the harbour“", "Ruud", whosaid.Verbatim, 2},
		{"we saw the lights of the harbour", "the harbour master", whosaid.Verbatim, 2},
		{"we saw the lights of the harbour", "the prime minister", whosaid.Misattributed, 2},
		{"we saw the lights of the harbour", "Bo Sandell", whosaid.Misattributed, 2},
		{"we saw the lights … nothing but fog", "", whosaid.Elided, 2},
		{"we saw the lights of the town and then nothing but fog", "", whosaid.Altered, 2},
		{"nobody was ever told about the reef", "", whosaid.NotFound, 0},
	} {
		r := look(t, c.quote, c.speaker)
		if r.Verdict != c.want || len(r.Citations) != c.cited {
			t.Errorf("%q by %q: %s with %d citations, want %s with %d", c.quote, c.speaker, r.Verdict, len(r.Citations), c.want, c.cited)
		}
	}
	r := look(t, "we saw the lights of the harbour and then nothing but fog", "")
	if *r.Speaker != "Ida Ruud" || *r.First != "first" || r.Citations[0].Article != "first" || r.Outlets != 2 || !r.Quoted {
		t.Errorf("%+v", r)
	}
	if len(r.Variants) != 1 || r.Variants[0].Article != "other" || r.Variants[0].Difference != "“lights” where the original has “lamps”" {
		t.Errorf("variants %+v", r.Variants)
	}
}

// A body is a speaker too: the next article's person does not take its place.
func TestTheFirstSpeakerMayBeABody(t *testing.T) {
	day := func(text string) corpus.Moment {
		m, err := corpus.ParseMoment(text)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	s := store{
		{ID: "second", Outlet: "Quay Times", Published: day("2026-03-03"), Text: `Ida Ruud, the harbour master, spoke of a “wholly unprovoked ramming”.`},
		{ID: "first", Outlet: "Bay Post", Published: day("2026-03-02"), Text: `Norland’s navy said that it was a “wholly unprovoked ramming”.`},
	}
	r, err := whosaid.NewDesk(s, s).Look(t.Context(), corpus.Scope{Workspace: "local", Story: "ferry"}, whosaid.Asked{Quote: "wholly unprovoked ramming"}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if r.Speaker == nil || *r.Speaker != "Norland’s navy" || r.First == nil || *r.First != "first" || r.Outlets != 2 {
		t.Errorf("%+v", r)
	}
}

func TestNoQuote(t *testing.T) {
	s := articles(t)
	for _, quote := range []string{"", "…", "“”", string(make([]byte, whosaid.MaxQuote+1))} {
		if _, err := whosaid.NewDesk(s, s).Look(t.Context(), corpus.Scope{}, whosaid.Asked{Quote: quote}, time.Now()); !errors.Is(err, whosaid.ErrNoQuote) {
			t.Errorf("%.10q: %v", quote, err)
		}
	}
}

func FuzzLook(f *testing.F) {
	f.Add("“We saw … fog", "Ruud")
	f.Add("\xff[", "\u200b,")
	f.Fuzz(func(t *testing.T, quote, speaker string) {
		s := articles(t)
		r, err := whosaid.NewDesk(s, s).Look(t.Context(), corpus.Scope{}, whosaid.Asked{Quote: quote, Speaker: speaker}, time.Now())
		if err != nil && !errors.Is(err, whosaid.ErrNoQuote) {
			t.Fatal(err)
		}
		for _, c := range r.Citations {
			a, _ := s.Revision(t.Context(), corpus.Scope{}, c.Article, 1)
			if a.Text[c.Start:c.End] != c.Quote {
				t.Fatalf("%+v", c)
			}
		}
	})
}
