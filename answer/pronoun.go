package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// sheForm finds a pronoun for a woman.
var sheForm = regexp.MustCompile(`(?i)\b(?:she|her|shes|she['’]s)\b`)

// pointForm finds a pronoun for one person.
var pointForm = regexp.MustCompile(`(?i)\b(?:he|him|his|hes|he['’]s|she|her|shes|she['’]s)\b`)

// pointAt has "he" and "her", in a question that names nobody, stand for whom the
// story is about.
func pointAt(reading *question.Reading, people []person, sources []*source) {
	if reading.Follows || !pointForm.MatchString(reading.Text) {
		return
	}
	p := protagonist(people, len(sources))
	if p == nil || sheForm.MatchString(reading.Text) != p.isShe(sources) {
		return
	}
	if len(reading.Speakers) > 0 {
		pointSpeaker(reading, people, p)
		return
	}
	for _, term := range reading.Terms {
		if term.Name || bearer(term.Word, people) != nil || len(term.Or) > 0 && called(term.Word, people) > 0 {
			return
		}
	}
	reading.Terms = append(slices.Clip(reading.Terms), p.term())
}

// term is the person's surname as a question would have it.
func (p *person) term() question.Term {
	return question.Term{Term: analysis.Stem(p.surname()), Word: p.surname(), Name: true}
}

// isShe reports whether the articles go on with "she" oftener than with "he" in the
// sentences that name the person, or right behind one.
func (p *person) isShe(sources []*source) bool {
	she, he := 0, 0
	for _, src := range sources {
		named := false
		for _, tokens := range src.tokens {
			before := named
			named = slices.ContainsFunc(tokens, func(t analysis.Token) bool { return t.Word == p.surname() })
			if !before && !named {
				continue
			}
			for _, t := range tokens {
				switch t.Word {
				case "she", "her":
					she++
				case "he", "him", "his":
					he++
				}
			}
		}
	}
	return she > he
}

// pointSpeaker has "his lawyer", where several people are called so, be that of whom
// the story is about.
func pointSpeaker(reading *question.Reading, people []person, p *person) {
	if len(reading.Speakers) != 1 {
		return
	}
	for _, term := range reading.Speakers[0] {
		if term.Name || called(term.Word, people) < 2 || !isOwned(reading.Text, term.Word) {
			continue
		}
		reading.Speakers = [][]question.Term{append(slices.Clip(reading.Speakers[0]), p.term())}
		return
	}
}

// isOwned reports whether a question has a noun as somebody's: "his lawyer".
func isOwned(text, noun string) bool {
	lower := strings.ToLower(text)
	return strings.Contains(lower, "his "+noun) || strings.Contains(lower, "her "+noun)
}

// pronounShare is what a word counts that is met by whom "he" or "she" stands for: as
// much as one that the sentence before has (topicCarried).
const pronounShare = 0.8

// resolvePronouns has a sentence that goes on with "he" or "she" meet what the
// name before does.
func (e *evidence) resolvePronouns() {
	if len(e.people) == 0 || !slices.ContainsFunc(e.terms, func(t question.Term) bool { return t.Name || len(t.Or) > 0 }) {
		return
	}
	names := map[string]bool{}
	for i := range e.people {
		names[e.people[i].surname()] = true
	}
	for _, v := range e.views {
		last := ""
		for i := range v.own {
			named := ""
			for _, t := range v.tokens[i] {
				switch {
				case names[t.Word]:
					named = t.Word
				case pronoun[t.Word] && named == "" && last != "":
					raise(v.own[i], e.row(lexicon.Word{Term: analysis.Stem(last), Form: last, Name: true}), pronounShare)
					named = last
				}
			}
			if named != "" {
				last = named
			}
		}
	}
}

// pronoun are the words that stand for one person.
var pronoun = map[string]bool{"he": true, "him": true, "his": true, "she": true, "her": true}
