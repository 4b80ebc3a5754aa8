package answer

import (
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// listsUnspoken is how many of a reading's lists come before those of speakers, whose
// offices stand beside their names anyway.
const listsUnspoken = 2

// knowPeople has the words that the story uses for one person stand for that
// person's name, and the name for them: a question for the mayor is met where the
// mayor is named.
func knowPeople(reading *question.Reading, people []person) {
	for l, list := range append([][]question.Term{reading.Terms, reading.Told}, reading.Speakers...) {
		for t := range list {
			if p := meant(list, t, people, l >= listsUnspoken); p != nil {
				for i := range list { // "interior minister": the name says both words
					if i == t || called(list[t].Word, people) > 1 && !list[i].Place && slices.Contains(p.words, list[i].Term) {
						list[i].Or = append(slices.Clip(list[i].Or), p.nameWords(people)...)
					}
				}
			} else if p := bearer(list[t].Word, people); p != nil && l < listsUnspoken {
				for _, noun := range p.nouns {
					if called(noun, people) == 1 {
						list[t].Or = append(slices.Clip(list[t].Or), lexicon.Word{Term: lexicon.Term(noun, analysis.Stem(noun)), Form: noun})
					}
				}
			}
		}
	}
}

// meant is whom the noun at t of a question means: the one person who is called
// so, or of several the one who is called by more of the question's words. Of a
// speaker it may have lost its apostrophe: "the prime ministers line".
func meant(list []question.Term, t int, people []person, speaker bool) *person {
	noun := list[t].Word
	var holders []*person
	for i := range people {
		if slices.Contains(people[i].nouns, noun) || speaker && slices.Contains(people[i].nouns, strings.TrimSuffix(noun, "s")) {
			holders = append(holders, &people[i])
		}
	}
	if len(holders) > 1 {
		most, best := 0, []*person(nil)
		for _, p := range holders {
			n := 0
			for i, term := range list {
				if i != t && slices.Contains(p.words, term.Term) {
					n++
				}
			}
			if n > most {
				most, best = n, nil
			}
			if n == most && n > 0 {
				best = append(best, p)
			}
		}
		holders = best
	}
	if len(holders) != 1 {
		return nil
	}
	return holders[0]
}

// nameWords are the names that say whom a noun means.
func (p *person) nameWords(people []person) (words []lexicon.Word) {
	for _, name := range p.distinct(people) {
		words = append(words, lexicon.Word{Term: analysis.Stem(name), Form: name, Name: true})
	}
	return words
}

// distinct are the person's names that nobody else has; the surname too where it
// is all there is to go by.
func (p *person) distinct(people []person) []string {
	var own []string
	for _, name := range p.names {
		if !slices.ContainsFunc(people, func(o person) bool { return !slices.Equal(o.names, p.names) && slices.Contains(o.names, name) }) {
			own = append(own, name)
		}
	}
	return own
}
