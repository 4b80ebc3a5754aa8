package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Stories implements retrieval.Catalog.
func (s *Store) Stories(ctx context.Context, workspace string) ([]string, error) {
	if !retrieval.Storable(workspace) {
		return nil, nil
	}
	var stories []string
	err := s.read(ctx, func(row pgx.Rows) error {
		var story string
		err := row.Scan(&story)
		stories = append(stories, story)
		return err
	}, `SELECT s.story FROM scope s WHERE s.workspace = $1
		AND EXISTS (SELECT 1 FROM article a WHERE a.workspace = s.workspace AND a.story = s.story) ORDER BY s.touched DESC, s.story`, workspace)
	if err != nil {
		return nil, s.failed("stories of "+workspace, err)
	}
	return stories, nil
}

// Scopes implements retrieval.Catalog.
func (s *Store) Scopes(ctx context.Context) ([]corpus.Scope, error) {
	var scopes []corpus.Scope
	err := s.read(ctx, func(row pgx.Rows) error {
		var one corpus.Scope
		err := row.Scan(&one.Workspace, &one.Story)
		scopes = append(scopes, one)
		return err
	}, `SELECT workspace, story FROM scope s WHERE EXISTS (SELECT 1 FROM article a WHERE a.workspace = s.workspace AND a.story = s.story) ORDER BY workspace, story`)
	if err != nil {
		return nil, s.failed("list the stories", err)
	}
	return scopes, nil
}

// Version implements retrieval.Catalog. Whoever writes to a scope updates its
// row first, so the transaction that did so last names the state.
func (s *Store) Version(ctx context.Context, scope corpus.Scope) (string, error) {
	if !storable(scope) {
		return "", nil
	}
	var version string
	err := s.read(ctx, func(row pgx.Rows) error { return row.Scan(&version) },
		`SELECT xmin::text FROM scope WHERE workspace = $1 AND story = $2`, scope.Workspace, scope.Story)
	if err != nil {
		return "", s.failed("state of "+scope.String(), err)
	}
	return version, nil
}

// Empty implements retrieval.Catalog.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	var n int
	if err := s.pool.QueryRow(ctx, `SELECT count(*) FROM (SELECT 1 FROM article LIMIT 1) one`).Scan(&n); err != nil {
		return false, s.failed("look into it", err)
	}
	return n == 0, nil
}
