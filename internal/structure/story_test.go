package structure

import (
	"fmt"
	"go/scanner"
	"go/token"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// digestFolder holds the story that ships with the project.
const digestFolder = "corpus/story"

// reference is general reference that names what any story may be about; its own
// test keeps it whole.
const reference = "corpus/gazetteer/countries.txt"

// ordinary are words that reports write with a capital and that code may know
// too, because every story has them: offices, bodies, agencies, the calendar.
var ordinary = strings.Fields(`
	Agencies Agreement Council Defence Foreign General Government Gen Inter-Services Islamic Line Lt
	Ministry Minister Office Parliament Police President Prime Public Relations Secretary Security Senior
	AFP AP BBC CNN Reuters Guardian Express Tribune UN United Nations
	January February March April May June July August September October November December
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday
	North South East West Asia British New Additional Live News Media Camp
`)

// unmistakable is the length from which a name is looked for in lower case too;
// shorter ones are too often a word, as Spin and Live are.
const unmistakable = 6

var (
	// midSentence finds capitalised words that do not begin a sentence: what
	// stands before them on the line is a lower-case word, a comma or a name.
	midSentence = regexp.MustCompile(`[\p{L}\d,;)]["”]? +["“(]?(\p{Lu}[\p{L}'’-]+)`)
	lowerCase   = regexp.MustCompile(`(?:^|[^\p{L}])(\p{Ll}[\p{L}'’-]+)`)
	number      = regexp.MustCompile(`\d[\d,]*\d`)
	anyWord     = regexp.MustCompile(`\p{L}[\p{L}'’-]*`)
)

// storyTerms are the names and the distinctive figures of the digests.
func storyTerms(t *testing.T, tr tree) (names, figures map[string]bool) {
	t.Helper()
	names, figures = map[string]bool{}, map[string]bool{}
	lower := map[string]bool{}
	for _, name := range tr.files {
		if path.Dir(name) != digestFolder || path.Ext(name) != ".md" {
			continue
		}
		front, body, _ := strings.Cut(strings.TrimPrefix(tr.read(t, name), "---\n"), "\n---\n")
		for line := range strings.Lines(front) {
			if outlet, is := strings.CutPrefix(strings.TrimSpace(line), "outlet: "); is && outlet != "null" {
				names[strings.Trim(outlet, `"`)] = true
			}
		}
		// Matches overlap: the end of one name is what stands before the next.
		for rest := body; ; {
			m := midSentence.FindStringSubmatchIndex(rest)
			if m == nil {
				break
			}
			names[bare(rest[m[2]:m[3]])] = true
			rest = rest[m[3]-1:]
		}
		for _, m := range lowerCase.FindAllStringSubmatch(body, -1) {
			lower[bare(m[1])] = true
		}
		for _, figure := range number.FindAllString(body, -1) {
			if n, err := strconv.Atoi(strings.ReplaceAll(figure, ",", "")); err == nil && distinctive(n) {
				figures[figure] = true
			}
		}
	}
	maps.DeleteFunc(names, func(name string, _ bool) bool {
		return slices.Contains(ordinary, name) || lower[strings.ToLower(name)]
	})
	return names, figures
}

// bare is a word without the ending of a possessive.
func bare(word string) string {
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		word = strings.TrimSuffix(word, ending)
	}
	return word
}

// distinctive reports whether a number points at a story: it is neither a year,
// nor a day of the month, nor one of the round numbers that limits have.
func distinctive(n int) bool {
	return n > 31 && n%10 != 0 && (n < 1900 || n > 2100) || n > 2100 && n%100 != 0
}

