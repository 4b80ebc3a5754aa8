package evals

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"

	"onrecord/claims"
)

// StatementsSuite is the name of the suite that measures the statements of
// package claims against those of the labelled stories.
const StatementsSuite = "statements"

// statementLabel is what people say about a statement, as far as it is
// compared here; evals/stories/README.md says what the fields mean.
type statementLabel struct {
	ID        string
	Speaker   string
	Canonical string
	Via       string
	Stance    string
	Depth     int
	Hedges    []string
	Negated   bool
	Direct    bool
	Carried   bool
	Figures   []struct {
		Value float64
		High  float64
		Unit  string
		Bound string
	}
}

// labelledArticles are the statements of a story as read and as labelled.
type labelledArticles struct {
	name   string
	texts  []string
	read   [][]claims.Statement
	labels []statementLabel
	places map[string]LabelledStatement
}

// loadLabelled reads the stories in a folder with all labels of statements.
func loadLabelled(ctx context.Context, folder string) ([]labelledArticles, error) {
	stories, err := LoadStories(ctx, folder)
	if err != nil {
		return nil, err
	}
	var list []labelledArticles
	for _, story := range stories {
		raw, err := os.ReadFile(filepath.Join(folder, story.Name, "labels.yaml"))
		if err != nil {
			return nil, fmt.Errorf("statements: %w", err)
		}
		var file struct{ Statements []statementLabel }
		if err := yaml.Unmarshal(raw, &file); err != nil {
			return nil, fmt.Errorf("statements: %s/labels.yaml: %w", story.Name, err)
		}
		l := labelledArticles{name: story.Name, labels: file.Statements, places: story.Statements}
		for _, article := range story.Articles {
			l.texts = append(l.texts, article.Text)
			l.read = append(l.read, claims.Annotate(article.Text))
		}
		list = append(list, l)
	}
	return list, nil
}

// match is the statement that shares most bytes with a labelled one, one with
// a speaker before one without where both do equally.
func (l labelledArticles) match(id string) claims.Statement {
	place := l.places[id]
	var best claims.Statement
	most := 0
	for _, s := range l.read[place.Article] {
		if shared := min(s.End, place.End) - max(s.Start, place.Start); shared > most {
			best, most = s, shared
		}
	}
	return best
}
