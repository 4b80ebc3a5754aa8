package embedding

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/sqlite"
)

// stocked is a store with n articles of one passage each in each scope.
func stocked(t *testing.T, n int, scopes ...corpus.Scope) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "store.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	for _, scope := range scopes {
		entries := make([]retrieval.Entry, n)
		for i := range entries {
			text := fmt.Sprintf("Boat %d left the quay.", i)
			entries[i] = retrieval.Entry{
				Article:  corpus.Article{ID: fmt.Sprintf("a%04d", i), Title: fmt.Sprintf("Bulletin %d", i), Text: text},
				Known:    time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC),
				Passages: []retrieval.Passage{{Span: corpus.Span{Start: 0, End: len(text)}, Terms: []string{"boat"}, Vector: []float32{1, 0}}},
				Model:    offlineModel,
			}
		}
		if _, err := store.Put(t.Context(), scope, entries); err != nil {
			t.Fatal(err)
		}
	}
	return store
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func covered(t *testing.T, store *sqlite.Store, scope corpus.Scope, model retrieval.Model) int {
	t.Helper()
	coverage, err := store.Coverage(t.Context(), scope)
	if err != nil {
		t.Fatal(err)
	}
	return coverage.Embedded[model]
}

func TestFillEmbedsWhatIsMissing(t *testing.T) {
	store := stocked(t, 150, scope)
	source := &scripted{}
	var steps []int
	var filled []corpus.Scope
	f := NewFiller(store, NewEndpoint(Spec{Model: "new", Passage: "p: "}, source), func(s corpus.Scope) { filled = append(filled, s) }, quiet())
	progress, err := f.Fill(t.Context(), scope, func(p Progress) { steps = append(steps, p.Embedded) })
	if err != nil || progress.Embedded != 150 || progress.Passages != 150 || progress.Model.Dimension != 3 {
		t.Fatalf("%+v, %v", progress, err)
	}
	if len(steps) != 3 || steps[0] != chunk || steps[2] != 150 || len(filled) != 1 {
		t.Errorf("steps %v, filled %v", steps, filled)
	}
	if covered(t, store, scope, progress.Model) != 150 || covered(t, store, scope, offlineModel) != 150 {
		t.Error("the store does not have both models' vectors")
	}
	texts := map[string]bool{}
	for _, text := range source.asked {
		texts[text] = true
	}
	if !texts["p: Bulletin 7\nBoat 7 left the quay."] || len(source.asked) != 151 { // with the probe
		t.Errorf("asked for %d texts such as %q", len(source.asked), source.asked[1])
	}
	again, err := f.Fill(t.Context(), scope, nil)
	if err != nil || again.Embedded != 150 || len(source.asked) != 151 || len(filled) != 1 {
		t.Errorf("again: %+v, %v, %d texts", again, err, len(source.asked))
	}
}

func TestFillGoesOnWhereItWas(t *testing.T) {
	store := stocked(t, 150, scope)
	source := &scripted{}
	f := NewFiller(store, NewEndpoint(newSpec, source), nil, quiet())
	down := errors.New("down")
	progress, err := f.Fill(t.Context(), scope, func(Progress) { source.set(0, down) })
	if !errors.Is(err, down) || progress.Embedded != chunk {
		t.Fatalf("%+v, %v", progress, err)
	}
	source.set(0, nil)
	before := source.count()
	if progress, err = f.Fill(t.Context(), scope, nil); err != nil || progress.Embedded != 150 {
		t.Fatalf("%+v, %v", progress, err)
	}
	if n := source.count() - before; n != 150-chunk {
		t.Errorf("%d texts the second time, want the %d that were missing", n, 150-chunk)
	}
}

// picky refuses texts with a word in them, and whatever is sent with them.
type picky struct {
	scripted
	word string
}

func (p *picky) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	for _, text := range texts {
		if strings.Contains(text, p.word) {
			return nil, refusing{errors.New("status 400")}
		}
	}
	return p.scripted.Embed(ctx, texts)
}

