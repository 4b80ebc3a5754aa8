package answer

import (
	"onrecord/answer/lexicon"
	"onrecord/answer/relevance"
)

// besideDeed is how many words may stand between who does something and what
// they do: a title, a date and a clause in commas.
const besideDeed = 14

// describeDeed says whether the sentence has the question's agent do what the
// question says they did.
func (e *evidence) describeDeed(v *relevance.Vector, c *candidate) {
	deed := e.reading.Deed
	if len(deed.Agent) == 0 {
		return
	}
	all, met := c.places(), false
	for i := range all {
		if e.word(deed.Verb, all[i].word) < lexicon.Met {
			continue
		}
		met = true
		if e.agentBefore(all, i) || e.agentBehind(all, i) || e.ofThemselves(c, all, i) {
			v[relevance.DeedDone] = 1
			return
		}
	}
	v.Set(met, relevance.DeedOther)
	v.Set(!met, relevance.DeedNone)
}

// themselves are words by which speakers speak of what they do.
var themselves = map[string]bool{"he": true, "she": true, "it": true, "they": true, "i": true, "we": true}

// ofThemselves reports whether the agent says of themselves that they do the deed at
// i: "the minister said that she would not resign".
func (e *evidence) ofThemselves(c *candidate, all []place, i int) bool {
	for _, term := range e.reading.Deed.Agent {
		if e.of(term, c.voice) < lexicon.Met {
			return false
		}
	}
	for j := max(0, i-besideOwner-1); j < i; j++ {
		if themselves[all[j].Word] {
			return true
		}
	}
	return false
}

func (e *evidence) isAgentAsked(p place) bool {
	for _, term := range e.reading.Deed.Agent {
		if e.word(term, p.word) >= lexicon.Met {
			return true
		}
	}
	return false
}

// agentBefore reports whether the agent stands before the deed at i, with no
// other name of a state between: "Chile attacked Peru" is no deed of Peru's.
func (e *evidence) agentBefore(all []place, i int) bool {
	for j := i - 1; j >= 0 && j >= i-besideDeed && !all[j+1].stop; j-- {
		if e.isAgentAsked(all[j]) {
			return true
		}
		if e.lexicon.IsState(all[j].Word) && !all[j+1].broken {
			return false
		}
	}
	return false
}

// byWithin is how many words behind "by" its name stands at most: "by the
// eastern army of Peru".
const byWithin = 4

// agentBehind reads "attacked by Peru's army".
func (e *evidence) agentBehind(all []place, i int) bool {
	for j := i + 1; j+1 < len(all) && j <= i+besideDeed; j++ {
		if all[j].Word != "by" {
			continue
		}
		for k := j + 1; k < len(all) && k <= j+byWithin; k++ {
			if e.isAgentAsked(all[k]) {
				return true
			}
		}
	}
	return false
}
