package answer

import (
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
)

// isWhose reports whether nothing says that the figure at f is somebody
// else's: a name beside it, or the nearest one before it, has to be the one
// asked for.
func (e *evidence) isWhose(all []place, f int, c *candidate) bool {
	whose := e.reading.Target.Whose
	if len(whose) == 0 {
		return true
	}
	is := func(w lexicon.Word) bool {
		for _, term := range whose {
			if e.word(term, w) >= lexicon.Met || w.Name && e.ofSide(term, w) {
				return true
			}
		}
		return false
	}
	for i := f + 1; i < len(all) && i <= f+besideOwner; i++ {
		if all[i].figure && i == f+1 {
			continue // "four million"
		}
		if all[i].figure || all[i].stop {
			break
		}
		if is(all[i].word) {
			return true
		}
		if all[i].word.Name || e.lexicon.IsState(all[i].Word) {
			return false
		}
	}
	for i := f - 1; i >= 0; i-- {
		if isAgent(all, i) {
			continue
		}
		if is(all[i].word) {
			return true
		}
		if e.lexicon.IsState(all[i].Word) {
			return false
		}
	}
	for i := f + 1; i < len(all); i++ {
		if (is(all[i].word) || e.lexicon.IsState(all[i].Word)) && !isAgent(all, i) {
			return is(all[i].word)
		}
	}
	if slices.ContainsFunc(all, func(p place) bool { return e.lexicon.IsState(p.Word) && !is(p.word) }) {
		return false
	}
	for _, term := range whose {
		if e.of(term, c.before[c.i]) >= lexicon.Met {
			return true
		}
	}
	return false
}

// ofSide reports whether a word of the articles is a name of the side that a term of
// the question names: Lima for Peru.
func (e *evidence) ofSide(term question.Term, w lexicon.Word) bool {
	return !e.record.isPart() && e.record.read().Speakers.Parties.Same(term.Word, w.Form)
}

// nameOwners has what is counted by a name alone, "how many Peruvians", be people of
// that name.
func nameOwners(target *question.Target) {
	var things []question.Term
	for _, term := range target.Things {
		if term.Name {
			target.Whose = append(slices.Clip(target.Whose), term)
		} else {
			things = append(things, term)
		}
	}
	target.Things = things
}

// agentWords are those of a side that do things, so that a name before them
// says who acts and not whose the things are that are counted.
var agentWords = map[string]bool{
	"forces": true, "army": true, "troops": true, "fighters": true, "military": true, "government": true, "officials": true, "spokesman": true,
	"spokesperson": true, "ministry": true, "police": true, "authorities": true, "media": true, "minister": true, "side": true, "sources": true,
}

// isAgent reports whether the name at i belongs to somebody who acts.
func isAgent(all []place, i int) bool {
	for j := i + 1; j <= i+2 && j < len(all) && !all[j].broken && !all[j].figure; j++ {
		if agentWords[all[j].Word] {
			// "army outposts" are things; "forces seized" is somebody acting.
			return j+1 == len(all) || all[j+1].broken || !strings.HasSuffix(all[j+1].Word, "s") || all[j+1].Word == "has" || all[j+1].Word == "was"
		}
	}
	return false
}
