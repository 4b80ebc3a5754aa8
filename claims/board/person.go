package board

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"onrecord/claims/speakers"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// A person is one concept however an article names them: "Opposition leader
// Ann Hale", "Hale", "he". Two people of one surname are two.

// person is somebody known by a surname.
type person struct {
	given   []string // folded; none where nobody gives one
	concept concept
}

// people are the persons of a story by surname.
type people struct {
	bySurname map[string][]person
	bearer    map[string]concept // who a bare surname meant last in the article
	ofSpeaker map[int]concept
}

// newPeople are the named people of a register, in order.
func newPeople(l *lexicon, register *speakers.Register) *people {
	p := &people{bySurname: map[string][]person{}, bearer: map[string]concept{}, ofSpeaker: map[int]concept{}}
	l.surnames = map[string]bool{}
	for id := range register.Speakers {
		s := &register.Speakers[id]
		if s.Kind != speakers.Person {
			continue
		}
		words := personWords(s.Name)
		if len(words) == 0 {
			continue
		}
		last := len(words) - 1
		c := l.id("person " + strconv.Itoa(id))
		p.ofSpeaker[id] = c
		l.surnames[words[last]] = true
		p.bySurname[words[last]] = append(p.bySurname[words[last]], person{words[:last], c})
	}
	return p
}

// titles stand before a name and belong to no name.
var titles = set(`mr mrs ms dr prof professor sir lord lady dame general lieutenant colonel major captain commander admiral brigadier sergeant
	governor senator representative reverend father sister brother judge justice president king queen prince princess sheikh
	chancellor mayor chief marshal minister inspector superintendent councillor deputy engineer director chair chairman
	chairwoman secretary ambassador spokesman spokeswoman leader candidate winner officer prosecutor former acting premier`)

func personWords(name string) []string {
	var words []string
	for _, t := range analysis.Words(name) {
		if titles[t.Word] && len(words) == 0 {
			continue
		}
		words = append(words, t.Word)
	}
	return words
}

// mark makes names of people in the words of a clause their concepts. A given
// name before a surname says which bearer is meant, and means nothing else.
func (p *people) mark(l *lexicon, text string, tokens []token) {
	for i := range tokens {
		t := &tokens[i]
		if !t.surname || !capital(text, t) {
			continue
		}
		bearers := p.bySurname[t.lower]
		given := p.given(l, text, tokens, i)
		c := p.pick(l, t.lower, bearers, tokens[given:i])
		for j := given - 1; j >= 0 && titles[tokens[j].lower]; j-- {
			tokens[j].name = false
		}
		for j := given; j < i; j++ {
			tokens[j].stop, tokens[j].name, tokens[j].party = true, false, false
		}
		t.concept, t.name, t.stop, t.party, t.person = c, true, false, false, true
		p.bearer[t.lower] = c
	}
}

// mostGiven is how many given names stand before a surname.
const mostGiven = 3

// given is where the given names begin that stand before the surname at i.
func (p *people) given(l *lexicon, text string, tokens []token, i int) int {
	first := i
	for first > 0 && i-first < mostGiven {
		before := &tokens[first-1]
		gap := text[before.End:tokens[first].Start]
		if gap != " " && gap != ". " && gap != "-" || !capital(text, before) || titles[before.lower] || before.stop || l.common[before.lower] || gap == ". " && before.Len() > 1 {
			break
		}
		first--
	}
	return first
}

// pick is the bearer of a surname with these given names.
func (p *people) pick(l *lexicon, surname string, bearers []person, given []token) concept {
	if len(given) == 0 {
		if c, known := p.bearer[surname]; known {
			return c
		}
		return bearers[0].concept
	}
	for _, b := range bearers {
		if len(b.given) == 0 || len(bearers) == 1 && given[0].party {
			return b.concept
		}
		for _, g := range given {
			for _, known := range b.given {
				if g.lower == known || len(g.lower) == 1 && strings.HasPrefix(known, g.lower) {
					return b.concept
				}
			}
		}
	}
	return l.id("person " + given[len(given)-1].lower + " " + surname)
}

func capital(text string, t *token) bool {
	c := text[t.Start]
	return c >= 'A' && c <= 'Z' || c >= 0x80
}

// read is the words of a part of a statement: names of people made out, and
// words that stand for the speaker or for the person spoken of. The words hold
// until the next part is read.
func (r *reader) read(text string, span corpus.Span, speaker int) []token {
	r.tokens = r.words.appendTokens(r.tokens[:0], text, span)
	tokens := r.tokens
	r.people.mark(r.words, text, tokens)
	r.own(tokens, speaker)
	self := r.people.ofSpeaker[speaker]
	subject := cmp.Or(self, r.subject)
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.lower == "i" && self != 0:
			t.concept, t.name, t.stop, t.person = self, true, false, true
		case t.lower == "him" && self == 0 && subject != 0, (t.lower == "he" || t.lower == "she") && subject != 0:
			t.concept, t.name, t.stop, t.person = subject, true, false, true
		}
	}
	for i := range tokens {
		r.words.isName[tokens[i].concept] = r.words.isName[tokens[i].concept] || tokens[i].name
	}
	if r.subject = self; self == 0 {
		r.subject = subject
		if n := slices.IndexFunc(tokens, func(t token) bool { return t.person }); n >= 0 {
			r.subject = tokens[n].concept
		}
	}
	return tokens
}
