package retrieval

import (
	"context"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// Forward looks up what is known of passages and articles that were found. A
// store that has it at hand implements it; for others the Searcher reads
// Revisions and Listings.
type Forward interface {
	// Terms returns the index terms of each passage in the order they stand
	// in, nil for one that is gone.
	Terms(ctx context.Context, scope corpus.Scope, passages []Hit) ([][]string, error)
	// Facts returns those of the articles that are there, by id.
	Facts(ctx context.Context, scope corpus.Scope, articles []string) (map[string]Fact, error)
}

// Fact is what ranking goes by beside an article's words.
type Fact struct {
	Title      []string      // its index terms
	Outlet     string        // "" where it is not established
	Published  corpus.Moment // zero where it is not known
	Duplicates []Duplicate
}

// archived is Forward by way of the archive.
type archived struct{ archive Archive }

func forward(store Store) Forward {
	if f, ok := store.(Forward); ok {
		return f
	}
	return archived{store}
}

func (a archived) Terms(ctx context.Context, scope corpus.Scope, passages []Hit) ([][]string, error) {
	type state struct {
		article  string
		revision int
	}
	texts := map[state]string{}
	terms := make([][]string, len(passages))
	for i, hit := range passages {
		key := state{hit.Article, hit.Revision}
		text, read := texts[key]
		if !read {
			revision, err := a.archive.Revision(ctx, scope, hit.Article, hit.Revision)
			if err != nil {
				if ctx.Err() != nil {
					return nil, err
				}
				continue // removed since the search
			}
			text = revision.Text
			texts[key] = text
		}
		if hit.End <= len(text) {
			terms[i] = analysis.Terms(hit.Of(text))
		}
	}
	return terms, nil
}

func (a archived) Facts(ctx context.Context, scope corpus.Scope, articles []string) (map[string]Fact, error) {
	facts := make(map[string]Fact, len(articles))
	if len(articles) == 0 {
		return facts, nil // Listings would return all
	}
	listings, err := a.archive.Listings(ctx, scope, articles...)
	for _, listing := range listings {
		facts[listing.ID] = Fact{Title: analysis.Terms(listing.Title), Outlet: listing.Outlet, Published: listing.Published, Duplicates: listing.Duplicates}
	}
	return facts, err
}
