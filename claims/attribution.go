package claims

import (
	"slices"

	"onrecord/corpus"
)

// maxCues is the most attributions looked for in one sentence, so that a list
// of thousands of verbs stays linear.
const maxCues = 40

// hits are the attributions of a sentence in order.
func (r *reader) hits() []hit {
	found := r.scan()
	for k := range found {
		found[k].index = k
		if h := &found[k]; h.kind == byRumour && h.left > 0 {
			h.muted = k == 0 || found[k-1].muted // amid reports that
		}
	}
	return found
}

func (r *reader) scan() []hit {
	var found []hit
	for i, t := range r.list {
		if len(found) >= maxCues {
			break
		}
		if t.kind == colon {
			if h, ok := r.colonHit(i); ok && len(found) == 0 {
				found = append(found, h)
			} else if h, ok := r.leadIn(i); ok && len(uttered(found)) == 0 {
				found = append(found, h)
			}
			continue
		}
		if t.kind == dash {
			if h, ok := r.signed(i); ok {
				found = append(found, h)
			}
			continue
		}
		if t.kind != word || !t.may(attributing) {
			continue
		}
		if t.lower == "according" && r.at(i+1).lower == "to" {
			if h, ok := r.reckoning(i + 1); ok {
				h.at, h.left = phrase{i, i + 1}, i-1 // according to his words
				found = append(found, h)
			} else if h, ok := r.sourceHit(i, 2); ok {
				found = append(found, h)
			}
			continue
		}
		if t.lower == "per" && (i == 0 || !t.upper) && (i == 0 || r.at(i-1).kind == comma) {
			if h, ok := r.sourceHit(i, 1); ok && r.canSpeak(h.speaker) {
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
		if h, ok := r.saidIn(i); ok {
			found = append(found, h)
			continue
		}
		if t.lower == "by" || t.lower == "in" {
			if h, ok := r.reckoning(i); ok {
				found = append(found, h)
				continue
			}
		}
		if t.lower == "by" && i > 0 {
			if h, ok := r.agent(i - 1); ok {
				found = append(found, h)
			}
			continue
		}
		if h, ok := r.rumour(i); ok {
			found = append(found, h)
		} else if h, ok := r.verbHit(i, found); ok {
			found = append(found, h)
		} else if h, ok := r.nominal(i); ok {
			found = append(found, h)
		}
	}
	return found
}

// uttered are those of the attributions that report something as said.
func uttered(found []hit) []hit {
	var said []hit
	for _, h := range found {
		if !h.muted {
			said = append(said, h)
		}
	}
	return said
}

// sourceHit reads the phrase behind "according to" and "a statement from".
func (r *reader) sourceHit(i, words int) (hit, bool) {
	p := r.forward(i + words)
	h := hit{cue: cue{stance: Asserts}, at: phrase{i, i + words - 1}, speaker: p, apposition: noPhrase, left: i - 1, after: true, kind: bySource}
	if p.empty() || !r.isNounPhrase(p) {
		return h, false
	}
	r.describe(&h)
	if r.at(h.left).kind == comma && r.at(h.left-1).kind == quote {
		h.left--
	}
	return h, true
}

// main chooses the attribution of a sentence without quotation, or with none
// that is attributed: the first that is more than an attitude.
func (r *reader) main(found []hit) int {
	for i, h := range found {
		if r.isSubordinate(h) && slices.ContainsFunc(found[i+1:], func(later hit) bool {
			return later.kind == byVerb && !later.cue.weak && !later.cue.ing && r.isParenthesis(later)
		}) {
			continue // closed after guests complained, the owner said
		}
		relays := r.isOutlet(h.speaker) && len(found) > 1 && (h.kind == bySource || r.besideMain(h))
		if !h.cue.weak && !(h.cue.ing && i == 0) && h.kind != byOccasion && h.kind != byRumour && !relays {
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
