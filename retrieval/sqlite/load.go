package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// load brings the memory up to one snapshot of the file. After an error it
// holds nothing, and the next load reads all.
func (m *memory) load(ctx context.Context, db *sql.DB, sc corpus.Scope, model retrieval.Model) (err error) {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	row, _, err := scope(ctx, tx, sc)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			m.reset()
		}
	}()
	wanted := map[retrieval.Model]bool{}
	for known := range m.vectors {
		wanted[known] = true
	}
	if model != (retrieval.Model{}) {
		wanted[model] = true
	}
	before := m.row
	if before.generation != row.generation || before.id != row.id {
		m.reset()
		before = scopeRow{}
	}
	from := len(m.documents)
	if err := m.loadDocuments(ctx, tx, row, before.last); err != nil {
		return err
	}
	if err := m.loadFacts(ctx, tx, sc, row, before.last, from); err != nil {
		return err
	}
	if before.revised != row.revised && before.last > 0 {
		if err := m.loadTimes(ctx, tx, row); err != nil {
			return err
		}
	}
	for model := range wanted {
		if err := m.loadVectors(ctx, tx, model, row, before); err != nil {
			return err
		}
	}
	m.row = row
	return nil
}

// loadDocuments reads the revisions whose passages come after the last one.
func (m *memory) loadDocuments(ctx context.Context, tx *sql.Tx, row scopeRow, last int64) error {
	rows, err := tx.QueryContext(ctx, `SELECT d.passage, d.article, d.revision, d.spans, d.terms, r.known, r.superseded
		FROM document d JOIN revision r USING (workspace, story, article, revision)
		WHERE d.passage > ? AND d.passage < ? ORDER BY d.passage`, row.first()+last, row.end())
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var d document
		var spans sql.RawBytes
		var terms string
		if err := rows.Scan(&d.first, &d.article, &d.revision, &spans, &terms, &d.known, &d.superseded); err != nil {
			return err
		}
		if d.spans, err = decodeSpans(spans); err != nil {
			return fmt.Errorf("article %q: %w", d.article, err)
		}
		if err := m.words.Add(terms); err != nil {
			return fmt.Errorf("article %q: %w", d.article, err)
		}
		m.at[d.revisionKey] = len(m.documents)
		m.documents = append(m.documents, d)
		m.newest, m.replaced = max(m.newest, d.known), m.replaced || d.superseded != far
	}
	m.words.Prepare()
	return rows.Err()
}

// loadFacts reads what ranking goes by of the articles that were put since: the
// documents from the given one on.
func (m *memory) loadFacts(ctx context.Context, tx *sql.Tx, sc corpus.Scope, row scopeRow, last int64, from int) error {
	const articles = `(SELECT article FROM document WHERE passage > ? AND passage < ?)`
	bounds := []any{sc.Workspace, sc.Story, row.first() + last, row.end()}
	rows, err := tx.QueryContext(ctx, `SELECT article, outlet, published FROM article WHERE workspace = ? AND story = ? AND article IN `+articles, bounds...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var article, outlet, published string
		if err := rows.Scan(&article, &outlet, &published); err != nil {
			return err
		}
		moment, err := corpus.ParseMoment(published)
		if err != nil {
			return fmt.Errorf("article %q: %w", article, err)
		}
		m.unlink(article)
		m.articles[article] = retrieval.Fact{Outlet: outlet, Published: moment}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for i := from; i < len(m.documents); i++ {
		article := m.documents[i].article
		fact := m.articles[article]
		fact.Title = m.words.Title(i)
		m.articles[article] = fact
	}
	links, err := tx.QueryContext(ctx, `SELECT article, other, containment FROM duplicate WHERE workspace = ? AND story = ? AND article IN `+articles, bounds...)
	if err != nil {
		return err
	}
	defer links.Close()
	for links.Next() {
		var article, other string
		var containment float64
		if err := links.Scan(&article, &other, &containment); err != nil {
			return err
		}
		m.link(article, other, containment)
		m.link(other, article, containment)
	}
	return links.Err()
}

// loadTimes reads anew which revisions are current when.
func (m *memory) loadTimes(ctx context.Context, tx *sql.Tx, row scopeRow) error {
	rows, err := tx.QueryContext(ctx, `SELECT d.article, d.revision, r.known, r.superseded
		FROM document d JOIN revision r USING (workspace, story, article, revision) WHERE d.passage > ? AND d.passage < ?`, row.first(), row.end())
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var key revisionKey
		var known, superseded int64
		if err := rows.Scan(&key.article, &key.revision, &known, &superseded); err != nil {
			return err
		}
		if i, found := m.at[key]; found {
			m.documents[i].known, m.documents[i].superseded = known, superseded
			m.replaced = m.replaced || superseded != far
		}
	}
	return rows.Err()
}
