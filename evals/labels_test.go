package evals

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"onrecord/corpus"
	"onrecord/corpus/story"
)

// sharedStory is where the reports lie on a machine that has them.
const sharedStory = "../../shared/story"

// fakeTexts is the stored text of articles at their first revision.
type fakeTexts map[string]string

func (f fakeTexts) Text(_ context.Context, _ corpus.Scope, article string, revision int) (string, error) {
	text, ok := f[article]
	if !ok || revision != 1 {
		return "", fmt.Errorf("no article %q at revision %d", article, revision)
	}
	return text, nil
}

func digestTexts(t testing.TB) fakeTexts {
	t.Helper()
	texts := fakeTexts{}
	names, err := fs.Glob(story.Files(), "*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		raw, err := fs.ReadFile(story.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		_, body, ok := strings.Cut(strings.TrimPrefix(string(raw), "---\n"), "\n---\n")
		if !ok {
			t.Fatalf("%s has no front matter", name)
		}
		texts[strings.TrimSuffix(name, ".md")] = body
	}
	return texts
}

func reportTexts(t testing.TB) fakeTexts {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(sharedStory, "articles.yaml"))
	if err != nil {
		t.Skip("the reports are not at ../shared/story: the labels of suites/real.yaml are not checked against them")
	}
	var manifest struct {
		Articles []struct{ ID, File string }
	}
	if err := yaml.Unmarshal(raw, &manifest); err != nil {
		t.Fatal(err)
	}
	texts := fakeTexts{}
	for _, a := range manifest.Articles {
		text, err := os.ReadFile(filepath.Join(sharedStory, a.File))
		if err != nil {
			t.Fatal(err)
		}
		texts[a.ID] = string(text)
	}
	return texts
}

func shippedSuite(t testing.TB, name string) Suite {
	t.Helper()
	all, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no suite is called %s", name)
	return Suite{}
}

func TestEveryLabelStandsInTheArticleItNames(t *testing.T) {
	for _, test := range []struct {
		suite string
		texts func(testing.TB) fakeTexts
	}{
		{"shipped", digestTexts}, {"real", reportTexts},
		{"real-fresh-tune", reportTexts}, {"real-fresh-more", reportTexts},
		{"real-held", reportTexts},
	} {
		t.Run(test.suite, func(t *testing.T) {
			cache := newTextCache(t.Context(), test.texts(t), corpus.Scope{})
			if err := shippedSuite(t, test.suite).checkLabels(cache); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTheShippedSuiteAsksEveryKindOfQuestion(t *testing.T) {
	count := map[Kind]int{}
	s := shippedSuite(t, "shipped")
	for _, q := range s.Questions {
		count[q.Kind]++
	}
	for _, kind := range kinds() {
		if count[kind] == 0 {
			t.Errorf("nothing of kind %s", kind)
		}
	}
	if answerable := len(s.Questions) - count[Unanswerable] - count[FalsePremise]; answerable < 45 || count[Unanswerable] < 12 || count[FalsePremise] < 4 {
		t.Errorf("%d answerable, %d unanswerable, %d with a false premise: want at least 45, 12, 4", answerable, count[Unanswerable], count[FalsePremise])
	}
}

// The phrases of labels over reports that belong to others stay short, so that
// none of their sentences is in the project.
func TestPhrasesFromReportsAreShort(t *testing.T) {
	const most = 5
	for _, name := range []string{"real", "real-fresh-tune", "real-fresh-more", "real-held"} {
		for _, q := range shippedSuite(t, name).Questions {
			for _, p := range q.places() {
				if n := len(strings.Fields(p.Contains)); n > most {
					t.Errorf("%s: question %s: %q has %d words, more than %d", name, q.ID, p.Contains, n, most)
				}
			}
		}
	}
}

func TestNoSentenceOfAReportIsInASuite(t *testing.T) {
	const n = 8 // words in a row
	seen := map[string]bool{}
	for _, text := range reportTexts(t) {
		for run := range runs(text, n) {
			seen[run] = true
		}
	}
	names, err := fs.Glob(suites, "suites/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no suites: %v", err)
	}
	for _, name := range names {
		raw, err := fs.ReadFile(suites, name)
		if err != nil {
			t.Fatal(err)
		}
		for run := range runs(string(raw), n) {
			if seen[run] {
				t.Errorf("%s shares with a report: %q", name, run)
			}
		}
	}
}

// runs yields every n words in a row, case and punctuation folded.
func runs(text string, n int) iter.Seq[string] {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !isWord(r) })
	return func(yield func(string) bool) {
		for i := 0; i+n <= len(words); i++ {
			if !yield(strings.Join(words[i:i+n], " ")) {
				return
			}
		}
	}
}
