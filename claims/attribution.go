package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
)

// maxCues is the most attributions looked for in one sentence, so that a list
// of thousands of verbs stays linear.
const maxCues = 40

// hits are the attributions of a sentence in order.
func (r *reader) hits() []hit {
	var found []hit
	for i, t := range r.list {
		if len(found) >= maxCues {
			break
		}
		if t.kind == colon {
			if h, ok := r.colonHit(i); ok && len(found) == 0 {
				found = append(found, h)
			}
			continue
		}
		if t.kind != word {
			continue
		}
		if t.lower == "according" && r.at(i+1).lower == "to" {
			if h, ok := r.sourceHit(i, 2); ok {
				found = append(found, h)
			}
			continue
		}
		if utterances[t.lower] && (r.at(i+1).lower == "from" || r.at(i+1).lower == "by") && r.at(i-1).kind == word && !r.isFinite(i-1) {
			if h, ok := r.sourceHit(i+1, 1); ok {
				h.at, h.kind = phrase{max(0, i-1), i + 1}, byOccasion
				found = append(found, h)
			}
			continue
		}
		if h, ok := r.verbHit(i, found); ok {
			found = append(found, h)
		}
	}
	return found
}

// sourceHit reads the phrase behind "according to" and "a statement from".
func (r *reader) sourceHit(i, words int) (hit, bool) {
	p := r.forward(i + words)
	h := hit{cue: cue{stance: Asserts}, at: phrase{i, i + words - 1}, speaker: p, apposition: noPhrase, left: i - 1, after: true, kind: bySource}
	if p.empty() || !r.isNounPhrase(p) {
		return h, false
	}
	h.apposition = r.appositionAfter(p.last + 1)
	if r.at(h.left).kind == comma && r.at(h.left-1).kind == quote {
		h.left--
	}
	return h, true
}

// colonHit reads "Anna Berg: “…”" at the head of a line.
func (r *reader) colonHit(i int) (hit, bool) {
	const longest = 6 // words of a name with its office
	if i == 0 || i > longest || r.at(i+1).kind != quote {
		return hit{}, false
	}
	p := phrase{0, i - 1}
	for j := 0; j < i; j++ {
		if t := r.list[j]; t.kind != aside && (t.kind != word || r.isFinite(j) || cues[t.lower] != (cue{}) || prepositions[t.lower] || occasions[t.lower]) {
			return hit{}, false
		}
	}
	h := hit{cue: cue{stance: Asserts}, at: phrase{i, i}, speaker: p, apposition: noPhrase, left: -1, kind: byColon}
	return h, r.list[0].upper && r.canSpeak(p)
}

// governing chooses the attribution that a quotation at token q belongs to, or
// -1: the one that follows it where it stands first or ends in a comma, else
// the nearest before it.
func (r *reader) governing(q int, found []hit) int {
	after, before := -1, -1
	for i, h := range found {
		switch {
		case h.at.first > q && (h.left == q || h.left == q+1 && r.at(q+1).kind == comma) && after < 0:
			after = i
		case h.at.last < q && !r.separated(h.at.last, q):
			if h.kind != bySource || before < 0 {
				before = i
			}
		}
	}
	switch {
	case after >= 0 && (q == 0 || before < 0 || r.endsOpen(q)):
		return after
	case before >= 0:
		return before
	}
	for i, h := range found { // according to the mayor, wherever it stands
		if h.kind == bySource || h.kind == byOccasion {
			return i
		}
	}
	if after < 0 && len(found) > 0 && q < found[0].at.first && found[0].cue.stance != "" && !found[0].cue.weak && found[0].left >= 0 && r.at(found[0].left).kind == comma {
		return 0 // The “plan”, she said, had failed.
	}
	return after
}

// separated reports whether a semicolon stands between two tokens.
func (r *reader) separated(from, to int) bool {
	for i := from; i < to; i++ {
		if t := r.list[i]; t.kind == other && r.text[t.Start:t.End] == ";" {
			return true
		}
	}
	return false
}

// endsOpen reports whether the quotation at token q ends in a comma, a question
// or an exclamation, inside or outside its marks: an attribution follows.
func (r *reader) endsOpen(q int) bool {
	if r.at(q+1).kind == comma {
		return true
	}
	inside := r.text[r.list[q].Start:r.list[q].End]
	for i := len(inside) - 1; i >= 0 && i >= len(inside)-5; i-- {
		switch inside[i] {
		case ',', '?', '!':
			return true
		}
	}
	return false
}

// main chooses the attribution of a sentence without quotation, or with none
// that is attributed: the first that is more than an attitude.
func (r *reader) main(found []hit) int {
	for i, h := range found {
		relays := r.isOutlet(h.speaker) && len(found) > 1 && (h.kind == bySource || h.left >= 0 && r.at(h.left).kind == comma)
		if !h.cue.weak && !(h.cue.ing && i == 0) && h.kind != byOccasion && !relays {
			return i
		}
	}
	if len(found) > 0 {
		return 0
	}
	return -1
}

// quoteTokens lists the tokens of a sentence that are quotations.
func (r *reader) quoteTokens() []int {
	var list []int
	for i, t := range r.list {
		if t.kind == quote {
			list = append(list, i)
		}
	}
	return list
}

// antecedent goes from "what it described as" to the attribution before it in
// the sentence, whose speaker the "it" is.
func (r *reader) antecedent(chosen int, found []hit) int {
	if chosen > 0 {
		if l := r.head(found[chosen].speaker).lower; (l == "it" || l == "they") && found[chosen-1].at.first < found[chosen].at.first && !pronouns[r.head(found[chosen-1].speaker).lower] && found[chosen-1].kind == byVerb {
			return chosen - 1
		}
	}
	return chosen
}

// longest is the longest of the quotations, before all titles.
func (r *reader) longest(quotes []int) int {
	best := quotes[0]
	for _, q := range quotes[1:] {
		title, was := isTitle(r.text[r.list[q].Start:r.list[q].End]), isTitle(r.text[r.list[best].Start:r.list[best].End])
		if was && !title || was == title && r.list[q].Len() > r.list[best].Len() {
			best = q
		}
	}
	return best
}

// isTitle reports whether a quotation is the title of a work: two to eight
// words with a capital on all but the small ones.
func isTitle(quotation string) bool {
	const most, smallWord = 8, 3
	words := strings.Fields(strings.Trim(quotation, "\"“”‘’',.!? "))
	if len(words) < 2 || len(words) > most {
		return false
	}
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "‘'(\""))
		if !unicode.IsUpper(first) && !unicode.IsDigit(first) && (i == 0 || len(w) > smallWord) {
			return false
		}
	}
	return true
}

// overlapping are the quotations from index first on that overlap span, and
// the index to go on from for the next sentence.
func overlapping(all []corpus.Quotation, first int, span corpus.Span) ([]corpus.Quotation, int) {
	for first < len(all) && all[first].Outer.End <= span.Start {
		first++
	}
	last := first
	for last < len(all) && all[last].Outer.Start < span.End {
		last++
	}
	return all[first:last], first
}
