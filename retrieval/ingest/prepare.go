package ingest

import (
	"context"
	"fmt"
	"time"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// Preparer makes articles ready to be stored.
type Preparer struct {
	embedder retrieval.Embedder
}

// NewPreparer returns a preparer that embeds passages with the embedder.
func NewPreparer(embedder retrieval.Embedder) *Preparer { return &Preparer{embedder: embedder} }

// Entry splits and embeds the article. known is since when its text counts as
// known.
func (p *Preparer) Entry(ctx context.Context, article corpus.Article, known time.Time) (retrieval.Entry, error) {
	passages := corpus.Passages(article.Text, corpus.Sentences(article.Text))
	entry := retrieval.Entry{
		Article:  article,
		Known:    known,
		Title:    analysis.Terms(headline(article)),
		Passages: make([]retrieval.Passage, len(passages)),
		Model:    p.embedder.Model(),
		Sketch:   corpus.Sketch(article.Text),
	}
	texts := make([]string, len(passages))
	for i, passage := range passages {
		texts[i] = article.Title + "\n" + passage.Of(article.Text)
	}
	vectors, err := p.embedder.Documents(ctx, texts)
	if err != nil {
		return retrieval.Entry{}, fmt.Errorf("embed %q: %w", article.ID, err)
	}
	for i, passage := range passages {
		entry.Passages[i] = retrieval.Passage{Span: passage.Span, Terms: analysis.Terms(passage.Of(article.Text)), Vector: vectors[i]}
	}
	return entry, nil
}

// headline is the article's title or, where it has none, the words of its
// address, in which most outlets repeat the headline they first gave it.
func headline(article corpus.Article) string {
	if article.Title != "" {
		return article.Title
	}
	return slug(article.URL)
}
