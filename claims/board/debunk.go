package board

import "onrecord/corpus"

// debunks are words that call something untrue.
var debunks = set(`false untrue fake hoax invention baseless unfounded fabricated fabrication forgery wrong rumour nonsense
	propaganda myth debunked incorrect misleading dismissed denied rejected refuted lie lies disproved discredited`)

// rumours are nouns for what is told and may be untrue.
var rumours = set(`claim claims report reports rumour rumours rumor rumors allegation allegations suggestion suggestions story
	stories accusation accusations assertion assertions theory theories talk notion idea posts`)

// Where in a sentence what is told is named, and how far behind its content
// begins: "the claim on social media that a drone …".
const (
	rumourWithin = 5
	rumourReach  = 6
)

// debunked finds what a sentence calls untrue: "a drone hit the depot" in
// "Reports that a drone hit the depot were invention".
func debunked(tokens []token) (part []token, found bool) {
	for n, t := range tokens[:min(len(tokens), rumourWithin)] {
		if !rumours[t.lower] {
			continue
		}
		for i := n + 1; i < min(len(tokens), n+rumourReach); i++ {
			if tokens[i].lower != "that" && !(tokens[i].lower == "of" && i == n+1) {
				continue
			}
			for end := i + 2; end < len(tokens); end++ {
				if be[tokens[end].lower] && untrue(tokens[end+1:]) {
					return tokens[i+1 : end], true
				}
			}
			return nil, false
		}
	}
	return nil, false
}

var be = set(`is are was were as been being`)

// untrue reports whether a predicate calls its subject untrue.
func untrue(tokens []token) bool {
	for _, t := range tokens[:min(len(tokens), rumourWithin)] {
		if negations[t.lower] {
			return false
		}
		if debunks[t.lower] {
			return true
		}
	}
	return false
}

// debunking is the denial that a statement makes by calling something untrue.
func (r *reader) debunking(one assertion, tokens []token) (assertion, bool) {
	part, found := debunked(tokens)
	if !found {
		return one, false
	}
	one.manner, one.negated = denying, negated(part)
	one.concepts = concepts(part)
	one.agent, one.patient = sides(part)
	one.part = corpus.Span{Start: part[0].Start, End: tokens[len(tokens)-1].End}
	return one, len(one.concepts) > 0
}

// tolls are nouns for figures that somebody has given out.
var tolls = set(`figure figures toll`)

// rejectsFigures reports whether what a general denial rejects are figures: "denied
// the reported death toll".
func (r *reader) rejectsFigures(d *assertion) bool {
	tokens := r.words.tokens(r.articles[d.article].Text, d.part)
	return anyOf(tokens[:min(len(tokens), accountWithin)], tolls)
}
