package embedding

import (
	"context"
	"sync"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

const (
	// enough is the share of a scope's passages that a model needs vectors of
	// before it serves the scope. It is below 1 because each new article comes
	// without vectors and gets them a moment later: meanwhile it is found by
	// its words, and the others keep the better model.
	enough = 0.95

	// fresh is how long a scope's coverage is gone by before it is counted
	// anew. The embedded store takes some 50 ms to count 83,000 passages, so
	// that is done beside the question, which goes by the old count.
	fresh = 10 * time.Second
)

// Coverer says how far a scope is embedded; every store is one.
type Coverer interface {
	Coverage(ctx context.Context, scope corpus.Scope) (retrieval.Coverage, error)
}

// Chooser implements retrieval.Chooser. It is safe for concurrent use.
type Chooser struct {
	store   Coverer
	offline retrieval.Embedder
	wanted  *Endpoint
	open    func(Spec) *Endpoint

	mu       sync.Mutex
	asking   map[string]*questions // by the model's name
	coverage map[corpus.Scope]*counted
}

type counted struct {
	retrieval.Coverage
	at       time.Time
	counting bool // anew
}

var _ retrieval.Chooser = (*Chooser)(nil)

// NewChooser returns a chooser that wants an endpoint's model and makes do
// with others: former ones, which open returns the endpoints of, and the
// offline embedder, whose vectors every passage has.
func NewChooser(store Coverer, offline retrieval.Embedder, wanted *Endpoint, open func(Spec) *Endpoint) *Chooser {
	c := &Chooser{store: store, offline: offline, wanted: wanted, open: open, coverage: map[corpus.Scope]*counted{}}
	c.asking = map[string]*questions{wanted.spec.Name(): newQuestions(wanted)}
	return c
}

// Model implements retrieval.Embedder: the wanted model, or the offline one
// until the wanted one's dimension is known.
func (c *Chooser) Model() retrieval.Model {
	if model, known := c.wanted.known(); known {
		return model
	}
	return c.offline.Model()
}

// Documents implements retrieval.Embedder, with the wanted model.
func (c *Chooser) Documents(ctx context.Context, texts []string) ([][]float32, error) {
	return c.wanted.Passages(ctx, texts)
}

// Query implements retrieval.Embedder, with the wanted model.
func (c *Chooser) Query(ctx context.Context, _ corpus.Scope, text string) ([]float32, error) {
	return c.questions(c.wanted.spec).vector(ctx, text)
}

// Question implements retrieval.Chooser. Where the wanted model serves the
// scope and its endpoint fails, that is an error; where a former one does, the
// offline embedder steps in.
func (c *Chooser) Question(ctx context.Context, scope corpus.Scope, text string) (retrieval.Question, error) {
	coverage, err := c.count(ctx, scope)
	if err != nil {
		return retrieval.Question{}, err
	}
	model, spec, found := c.choose(coverage)
	wanted := spec.Name() == c.wanted.spec.Name()
	if found {
		vector, err := c.questions(spec).vector(ctx, text)
		if err == nil && len(vector) == model.Dimension {
			return retrieval.Question{Model: model, Vector: vector, Substitute: !wanted}, nil
		}
		if ctx.Err() != nil {
			return retrieval.Question{}, ctx.Err()
		}
		if wanted && err != nil {
			return retrieval.Question{}, err
		}
	}
	vector, err := c.offline.Query(ctx, scope, text)
	return retrieval.Question{Model: c.offline.Model(), Vector: vector, Substitute: coverage.Passages > 0}, err
}

// choose finds the endpoint's model that serves a scope: the wanted one, else
// the one with the most vectors, if any has enough.
func (c *Chooser) choose(coverage retrieval.Coverage) (best retrieval.Model, spec Spec, found bool) {
	most := enough * float64(coverage.Passages)
	for model, n := range coverage.Embedded {
		former, ok := ParseSpec(model)
		if !ok || n == 0 || float64(n) < enough*float64(coverage.Passages) {
			continue
		}
		if model.Name == c.wanted.spec.Name() && c.hasDimension(model.Dimension) {
			return model, c.wanted.spec, true
		}
		// Of two with as many, the first by name: the same at every question.
		if model.Name != c.wanted.spec.Name() && (!found || float64(n) > most || float64(n) == most && model.Key() < best.Key()) {
			best, spec, found, most = model, former, true, float64(n)
		}
	}
	return best, spec, found
}

// hasDimension reports whether the wanted model has that dimension as far as
// is known.
func (c *Chooser) hasDimension(dimension int) bool {
	model, known := c.wanted.known()
	return !known || model.Dimension == dimension
}

// questions returns what embeds questions in a spec's space.
func (c *Chooser) questions(spec Spec) *questions {
	c.mu.Lock()
	defer c.mu.Unlock()
	asking := c.asking[spec.Name()]
	if asking == nil {
		asking = newQuestions(c.open(spec))
		c.asking[spec.Name()] = asking
	}
	return asking
}

// count returns the scope's coverage, counted now or some time ago.
func (c *Chooser) count(ctx context.Context, scope corpus.Scope) (retrieval.Coverage, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	known := c.coverage[scope]
	if known == nil {
		c.mu.Unlock()
		coverage, err := c.store.Coverage(ctx, scope)
		c.mu.Lock()
		if err == nil {
			c.coverage[scope] = &counted{Coverage: coverage, at: time.Now()}
		}
		return coverage, err
	}
	if time.Since(known.at) >= fresh && !known.counting {
		known.counting = true
		go c.recount(context.WithoutCancel(ctx), scope, known)
	}
	return known.Coverage, nil
}

// recount counts a scope anew. Where that fails the old count stands, and is
// tried again as soon as it would have been.
func (c *Chooser) recount(ctx context.Context, scope corpus.Scope, known *counted) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	coverage, err := c.store.Coverage(ctx, scope)
	c.mu.Lock()
	defer c.mu.Unlock()
	if known.counting, known.at = false, time.Now(); err == nil {
		known.Coverage = coverage
	}
}

// Forget lets the next question of the scope count its vectors anew.
func (c *Chooser) Forget(scope corpus.Scope) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.coverage, scope)
}
