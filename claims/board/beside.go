package board

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/corpus"
)

// A denial often has no content of its own, because what it denies stands
// beside it in the sentence and is somebody else's: "A spokesman denied reports
// that shots had been fired", "Claims of a second bomb were invention", "The
// rumour that the dam broke is untrue".

// verdict reports whether a clause says no more than that its subject is
// untrue: "were complete invention", "is also false: …".
func verdict(part []token) bool { return be[part[0].lower] && untrue(part[1:]) }

// takingUp finds words that tie a denial to what stands just before it: "…, a
// number that | the police rejected as too high".
var takingUp = regexp.MustCompile(`(?i)\b(?:claims?|accounts?|version|allegations?|accusations?|charges?|figures?|numbers?|total|toll|reports?|story|assertion|suggestion|explanation|something|,)\s+(?:that|which)$`)

// endsTakingUp reports whether a text ends with such words. Hardly any ends with
// the last of them.
func endsTakingUp(text string) bool {
	last := strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:])
	return (strings.HasSuffix(last, "that") || strings.HasSuffix(last, "which")) && takingUp.MatchString(text)
}

// takesUp reports whether a denial is of what stands before it in its sentence.
func (r *reader) takesUp(d *assertion) bool {
	const reach = 30 // bytes of the longest such words
	text := r.articles[d.article].Text
	said := r.articles[d.article].Statements[d.statement].Span
	if endsTakingUp(strings.TrimSpace(text[max(0, said.Start-reach):said.Start])) {
		return true
	}
	words := strings.Fields(said.Of(text)[:min(said.Len(), reach)])
	for n := min(len(words), 4); n > 0; n-- {
		if endsTakingUp(", " + strings.Join(words[:n], " ")) {
			return true
		}
	}
	return false
}

// bare is the assertion of a denial without content: all of its statement.
func (r *reader) bare(article, statement, speaker int) assertion {
	s := &r.articles[article].Statements[statement]
	return assertion{article: article, statement: statement, speaker: speaker, manner: denying, part: s.Span}
}

// beside are the assertions that a denial without content is of: those of the
// statement before or behind it in the same sentence.
func (r *reader) beside(denial int) []int {
	d := &r.list[denial]
	takesUp := d.manner == denying && r.takesUp(d)
	if !d.verdict && !takesUp && !(d.manner == denying && len(d.concepts) == 0) {
		return nil
	}
	own := r.byArticle[d.article]
	at, _ := slices.BinarySearch(own, denial)
	near := func(list []int) []int {
		var found []int
		for _, j := range list {
			a := &r.list[j]
			if a.statement == d.statement {
				continue
			}
			if max(a.statement, d.statement)-min(a.statement, d.statement) > 1 || a.manner != asserting || r.sameVoice(a, d) || !r.oneSentence(a, d) {
				break
			}
			found = append(found, j)
		}
		return found
	}
	before := slices.Clone(own[:at])
	slices.Reverse(before)
	if found := near(before); len(found) > 0 {
		return found
	}
	return near(own[at+1:])
}

// leastDenied is how many words of what a denial is of stand before the verdict on
// it.
const leastDenied = 2

// withoutVerdict leaves out of a denial what it calls the thing denied: "talk of
// a second bomb | as “a fairy tale”".
func withoutVerdict(text string, tokens []token) []token {
	for i := 1; i < len(tokens); i++ {
		gap := text[tokens[i-1].End:tokens[i].Start]
		opens := strings.ContainsAny(gap, "“«") || strings.HasSuffix(gap, " \"")
		if tokens[i].lower != "as" && !opens {
			continue
		}
		for _, t := range tokens[i:min(len(tokens), i+accountWithin)] {
			if t.lower == "that" || t.digit {
				return tokens // it goes on to say what is denied
			}
		}
		if content(tokens[:i]) >= leastDenied {
			return tokens[:i]
		}
		return tokens
	}
	return tokens
}

// oneSentence reports whether no sentence ends between two statements.
func (r *reader) oneSentence(a, b *assertion) bool {
	x, y := r.articles[a.article].Statements[a.statement].Span, r.articles[b.article].Statements[b.statement].Span
	if x.Start > y.Start {
		x, y = y, x
	}
	text := r.articles[a.article].Text
	if x.End > y.Start {
		return true
	}
	ending := strings.TrimRight(corpus.Span{Start: x.Start, End: y.Start}.Of(text), " \n\"”’")
	return !strings.HasSuffix(ending, ".") && !strings.HasSuffix(ending, "!") && !strings.HasSuffix(ending, "?")
}

// contentOfRumour is what a speaker that is itself a rumour tells: "a drone
// attack" in "Rumours of a drone attack".
func contentOfRumour(text string, source corpus.Span) (corpus.Span, bool) {
	name := source.Of(text)
	before, told, found := strings.Cut(name, " of ")
	words := strings.Fields(strings.ToLower(before))
	if !found || len(words) == 0 || len(words) > 2 || !rumours[words[len(words)-1]] {
		return corpus.Span{}, false
	}
	start := source.Start + len(name) - len(told)
	return corpus.Span{Start: start, End: source.End}, len(told) > 0
}

// ofRumour reports whether what stands between a rumour and its cue is what it
// tells.
func ofRumour(text string, source, cue corpus.Span) bool {
	words := strings.Fields(strings.ToLower(source.Of(text)))
	return len(words) > 0 && rumours[words[len(words)-1]] && source.End < cue.Start && strings.HasPrefix(text[source.End:cue.Start], " of ")
}
