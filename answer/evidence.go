package answer

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/retrieval"
)

const (
	// passagesRead is how many passages a question is answered from: enough to
	// hold all of a small story, few enough to read in milliseconds.
	passagesRead = 48
	// articlesRead is how many articles the passages may come from, the best
	// ones: a story of this size is read whole.
	articlesRead = 16
	// wholeArticles is how many of the best articles of a small story are read
	// whole; of the others only the passages that were found.
	wholeArticles = 10
	// contextShare is what a word counts that is met only by the sentences
	// before in the paragraph, or by the title.
	contextShare = 0.5
)

// candidate is a sentence that may answer a question, as one speaker's
// statement of it.
type candidate struct {
	*view
	i         int
	statement claims.Statement
	voice     []float64         // how who says it meets the terms
	near      []float64         // the best of its own words, its voice and, at a discount, what stands around it
	support   float64           // weighted share of the terms that are met
	score     float64           // support and what else makes it a good answer
	features  *relevance.Vector // once it is described: it is larger than the rest, and few candidates come so far
	likely    float64           // how likely it belongs into the answer
}

func (c candidate) text() string { return c.sentence(c.i) }

// evidence is what one reading is answered from.
type evidence struct {
	*matcher
	reading                    question.Reading
	views                      []*view
	candidates                 []candidate // in order of articles and sentences
	absent                     []question.Term
	implied                    map[string]bool // names that the whole story is about
	asked                      askedDay        // the day of the calendar that the question names, if it does
	figures                    []string        // of the question
	people                     []person        // whom a small story's articles introduce
	ongoing                    bool            // it asks whether something goes on
	record                     *record
	sentenceModel, answerModel *relevance.Model
	asserts                    func(string) bool
	certainty                  float64  // how likely the articles answer the reading, once it was picked from
	embedder                   string   // what the reading was embedded with
	missing                    []string // what was not there to use
}

// gatherer collects evidence.
type gatherer struct {
	archive                    retrieval.Archive
	index                      retrieval.Index
	searcher                   *retrieval.Searcher
	annotator                  *annotator
	records                    *records
	lexicon                    *lexicon.Lexicon
	asserts                    func(string) bool
	sentenceModel, answerModel *relevance.Model
}

func (g *gatherer) gather(ctx context.Context, scope corpus.Scope, reading question.Reading, asOf time.Time) (*evidence, error) {
	filter := retrieval.Filter{Scope: scope, AsOf: asOf}
	found, err := g.searcher.Passages(ctx, filter, searchText(reading), passagesRead)
	if err != nil {
		return nil, err
	}
	read, inPassage, err := g.read(ctx, scope, found.Hits)
	if err != nil {
		return nil, err
	}
	outlets := askOutlets(&reading, read)
	day := askDay(&reading, read)
	recogniseNames(&reading, read)
	nameOwners(&reading.Target)
	var people []person
	if len(read) < articlesRead {
		people = introduced(read)
		pointAt(&reading, people, read)
		knowPeople(&reading, people)
	}
	e := &evidence{matcher: newMatcher(g.lexicon, reading), reading: reading, asked: day, figures: askedFigures(reading), ongoing: ongoingForm.MatchString(reading.Text), asserts: g.asserts, sentenceModel: g.sentenceModel, answerModel: g.answerModel, embedder: found.Embedder, missing: found.Missing}
	sentences := 0
	for _, src := range read {
		sentences += len(src.sentences)
	}
	e.candidates = make([]candidate, 0, sentences)
	for n, src := range read {
		v := e.view(src)
		e.views = append(e.views, v)
		for i := range src.sentences {
			if len(outlets) > 0 && !outlets[src.revision.Outlet] || !day.has(src.sentence(i), src.revision.Published.Start()) {
				continue
			}
			if len(read) < articlesRead && n < wholeArticles || inPassage(n, i) {
				e.candidates = append(e.candidates, candidate{view: v, i: i})
			}
		}
	}
	if err := g.weigh(ctx, scope, e.matcher); err != nil {
		return nil, err
	}
	e.record = &record{views: e.views, all: len(e.views), kept: g.records}
	e.people = people
	e.resolvePronouns()
	e.meetSides()
	e.implyTopic()
	e.lightenTopic()
	e.markAbsent()
	return e, nil
}

// read reads the articles of the hits, best first, and says which sentences
// lie in a hit.
func (g *gatherer) read(ctx context.Context, scope corpus.Scope, hits []retrieval.Hit) ([]*source, func(n, i int) bool, error) {
	type state struct {
		article  string
		revision int
	}
	var states []state
	var spans [][]corpus.Span
	number := map[state]int{}
	for _, hit := range hits {
		key := state{hit.Article, hit.Revision}
		n, known := number[key]
		if !known {
			if len(states) == articlesRead {
				continue
			}
			n = len(states)
			number[key] = n
			states, spans = append(states, key), append(spans, nil)
		}
		spans[n] = append(spans[n], hit.Span)
	}
	all := make([]*source, len(states))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for n, key := range states {
		group.Go(func() error {
			revision, err := g.archive.Revision(ctx, scope, key.article, key.revision)
			if errors.Is(err, retrieval.ErrNotFound) {
				return nil // removed since the search
			}
			if err == nil {
				all[n] = g.annotator.read(revision)
			}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, err
	}
	var read []*source
	var left [][]corpus.Span
	for n, src := range all {
		if src != nil {
			read, left = append(read, src), append(left, spans[n])
		}
	}
	spans = left
	return read, func(n, i int) bool {
		for _, span := range spans[n] {
			if span.Contains(read[n].sentences[i].Span) {
				return true
			}
		}
		return false
	}, nil
}

// searchText is what the indexes are asked: the question, or all of its terms
// where it leans on the ones before it.
func searchText(reading question.Reading) string {
	if !reading.Follows {
		return reading.Text
	}
	parts := []string{reading.Text}
	for _, term := range reading.All() {
		parts = append(parts, term.Word)
	}
	return strings.Join(append(parts, reading.Quoted...), " ")
}
