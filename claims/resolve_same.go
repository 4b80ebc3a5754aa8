package claims

import "strings"

// ministerial are offices of which there are several at a time, so that "the
// minister" may be another than the official heard last.
var ministerial = set(`minister president premier mayor governor king queen pope ambassador senator judge general chairman chairwoman`)

// sameBody reports whether a description like "the Foreign Ministry" can stand
// for an earlier speaker: every further name and adjective with a capital in it
// has to be among the earlier one's words.
func sameBody(written string, before spoken) bool {
	words := strings.Fields(withoutArticle(written))
	if n := len(words); n > 1 && bodies[straight(words[n-1])] && kinds[straight(words[n-2])] && !hasWord(before.written, straight(words[n-2])) && !hasWord(before.canonical, straight(words[n-2])) {
		return false // "the central bank" is not "the bank"
	}
	for i, w := range words {
		if i == len(words)-1 || !isCapital(w) {
			continue
		}
		if lower := straight(w); !hasWord(before.written, lower) && !hasWord(before.canonical, lower) && !hasWord(before.role, lower) {
			return false
		}
	}
	return true
}

// sameWords finds the earlier speaker who was called by the very words: "the bank",
// though the central bank was heard since. It is there only where another body of
// the noun is told apart by its kind.
func (v *resolver) sameWords(s speaker, sentence int) (string, bool) {
	words := strings.Fields(strings.ToLower(withoutArticle(s.written)))
	if len(words) != 1 || !bodies[words[0]] {
		return "", false
	}
	apart := false
	for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= descriptionReach; i-- {
		before := strings.Fields(strings.ToLower(withoutArticle(v.spoken[i].written)))
		switch {
		case len(before) == 1 && before[0] == words[0]:
			return v.spoken[i].canonical, apart
		case len(before) > 1 && before[len(before)-1] == words[0] && kinds[before[len(before)-2]]:
			apart = true
		}
	}
	return "", false
}

// kinds are words before a body that tell it from another one of the name.
var kinds = set(`central national federal state regional provincial local supreme high constitutional appeals district upper lower opposition ruling
	rival parent sister world international development investment savings teachers' doctors' nurses' pilots' drivers' students'`)

// isFirm reports whether a named speaker was introduced as a company, "the
// operator, Bluefin", or is called as companies are, "Bluefin Ferries".
func (s spoken) isFirm() bool {
	if words := strings.Fields(strings.ToLower(s.canonical)); s.name != "" && len(words) > 1 && firmNames[strings.Trim(words[len(words)-1], ".")] {
		return true
	}
	for _, w := range strings.Fields(strings.ToLower(s.role)) {
		if offices[w] {
			return false
		}
		if firms[w] {
			return true
		}
	}
	return false
}

// isThing reports whether a named speaker is rather no person: people are named
// in full or with an office where they first speak.
func (s spoken) isThing() bool {
	return s.isFirm() || s.pronoun == "" && s.role == "" && s.name != "" && !strings.Contains(s.canonical, " ")
}

// firms are nouns for companies by what they do.
var firms = set(`company firm group operator maker airline carrier retailer supplier contractor developer publisher lender insurer
	bank utility brewer builder manufacturer producer startup`)

// firmNames end the names of companies.
var firmNames = set(`inc incorporated corp corporation ltd limited plc llc gmbh co company group holdings holding industries enterprises
	partners associates ventures capital bank insurance chemicals pharmaceuticals pharma plastics steel metals mining minerals oil gas petroleum energy power
	electric electricity water utilities solar motors automotive aviation aerospace airlines airways air airport lines shipping ferries cruises
	logistics freight transport transit railways rail railroad buses foods dairy farms brewery brewers breweries beverages bakeries stores
	supermarkets markets retail textiles technologies technology systems software telecom telecommunications communications networks media
	construction contractors builders engineering properties estates realty hotels resorts entertainment studios games`)

// noteSubject remembers the person or body that a sentence in the outlet's own
// voice is about, for the pronouns after it.
func (a *annotator) noteSubject(r *reader, i int) {
	p, apposition := r.subjectNamed()
	if p.empty() {
		return
	}
	defer a.notePublished(r, i)
	who := r.identify(hit{speaker: p, apposition: apposition})
	next := r.at(max(p.last, apposition.last) + 1)
	firm := spoken{who, who.name, i}
	switch {
	case who.pronoun == "" && firm.isFirm():
		a.names.thing = firm // Bluefin Ferries has a name as a plural may
	case who.pronoun != "" || who.plural || nobodies[strings.ToLower(who.name)]:
	case who.name != "" && !bodies[who.head]:
		if full := a.names.fullest(who.name, i); strings.Contains(full, " ") {
			a.names.subject = spoken{who, full, i}
		}
	case offices[who.head] && who.the && !passives[next.lower] && next.lower != "died":
		a.names.subject = spoken{who, a.names.canonical(who, i), i}
	case bodies[who.head] && who.the:
		a.names.thing = spoken{who, a.names.canonical(who, i), i}
	}
}

// publishing are verbs whose object is a paper that "it" may be in the next sentence:
// "The ministry published the report. It shows that".
var publishing = set(`published releases released publishes leaked obtained issued unveiled presented`)

// notePublished remembers the paper that a sentence tells the publication of.
func (a *annotator) notePublished(r *reader, i int) {
	for v, t := range r.list {
		if !publishing[t.lower] {
			continue
		}
		if p := r.forward(v + 1); !p.empty() && documented[r.head(p).lower] && r.isNounPhrase(p) {
			who := r.identify(hit{speaker: p, apposition: noPhrase})
			a.names.thing = spoken{who, r.written(p), i}
		}
		return
	}
}

// subjectNamed is the subject of a sentence; where it is an office with a name
// in apposition, the name with the office.
func (r *reader) subjectNamed() (subject, apposition phrase) {
	p := r.sentenceSubject()
	if p.empty() || r.at(p.last+1).kind != comma {
		return p, noPhrase
	}
	h := hit{speaker: p, apposition: noPhrase}
	r.describe(&h)
	return h.speaker, h.apposition
}

// ownBody is the body that the sentence of "its" names as its subject before it:
// "The port gives a lower number: by its count".
func (a *annotator) ownBody(i int, h hit) (speaker, bool) {
	r := &a.readers[i]
	p, apposition := r.subjectNamed()
	if p.empty() || max(p.last, apposition.last) >= h.speaker.first {
		return speaker{}, false
	}
	who := r.identify(hit{speaker: p, apposition: apposition})
	return who, bodies[who.head] && who.pronoun == "" && !who.plural
}

// nobodies are words that begin a sentence like a name and name nobody.
var nobodies = set(`nobody somebody everybody anybody someone everyone anyone none nothing everything something anything there whoever`)

// ownSubject is the person whom the sentence of a pronoun names as its subject
// before it: "Anna Berg wept as she said".
func (a *annotator) ownSubject(i int, h hit) (speaker, bool) {
	r := &a.readers[i]
	p, apposition := r.subjectNamed()
	if p.empty() || max(p.last, apposition.last) >= h.speaker.first {
		return speaker{}, false
	}
	who := r.identify(hit{speaker: p, apposition: apposition})
	return who, who.name != "" && !nobodies[strings.ToLower(who.name)] && who.pronoun == "" && !who.plural && !bodies[who.head] && !a.sides.isSide(who.name)
}