func TestARefusedPassageDoesNotHoldUpTheOthers(t *testing.T) {
	store := stocked(t, 150, scope)
	var log bytes.Buffer
	f := NewFiller(store, NewEndpoint(newSpec, &picky{word: "Boat 77 "}), nil, slog.New(slog.NewTextHandler(&log, nil)))
	progress, err := f.Fill(t.Context(), scope, nil)
	if err != nil || progress.Embedded != 149 || progress.Refused != 1 {
		t.Errorf("%+v, %v", progress, err)
	}
	if said := log.String(); !strings.Contains(said, "article=a0077") || strings.Contains(said, "Boat") {
		t.Errorf("log: %s", said)
	}

	f = NewFiller(store, NewEndpoint(oldSpec, &picky{word: "Boat"}), nil, quiet())
	if progress, err = f.Fill(t.Context(), scope, nil); err == nil || progress.Embedded != 0 {
		t.Errorf("an endpoint that refuses everything: %+v, %v", progress, err)
	}
}

func TestSeveralFillersDoNoHarm(t *testing.T) {
	store := stocked(t, 300, scope)
	var group sync.WaitGroup
	for range 4 {
		f := NewFiller(store, NewEndpoint(newSpec, &scripted{}), nil, quiet())
		group.Go(func() {
			if progress, err := f.Fill(t.Context(), scope, nil); err != nil || progress.Embedded != 300 {
				t.Errorf("%+v, %v", progress, err)
			}
		})
	}
	group.Wait()
	if n := covered(t, store, scope, newModel); n != 300 {
		t.Errorf("%d vectors", n)
	}
}

func TestArticlesThatComeMeanwhileAreFilledToo(t *testing.T) {
	store := stocked(t, 100, scope)
	f := NewFiller(store, NewEndpoint(newSpec, &scripted{}), nil, quiet())
	once := sync.OnceFunc(func() {
		if err := store.Remove(t.Context(), scope, "a0000"); err != nil {
			t.Error(err)
		}
		entry := retrieval.Entry{
			Article: corpus.Article{ID: "late", Text: "The pier is closed."}, Known: time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC),
			Passages: []retrieval.Passage{{Span: corpus.Span{Start: 0, End: 19}, Terms: []string{"pier"}}},
		}
		if _, err := store.Put(t.Context(), scope, []retrieval.Entry{entry}); err != nil {
			t.Error(err)
		}
	})
	progress, err := f.Fill(t.Context(), scope, func(Progress) { once() })
	if err != nil || progress.Passages != 100 || progress.Embedded != 100 {
		t.Errorf("%+v, %v", progress, err)
	}
}

func TestAllFillsEveryScopeOrThoseThatAreNamed(t *testing.T) {
	other := corpus.Scope{Workspace: "w2", Story: "s"}
	store := stocked(t, 3, scope, other)
	f := NewFiller(store, NewEndpoint(newSpec, &scripted{}), nil, quiet())
	var done []corpus.Scope
	note := func(p Progress) { done = append(done, p.Scope) }
	if err := f.All(t.Context(), func(s corpus.Scope) bool { return s.Workspace == "w2" }, nil, note); err != nil || len(done) != 1 || done[0] != other {
		t.Errorf("done %v, %v", done, err)
	}
	if err := f.All(t.Context(), nil, nil, note); err != nil || len(done) != 3 {
		t.Errorf("done %v, %v", done, err)
	}
}

// The background goes on after failures and ends with its context.
func TestRunFillsInTheBackground(t *testing.T) {
	store := stocked(t, 3, scope)
	source := &scripted{}
	ready := make(chan struct{}, 1)
	f := NewFiller(store, NewEndpoint(newSpec, source), func(corpus.Scope) { ready <- struct{}{} }, quiet())
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		f.Run(ctx)
		close(ended)
	}()
	<-ready
	cancel()
	<-ended
	if n := covered(t, store, scope, newModel); n != 3 {
		t.Errorf("%d vectors", n)
	}
}
