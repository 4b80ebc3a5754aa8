package embedding

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// ledger is a store of which only the coverage is known.
type ledger struct {
	mu       sync.Mutex
	coverage retrieval.Coverage
	err      error
	counted  int
}

func (l *ledger) Coverage(context.Context, corpus.Scope) (retrieval.Coverage, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.counted++
	return l.coverage, l.err
}

// offline stands in for the offline embedder.
type offline struct{}

var offlineModel = retrieval.Model{Name: "offline-v1", Dimension: 2}

func (offline) Model() retrieval.Model { return offlineModel }

func (offline) Documents(context.Context, []string) ([][]float32, error) {
	return nil, errors.New("not asked for")
}

func (offline) Query(context.Context, corpus.Scope, string) ([]float32, error) {
	return []float32{1, 0}, nil
}

var (
	scope     = corpus.Scope{Workspace: "w", Story: "s"}
	newSpec   = Spec{Model: "new"}
	oldSpec   = Spec{Model: "old"}
	olderSpec = Spec{Model: "older"}
	newModel  = retrieval.Model{Name: newSpec.Name(), Dimension: 3}
	oldModel  = retrieval.Model{Name: oldSpec.Name(), Dimension: 3}
	older     = retrieval.Model{Name: olderSpec.Name(), Dimension: 3}
)

// choice is a chooser between the models new (wanted), old, older and offline.
type choice struct {
	*Chooser
	ledger  ledger
	sources map[string]*scripted // by the endpoint's name of a model
}

func newChoice(embedded map[retrieval.Model]int) *choice {
	c := &choice{ledger: ledger{coverage: retrieval.Coverage{Passages: 100, Embedded: embedded}}, sources: map[string]*scripted{}}
	open := func(spec Spec) *Endpoint {
		c.sources[spec.Model] = &scripted{}
		return NewEndpoint(spec, c.sources[spec.Model])
	}
	c.Chooser = NewChooser(&c.ledger, offline{}, open(newSpec), open)
	return c
}

func TestTheModelThatHasTheVectorsServes(t *testing.T) {
	for name, c := range map[string]struct {
		embedded map[retrieval.Model]int
		want     retrieval.Model
		wanted   bool
	}{
		"all":                        {map[retrieval.Model]int{newModel: 100, oldModel: 100, offlineModel: 100}, newModel, true},
		"nearly all":                 {map[retrieval.Model]int{newModel: 95, oldModel: 100, offlineModel: 100}, newModel, true},
		"being filled":               {map[retrieval.Model]int{newModel: 94, oldModel: 100, offlineModel: 100}, oldModel, false},
		"the most complete":          {map[retrieval.Model]int{oldModel: 96, older: 98, offlineModel: 100}, older, false},
		"as many":                    {map[retrieval.Model]int{oldModel: 100, older: 100}, oldModel, false},
		"first time":                 {map[retrieval.Model]int{newModel: 50, offlineModel: 100}, offlineModel, false},
		"nothing yet":                {map[retrieval.Model]int{offlineModel: 100}, offlineModel, false},
		"a space nobody can read":    {map[retrieval.Model]int{{Name: "mystery", Dimension: 3}: 100}, offlineModel, false},
		"another dimension as well":  {map[retrieval.Model]int{newModel: 100, {Name: newSpec.Name(), Dimension: 7}: 20}, newModel, true},
		"another normalisation":      {map[retrieval.Model]int{{Name: "new?norm=none", Dimension: 3}: 100}, offlineModel, false},
		"the wanted in 256 of 3,072": {map[retrieval.Model]int{{Name: Spec{Model: "new", Dimensions: 256}.Name(), Dimension: 3}: 10, newModel: 100}, newModel, true},
	} {
		t.Run(name, func(t *testing.T) {
			question, err := newChoice(c.embedded).Question(t.Context(), scope, "a")
			if err != nil || question.Model != c.want || question.Substitute == c.wanted || len(question.Vector) != c.want.Dimension {
				t.Errorf("%+v, %v; want %s, substitute %v", question, err, c.want.Key(), !c.wanted)
			}
		})
	}
}

