package evals

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"onrecord/corpus"
)

// AttributionSuite is the name of the suite that measures package claims
// against attributions marked by people, and where it lies from the root of
// the repository.
const (
	AttributionSuite  = "attribution"
	AttributionFolder = "../shared/bench/attribution"
	attributionFile   = "polnear_dev.jsonl.gz"
)

// MarkedAttribution is an attribution as people marked it: spans of bytes. A
// source may be missing; each of the three may be in several pieces.
type MarkedAttribution struct {
	Source, Cue, Content []corpus.Span
}

// MarkedArticle is an article with all its attributions marked.
type MarkedArticle struct {
	ID           string
	Text         string
	Attributions []MarkedAttribution
}

// LoadMarked reads the development half of PolNeAR (E. Newell, D. Margolin, D.
// Ruths, "An Attribution Relations Corpus for Political News", LREC 2018) from
// a folder. Its offsets count code points; those returned count bytes.
func LoadMarked(folder string) ([]MarkedArticle, error) {
	file, err := os.Open(filepath.Join(folder, attributionFile))
	if err != nil {
		return nil, fmt.Errorf("attribution: %w", err)
	}
	defer file.Close()
	zipped, err := gzip.NewReader(bufio.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("attribution: %s: %w", file.Name(), err)
	}
	var articles []MarkedArticle
	for lines := json.NewDecoder(zipped); lines.More(); {
		var doc markedLine
		if err := lines.Decode(&doc); err != nil {
			return nil, fmt.Errorf("attribution: %s, article %d: %w", file.Name(), len(articles)+1, err)
		}
		article, err := doc.article()
		if err != nil {
			return nil, fmt.Errorf("attribution: %s: %w", file.Name(), err)
		}
		articles = append(articles, article)
	}
	return articles, nil
}

// markedLine is an article as the file has it.
type markedLine struct {
	ID           string `json:"doc_id"`
	Text         string
	Attributions []struct{ Source, Cue, Content [][2]int }
}

func (m markedLine) article() (MarkedArticle, error) {
	at := make([]int, 0, len(m.Text)+1) // byte of each code point
	for i := range m.Text {
		at = append(at, i)
	}
	at = append(at, len(m.Text))
	spans := func(pairs [][2]int) ([]corpus.Span, error) {
		var list []corpus.Span
		for _, p := range pairs {
			if p[0] < 0 || p[0] > p[1] || p[1] >= len(at) {
				return nil, fmt.Errorf("article %s marks %v of %d code points", m.ID, p, len(at)-1)
			}
			list = append(list, corpus.Span{Start: at[p[0]], End: at[p[1]]})
		}
		return list, nil
	}
	article := MarkedArticle{ID: m.ID, Text: m.Text}
	for _, a := range m.Attributions {
		var marked MarkedAttribution
		for _, part := range []struct {
			to   *[]corpus.Span
			from [][2]int
		}{{&marked.Source, a.Source}, {&marked.Cue, a.Cue}, {&marked.Content, a.Content}} {
			list, err := spans(part.from)
			if err != nil {
				return article, err
			}
			*part.to = list
		}
		article.Attributions = append(article.Attributions, marked)
	}
	return article, nil
}
