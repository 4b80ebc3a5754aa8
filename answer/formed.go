package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// namesOne reports whether the sentence names one of the kind that a question
// with "which", "what type of" or "the name of" asks for.
func (e *evidence) namesOne(text string, own []float64) bool {
	if (nameForm.MatchString(e.reading.Text) || typeForm.MatchString(e.reading.Text)) && !e.givesName(text) {
		return false
	}
	kind := e.kindAsked()
	if kind != nil && whichForm.MatchString(e.reading.Text) && !e.givesInstance(*kind, text) {
		return false
	}
	return kind == nil || e.of(*kind, own) >= lexicon.Same
}

// typeForm asks what a thing is called, or what model it is.
var typeForm = regexp.MustCompile(`(?i)\b(?:what|which) (?:type|kind|sort|make|model|brand)s? of\b`)

// whichForm asks for one or some of a kind.
var whichForm = regexp.MustCompile(`(?i)^\W*(?:(?:and|but|so)\s+)?which\s`)

// givesInstance reports whether a name or a number stands beside the kind of
// thing that is asked for.
func (e *evidence) givesInstance(kind question.Term, text string) bool {
	all := places(text)
	for i := range all {
		if e.word(kind, all[i].word) < lexicon.Same {
			continue
		}
		for j := max(0, i-besideName); j < len(all) && j <= i+besideName; j++ {
			if j != i && (all[j].figure || all[j].word.Name) || j == 0 && e.word(kind, all[0].word) == 0 {
				return true
			}
		}
	}
	return false
}

var nameForm = regexp.MustCompile(`(?i)\bnames? of\b|\bnamed?\b\W*$`)

// besideName is how many words may stand between a name and whose it is.
const besideName = 4

// givesName reports whether a name stands beside what is to be named.
func (e *evidence) givesName(text string) bool {
	kind := e.kindAsked()
	if kind == nil {
		return true
	}
	all := places(text)
	for i := range all {
		if e.word(*kind, all[i].word) < lexicon.Same {
			continue
		}
		for j := i - 1; j >= max(0, i-besideName); j-- {
			if all[j+1].broken {
				if e.isProper(all[j]) {
					return true // "Heem, a firefighter"
				}
				break
			}
		}
		for j := i + 1; j < len(all) && j <= i+1; j++ {
			if e.isProper(all[j]) {
				return true // "firefighter Heem", "a firefighter, Joris Heem"
			}
		}
	}
	return false
}

// isProper reports whether a word is a name that is neither a state's nor a
// day's or a month's.
func (e *evidence) isProper(p place) bool {
	return p.word.Name && !e.lexicon.IsState(p.Word) && !weekdayForm.MatchString(p.Word) && !monthForm.MatchString(p.Word)
}

// placesIn are the places that a text names: names behind a preposition of
// place that are neither states nor days.
func (e *evidence) placesIn(text string) []string {
	var found []string
	for _, match := range placeWords.FindAllString(text, -1) {
		at := strings.Index(text, match)
		rest := text[at+len(match)-1:]
		name := strings.ToLower(analysis.Tokens(rest)[0].Word)
		if !e.lexicon.IsState(name) && !weekdayForm.MatchString(name) && !monthForm.MatchString(name) && !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	return found
}

// aspects are words for the beginning, the going on and the end of something.
var aspects = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:start\w*|beg[aiu]n\w*|broke out|erupt\w*|launch\w*|open(?:ed|s)?|outbreak|onset|since)\b`),
	regexp.MustCompile(`(?i)\b(?:continu\w+|went on|still|going on|ongoing)\b`),
	regexp.MustCompile(`(?i)\b(?:stop\w*|end(?:s|ed|ing)?|halt\w*|paus\w*|ceas\w*|conclud\w*|finish\w*|subsid\w*|died down|close[sd]?|over|until|suspend\w*|contain\w*|extinguish\w*)\b`),
}

// sameAspect refuses a sentence that says when something went on or ended,
// where the question is when it began, and so on.
func (e *evidence) sameAspect(text string) bool {
	for i, asked := range aspects {
		if !asked.MatchString(e.reading.Text) {
			continue
		}
		for j, other := range aspects {
			if j != i && other.MatchString(text) && !asked.MatchString(text) {
				return false
			}
		}
		return true
	}
	return true
}

// namedForm finds whose name is asked for.
var namedForm = regexp.MustCompile(`(?i)\bnames? of (.+?)(?: (?:who|that|which|whom|in|at|from|on|when)\b.*)?\W*$`)

// kindAsked is the term that says of what kind the answer has to be: the first
// one of "which crossings", "what type of aircraft".
func (e *evidence) kindAsked() *question.Term {
	var kind *question.Term
	named := ""
	if m := namedForm.FindStringSubmatch(e.reading.Text); m != nil {
		named = fold(m[1]) // "the name of the officer who was captured" is an officer's
	}
	for i := range e.reading.Terms {
		if named != "" && !strings.Contains(named, e.reading.Terms[i].Word) {
			continue
		}
		if !e.reading.Terms[i].Name && !e.reading.Terms[i].Light {
			if kind = &e.reading.Terms[i]; !nameForm.MatchString(e.reading.Text) {
				break // "the name of the dead firefighter" is a firefighter's
			}
		}
	}
	return kind
}
