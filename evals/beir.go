package evals

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"onrecord/corpus"
)

// Collection is a retrieval test collection in BEIR's layout (N. Thakur et
// al., "BEIR", NeurIPS 2021): corpus.jsonl.gz or corpus.jsonl, queries.jsonl
// and qrels.tsv in one folder. Beyond BEIR, a document may have `url` and
// `publish_date`, and a query the moment it was `asked`.
type Collection struct {
	Dir     string
	Queries []Query
}

// Query is one question of a collection.
type Query struct {
	ID       string
	Text     string
	Asked    corpus.Moment  // zero where the collection gives none
	Relevant map[string]int // article -> grade, above 0
}

// LoadCollection reads the queries and judgements of a collection. Queries
// without a relevant document are left out, as is usual: no ranking can be
// judged by them.
func LoadCollection(dir string) (Collection, error) {
	relevant, err := loadQrels(filepath.Join(dir, "qrels.tsv"))
	if err != nil {
		return Collection{}, err
	}
	c := Collection{Dir: dir}
	type query struct {
		ID    string        `json:"_id"`
		Text  string        `json:"text"`
		Asked corpus.Moment `json:"asked"`
	}
	for q, err := range jsonLines[query](filepath.Join(dir, "queries.jsonl")) {
		if err != nil {
			return Collection{}, err
		}
		if len(relevant[q.ID]) > 0 {
			c.Queries = append(c.Queries, Query{ID: q.ID, Text: q.Text, Asked: q.Asked, Relevant: relevant[q.ID]})
		}
	}
	return c, nil
}

// Articles reads the documents one by one, so that a large collection need not
// fit in memory. It ends after the first error. The outlet is not established:
// the layout has no field for it.
func (c Collection) Articles() iter.Seq2[corpus.Article, error] {
	type document struct {
		ID        string        `json:"_id"`
		URL       string        `json:"url"`
		Title     string        `json:"title"`
		Published corpus.Moment `json:"publish_date"`
		Text      string        `json:"text"`
	}
	path := filepath.Join(c.Dir, "corpus.jsonl.gz")
	if _, err := os.Stat(path); err != nil {
		path = filepath.Join(c.Dir, "corpus.jsonl")
	}
	return func(yield func(corpus.Article, error) bool) {
		for d, err := range jsonLines[document](path) {
			a := corpus.Article{ID: d.ID, URL: d.URL, Title: d.Title, Published: d.Published, Text: d.Text, Kind: corpus.Report}
			if !yield(a, err) {
				return
			}
		}
	}
}

// jsonLines decodes a file of JSON objects one after the other, unpacking .gz.
// After an error, which names the file, nothing follows.
func jsonLines[T any](path string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		file, err := os.Open(path)
		if err != nil {
			yield(zero, fmt.Errorf("collection: %w", err))
			return
		}
		defer file.Close()
		var in io.Reader = bufio.NewReader(file)
		if filepath.Ext(path) == ".gz" {
			if in, err = gzip.NewReader(in); err != nil {
				yield(zero, fmt.Errorf("collection %s: %w", path, err))
				return
			}
		}
		dec := json.NewDecoder(in)
		for n := 1; ; n++ {
			var v T
			err := dec.Decode(&v)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(zero, fmt.Errorf("collection %s: object %d: %w", path, n, err))
				return
			}
			if !yield(v, nil) {
				return
			}
		}
	}
}

// loadQrels reads judgements: query, document and grade, tab-separated, with
// or without a line of headings. Grades of 0 and below say "not relevant".
func loadQrels(path string) (map[string]map[string]int, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("collection: %w", err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, 3
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("collection %s: %w", path, err)
	}
	relevant := map[string]map[string]int{}
	for i, row := range rows {
		grade, err := strconv.Atoi(row[2])
		if err != nil {
			if i == 0 && slices.Contains(row, "score") {
				continue // the headings
			}
			return nil, fmt.Errorf("collection %s: line %d: grade %q is not a number", path, i+1, row[2])
		}
		if grade > 0 {
			if relevant[row[0]] == nil {
				relevant[row[0]] = map[string]int{}
			}
			relevant[row[0]][row[1]] = grade
		}
	}
	return relevant, nil
}
