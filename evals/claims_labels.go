package evals

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"

	"onrecord/claims/board"
	"onrecord/corpus"
	"onrecord/corpus/load"
)

// ClaimsSuite is the name of the suite that measures packages claims and
// claims/board against labelled stories, and StoriesFolder where those lie from
// the root of the repository.
const (
	ClaimsSuite   = "claims"
	StoriesFolder = "evals/stories"
)

// LabelledStory is a story whose statements and claims people have labelled.
// evals/stories/README.md says what the labels mean.
type LabelledStory struct {
	Name       string
	Folder     string
	Articles   []board.Article
	Statements map[string]LabelledStatement
	Claims     []LabelledClaim
	Conflicts  []ClaimPair
	Either     []ClaimPair // editors would argue about these: not judged
}

// LabelledStatement is where a labelled statement stands.
type LabelledStatement struct {
	Article int
	corpus.Span
}

// LabelledClaim is a claim as people see it.
type LabelledClaim struct {
	ID      string
	Gloss   string
	Members []string
	Status  []string // one, or all that editors might give, the first one ours
	Origins []string
	Figure  *struct{ Value float64 }
}

// ClaimPair names two claims.
type ClaimPair struct{ A, B string }

// claimLabels is the file as it is written, as far as it is read here.
type claimLabels struct {
	Statements []struct {
		ID      string
		Article string
		Begins  string
		Part    string
		Canonical,
		Via string
	}
	Claims []struct {
		ID      string
		Gloss   string
		Members []string
		Status  any
		Origins []string
		Figure  *struct{ Value float64 }
	}
	Conflicts, Either []ClaimPair
}

// LoadStories reads the labelled stories in a folder: all, or those named.
func LoadStories(ctx context.Context, folder string, names ...string) ([]LabelledStory, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*", "labels.yaml"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("stories: no labels.yaml beneath %s; run this from the root of the repository", folder)
	}
	var stories []LabelledStory
	for _, file := range files {
		name := filepath.Base(filepath.Dir(file))
		if len(names) > 0 && !hasAny(name, names) {
			continue
		}
		story, err := loadStory(ctx, filepath.Dir(file))
		if err != nil {
			return nil, fmt.Errorf("story %s: %w", name, err)
		}
		stories = append(stories, story)
	}
	return stories, nil
}

func hasAny(name string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

func loadStory(ctx context.Context, folder string) (LabelledStory, error) {
	story := LabelledStory{Name: filepath.Base(folder), Folder: folder, Statements: map[string]LabelledStatement{}}
	byID := map[string]int{}
	for input, refused := range load.Read(ctx, []string{filepath.Join(folder, "articles.yaml")}, nil, load.Options{}) {
		if refused != nil {
			return story, refused
		}
		byID[input.Article.ID] = len(story.Articles)
		story.Articles = append(story.Articles, board.Annotated(corpus.Revision{Article: input.Article, Number: 1}))
	}
	raw, err := os.ReadFile(filepath.Join(folder, "labels.yaml"))
	if err != nil {
		return story, err
	}
	var labels claimLabels
	if err := yaml.Unmarshal(raw, &labels); err != nil {
		return story, fmt.Errorf("labels.yaml: %w", err)
	}
	if err := story.resolve(labels, byID); err != nil {
		return story, err
	}
	for _, c := range labels.Claims {
		claim := LabelledClaim{ID: c.ID, Gloss: c.Gloss, Members: c.Members, Origins: c.Origins, Figure: c.Figure}
		switch status := c.Status.(type) {
		case string:
			claim.Status = []string{status}
		case []any:
			for _, one := range status {
				claim.Status = append(claim.Status, fmt.Sprint(one))
			}
		}
		story.Claims = append(story.Claims, claim)
	}
	story.Conflicts, story.Either = labels.Conflicts, labels.Either
	return story, nil
}

// resolve turns labels into bytes: a sentence goes from its first words to the
// first words of the next.
func (s *LabelledStory) resolve(labels claimLabels, byID map[string]int) error {
	var errs []error
	starts := make([]int, len(labels.Statements))
	for i, l := range labels.Statements {
		article, known := byID[l.Article]
		if !known {
			return fmt.Errorf("statement %s: there is no article %q", l.ID, l.Article)
		}
		starts[i] = strings.Index(s.Articles[article].Text, l.Begins)
		if starts[i] < 0 {
			errs = append(errs, fmt.Errorf("statement %s: article %s nowhere says %q", l.ID, l.Article, l.Begins))
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	for i, l := range labels.Statements {
		article := byID[l.Article]
		text := s.Articles[article].Text
		end := len(text)
		for j := i + 1; j < len(labels.Statements) && labels.Statements[j].Article == l.Article; j++ {
			if starts[j] > starts[i] {
				end = starts[j]
				break
			}
		}
		span := corpus.Span{Start: starts[i], End: end}
		if l.Part != "" {
			at := strings.Index(text[span.Start:span.End], l.Part)
			if at < 0 {
				errs = append(errs, fmt.Errorf("statement %s: its sentence nowhere says %q", l.ID, l.Part))
				continue
			}
			span = corpus.Span{Start: span.Start + at, End: span.Start + at + len(l.Part)}
		}
		s.Statements[l.ID] = LabelledStatement{article, span}
	}
	return errors.Join(errs...)
}
