package sqlite

import (
	"context"
	"fmt"
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

// Empty implements retrieval.Catalog.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	var empty bool
	err := s.read.QueryRowContext(ctx, `SELECT NOT EXISTS (SELECT 1 FROM article)`).Scan(&empty)
	if err != nil {
		return false, fmt.Errorf("look into the store: %w", err)
	}
	return empty, nil
}
