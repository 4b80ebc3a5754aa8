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

const (
	// runLength is how many words in a row count as copied.
	runLength = 8
	// phraseLength is the most words of a phrase that a digest may quote.
	phraseLength = 10
	// digestFolder is where phrases may be quoted.
	digestFolder = "corpus/story"
)

// word is one word of a text, with the quoted phrase it stands in: 0 for none.
type word struct {
	text   string
	phrase int
}

// words splits text at everything that is neither letter nor digit, so that an
// apostrophe makes two words, which is the stricter count. Phrases are what
// stands between double quotation marks.
func words(text string) (all []word) {
	var current strings.Builder
	phrase, phrases := 0, 0
	flush := func() {
		if current.Len() > 0 {
			all = append(all, word{current.String(), phrase})
			current.Reset()
		}
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			current.WriteRune(unicode.ToLower(r))
			continue
		}
		flush()
		switch {
		case r == '“' || (r == '"' && phrase == 0):
			phrases++
			phrase = phrases
		case r == '”' || r == '"' || r == '\n':
			phrase = 0
		}
	}
	flush()
	return all
}

// run is the key of runLength words, "" where fewer are left.
func run(all []word) string {
	if len(all) < runLength {
		return ""
	}
	texts := make([]string, runLength)
	for i, w := range all[:runLength] {
		texts[i] = w.text
	}
	return strings.Join(texts, " ")
}

// copied lists the files that share a run of words with an article, one line a
// file. Inside a short quoted phrase of a digest a run is allowed.
func copied(t *testing.T, tr tree, articles map[string]string) (violations []string) {
	t.Helper()
	source := map[string]string{}
	for name, text := range articles {
		all := words(text)
		for i := range all {
			if key := run(all[i:]); key != "" {
				source[key] = name
			}
		}
	}
	for _, name := range tr.files {
		all := words(tr.read(t, name))
		lengths := map[int]int{}
		for _, w := range all {
			lengths[w.phrase]++
		}
		for i := range all {
			key := run(all[i:])
			article, found := source[key]
			if key == "" || !found {
				continue
			}
			first, last := all[i].phrase, all[i+runLength-1].phrase
			if inside(name, digestFolder) && first != 0 && first == last && lengths[first] <= phraseLength {
				continue
			}
			violations = append(violations, fmt.Sprintf("%s: %q stands in the article %s too", name, key, article))
			break
		}
	}
	return violations
}

func TestNoArticleIsCopied(t *testing.T) {
	articles := map[string]string{"harbour.txt": "The harbour master said on Friday that the old crane will never be lifted again by anyone, and “nobody in this town will weep for that old crane” he added."}
	const free = "On Friday the harbour master called the crane's career finished."
	none(t, copied(t, files(t, map[string]string{"corpus/story/a.md": free}), articles))
	for name, text := range map[string]string{
		"corpus/story/a.md": "He SAID on friday, that the\nold crane will never be lifted.",
		"README.md":         "“nobody in this town will weep for that”",
		"corpus/story/b.md": "“It is so: nobody in this town will weep for that old crane, ever”",
		"corpus/story/c.md": "that old crane” he added. And “nobody in this town” will weep for that",
	} {
		refuses(t, copied(t, files(t, map[string]string{name: text}), articles), name, "harbour.txt")
	}
	none(t, copied(t, files(t, map[string]string{"corpus/story/a.md": "He said “nobody in this town will weep for that”."}), articles))

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
