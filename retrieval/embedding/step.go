package embedding

import (
	"context"
	"fmt"
	"math/rand/v2"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// step is the work on one scope.
type step struct {
	*Filler
	scope   corpus.Scope
	model   retrieval.Model
	refused map[place]bool
	row     int // refusals since the last success
}

// counted is the progress as the store has it in the end: others may have put
// articles in, or filled the scope as well.
func (s *step) counted(ctx context.Context, progress Progress, err error) (Progress, error) {
	if err != nil {
		return progress, err
	}
	coverage, err := s.store.Coverage(ctx, s.scope)
	if err == nil {
		progress.Passages, progress.Embedded = coverage.Passages, coverage.Embedded[s.model]
	}
	return progress, err
}

// place names a passage.
type place struct {
	article         string
	revision, start int
}

// pending is the next chunk of passages without a vector, without those that
// were refused.
func (s *step) pending(ctx context.Context) ([]retrieval.Unembedded, error) {
	all, err := s.store.Pending(ctx, s.scope, s.model, page+len(s.refused))
	if err != nil {
		return nil, err
	}
	waiting := all[:0]
	for _, one := range all {
		if !s.refused[place{one.Article, one.Revision, one.Start}] {
			waiting = append(waiting, one)
		}
	}
	if len(waiting) <= chunk {
		return waiting, nil
	}
	from := rand.IntN(len(waiting) - chunk + 1)
	return waiting[from : from+chunk], nil
}

// embed embeds and stores passages, one by one where the endpoint refuses
// them together, and returns how many it stored.
func (s *step) embed(ctx context.Context, passages []retrieval.Unembedded) (int, error) {
	texts, err := s.texts(ctx, passages)
	if err != nil {
		return 0, err
	}
	vectors, err := s.endpoint.Passages(ctx, texts)
	switch {
	case err == nil:
		s.row = 0
		return len(passages), s.put(ctx, passages, vectors)
	case !isRefused(err):
		return 0, err
	case len(passages) == 1:
		one := passages[0]
		if s.row++; s.row > hopeless {
			return 0, err
		}
		s.refused[place{one.Article, one.Revision, one.Start}] = true
		s.log.Warn("the embedding endpoint refuses a passage; it is found by its words alone", "article", one.Article, "revision", one.Revision, "start", one.Start, "error", err)
		return 0, nil
	}
	stored := 0
	for i := range passages {
		n, err := s.embed(ctx, passages[i:i+1])
		if stored += n; err != nil {
			return stored, err
		}
	}
	return stored, nil
}

// texts are what is embedded of passages: the article's title, which says what
// a passage in its middle is about, and the passage.
func (s *step) texts(ctx context.Context, passages []retrieval.Unembedded) ([]string, error) {
	named := map[string]bool{}
	var articles []string
	for _, one := range passages {
		if !named[one.Article] {
			named[one.Article] = true
			articles = append(articles, one.Article)
		}
	}
	listings, err := s.store.Listings(ctx, s.scope, articles...)
	if err != nil {
		return nil, err
	}
	title := map[string]string{}
	for _, listing := range listings {
		title[listing.ID] = listing.Title
	}
	texts := make([]string, len(passages))
	for i, one := range passages {
		texts[i] = one.Text
		if t := title[one.Article]; t != "" {
			texts[i] = t + "\n" + one.Text
		}
	}
	return texts, nil
}

func (s *step) put(ctx context.Context, passages []retrieval.Unembedded, vectors [][]float32) error {
	embedded := make([]retrieval.Embedded, len(passages))
	for i, one := range passages {
		embedded[i] = retrieval.Embedded{Article: one.Article, Revision: one.Revision, Start: one.Start, Vector: vectors[i]}
	}
	if err := s.store.Embed(ctx, s.scope, s.model, embedded); err != nil {
		return fmt.Errorf("store vectors of %s: %w", s.model.Key(), err)
	}
	return nil
}
