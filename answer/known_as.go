package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/corpus/analysis"
)

// person is somebody whom the articles of a story introduce.
type person struct {
	names []string // folded, the surname last
	nouns []string // what they are called: "mayor", "wife"
	words []string // index terms of all that they are called

	sentences int // that have the surname
	articles  int
	whole     int // times that the whole name stands in the articles
}

// introduced are the people whom articles introduce, each once.
func introduced(sources []*source) []person {
	var people []person
	for _, src := range sources {
		for _, i := range src.introductions() {
			names := strings.Fields(fold(i.Name))
			at := slices.IndexFunc(people, func(p person) bool {
				return p.names[0] == names[0] && (len(names) == 1 || len(p.names) == 1 || p.surname() == names[len(names)-1])
			})
			if at < 0 {
				at = len(people)
				people = append(people, person{names: names})
			}
			p := &people[at]
			if len(p.names) == 1 {
				p.names = names
			}
			if i.Noun == "" || asWas(i.As) {
				continue // the one who was, or stands in, is not whom the word alone means
			}
			if !slices.Contains(p.nouns, i.Noun) {
				p.nouns = append(p.nouns, i.Noun)
			}
			p.words = append(p.words, analysis.Terms(i.As)...)
		}
	}
	for i := range people {
		people[i].count(sources)
	}
	return people
}

// count counts where the articles name the person.
func (p *person) count(sources []*source) {
	for _, src := range sources {
		before := p.sentences
		for _, words := range src.words {
			if slices.ContainsFunc(words, func(w lexicon.Word) bool { return w.Form == p.surname() }) {
				p.sentences++
			}
		}
		if p.sentences > before {
			p.articles++
		}
		p.whole += strings.Count(fold(src.text), strings.Join(p.names, " "))
	}
}

func (p *person) surname() string { return p.names[len(p.names)-1] }

// asWas reports whether somebody no longer is what they are called, or only
// stands in.
func asWas(as string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(as)), func(w string) bool {
		switch w {
		case "former", "ex", "late", "deputy", "acting", "interim", "vice", "then", "outgoing":
			return true
		}
		return false
	})
}

// introductions is read when it is first asked for.
func (a *annotated) introductions() []claims.Introduction {
	a.introducing.Do(func() { a.introduced = claims.Introductions(a.text) })
	return a.introduced
}

// spoken is how many of a reading's lists come before those of speakers, whose
// offices stand beside their names anyway.
const spoken = 2

// knowPeople has the words that the story uses for one person stand for that
// person's name, and the name for them: a question for the mayor is met where the
// mayor is named.
func knowPeople(reading *question.Reading, people []person) {
	for l, list := range append([][]question.Term{reading.Terms, reading.Told}, reading.Speakers...) {
		for t := range list {
			if p := meant(list, t, people); p != nil {
				for i := range list { // "interior minister": the name says both words
					if i == t || called(list[t].Word, people) > 1 && !list[i].Place && slices.Contains(p.words, list[i].Term) {
						list[i].Or = append(slices.Clip(list[i].Or), p.nameWords(people)...)
					}
				}
			} else if p := bearer(list[t].Word, people); p != nil && l < spoken {
				for _, noun := range p.nouns {
					if called(noun, people) == 1 {
						list[t].Or = append(slices.Clip(list[t].Or), lexicon.Word{Term: lexicon.Term(noun, analysis.Stem(noun)), Form: noun})
					}
				}
			}
		}
	}
}

// oftener is how many times as often as anybody else somebody is named whom a
// surname alone, or "he", means.
const oftener = 2

// bearer is the person whom a surname means: the one who has it, or of several
// the one who is named by the whole name far more often; nil where there is none.
func bearer(name string, people []person) *person {
	var found *person
	for i := range people {
		p := &people[i]
		if p.surname() != name {
			continue
		}
		switch {
		case found == nil, p.whole >= oftener*found.whole:
			found = p
		case found.whole < oftener*p.whole:
			return nil
		}
	}
	return found
}

// protagonist is whom a story is about: most articles name them, and nobody
// else half as often; nil where it is about nobody in particular.
func protagonist(people []person, articles int) *person {
	var first *person
	for i := range people {
		if first == nil || people[i].sentences > first.sentences {
			first = &people[i]
		}
	}
	if first == nil || articles < fewArticles || float64(first.articles) < inArticles*float64(articles) {
		return nil
	}
	for i := range people {
		if p := &people[i]; p.surname() != first.surname() && p.sentences*oftener > first.sentences {
			return nil
		}
	}
	return bearer(first.surname(), people)
}

// pointForm finds a pronoun for one person.
var pointForm = regexp.MustCompile(`(?i)\b(?:he|him|his|hes|he['’]s|she|her|shes|she['’]s)\b`)

// pointAt has "he" and "her", in a question that names nobody, stand for whom the
// story is about.
func pointAt(reading *question.Reading, people []person, articles int) {
	if reading.Follows || !pointForm.MatchString(reading.Text) {
		return
	}
	if len(reading.Speakers) > 0 {
		pointSpeaker(reading, people, articles)
		return
	}
	for _, term := range reading.Terms {
		if term.Name || bearer(term.Word, people) != nil || len(term.Or) > 0 && called(term.Word, people) > 0 {
			return
		}
	}
	if p := protagonist(people, articles); p != nil {
		reading.Terms = append(slices.Clip(reading.Terms), question.Term{Term: analysis.Stem(p.surname()), Word: p.surname(), Name: true})
	}
}

// called is how many people are called by a noun.
func called(noun string, people []person) (n int) {
	for _, p := range people {
		if slices.Contains(p.nouns, noun) {
			n++
		}
	}
	return n
}

// meant is whom the noun at t of a question means: the one person who is called
// so, or of several the one who is called by more of the question's words.
func meant(list []question.Term, t int, people []person) *person {
	var holders []*person
	for i := range people {
		if slices.Contains(people[i].nouns, list[t].Word) || slices.Contains(people[i].nouns, strings.TrimSuffix(list[t].Word, "s")) {
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

// pointSpeaker has "his lawyer", where several people are called so, be that of whom
// the story is about.
func pointSpeaker(reading *question.Reading, people []person, articles int) {
	if len(reading.Speakers) != 1 {
		return
	}
	for _, term := range reading.Speakers[0] {
		if term.Name || called(term.Word, people) < 2 || !regexp.MustCompile(`(?i)\b(?:his|her) `+regexp.QuoteMeta(term.Word)+`\b`).MatchString(reading.Text) {
			continue
		}
		if p := protagonist(people, articles); p != nil {
			reading.Speakers = [][]question.Term{append(slices.Clip(reading.Speakers[0]), question.Term{Term: analysis.Stem(p.surname()), Word: p.surname(), Name: true})}
		}
		return
	}
}

// pronounShare is what a word counts that is met by whom "he" or "she" stands for.
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
