package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
			if h.kind != bySource && h.kind != byRumour && !r.isJudged(h) || before < 0 {
				before = i
			}
		}
	}
	before = r.outer(before, q, found)
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

// outer goes from the attribution before a quotation to the one that it is
// reported in, where "and that" goes on from there: "said that a clerk had
// warned of it and that his note “was lost”".
func (r *reader) outer(before, q int, found []hit) int {
	if before < 1 || r.at(found[before-1].at.last+1).lower != "that" || r.list[q-1].lower == "that" {
		return before
	}
	for i := found[before].at.last + 1; i < q-1; i++ {
		if r.list[i].lower == "and" && r.list[i+1].lower == "that" {
			return before - 1
		}
	}
	return before
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

// antecedent goes from "what it described as" to the attribution before it in
// the sentence, whose speaker the "it" is, and from a participle to its verb.
func (r *reader) antecedent(chosen int, found []hit) int {
	for chosen > 0 && found[chosen].inherited && found[chosen-1].kind == byVerb && found[chosen-1].speaker == found[chosen].speaker && !found[chosen-1].cue.weak {
		chosen-- // denied it, calling it “absurd”
	}
	if chosen > 0 {
		l := r.head(found[chosen].speaker).lower
		inner := (l == "he" || l == "she") && !found[chosen].after && r.clauseStart(chosen, found) < 0 && !found[chosen-1].cue.weak
		if (inner || l == "it" || l == "they") && found[chosen-1].at.first < found[chosen].at.first && !pronouns[r.head(found[chosen-1].speaker).lower] && found[chosen-1].kind == byVerb {
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
// words with a capital on all but the small ones, and on two at least.
func isTitle(quotation string) bool {
	const most, smallWord = 8, 3
	words := strings.Fields(strings.Trim(quotation, "\"“”‘’',.!? "))
	if len(words) < 2 || len(words) > most {
		return false
	}
	capitals := 0
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "‘'(\""))
		if !unicode.IsUpper(first) && !unicode.IsDigit(first) && (i == 0 || len(w) > smallWord) {
			return false
		}
		if unicode.IsUpper(first) {
			capitals++
		}
	}
	return capitals >= 2
}
