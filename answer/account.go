package answer

import (
	"regexp"

	"onrecord/answer/lexicon"
	"onrecord/claims"
	"onrecord/claims/board"
)

// accountForm finds whose account a general denial is of: a name in the
// possessive and, with at most one word between, what that side gave out.
var accountForm = regexp.MustCompile(`(\p{Lu}[\p{L}-]+)(?:['’]s|s['’])\s+(?:\p{L}+\s+)?(?:claims?|figures?|tolls?|casualt\w+|numbers?|version|accounts?|statements?)\b`)

// accountDenials finds who rejects the account of the point's speaker by name,
// "rejected Falk's claims", for what the speaker claims or alleges.
func (e *evidence) accountDenials(p draftPoint) []candidate {
	if p.statement.Stance != claims.Claims && p.statement.Stance != claims.Alleges {
		return nil
	}
	name := speakerKey(p.statement)
	var found []candidate
	for _, v := range e.views {
		for i := range v.sentences {
			match := accountForm.FindStringSubmatch(v.sentence(i))
			if match == nil || fold(match[1]) != name {
				continue
			}
			for _, s := range v.said(i) {
				if s.Speaker != "" && s.Stance == claims.Denies && speakerKey(s) != name {
					found = append(found, candidate{view: v, i: i, statement: s})
				}
			}
		}
	}
	return found
}

// disputes are the statements that dispute the point's claim, without those
// that reject the account of somebody else by name.
func (e *evidence) disputes(p draftPoint) []board.Member {
	if p.claim == nil {
		return nil
	}
	voice := voiceWords(p.statement)
	if who := e.record.speaker(p.cited[0].view, p.statement); who != nil {
		voice = append(voice, words("- "+who.Name+" "+who.Party)...)
	}
	var disputes []board.Member
	for _, m := range p.claim.DisputedBy {
		match := accountForm.FindStringSubmatch(m.Text())
		if match == nil || e.isNamed(match[1], voice) {
			disputes = append(disputes, m)
		}
	}
	return disputes
}

func (e *evidence) isNamed(name string, voice []lexicon.Word) bool {
	for _, asked := range words("- " + name) {
		for _, w := range voice {
			if e.lexicon.Match(asked, w) >= lexicon.Met {
				return true
			}
		}
	}
	return false
}
