package claims

import "strings"

// Nouns of what goes round. What "reports" and "rumours" say has no other
// speaker than themselves; a claim needs somebody who makes it.
var (
	rumours      = set(`report reports rumour rumours rumor rumors`)
	floating     = set(`report reports rumour rumours rumor rumors claim claims allegation allegations accusation accusations suggestion suggestions`)
	spreading    = set(`spread made circulated shared published aired voiced posted`)
	verdictHeads = set(`false untrue wrong incorrect baseless unfounded fabricated invented nonsense fake true correct accurate
		denied dismissed rejected confirmed refuted rebutted disputed contradicted withdrawn retracted unconfirmed unverified`)
)

// rumour reads what goes round at noun n, as the subject or the object of what
// somebody says about it: "Reports that the dam broke were false, she said",
// "denied a claim by the union that". Its scope ends before the verdict.
func (r *reader) rumour(n int) (hit, bool) {
	if !floating[r.list[n].lower] {
		return hit{}, false
	}
	first := n
	if t := r.at(n - 1); t.kind == word && !t.upper && !determiners[t.lower] && determiners[r.at(n-2).lower] {
		first = n - 1 // an unconfirmed report
	}
	if t := r.at(first - 1); determiners[t.lower] || t.lower == "such" {
		first--
	}
	head := first == 0 || first == 1 && openers[r.list[0].lower]
	if !head && !r.isFinite(first-1) && !r.judgedAsQuoted(first-1) {
		return hit{}, false
	}
	h := hit{cue: cue{stance: Claims}, at: phrase{n, n}, speaker: noPhrase, apposition: noPhrase, left: first - 1, kind: byRumour}
	self, link := phrase{first, n}, n+1
	switch r.at(link).lower {
	case "by", "on", "in", "from":
		p := r.forward(link + 1)
		if p.empty() {
			return hit{}, false
		}
		if r.at(link).lower == "by" {
			h.speaker = p
		} else {
			self.last = p.last
		}
		link = p.last + 1
	}
	about := r.at(link).lower == "of" && head && rumours[r.list[n].lower]
	if r.at(link).lower != "that" && !about {
		return hit{}, false
	}
	end, found := r.verdict(link)
	if head && !found {
		return hit{}, false
	}
	if h.speaker.empty() {
		h.speaker = r.spreader(link, end)
	}
	if h.speaker.empty() && rumours[r.list[n].lower] {
		h.speaker = self
	}
	h.scope = r.trimContent(phrase{link + 1, end})
	return h, !h.speaker.empty() && !h.scope.empty()
}

// judgedAsQuoted reports whether a verdict in quotation marks ends at token i:
// "rejected as “a fairy tale” a report that".
func (r *reader) judgedAsQuoted(i int) bool {
	return r.at(i).kind == quote && r.at(i-1).lower == "as" && r.isFinite(i-2)
}

// verdict finds where a sentence goes over from what is rumoured to what is
// said of it: the last token before "were false", "is “nonsense”" or "were
// dismissed by". Without one the scope is the rest of the sentence.
func (r *reader) verdict(link int) (int, bool) {
	const reach = 4 // words between the verb and the verdict
	for i := link + 2; i < len(r.list)-1; i++ {
		if !passives[r.list[i].lower] {
			continue
		}
		for j := i + 1; j <= i+reach && j < len(r.list); j++ {
			t := r.list[j]
			if verdictHeads[t.lower] || t.kind == quote {
				return i - 1, true
			}
			if t.kind != word || !between[t.lower] && !isAdverb(t) && !negations[t.lower] && !determiners[t.lower] && t.lower != "complete" {
				break
			}
		}
	}
	end := len(r.list) - 1
	for i := link + 1; i <= end; i++ {
		if t := r.list[i]; t.kind == comma && clauseLinks[r.at(i+1).lower] || t.kind == other && strings.Contains(";", r.text[t.Start:t.End]) {
			return i - 1, false
		}
	}
	return end, false
}

// spreader is who spread what is rumoured between two tokens: ", shared by the
// blog,".
func (r *reader) spreader(first, end int) phrase {
	for i := first; i < end; i++ {
		if r.list[i].kind == comma && spreading[r.at(i+1).lower] && r.at(i+2).lower == "by" {
			if p := r.forward(i + 3); !p.empty() && r.isNounPhrase(p) {
				return p
			}
		}
	}
	return noPhrase
}
