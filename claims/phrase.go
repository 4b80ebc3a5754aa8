package claims

import "strings"

// phrase is a run of tokens, both ends included; it is empty where last comes
// before first.
type phrase struct{ first, last int }

var noPhrase = phrase{0, -1}

func (p phrase) empty() bool { return p.last < p.first }

// reader reads the noun phrases of one sentence. It looks for closed classes of
// words and for capitals; it has no dictionary of nouns or verbs.
type reader struct {
	text     string
	list     []token
	headline bool            // words are written with capitals
	names    map[string]bool // words that have a capital inside sentences
	labelled bool            // the line begins with its speaker and a colon
}

func (r *reader) at(i int) token {
	if i < 0 || i >= len(r.list) {
		return token{kind: other}
	}
	return r.list[i]
}

// written is the text of a phrase, "" for the empty one.
func (r *reader) written(p phrase) string {
	if p.empty() {
		return ""
	}
	return r.text[r.list[p.first].Start:r.list[p.last].End]
}

// isAdverb takes words in -ly for adverbs, as far as they are not names.
func isAdverb(t token) bool {
	return t.kind == word && !t.upper && strings.HasSuffix(t.lower, "ly") && t.lower != "family" && t.lower != "ally"
}

// isFinite reports whether a word looks like the verb of a clause.
func (r *reader) isFinite(i int) bool {
	t := r.at(i)
	if t.kind != word || t.upper {
		return false
	}
	if auxiliaries[t.lower] || pastForms[t.lower] {
		return true
	}
	if c, ok := cues[t.lower]; ok && !c.noun && !c.base && !c.ing {
		return !r.isAdjective(i)
	}
	if r.at(i+1).lower == "by" && !auxiliaries[r.at(i-1).lower] && !between[r.at(i-1).lower] {
		return false // the text released by the ministry
	}
	return strings.HasSuffix(t.lower, "ed") && len(t.lower) > 4 && !r.isAdjective(i)
}

// isAdjective reports whether a participle stands before a noun: "the alleged
// plan", "retired general".
func (r *reader) isAdjective(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	if after.kind != word || determiners[after.lower] || prepositions[after.lower] || conjunctions[after.lower] {
		return false
	}
	return before.kind != word || determiners[before.lower] || prepositions[before.lower] || before.possessive() || before.digits
}

// maxPhrase is the most words a noun phrase may have: the longest subjects of
// news copy, with office and party, have about 20. It bounds the time as well.
const maxPhrase = 25

// back reads the noun phrase that ends at token i. The second result is the
// token that stopped it.
func (r *reader) back(i int) (phrase, int) {
	j := i
	for ; j >= 0 && i-j < maxPhrase; j-- {
		t := r.list[j]
		switch {
		case t.kind == aside:
			continue
		case t.kind == quote:
			if before := r.at(j - 1); j < i && before.kind == word && (determiners[before.lower] || before.possessive()) {
				continue // the “Morning Show” host
			}
			const nickname = 24 // bytes
			if j < i && r.at(j-1).upper && r.at(j+1).upper && t.Len() <= nickname && !r.endsOpen(j) {
				continue // Anna “Ann” Berg
			}
		case t.kind != word:
		case pronouns[t.lower] && !t.upper, t.lower == "he", t.lower == "she", t.lower == "they", t.lower == "it", t.lower == "we":
			if t.lower == "who" {
				return r.trimmed(phrase{j + 1, i}), j
			}
			return phrase{j, i}, j - 1
		case t.lower == "i" && j < i: // I hope America says
		case conjunctions[t.lower]:
			if t.lower == "and" && j < i && r.joins(j) {
				continue
			}
			if first := r.coordinated(j); t.lower == "and" && j < i && first >= 0 {
				return phrase{first, i}, first - 1
			}
		case j < i && handled[t.lower] && r.at(j+1).lower != "by" && j > 0 && (documented[r.at(j-1).lower] || papers[r.at(j-1).lower]):
			return r.back(j - 1) // a study published on Monday in a journal
		case j < i && r.isFinite(j) || t.lower == "to" && !t.upper && !(j < i && r.takesTo(j-1)):
		default:
			continue
		}
		break
	}
	return r.trimmed(phrase{j + 1, i}), j
}

// trimmed drops what stands before a subject and is no part of it: "But", "On
// Sunday", "In a statement". It is empty where no noun phrase is left.
func (r *reader) trimmed(p phrase) phrase {
	for !p.empty() {
		t := r.list[p.first]
		if !(t.kind == word && (openers[t.lower] || isAdverb(t) && p.first < p.last || days[t.lower] && p.first < p.last && !t.possessive()) || t.kind == aside) {
			break
		}
		p.first++
	}
	for !p.empty() && (r.list[p.last].kind == aside || between[r.list[p.last].lower] || isAdverb(r.list[p.last]) || p.last > p.first && (r.list[p.last].lower == "there" || r.list[p.last].lower == "here")) {
		p.last--
	}
	if p.empty() {
		return noPhrase
	}
	for i := p.last; i > p.first; i-- {
		if l, before := r.list[i].lower, r.list[i-1]; (l == "a" || l == "an") && before.kind == word && !before.upper && !prepositions[before.lower] && !conjunctions[before.lower] && !predeterminers[before.lower] {
			p.first = i // dismissed as baseless a statement
			break
		}
		if before := r.list[i-1]; r.list[i].lower == "the" && before.kind == word && (tallied[before.lower] || reported[before.lower]) {
			p.first = i // a claim the committee calls
			break
		}
	}
	if first := r.list[p.first]; prepositions[first.lower] || strings.HasSuffix(first.lower, "ing") && !first.upper {
		return r.afterPreposition(p)
	}
	return r.withoutOccasion(p)
}

var predeterminers = set(`such half quite what many rather once twice`)

// afterPreposition finds the subject behind a leading "in a statement" or "on
// Sunday" that no comma ends.
func (r *reader) afterPreposition(p phrase) phrase {
	for i := p.last; i > p.first+1; i-- {
		t, before := r.list[i], r.list[i-1]
		starts := t.upper && !before.upper && !offices[before.lower] || determiners[t.lower] && t.lower != "one"
		if starts && !prepositions[before.lower] && !determiners[before.lower] && !before.possessive() {
			return phrase{i, p.last}
		}
		if days[before.lower] && t.kind == word {
			return phrase{i, p.last}
		}
	}
	return noPhrase
}

// withoutOccasion cuts "in a statement", "on Twitter" and days off the end of a
// subject.
func (r *reader) withoutOccasion(p phrase) phrase {
	for i := p.first + 1; i < p.last; i++ {
		t := r.list[i]
		if t.kind != word || t.lower != "in" && t.lower != "on" && t.lower != "during" && t.lower != "at" {
			continue
		}
		if last := r.list[p.last]; occasions[last.lower] || days[last.lower] || last.digits || t.lower == "on" && !offices[r.list[i-1].lower] && !bodies[r.list[i-1].lower] {
			return phrase{p.first, i - 1}
		}
	}
	for p.first < p.last {
		last := r.list[p.last]
		if !days[last.lower] && !(p.last < len(r.list)-1 && days[r.list[p.last+1].lower] && (determiners[last.lower] || between[last.lower] || last.lower == "last")) && !between[last.lower] {
			break
		}
		p.last--
	}
	return p
}
