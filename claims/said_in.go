package claims

// papers are documents in which something is said.
var papers = set(`communique communiqué statement message letter note report document release bulletin declaration decree order ruling
	resolution complaint lawsuit indictment memo announcement circular notice protocol`)

// saidIn reads the stiff passive "it is said in the message of the mayor's
// office" and "a note in which it is demanded", whose "it" is token i.
func (r *reader) saidIn(i int) (hit, bool) {
	if r.list[i].lower != "it" || !passives[r.at(i+1).lower] {
		return hit{}, false
	}
	v := i + 2
	for between[r.at(v).lower] || isAdverb(r.at(v)) {
		v++
	}
	c, known := cues[r.at(v).lower]
	if !known || c.weak || c.ing || c.base && c.noun {
		return hit{}, false
	}
	h := hit{cue: cue{stance: c.stance}, at: phrase{i, v}, speaker: noPhrase, apposition: noPhrase, left: i - 1, after: true, kind: bySource}
	if r.at(i-1).lower == "which" && r.at(i-2).lower == "in" {
		h.after, h.kind, h.inherited = false, byVerb, true
		h.speaker = r.sentenceSubject()
		return h, !h.speaker.empty()
	}
	if r.at(v+1).lower != "in" {
		return hit{}, false
	}
	p := r.forward(v + 2)
	if p.empty() || !r.isNounPhrase(p) {
		return hit{}, false
	}
	if papers[r.head(p).lower] {
		for j := p.first + 1; j < p.last; j++ {
			if l := r.list[j].lower; (l == "of" || l == "from" || l == "by") && papers[r.list[j-1].lower] {
				p.first = j + 1
				break
			}
		}
	}
	h.speaker, h.at.last = p, p.first-1
	return h, true
}
