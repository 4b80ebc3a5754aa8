package structure

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// articlesFolder holds the full articles the project was started for. They
// belong to their outlets and lie beside the repository, where they lie at all.
const articlesFolder = root + "/../shared/story"

// runLength is how many words in a row count as copied. The phrases of a few
// words that a digest quotes from an official are shorter than that.
const runLength = 8

// link matches an address, whose last part is often the outlet's own title.
var link = regexp.MustCompile(`https?://\S+`)

// words folds case and splits at everything that is neither letter nor digit,
// so that an apostrophe makes two words, which is the stricter count. The end
// of one string in a list keeps the next from continuing it.
func words(text string) []string {
	text = strings.ReplaceAll(link.ReplaceAllString(text, " address "), `", "`, " separator ")
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// runs calls yield with every runLength words in a row, until it says no.
func runs(text string, yield func(run string) bool) {
	all := words(text)
	for i := 0; i+runLength <= len(all); i++ {
		if !yield(strings.Join(all[i:i+runLength], " ")) {
			return
		}
	}
}

// copied lists the files that share a run of words with an article, one line
// a file.
func copied(t *testing.T, tr tree, articles map[string]string) (violations []string) {
	t.Helper()
	source := map[string]string{}
	for name, text := range articles {
		runs(text, func(run string) bool { source[run] = name; return true })
	}
	for _, name := range tr.files {
		runs(tr.read(t, name), func(run string) bool {
			article, found := source[run]
			if found {
				violations = append(violations, fmt.Sprintf("%s: %q stands in the article %s too", name, run, article))
			}
			return !found
		})
	}
	return violations
}

func TestNoArticleIsCopied(t *testing.T) {
	articles := map[string]string{"harbour.txt": "The harbour master said on Friday that the old crane will never be lifted again by anyone, and “nobody in this town will weep for that old crane” he added."}
	for name, text := range map[string]string{
		"corpus/story/a.md": "He SAID on friday, that the\nold crane will never be lifted.",
		"README.md":         "“nobody in this town will weep for that”",
		"corpus/story/c.md": "that old crane” he added. “Nobody in this town” will weep for that.",
	} {
		refuses(t, copied(t, files(t, map[string]string{name: text}), articles), name, "harbour.txt")
	}
	none(t, copied(t, files(t, map[string]string{
		"corpus/story/a.md": "On Friday the harbour master called the crane's career finished: “nobody in this town will weep”.",
		"corpus/story/b.md": "https://example.org/harbour-master-said-on-friday-that-the-old-crane",
		"corpus/clean/a.go": `{"nobody in this town", "will weep for that"}`,
	}), articles))

	articles = map[string]string{}
	texts, err := filepath.Glob(articlesFolder + "/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) == 0 {
		t.Skip("the full articles are not beside the repository (../shared/story): nothing to compare with")
	}
	for _, name := range texts {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		articles[filepath.Base(name)] = string(raw)
	}
	none(t, copied(t, repository(t), articles))
}

// localPath matches absolute paths that exist on one person's machine only.
var localPath = regexp.MustCompile(`(?m)(?:^|[\s"'` + "`" + `=:(,])(/(?:work|root|Users|home)/[\w.-]+)`)

// localPaths lists the files that name such a path.
func localPaths(t *testing.T, tr tree) (violations []string) {
	t.Helper()
	for _, name := range tr.files {
		if m := localPath.FindStringSubmatch(tr.read(t, name)); m != nil {
			violations = append(violations, fmt.Sprintf("%s names the local path %s", name, m[1]))
		}
	}
	return violations
}

func TestNoLocalPaths(t *testing.T) {
	for _, folder := range []string{"root", "Users", "home"} {
		refuses(t, localPaths(t, files(t, map[string]string{"a.go": `const p = "/` + folder + `/me/story.txt"`})), "a.go", "/"+folder+"/me")
	}
	none(t, localPaths(t, files(t, map[string]string{"a.md": "https://example.org/home/page and ./home/me and /homes/x"})))

	none(t, localPaths(t, repository(t)))
}
