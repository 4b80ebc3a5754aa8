package story_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"onrecord/corpus/story"
)

// sharedStory is where the reports that the digests retell lie on a machine
// that has them. They belong to their outlets and are no part of the project.
const sharedStory = "../../../shared/story"

// Longest run of words a digest may share with any of the reports, and longest
// phrase it may put in quotation marks.
const (
	longestSharedRun = 7
	longestPhrase    = 7
)

// Front is what a digest and the manifest of the reports both say of a report.
type Front struct {
	ID        string  `yaml:"id"`
	Outlet    *string `yaml:"outlet"`
	Credit    *string `yaml:"credit"`
	URL       *string `yaml:"url"`
	Published *string `yaml:"published"`
}

type digest struct {
	Front    `yaml:",inline"`
	Title    string `yaml:"title"`
	Language string `yaml:"language"`
	Kind     string `yaml:"kind"`
	name     string
	body     string
}

func digests(t *testing.T) []digest {
	t.Helper()
	names, err := fs.Glob(story.Files(), "*")
	if err != nil {
		t.Fatal(err)
	}
	var all []digest
	for _, name := range names {
		raw, err := fs.ReadFile(story.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.SplitN(string(raw), "---\n", 3)
		if len(parts) != 3 || parts[0] != "" {
			t.Fatalf("%s: no front matter between two lines of ---", name)
		}
		d := digest{name: name, body: parts[2]}
		if err := yaml.UnmarshalWithOptions([]byte(parts[1]), &d, yaml.Strict()); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, d)
	}
	return all
}

func TestFiveDigestsEachCalledOne(t *testing.T) {
	var ids []string
	for _, d := range digests(t) {
		ids = append(ids, d.ID)
		if d.Kind != "digest" || d.Language != "en" || d.Title == "" || d.name != d.ID+".md" {
			t.Errorf("%s: kind %q, language %q, title %q, id %q", d.name, d.Kind, d.Language, d.Title, d.ID)
		}
	}
	if diff := cmp.Diff([]string{"000", "001", "002", "003", "004"}, ids); diff != "" {
		t.Error(diff)
	}
}

// reports reads the manifest and the texts of the reports by id, or skips.
func reports(t *testing.T) (map[string]Front, map[string]string, map[string]string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(sharedStory, "articles.yaml"))
	if err != nil {
		t.Skip("the five reports are not at ../shared/story: the digests are not compared with them")
	}
	var manifest struct {
		Articles []struct {
			Front `yaml:",inline"`
			File  string `yaml:"file"`
			Title string `yaml:"title"`
		} `yaml:"articles"`
	}
	if err := yaml.Unmarshal(raw, &manifest); err != nil {
		t.Fatal(err)
	}
	fronts, titles, texts := map[string]Front{}, map[string]string{}, map[string]string{}
	for _, a := range manifest.Articles {
		text, err := os.ReadFile(filepath.Join(sharedStory, a.File))
		if err != nil {
			t.Fatal(err)
		}
		fronts[a.ID], titles[a.ID], texts[a.ID] = a.Front, a.Title, string(text)
	}
	return fronts, titles, texts
}

func TestFrontMatterSaysWhatTheManifestSays(t *testing.T) {
	fronts, titles, _ := reports(t)
	for _, d := range digests(t) {
		if diff := cmp.Diff(fronts[d.ID], d.Front); diff != "" {
			t.Errorf("%s (-manifest +digest):\n%s", d.name, diff)
		}
		if strings.EqualFold(d.Title, titles[d.ID]) {
			t.Errorf("%s: the title is the outlet's, not ours", d.name)
		}
	}
}

// words folds case, punctuation and quote styles away.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

func TestNoSentenceIsCopied(t *testing.T) {
	_, titles, texts := reports(t)
	const n = longestSharedRun + 1
	seen := map[string]string{} // run of n words -> report
	for id, text := range texts {
		w := words(titles[id] + "\n" + text)
		for i := 0; i+n <= len(w); i++ {
			seen[strings.Join(w[i:i+n], " ")] = id
		}
	}
	for _, d := range digests(t) {
		// The short phrases that officials said are not exempt: with the words
		// around them they too stay under the limit.
		w := words(d.Title + "\n" + d.body)
		for i := 0; i+n <= len(w); i++ {
			run := strings.Join(w[i:i+n], " ")
			if id, copied := seen[run]; copied {
				t.Errorf("%s shares %d words with report %s: %q", d.name, n, id, run)
			}
		}
	}
}

var quoted = regexp.MustCompile(`"([^"]*)"`)

// straight folds typographic quotation marks and apostrophes.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

func TestQuotedPhrasesStandInTheReport(t *testing.T) {
	_, _, texts := reports(t)
	for _, d := range digests(t) {
		report := straight.Replace(texts[d.ID])
		if strings.Count(d.body, `"`)%2 != 0 || strings.ContainsAny(d.body, "“”‘’") {
			t.Errorf("%s: use pairs of straight quotation marks", d.name)
		}
		for _, m := range quoted.FindAllStringSubmatch(d.body, -1) {
			if !strings.Contains(report, m[1]) {
				t.Errorf("%s: %q is not in the report", d.name, m[1])
			}
			if n := len(strings.Fields(m[1])); n > longestPhrase {
				t.Errorf("%s: %q has %d words, more than %d", d.name, m[1], n, longestPhrase)
			}
		}
	}
}
