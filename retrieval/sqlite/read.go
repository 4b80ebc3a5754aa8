package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// revisionColumns are what scanRevision reads, of article a and revision r.
const revisionColumns = `a.article, a.outlet, a.credit, a.title, a.url, a.byline, a.language, a.kind, a.published,
	r.revision, r.sha256, r.fetched, r.known`

// revisionQuery finds a state of an article by its number, or the current one.
const revisionQuery = `SELECT ` + revisionColumns + `, r.text
	FROM article a JOIN revision r ON (r.workspace, r.story, r.article) = (a.workspace, a.story, a.article)
	WHERE a.workspace = ? AND a.story = ? AND a.article = ? AND (r.revision = ? OR ? = 0)
	ORDER BY r.superseded DESC, r.revision DESC LIMIT 1`

// Revision implements retrieval.Archive.
func (s *Store) Revision(ctx context.Context, scope corpus.Scope, article string, number int) (corpus.Revision, error) {
	row := s.revision.QueryRowContext(ctx, scope.Workspace, scope.Story, article, number, number)
	var text string
	revision, err := scanRevision(row.Scan, &text)
	if errors.Is(err, sql.ErrNoRows) {
		err = retrieval.ErrNotFound
	}
	if err != nil {
		return corpus.Revision{}, fmt.Errorf("article %q in %s: %w", article, scope, err)
	}
	revision.Text = text
	return revision, nil
}

// Listings implements retrieval.Archive.
func (s *Store) Listings(ctx context.Context, scope corpus.Scope, articles ...string) ([]retrieval.Listing, error) {
	list, err := json.Marshal(articles)
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", scope, err)
	}
	rows, err := s.read.QueryContext(ctx, `SELECT `+revisionColumns+`,
		(SELECT count(*) FROM revision n WHERE (n.workspace, n.story, n.article) = (a.workspace, a.story, a.article)),
		(SELECT coalesce(json_group_array(json_object('Article', d.other, 'Containment', d.containment)), '[]')
		 FROM duplicate d WHERE (d.workspace, d.story, d.article) = (a.workspace, a.story, a.article))
		FROM article a JOIN revision r ON (r.workspace, r.story, r.article) = (a.workspace, a.story, a.article)
		WHERE a.workspace = ? AND a.story = ? AND (? OR a.article IN (SELECT value FROM json_each(?)))
		AND r.revision = (SELECT c.revision FROM revision c WHERE (c.workspace, c.story, c.article) = (a.workspace, a.story, a.article)
			ORDER BY c.superseded DESC, c.revision DESC LIMIT 1)
		ORDER BY a.article`, scope.Workspace, scope.Story, len(articles) == 0, string(list))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", scope, err)
	}
	defer rows.Close()
	var listings []retrieval.Listing
	for rows.Next() {
		var listing retrieval.Listing
		var duplicates string
		if listing.Revision, err = scanRevision(rows.Scan, &listing.Revisions, &duplicates); err == nil {
			err = json.Unmarshal([]byte(duplicates), &listing.Duplicates)
		}
		if err != nil {
			return nil, fmt.Errorf("list %s: %w", scope, err)
		}
		listings = append(listings, listing)
	}
	return listings, rows.Err()
}

// scanRevision reads revisionColumns and what comes behind them.
func scanRevision(scan func(...any) error, more ...any) (corpus.Revision, error) {
	var r corpus.Revision
	var kind, published, fetched string
	var known int64
	err := scan(append([]any{&r.ID, &r.Outlet, &r.Credit, &r.Title, &r.URL, &r.Byline, &r.Language, &kind, &published,
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