// knowsStory lists the Go files outside tests that contain a name of the story
// anywhere, or one of its figures in a string; the package that embeds the
// story has to name it. Other files beside the code may
// not contain the names either; evals, docs and testdata may.
func knowsStory(t *testing.T, tr tree) (violations []string) {
	t.Helper()
	names, figures := storyTerms(t, tr)
	small := map[string]bool{} // names that no other word looks like without its capital
	for name := range names {
		if len(name) >= unmistakable {
			small[strings.ToLower(name)] = true
		}
	}
	for _, name := range tr.files {
		top, _, inFolder := strings.Cut(name, "/")
		if _, code := rank[top]; !code || !inFolder || isTest(name) || strings.Contains("/"+name, "/testdata/") {
			continue
		}
		isGo := path.Ext(name) == ".go"
		if name == reference || inside(name, digestFolder) || (top == "evals" && !isGo) {
			continue
		}
		text := tr.read(t, name)
		found := map[string]bool{}
		for _, w := range anyWord.FindAllString(text, -1) {
			if w = bare(w); names[w] || small[strings.ToLower(w)] {
				found[w] = true
			}
		}
		for term := range names { // names that are more than a word
			if strings.ContainsAny(term, " .") && strings.Contains(text, term) {
				found[term] = true
			}
		}
		if isGo {
			for _, literal := range stringLiterals(text) {
				for _, figure := range number.FindAllString(literal, -1) {
					if figures[figure] {
						found[figure] = true
					}
				}
			}
		}
		if len(found) > 0 {
			violations = append(violations, fmt.Sprintf("%s knows the story that ships: %s", name, strings.Join(slices.Sorted(maps.Keys(found)), ", ")))
		}
	}
	return violations
}

// stringLiterals are the string literals of Go source, as written.
func stringLiterals(source string) (literals []string) {
	fset := token.NewFileSet()
	var s scanner.Scanner
	s.Init(fset.AddFile("", fset.Base(), len(source)), []byte(source), nil, 0)
	for {
		_, kind, literal := s.Scan()
		if kind == token.EOF {
			return literals
		}
		if kind == token.STRING {
			literals = append(literals, literal)
		}
	}
}

func TestTheCodeDoesNotKnowTheStory(t *testing.T) {
	const digest = "---\nid: \"1\"\noutlet: The Quay Post\n---\n\n" +
		"Harbour police counted 47 boats at Saltmarsh's quay on 12 May, said Ilse Brandvold of the Coast Guard. Boats left in 2031."
	with := func(name, text string) tree {
		return files(t, map[string]string{digestFolder + "/1.md": digest, name: text})
	}
	names, figures := storyTerms(t, with("a.go", ""))
	for _, want := range []string{"Saltmarsh", "Ilse", "Brandvold", "Coast", "Guard", "The Quay Post"} {
		if !names[want] {
			t.Errorf("%q is not among the names %v", want, names)
		}
	}
	for _, not := range []string{"Harbour", "Boats", "May"} {
		if names[not] {
			t.Errorf("%q is taken for a name", not)
		}
	}
	if !figures["47"] || figures["12"] || figures["2031"] {
		t.Errorf("figures %v, want 47 alone", figures)
	}
	refuses(t, knowsStory(t, with("claims/a.go", "package claims\n\nvar place = \"Saltmarsh's bay\"\n")), "claims/a.go", "Saltmarsh")
	refuses(t, knowsStory(t, with("claims/a.go", "package claims\n\nvar places = []string{\"saltmarsh\"}\n")), "claims/a.go", "saltmarsh")
	refuses(t, knowsStory(t, with("claims/a.go", "package claims\n\n// Brandvold is special.\n")), "claims/a.go", "Brandvold")
	refuses(t, knowsStory(t, with("answer/a.go", "package answer\n\nconst toll = \"at least 47\"\n")), "answer/a.go", "47")
	refuses(t, knowsStory(t, with("claims/names.txt", "Brandvold\n")), "claims/names.txt", "Brandvold")
	refuses(t, knowsStory(t, with("evals/a.go", "package evals\n\nconst outlet = `The Quay Post`\n")), "evals/a.go", "The Quay Post")
	for _, name := range []string{reference, "claims/a_test.go", "evals/story.yaml", "docs/design.md", "corpus/testdata/a.txt"} {
		none(t, knowsStory(t, with(name, "package p // Brandvold\n")))
	}
	none(t, knowsStory(t, with("claims/a.go", "package claims\n\nconst limit, year = 47, \"2031\"\n")))

	tr := repository(t)
	if names, figures := storyTerms(t, tr); len(names) == 0 || len(figures) == 0 {
		t.Errorf("the story in %s has %d names and %d figures: nothing to look for", digestFolder, len(names), len(figures))
	}
	none(t, knowsStory(t, tr))
}
