package question

import "slices"

// deed reads who is said to have done something: names between an auxiliary and
// the verb, "did the Peruvian army attack", or behind "by".
func (r *Reader) deed(text string, tokens []token, terms []Term) Deed {
	at := slices.IndexFunc(tokens, func(t token) bool { return active[t.Word] })
	if at >= 0 && at <= maxBeforeAuxiliary {
		return r.between(text, tokens[at+1:], terms)
	}
	by := slices.IndexFunc(tokens, func(t token) bool { return t.Word == "by" })
	if by < 2 || by+1 >= len(tokens) {
		return Deed{}
	}
	verb := among(r.terms(text, tokens[by-1:by]), terms)
	agent := r.named(text, tokens[by+1:], terms)
	if len(verb) == 0 || len(agent) == 0 || verb[0].Name {
		return Deed{}
	}
	return Deed{Agent: agent, Verb: verb[0]}
}

var active = wordSet(`did does do has have had will`)

// maxBeforeAuxiliary is how many words stand before the auxiliary at most: "so
// why on earth did".
const maxBeforeAuxiliary = 4

// maxSubject is how many words a subject has at most.
const maxSubject = 6

// between reads "the Peruvian army attack Chile": the first word of substance
// behind the names is the verb. A word of office or of a body belongs to them.
func (r *Reader) between(text string, tokens []token, terms []Term) Deed {
	var agent []Term
	for i, t := range tokens {
		if i > maxSubject || i > 0 && t.breaks() {
			break
		}
		found := among(r.terms(text, tokens[i:i+1]), terms)
		switch {
		case len(found) == 0:
		case r.isName(found[0]):
			agent = append(agent, found[0])
		case len(agent) == 0 && holders[t.Word]:
			agent = append(agent, found[0]) // "the minister"
		case bodies[t.Word]:
		case len(agent) > 0:
			return Deed{Agent: agent, Verb: found[0]}
		default:
			return Deed{} // the subject is no name
		}
	}
	return Deed{}
}

// named are the names at the beginning of tokens.
func (r *Reader) named(text string, tokens []token, terms []Term) []Term {
	var names []Term
	for i, t := range tokens {
		if i > maxSubject || t.breaks() {
			break
		}
		for _, term := range among(r.terms(text, tokens[i:i+1]), terms) {
			if r.isName(term) {
				names = append(names, term)
			}
		}
	}
	return names
}

func (r *Reader) isName(term Term) bool { return term.Name || r.lexicon.IsState(term.Word) }

// bodies are words for those of a side who act for it.
var bodies = wordSet(`army forces troops government police military ministry navy soldiers authorities officials party union company president minister side`)

// holders are words for one who acts without a name: "did the minister resign".
var holders = wordSet(`minister president premier mayor governor captain coroner chancellor ambassador prosecutor judge chairman chairwoman`)

// among are those of the first terms that are among the second.
func among(terms, others []Term) []Term {
	return slices.DeleteFunc(terms, func(t Term) bool { return !anywhere(t, [][]Term{others}) })
}