func TestAnEmptyScopeCostsNoRequest(t *testing.T) {
	c := newChoice(nil)
	c.ledger.coverage.Passages = 0
	question, err := c.Question(t.Context(), scope, "a")
	if err != nil || question.Model != offlineModel || question.Substitute || c.sources["new"].count() != 0 {
		t.Errorf("%+v, %v after %d requests", question, err, c.sources["new"].count())
	}
}

func TestFailures(t *testing.T) {
	down := errors.New("down")
	t.Run("the wanted model serves and fails: words alone", func(t *testing.T) {
		c := newChoice(map[retrieval.Model]int{newModel: 100, offlineModel: 100})
		c.sources["new"].set(0, down)
		if _, err := c.Question(t.Context(), scope, "a"); !errors.Is(err, down) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("a former model serves and fails: offline", func(t *testing.T) {
		c := newChoice(map[retrieval.Model]int{oldModel: 100, offlineModel: 100})
		if question, err := c.Question(t.Context(), scope, "a"); err != nil || question.Model != oldModel {
			t.Fatalf("%+v, %v", question, err)
		}
		c.sources["old"].set(0, down)
		if question, err := c.Question(t.Context(), scope, "b"); err != nil || question.Model != offlineModel || !question.Substitute {
			t.Errorf("%+v, %v", question, err)
		}
	})
	t.Run("the endpoint has another dimension now: offline", func(t *testing.T) {
		c := newChoice(map[retrieval.Model]int{{Name: newSpec.Name(), Dimension: 4}: 100, offlineModel: 100})
		if question, err := c.Question(t.Context(), scope, "a"); err != nil || question.Model != offlineModel {
			t.Errorf("%+v, %v", question, err)
		}
	})
	t.Run("the store fails", func(t *testing.T) {
		c := newChoice(nil)
		c.ledger.err = down
		if _, err := c.Question(t.Context(), scope, "a"); !errors.Is(err, down) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		c := newChoice(map[retrieval.Model]int{oldModel: 100, offlineModel: 100})
		ctx, cancel := context.WithCancel(t.Context())
		if question, err := c.Question(ctx, scope, "a"); err != nil || question.Model != oldModel {
			t.Fatalf("%+v, %v", question, err)
		}
		c.sources["old"].set(time.Hour, nil)
		cancel()
		if _, err := c.Question(ctx, scope, "b"); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	})
}

func TestCoverageIsCountedNowAndThen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newChoice(map[retrieval.Model]int{offlineModel: 100})
		ask := func() retrieval.Model {
			question, err := c.Question(t.Context(), scope, "a")
			if err != nil {
				t.Fatal(err)
			}
			return question.Model
		}
		ask()
		ask()
		if c.ledger.counted != 1 {
			t.Errorf("counted %d times for two questions", c.ledger.counted)
		}
		c.ledger.coverage.Embedded = map[retrieval.Model]int{newModel: 100}
		c.Forget(scope)
		if model := ask(); model != newModel {
			t.Errorf("after filling %s serves", model.Key())
		}
		// Later counts are made beside the question.
		for _, step := range []struct {
			err         error
			embedded    map[retrieval.Model]int
			first, then retrieval.Model
		}{
			{nil, map[retrieval.Model]int{oldModel: 100}, newModel, oldModel},
			{errors.New("locked"), nil, oldModel, oldModel},
			{nil, map[retrieval.Model]int{offlineModel: 100}, oldModel, offlineModel},
		} {
			<-time.After(fresh)
			before := c.ledger.counted
			c.ledger.err, c.ledger.coverage.Embedded = step.err, step.embedded
			if model := ask(); model != step.first {
				t.Errorf("%s serves while it is counted, want %s", model.Key(), step.first.Key())
			}
			ask()
			synctest.Wait()
			if model := ask(); model != step.then || c.ledger.counted != before+1 {
				t.Errorf("%s serves after %d counts, want %s after one", model.Key(), c.ledger.counted-before, step.then.Key())
			}
		}
	})
}

func TestTheModelIsTheOfflineOneUntilTheDimensionIsKnown(t *testing.T) {
	c := newChoice(nil)
	if got := c.Model(); got != offlineModel {
		t.Errorf("Model() = %s before any reply", got.Key())
	}
	if _, err := c.Documents(t.Context(), []string{"a"}); err != nil {
		t.Fatal(err)
	}
	if got := c.Model(); got != newModel {
		t.Errorf("Model() = %s after a reply", got.Key())
	}
}
