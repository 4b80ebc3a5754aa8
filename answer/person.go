package answer

import (
	"slices"
	"strings"

	"onrecord/answer/lexicon"
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
	folded := make([]string, len(sources))
	for n, src := range sources {
		folded[n] = fold(src.text)
	}
	for i := range people {
		people[i].count(sources, folded)
	}
	return people
}

// count counts where the articles, given folded too, name the person.
func (p *person) count(sources []*source, folded []string) {
	for n, src := range sources {
		before := p.sentences
		for _, words := range src.words {
			if slices.ContainsFunc(words, func(w lexicon.Word) bool { return w.Form == p.surname() }) {
				p.sentences++
			}
		}
		if p.sentences > before {
			p.articles++
		}
		p.whole += strings.Count(folded[n], strings.Join(p.names, " "))
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

// called is how many people are called by a noun.
func called(noun string, people []person) (n int) {
	for _, p := range people {
		if slices.Contains(p.nouns, noun) {
			n++
		}
	}
	return n
}
