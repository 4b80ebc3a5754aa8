package board

import (
	"slices"
	"strings"
)

// documents are nouns for what can be forged and for what may be said in it.
var documents = set(`letter bulletin document documents memo email recording leaflet communique cable photograph photo picture image video footage`)

// forgeries are words that call a document no real one.
var forgeries = set(`forgery forged fake faked hoax fabricated fabrication counterfeit bogus`)

// forgedWithin is how many words may part a document from the word that calls
// it forged: "a bulletin that circulates under her name “a clumsy fake”".
const forgedWithin = 14

// forged is the document that a clause calls a forgery; 0 for none.
func forged(tokens []token) concept {
	for i, t := range tokens {
		if !forgeries[t.lower] || negated(tokens[max(0, i-3):i]) {
			continue
		}
		if i+1 < len(tokens) && documents[tokens[i+1].lower] {
			return tokens[i+1].concept
		}
		for j := i - 1; j >= max(0, i-forgedWithin); j-- {
			if documents[tokens[j].lower] {
				return tokens[j].concept
			}
		}
	}
	return 0
}

// forgeriesOf are the assertions that call each document a forgery: one claim,
// however they word it.
func (r *reader) forgeriesOf() (byDocument map[concept][]int, order []concept) {
	byDocument = map[concept][]int{}
	for i := range r.list {
		a := &r.list[i]
		if a.forged == 0 || a.negated {
			continue
		}
		if byDocument[a.forged] == nil {
			order = append(order, a.forged)
		}
		byDocument[a.forged] = append(byDocument[a.forged], i)
	}
	return byDocument, order
}

// inDocument reports whether an assertion is what a document says, or says
// what stands in it or beneath it.
func (r *reader) inDocument(a *assertion, document concept, holds map[int]bool) bool {
	if a.forged != 0 || a.manner != asserting {
		return false
	}
	if a.speaker >= 0 {
		return holds[a.speaker]
	}
	if _, named := slices.BinarySearch(a.concepts, document); !named {
		return false
	}
	for n, t := range r.words.tokens(r.articles[a.article].Text, a.part) {
		if n >= rumourWithin {
			break
		}
		if t.concept == document {
			return true
		}
	}
	return false
}

// unmasked gives the documents' own content as denied by whoever calls them
// forged. In a story of more than one article about many things, a document of
// another topic is another document.
func (r *reader) unmasked(add func(denier, target int, how contradiction)) {
	byDocument, order := r.forgeriesOf()
	papers := map[concept]map[int]bool{}
	for id := range r.register.Speakers {
		for word := range strings.FieldsSeq(r.register.Speakers[id].Name) {
			if word = strings.ToLower(word); documents[word] {
				document := r.words.noun(word)
				if papers[document] == nil {
					papers[document] = map[int]bool{}
				}
				papers[document][id] = true
			}
		}
	}
	for _, document := range order {
		holds := papers[document] // the speakers that are such a document
		for j := range r.list {
			a := &r.list[j]
			if !r.inDocument(a, document, holds) {
				continue
			}
			for _, i := range byDocument[document] {
				if d := &r.list[i]; !r.sameVoice(d, a) && r.sameTopic(d, a) {
					add(i, j, byDenial)
					break
				}
			}
		}
	}
}

// sameTopic reports whether two assertions' articles are about one thing.
func (r *reader) sameTopic(a, b *assertion) bool {
	if a.article == b.article {
		return true
	}
	return slices.ContainsFunc(r.topics[a.article], func(c concept) bool { return slices.Contains(r.topics[b.article], c) })
}
