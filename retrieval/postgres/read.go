package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// revisionColumns are what scanRevision reads, of article a and revision r.
const revisionColumns = `a.article, a.outlet, a.credit, a.title, a.url, a.byline, a.language, a.kind, a.published,
	r.revision, r.sha256, r.fetched, r.known`

// Revision implements retrieval.Archive.
func (s *Store) Revision(ctx context.Context, scope corpus.Scope, article string, number int) (corpus.Revision, error) {
	what := fmt.Sprintf("article %q in %s", article, scope)
	if !storable(scope) || !retrieval.Storable(article) {
		return corpus.Revision{}, s.failed(what, retrieval.ErrNotFound)
	}
	row := s.pool.QueryRow(ctx, `SELECT `+revisionColumns+`, r.text
		FROM article a JOIN revision r ON r.workspace = a.workspace AND r.story = a.story AND r.article = a.article
		WHERE a.workspace = $1 AND a.story = $2 AND a.article = $3 AND (r.revision = $4 OR $4 = 0)
		ORDER BY r.superseded DESC, r.revision DESC LIMIT 1`, scope.Workspace, scope.Story, article, number)
	var text string
	revision, err := scanRevision(row, &text)
	if errors.Is(err, pgx.ErrNoRows) {
		err = retrieval.ErrNotFound
	}
	if err != nil {
		return corpus.Revision{}, s.failed(what, err)
	}
	revision.Text = text
	return revision, nil
}

// Listings implements retrieval.Archive.
func (s *Store) Listings(ctx context.Context, scope corpus.Scope, articles ...string) ([]retrieval.Listing, error) {
	if !storable(scope) {
		return nil, nil
	}
	named := make([]string, 0, len(articles))
	for _, article := range articles {
		if retrieval.Storable(article) {
			named = append(named, article)
		}
	}
	var listings []retrieval.Listing
	err := s.read(ctx, func(row pgx.Rows) error {
		var listing retrieval.Listing
		var duplicates []byte
		var err error
		if listing.Revision, err = scanRevision(row, &listing.Revisions, &duplicates); err != nil {
			return err
		}
		listings = append(listings, listing)
		if duplicates == nil {
			return nil
		}
		return json.Unmarshal(duplicates, &listings[len(listings)-1].Duplicates)
	}, `SELECT `+revisionColumns+`, r.n, d.links
		FROM article a
		JOIN (SELECT DISTINCT ON (article) workspace, story, article, revision, sha256, fetched, known, count(*) OVER (PARTITION BY article) AS n
			FROM revision WHERE workspace = $1 AND story = $2 AND ($3 OR article = ANY($4)) ORDER BY article, superseded DESC, revision DESC) r
			ON r.workspace = a.workspace AND r.story = a.story AND r.article = a.article
		LEFT JOIN (SELECT workspace, story, article, json_agg(json_build_object('Article', other, 'Containment', containment) ORDER BY other)::text AS links
			FROM duplicate WHERE workspace = $1 AND story = $2 AND ($3 OR article = ANY($4)) GROUP BY workspace, story, article) d
			ON d.workspace = a.workspace AND d.story = a.story AND d.article = a.article
		WHERE a.workspace = $1 AND a.story = $2 AND ($3 OR a.article = ANY($4))
		ORDER BY a.article`, scope.Workspace, scope.Story, len(articles) == 0, named)
	if err != nil {
		return nil, s.failed("list "+scope.String(), err)
	}
	return listings, nil
}

// scanRevision reads revisionColumns and what comes behind them.
func scanRevision(row pgx.Row, more ...any) (corpus.Revision, error) {
	var r corpus.Revision
	var kind, published, fetched string
	var known int64
	err := row.Scan(append([]any{&r.ID, &r.Outlet, &r.Credit, &r.Title, &r.URL, &r.Byline, &r.Language, &kind, &published,
		&r.Number, &r.SHA256, &fetched, &known}, more...)...)
	if err != nil {
		return r, err
	}
	r.Kind, r.Known = corpus.Kind(kind), fromMicros(known)
	if r.Published, err = corpus.ParseMoment(published); err != nil {
		return r, err
	}
	r.Fetched, err = corpus.ParseMoment(fetched)
	return r, err
}
