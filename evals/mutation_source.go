package evals

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"onrecord/corpus"
)

// Where articles are taken from that errors are planted in, beside those of
// the project's own stories.
const (
	attributionArticles = AttributionFolder + "/" + attributionFile
	retrievalArticles   = "../shared/bench/retrieval/corpus.jsonl.gz"
	everyNth            = 40 // of the retrieval set's articles is taken
)

// BenchArticles reads the articles beside the repository that errors can be
// planted in: root is the repository's root. Sets that are not there are left
// out; the lines say which.
func BenchArticles(root string) (articles []corpus.Article, missing []string, err error) {
	type marked struct {
		ID        string `json:"doc_id"`
		Publisher string `json:"publisher"`
		Text      string `json:"text"`
	}
	path := filepath.Join(root, attributionArticles)
	if _, statErr := os.Stat(path); statErr != nil {
		missing = append(missing, fmt.Sprintf("%s is not there", path))
	} else {
		lines, err := allLines[marked](path)
		if err != nil {
			return nil, nil, fmt.Errorf("mutation: %w", err)
		}
		for _, l := range lines {
			articles = append(articles, corpus.Article{ID: l.ID, Outlet: l.Publisher, Text: l.Text})
		}
	}
	type archived struct {
		ID   string `json:"_id"`
		URL  string `json:"url"`
		Text string `json:"text"`
	}
	path = filepath.Join(root, retrievalArticles)
	if _, statErr := os.Stat(path); statErr != nil {
		return articles, append(missing, fmt.Sprintf("%s is not there", path)), nil
	}
	n := 0
	for l, err := range jsonLines[archived](path) {
		if err != nil {
			return nil, nil, fmt.Errorf("mutation: %w", err)
		}
		if n++; n%everyNth != 0 {
			continue
		}
		outlet := ""
		if u, err := url.Parse(l.URL); err == nil {
			outlet = strings.TrimPrefix(u.Host, "www.")
		}
		articles = append(articles, corpus.Article{ID: l.ID, Outlet: outlet, URL: l.URL, Text: l.Text})
	}
	return articles, missing, nil
}
