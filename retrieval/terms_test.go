package retrieval

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// counted is a store of given frequencies that notes what it is asked for.
type counted struct {
	Store
	passages int
	term     map[string]int
	asked    []Term
	err      error
}

func (c *counted) Frequencies(context.Context, corpus.Scope, []string) (Frequencies, error) {
	return Frequencies{Passages: c.passages, Term: c.term}, c.err
}

func (c *counted) Rank(_ context.Context, _ Filter, query Query) (Rankings, error) {
	c.asked = query.Terms
	return Rankings{}, nil
}

func (c *counted) weight(term string) float64 {
	for _, one := range c.asked {
		if one.Text == term {
			return one.Weight
		}
	}
	return 0
}

func ask(t *testing.T, store *counted, query string) {
	t.Helper()
	if _, err := NewSearcher(store, nil, slog.New(slog.DiscardHandler)).Articles(context.Background(), Filter{}, query, 5); err != nil {
		t.Fatal(err)
	}
}

func TestCommonTermsAreLeftOutOfLargeCorporaOnly(t *testing.T) {
	const query = "Did the ferry to the lighthouse island sink?"
	all := []string{"ferri", "lighthous", "island", "sink"}
	const fifth = commonFloor / 5
	for name, c := range map[string]struct {
		passages int
		ferries  int
		sink     int
		want     []string
	}{
		"below the floor":               {commonFloor - 1, commonFloor - 1, 1, all},
		"at the floor":                  {commonFloor, fifth + 1, 1, []string{"lighthous", "island", "sink"}},
		"exactly a fifth is not common": {commonFloor, fifth, 1, all},
		"two rare ones are enough":      {commonFloor, fifth + 1, fifth + 1, []string{"lighthous", "island"}},
	} {
		store := &counted{passages: c.passages, term: map[string]int{"ferri": c.ferries, "sink": c.sink, "lighthous": 1, "island": 1}}
		ask(t, store, query)
		var got []string
		for _, term := range store.asked {
			got = append(got, term.Text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: terms (-want +got):\n%s", name, diff)
		}
	}
	one := &counted{passages: commonFloor, term: map[string]int{"ferri": commonFloor, "sink": commonFloor, "lighthous": commonFloor, "island": 1}}
	if ask(t, one, query); len(one.asked) != len(all) {
		t.Errorf("with one rare term %v are asked for, want all", one.asked)
	}
}

func TestWhatAWordOfAQuestionIsWorth(t *testing.T) {
	store := &counted{passages: 100, term: map[string]int{"nora": 5, "captain": 5, "week": 5, "killed": 5, "kill": 5, "dead": 5, "walrus": 5, "walnut": 7}}
	ask(t, store, "Which captain of the Nora was killed this week?")
	if store.weight("nora") <= store.weight("captain") {
		t.Errorf("a name is worth %v, another word %v", store.weight("nora"), store.weight("captain"))
	}
	if w := store.weight("week"); w <= 0 || w >= store.weight("captain") {
		t.Errorf("a moment's word is worth %v, another word %v", w, store.weight("captain"))
	}
	if w := store.weight("dead"); w <= 0 || w >= store.weight("kill") {
		t.Errorf("a synonym is worth %v, the word itself %v", w, store.weight("kill"))
	}
	ask(t, store, "WHICH CAPTAIN OF THE NORA?")
	if store.weight("nora") != store.weight("captain") {
		t.Error("a capital counts where all are capitals")
	}
	ask(t, store, "which wallrus?")
	if store.weight("walrus") <= 0 || store.weight("walnut") != 0 {
		t.Errorf("a misspelt walrus asks for %v", store.asked)
	}
}

func TestSlipsAndRespellings(t *testing.T) {
	for _, pair := range [][2]string{
		{"evacuaton", "evacuation"}, {"fery", "ferry"}, {"ferrry", "ferry"}, {"harbuor", "harbour"}, {"wolrus", "walrus"},
		{"zelensky", "zelenskyy"}, {"kyiv", "kiev"}, {"gaddafi", "qaddafi"}, {"mohammed", "muhammed"}, {"tchaikovsky", "chaikovsky"},
	} {
		if !slices.Contains(analysis.Spellings(pair[0]), pair[1]) {
			t.Errorf("%s is not a spelling of %s", pair[1], pair[0])
		}
	}
	if got := analysis.Spellings("мир"); got != nil {
		t.Errorf("spellings of another script: %v", got)
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
