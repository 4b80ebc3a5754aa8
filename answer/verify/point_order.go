package verify

import (
	"slices"

	"onrecord/corpus"
)

func (g *gate) whole() corpus.Span { return corpus.Span{Start: 0, End: len(g.point.Text)} }

// order checks that the point tells things in the record's order, so that who
// did what to whom, and what led to what, stays. Attributions may move, so may
// an adjunct of time or place between commas or at either end; each clause has
// to rest on one sentence.
func (g *gate) order() {
	var line []int // words of the point that are aligned and no attribution
	for i, p := range g.spot {
		if p >= 0 && !g.voiceWord[i] {
			line = append(line, i)
		}
	}
	g.voiceOrder()
	for k := 1; k < len(line); k++ {
		i, j := line[k-1], line[k]
		p, q := g.spot[i], g.spot[j]
		sameSentence := g.record.sentence[p] == g.record.sentence[q]
		parted := g.own.words[i].clause != g.own.words[j].clause
		switch {
		case sameSentence && q > p:
			continue
		case !sameSentence && (parted || g.joined(i, j)):
			continue
		case sameSentence && q == p:
			continue
		case sameSentence && (g.isAdjunct(line, k-1, -1) || g.isAdjunct(line, k, 1)):
			continue
		}
		kind, why := OrderFault, "“%s … %s” is not in the record's order"
		if !sameSentence {
			why = "“%s … %s” joins words of two sentences into one clause"
		} else if g.crossesCause(i, j) {
			kind = CauseFault
		}
		span := corpus.Span{Start: g.own.words[i].Start, End: g.own.words[j].End}
		g.add(kind, span, g.record.evidence[q], sameSentence, why, g.own.words[i].Of(g.own.text), g.own.words[j].Of(g.own.text))
	}
}

// voiceOrder checks that the words that name a speaker stand as in the record.
func (g *gate) voiceOrder() {
	for _, v := range g.voices {
		for _, s := range v.Source {
			before := -1
			for i, w := range g.own.words {
				if !s.Contains(w.Span) || g.spot[i] < 0 {
					continue
				}
				if p := g.spot[i]; before >= 0 && p < before && g.record.sentence[p] == g.record.sentence[before] {
					g.add(SpeakerFault, s, g.record.evidence[p], true, "“%s” is not in the record's order", s.Of(g.own.text))
				}
				before = g.spot[i]
			}
		}
	}
}

// joined reports whether a conjunction stands between two words of the point.
func (g *gate) joined(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if slices.Contains([]string{"and", "but", "while", "whereas"}, g.own.words[k].text) {
			return true
		}
	}
	return false
}

// places are the prepositions of adjuncts that may move as a whole.
var places = []string{"in", "on", "at", "near", "during", "around"}

// isAdjunct reports whether the words of the point from line[k] on, backwards
// or forwards to the next jump, are one phrase of time or place that may stand
// anywhere: days and months, or what stands behind the same preposition in both.
func (g *gate) isAdjunct(line []int, k, direction int) bool {
	first, last := line[k], line[k]
	for n := k + direction; n >= 0 && n < len(line); n += direction {
		a, b := g.spot[line[n-max(direction, 0)]], g.spot[line[n+max(-direction, 0)]]
		if g.record.sentence[a] != g.record.sentence[b] || b <= a {
			break
		}
		if direction > 0 {
			last = line[n]
		} else {
			first = line[n]
		}
	}
	if first != line[0] && last != line[len(line)-1] {
		return false // only at either end does a phrase move alone
	}
	calendar := true
	for i := first; i <= last; i++ {
		if w := g.own.words[i]; g.checker.content(w) && !isTimeWord(w.text) && w.figure < 0 {
			calendar = false
		}
	}
	if calendar {
		return true
	}
	prep := g.wordBefore(g.own.words, first)
	if !slices.Contains(places, prep) || g.wordBefore(g.record.words, g.spot[first]) != prep {
		return false
	}
	alone := last == len(g.own.words)-1 || g.own.words[last+1].clause != g.own.words[last].clause
	return alone
}

func isTimeWord(text string) bool {
	return isMonth(text) || weekdays[text] || unitWords[text] == "day" || unitWords[text] == "week" || unitWords[text] == "month" || unitWords[text] == "year" ||
		slices.Contains([]string{"today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "noon", "midnight", "late", "early", "earlier", "overnight"}, text)
}

// wordBefore is the word before word i of a list, articles passed over.
func (g *gate) wordBefore(words []word, i int) string {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if t := words[j].text; t != "the" && t != "a" && t != "an" {
			return t
		}
	}
	return ""
}

// crossesCause reports whether the jump between two words goes over a word of
// cause or time, in the point or in the record.
func (g *gate) crossesCause(i, j int) bool {
	for k := i; k <= j; k++ {
		if c := g.checker.lexicon.links[g.own.words[k].text]; c != "" {
			return true
		}
	}
	for k := min(g.spot[i], g.spot[j]); k <= max(g.spot[i], g.spot[j]); k++ {
		switch g.checker.lexicon.links[g.record.words[k].text] {
		case "cause", "despite", "after", "before":
			return true
		}
	}
	return false
}
