package retrieval

import (
	"context"
	"errors"
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
)

// counted is a store of given frequencies that notes what it is asked for.
type counted struct {
	Store
	passages int
	term     map[string]int
	asked    []string
	err      error
}

func (c *counted) Frequencies(context.Context, corpus.Scope, []string) (Frequencies, error) {
	return Frequencies{Passages: c.passages, Term: c.term}, c.err
}

func (c *counted) Lexical(_ context.Context, _ Filter, terms []string, _ int) ([]Hit, error) {
	c.asked = terms
	return nil, nil
}

func TestCommonTermsAreLeftOutOfLargeCorporaOnly(t *testing.T) {
	const query = "Did the ferry to the lighthouse island sink?"
	all := []string{"ferri", "lighthous", "island", "sink"}
	for name, c := range map[string]struct {
		passages int
		term     map[string]int
		want     []string
	}{
		"below the floor":               {commonFloor - 1, map[string]int{"ferri": commonFloor - 1}, all},
		"at the floor":                  {commonFloor, map[string]int{"ferri": commonFloor / 5}, []string{"lighthous", "island", "sink"}},
		"exactly a tenth is not common": {commonFloor, map[string]int{"ferri": commonFloor / 10}, all},
		"two rare ones are enough":      {10_000, map[string]int{"ferri": 9_000, "sink": 1_001}, []string{"lighthous", "island"}},
		"one rare one is not":           {10_000, map[string]int{"ferri": 9_000, "sink": 1_001, "island": 4_000}, all},
	} {
		store := &counted{passages: c.passages, term: c.term}
		if _, err := NewSearcher(store, nil, slog.New(slog.DiscardHandler)).Articles(context.Background(), Filter{}, query, 5); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(c.want, store.asked); diff != "" {
			t.Errorf("%s: terms (-want +got):\n%s", name, diff)
		}
	}
}

func TestStoreErrorsAreErrors(t *testing.T) {
	broken := errors.New("disk gone")
	s := NewSearcher(&counted{err: broken}, nil, slog.New(slog.DiscardHandler))
	if _, err := s.Passages(context.Background(), Filter{}, "ferry", 5); !errors.Is(err, broken) {
		t.Errorf("Passages: %v, want the store's error", err)
	}
	if got := s.Embedder(); got != "none" {
		t.Errorf("Embedder() = %q, want none", got)
	}
}

// Map order must not show: the same rankings fuse to the same order each time.
func TestFusionTiesAreStable(t *testing.T) {
	var lists []ranking
	for _, article := range []string{"e", "b", "d", "a", "c"} {
		lists = append(lists, ranking{[]Hit{{Article: article, Revision: 2}}, 1}, ranking{[]Hit{{Article: article, Revision: 1}}, 1})
	}
	first := fuse(lists...)
	for i, hit := range first[1:] {
		if before := first[i]; before.Article > hit.Article || before.Article == hit.Article && before.Revision < hit.Revision {
			t.Errorf("ties in the order %+v", first)
		}
	}
	for range 50 {
		if diff := cmp.Diff(first, fuse(lists...)); diff != "" {
			t.Fatalf("another order (-first +now):\n%s", diff)
		}
	}
}
