package postgres

import (
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

var _ retrieval.Forward = (*Store)(nil)

// Terms implements retrieval.Forward. The words' index does not keep in what
// order they stand, so they are analysed again: the passages' text comes in
// one exchange.
func (s *Store) Terms(ctx context.Context, scope corpus.Scope, passages []retrieval.Hit) ([][]string, error) {
	terms := make([][]string, len(passages))
	var articles []string
	var revisions, starts, places []int
	for i, hit := range passages {
		if retrieval.Storable(hit.Article) {
			articles, revisions, starts, places = append(articles, hit.Article), append(revisions, hit.Revision), append(starts, hit.Start), append(places, i)
		}
	}
	if len(places) == 0 || !storable(scope) {
		return terms, ctx.Err()
	}
	err := s.read(ctx, func(row pgx.Rows) error {
		var place int
		var text []byte
		err := row.Scan(&place, &text)
		if err == nil {
			terms[place] = analysis.Terms(string(text))
		}
		return err
	}, `SELECT h.place, substring(convert_to(r.text, 'UTF8') FROM p.start + 1 FOR p."end" - p.start)
		FROM unnest($3::text[], $4::int[], $5::int[], $6::int[]) AS h(article, revision, start, place)
		JOIN passage p ON p.workspace = $1 AND p.story = $2 AND p.article = h.article AND p.revision = h.revision AND p.start = h.start
		JOIN revision r ON r.workspace = $1 AND r.story = $2 AND r.article = h.article AND r.revision = h.revision`,
		scope.Workspace, scope.Story, articles, revisions, starts, places)
	if err != nil {
		return nil, s.failed("look up passages of "+scope.String(), err)
	}
	return terms, nil
}

// Facts implements retrieval.Forward.
func (s *Store) Facts(ctx context.Context, scope corpus.Scope, articles []string) (map[string]retrieval.Fact, error) {
	facts := make(map[string]retrieval.Fact, len(articles))
	named := make([]string, 0, len(articles))
	for _, article := range articles {
		if retrieval.Storable(article) {
			named = append(named, article)
		}
	}
	if len(named) == 0 || !storable(scope) {
		return facts, ctx.Err()
	}
	err := s.read(ctx, func(row pgx.Rows) error {
		var fact retrieval.Fact
		var article, title, published string
		var duplicates []byte
		err := row.Scan(&article, &fact.Outlet, &published, &title, &duplicates)
		if err != nil {
			return err
		}
		if fact.Published, err = corpus.ParseMoment(published); err != nil {
			return err
		}
		if duplicates != nil {
			if err := json.Unmarshal(duplicates, &fact.Duplicates); err != nil {
				return err
			}
		}
		fact.Title = analysis.Terms(title)
		facts[article] = fact
		return nil
	}, `SELECT a.article, a.outlet, a.published, a.title, d.links
		FROM article a
		LEFT JOIN (SELECT article, json_agg(json_build_object('Article', other, 'Containment', containment) ORDER BY other)::text AS links
			FROM duplicate WHERE workspace = $1 AND story = $2 AND article = ANY($3) GROUP BY article) d ON d.article = a.article
		WHERE a.workspace = $1 AND a.story = $2 AND a.article = ANY($3)`, scope.Workspace, scope.Story, named)
	if err != nil {
		return nil, s.failed("look up articles of "+scope.String(), err)
	}
	return facts, nil
}
