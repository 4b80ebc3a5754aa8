package answer

import (
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims/speakers"
)

const (
	// inArticles is the share of a story's articles that have a name, from which on
	// it is what the story is about.
	inArticles = 0.8
	// fewArticles is below how many articles a story is too small to tell.
	fewArticles = 4
	// impliedShare is what such a name counts in the sentences that don't have it.
	impliedShare = 0.5
)

// implyTopic has a name that the whole story is about count as met all over the
// articles that have it: they go on with "the ferry", "she", "on board". The names
// of states, and of those who speak, tell who did something to whom, and are not
// implied.
func (e *evidence) implyTopic() {
	if e.record.isPart() || len(e.views) < fewArticles {
		return
	}
	e.implied = map[string]bool{}
	for _, term := range e.reading.Terms {
		if !term.Name || term.Date || e.lexicon.IsState(term.Word) {
			continue
		}
		in := 0
		for _, v := range e.views {
			if v.whole[e.index[term.Term]] >= lexicon.Met {
				in++
			}
		}
		if float64(in) < inArticles*float64(len(e.views)) || e.isOfSpeaker(term) {
			continue
		}
		t := e.index[term.Term]
		e.implied[term.Term] = true
		for _, v := range e.views {
			if v.whole[t] < lexicon.Met {
				continue
			}
			for i := range v.own {
				v.own[i][t] = max(v.own[i][t], impliedShare)
			}
		}
	}
}

// isOfSpeaker reports whether a term is in the name of anybody who speaks in the
// story, or of their side.
func (e *evidence) isOfSpeaker(term question.Term) bool {
	return slices.ContainsFunc(e.record.read().Speakers.Speakers, func(s speakers.Speaker) bool {
		return slices.Contains(strings.Fields(fold(s.Name+" "+s.Party)), term.Word)
	})
}
