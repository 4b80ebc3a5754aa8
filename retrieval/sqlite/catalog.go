package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"onrecord/corpus"
)

// Stories implements retrieval.Catalog.
func (s *Store) Stories(ctx context.Context, workspace string) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT s.story FROM scope s WHERE s.workspace = ?
		AND EXISTS (SELECT 1 FROM article a WHERE a.workspace = s.workspace AND a.story = s.story) ORDER BY s.touched DESC, s.story`, workspace)
	if err != nil {
		return nil, fmt.Errorf("stories of %s: %w", workspace, err)
	}
	defer rows.Close()
	var stories []string
	for rows.Next() {
		var story string
		if err := rows.Scan(&story); err != nil {
			return nil, fmt.Errorf("stories of %s: %w", workspace, err)
		}
		stories = append(stories, story)
	}
	return stories, rows.Err()
}

// Scopes implements retrieval.Catalog.
func (s *Store) Scopes(ctx context.Context) ([]corpus.Scope, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT DISTINCT workspace, story FROM article ORDER BY workspace, story`)
	if err != nil {
		return nil, fmt.Errorf("list the stories: %w", err)
	}
	defer rows.Close()
	var scopes []corpus.Scope
	for rows.Next() {
		var one corpus.Scope
		if err := rows.Scan(&one.Workspace, &one.Story); err != nil {
			return nil, fmt.Errorf("list the stories: %w", err)
		}
		scopes = append(scopes, one)
	}
	return scopes, rows.Err()
}

// Version implements retrieval.Catalog. Counters alone would repeat after
// changes of details, which move only the time; both together don't.
func (s *Store) Version(ctx context.Context, scope corpus.Scope) (string, error) {
	var version string
	err := s.read.QueryRowContext(ctx, `SELECT last || '.' || generation || '.' || revised || '.' || embedded || '.' || touched
		FROM scope WHERE workspace = ? AND story = ?`, scope.Workspace, scope.Story).Scan(&version)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("state of %s: %w", scope, err)
	}
	return version, nil
}

// Empty implements retrieval.Catalog.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	var empty bool
	err := s.read.QueryRowContext(ctx, `SELECT NOT EXISTS (SELECT 1 FROM article)`).Scan(&empty)
	if err != nil {
		return false, fmt.Errorf("look into the store: %w", err)
	}
	return empty, nil
}
