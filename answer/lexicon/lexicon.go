package lexicon

import (
	"strings"
	"unicode"

	"onrecord/corpus/analysis"
)

// How well a word of a question is met by a word of a sentence. An exact stem
// counts 1; the others were set on the tuning half of the suites so that a
// sentence with the very word is preferred.
const (
	Exact    = 1.0
	Name     = 0.95 // another form of a name: Peru, Peruvian
	Synonym  = 0.85
	Derived  = 0.80 // from one root: withdraw, withdrawal
	Wider    = 0.75 // a synonym in the wider lists, which know no context
	State    = 0.80 // a state by its capital: Paris for France
	Spelt    = 0.80 // one or two letters off
	Clipped  = 0.70 // "gov" for "government"
	Relation = 0.65 // a word of the same family: clash, shelling
)

// Met is from when on a word counts as met rather than as touched upon.
const Met = 0.6

// Same is from when on a word says the same and not only something of the kind.
const Same = 0.75

// Word is a word as matching needs it.
type Word struct {
	Term string // its index term
	Form string // folded, unstemmed
	Name bool   // written with a capital inside a sentence
}

// misStemmed are words whose stem is that of another word: a deadly fire is no
// dead one, a firm that was founded was not found, a crossing is no cross, an office no
// officer and the governing party no government.
var misStemmed = map[string]string{
	"deadly": "deadly", "deadliest": "deadly", "founded": "founded", "founder": "founder", "founders": "founder",
	"crossing": "crossing", "crossings": "crossing", "building": "building", "buildings": "building", "meeting": "meeting", "meetings": "meeting",
	"general": "general", "generals": "general", "university": "university", "universities": "university",
	"office": "office", "offices": "office", "governing": "governing", "executive": "executive", "executives": "executive",
	"authority": "authority", "authorities": "authority", "important": "important", "international": "international", "internal": "internal",
	"community": "community", "communities": "community", "news": "news", "customs": "customs", "customer": "customer", "customers": "customer",
	"officer": "officer", "officers": "officer", "official": "official", "officials": "official", "experiment": "experiment", "experiments": "experiment", "severe": "severe",
}

// Term is the index term by which a folded word is compared: its stem, unless
// that is another word's.
func Term(word, stem string) string {
	if term := misStemmed[word]; term != "" {
		return term
	}
	return stem
}

// Lexicon compares words. It is safe for concurrent use.
type Lexicon struct {
	thesaurus analysis.Thesaurus
	forms     groups
	synonyms  groups
	wider     groups
	relations groups
	broad     map[string]map[string]bool
	states    map[string]string
	phrases   phrases
	base      map[string]string // of an irregular form, the first one
	pasts     map[string]bool   // irregular forms but the first ones
}

// New returns the lexicon of news English.
func New() *Lexicon {
	return &Lexicon{
		thesaurus: analysis.Newsroom(),
		forms:     newGroups(irregularForms),
		synonyms:  newGroups(synonymGroups),
		wider:     newGroups(generalGroups + "\n" + conflictGroups + "\n" + civilGroups),
		relations: newGroups(relationGroups),
		broad:     newBroad(broadGroups),
		states:    newStates(),
		phrases:   newPhrases(phraseGroups),
		base:      newBase(irregularForms),
		pasts:     newPasts(irregularForms),
	}
}

// Match is how well the asked word is met by another, from 0 to 1.
func (l *Lexicon) Match(asked, other Word) float64 {
	switch {
	case asked.Term == other.Term:
		return Exact
	case hasDigit(asked.Form) || hasDigit(other.Form):
		if SameNumber(asked.Form, other.Form) {
			return Exact
		}
		return 0 // a figure is that figure or another one
	case l.forms.same(asked.Term, other.Term):
		return Name
	case (other.Name || asked.Name) && sameName(asked.Form, other.Form):
		return Name
	case l.thesaurus.Same(asked.Term, other.Term) || l.synonyms.same(asked.Term, other.Term):
		return Synonym
	case misStemmed[asked.Form] != "" || misStemmed[other.Form] != "":
		if l.wider.same(asked.Term, other.Term) {
			return Wider
		}
		return 0
	case !asked.Name && !other.Name && derived(asked.Form, other.Form):
		return Derived
	case !asked.Name && compound(asked.Form, other.Form):
		return Derived
	case !other.Name && l.wider.same(asked.Term, other.Term):
		return Wider
	case l.sameState(asked.Form, other.Form):
		return State
	case l.relations.same(asked.Term, other.Term), l.broad[asked.Term][other.Term]:
		return Relation
	case misspelt(asked.Form, other.Form) && (other.Name && (asked.Name || !l.Known(asked.Term)) || other.Name == asked.Name && !l.Known(asked.Term) && !sameStart(asked, other)):
		return Spelt
	case other.Name && clipped(asked.Form, other.Form):
		return Clipped
	case strings.HasSuffix(asked.Form, "in") && asked.Form+"g" == other.Form:
		return Spelt // "fightin"
	}
	return 0
}

// Known reports whether a term stands in the lists: such a word is no slip.
func (l *Lexicon) Known(term string) bool {
	_, found := l.thesaurus[term]
	return found || l.synonyms.has(term) || l.relations.has(term)
}

// Related reports whether two terms belong to one group or family.
func (l *Lexicon) Related(a, b string) bool {
	return a == b || l.forms.same(a, b) || l.thesaurus.Same(a, b) || l.synonyms.same(a, b) || l.relations.same(a, b)
}

// IsCasualty reports whether a term is about killed or wounded people.
func (l *Lexicon) IsCasualty(term string) bool {
	for _, casualty := range [...]string{"kill", "wound", "casualti", "toll"} {
		if l.Related(casualty, term) {
			return true
		}
	}
	return false
}

// Broad reports whether the asked term is a word for a whole kind of thing
// that the other belongs to.
func (l *Lexicon) Broad(asked, other string) bool { return l.broad[asked][other] }

// groups maps a term to the numbers of the groups it stands in.
type groups map[string][]int

func newGroups(text string) groups {
	g := groups{}
	for number, line := range strings.Split(strings.TrimSpace(text), "\n") {
		seen := map[string]bool{}
		for _, word := range strings.Fields(line) {
			if term := Term(word, analysis.Stem(word)); !seen[term] {
				seen[term] = true
				g[term] = append(g[term], number)
			}
		}
	}
	return g
}

func newBroad(text string) map[string]map[string]bool {
	broad := map[string]map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		asked, others, _ := strings.Cut(line, ":")
		for _, word := range strings.Fields(asked) {
			term := analysis.Stem(word)
			if broad[term] == nil {
				broad[term] = map[string]bool{}
			}
			for _, other := range strings.Fields(others) {
				broad[term][analysis.Stem(other)] = true
			}
		}
	}
	return broad
}

func (g groups) has(term string) bool { return len(g[term]) > 0 }

func (g groups) same(a, b string) bool {
	first, second := g[a], g[b]
	for _, n := range first {
		for _, m := range second {
			if n == m {
				return true
			}
		}
	}
	return false
}

// sameStart reports whether two words are so alike that one may be a form of
// the other with a meaning of its own: "trade" and "traders" are no slips of
// each other, "evacuted" and "evacuated" are.
func sameStart(asked, other Word) bool {
	return strings.HasPrefix(asked.Form, other.Form) || strings.HasPrefix(other.Form, asked.Form)
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
