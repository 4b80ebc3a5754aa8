package answer

import (
	"context"
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus"
	"onrecord/retrieval"
)

// lightWeight is what a word counts that says little about a subject.
const lightWeight = 0.3

// weigh gives each term its inverse document frequency in the scope, half by the
// term itself and half by all words that say the same: what the articles say in
// another word is no rarer for that, and yet who asks for a rare word wants it.
// Of the two alone and of the mean, the mean orders sentences best (`bot eval
// relevance`).
func (g *gatherer) weigh(ctx context.Context, scope corpus.Scope, m *matcher) error {
	var terms []string
	meeting := make([][]string, len(m.terms)) // by term, the index terms of the words that meet it
	for i, term := range m.terms {
		meeting[i] = []string{term.Term}
	}
	for w, row := range m.rows {
		for i, score := range row {
			if score >= lexicon.Same && !slices.Contains(meeting[i], w.Term) {
				meeting[i] = append(meeting[i], w.Term)
			}
		}
	}
	for _, list := range meeting {
		terms = append(terms, list...)
	}
	slices.Sort(terms)
	known, err := g.index.Frequencies(ctx, scope, slices.Compact(terms))
	if err != nil {
		return err
	}
	for i, term := range m.terms {
		m.exact[i] = weightOf(term, known, meeting[i][:1])
		m.weights[i] = (m.exact[i] + weightOf(term, known, meeting[i])) / 2
	}
	boundLight(m.terms, m.exact)
	boundLight(m.terms, m.weights)
	return nil
}

// boundLight has no word that says little count more than such a word may beside the
// weightiest one of substance: in a story about an attack "attack" is common, and
// "start" is still no rarer thing to ask for.
func boundLight(terms []question.Term, weights []float64) {
	most := 0.0
	for i, term := range terms {
		if !term.Light {
			most = max(most, weights[i])
		}
	}
	if most == 0 {
		return // nothing else is asked for
	}
	for i, term := range terms {
		if term.Light {
			weights[i] = min(weights[i], lightWeight*most)
		}
	}
}

// weightOf is the weight of a term that is met by words with these index terms.
func weightOf(term question.Term, known retrieval.Frequencies, meeting []string) float64 {
	if known.Passages == 0 {
		return 1
	}
	passages := 0
	for _, t := range meeting {
		passages += known.Term[t]
	}
	all := retrieval.Frequencies{Passages: known.Passages, Term: map[string]int{term.Term: min(passages, known.Passages)}}
	if term.Light {
		return lightWeight * all.Inverse(term.Term)
	}
	return all.Inverse(term.Term)
}

// mostlyName is the share of a word's occurrences inside sentences that have a
// capital, from which on the word is a name however the question writes it.
const mostlyName = 0.6

// recogniseNames marks the terms that the articles write as names.
func recogniseNames(reading *question.Reading, sources []*source) {
	type count struct{ capital, all int }
	counts := map[string]*count{}
	lists := append([][]question.Term{reading.Terms, reading.Told, reading.Target.Things, reading.Target.Whose, reading.Target.Events}, reading.Speakers...)
	for _, list := range lists {
		for _, term := range list {
			counts[term.Term] = &count{}
		}
	}
	for _, src := range sources {
		for _, sentence := range src.words {
			for i, w := range sentence {
				if c := counts[w.Term]; c != nil && i > 0 {
					c.all++
					if w.Name {
						c.capital++
					}
				}
			}
		}
	}
	for _, list := range lists {
		for t := range list {
			if c := counts[list[t].Term]; c.all > 0 {
				list[t].Name = float64(c.capital) >= mostlyName*float64(c.all)
			}
		}
	}
}

// aboutShare is the share of sentences from which on that meet it a word is what
// all is about.
const aboutShare = 0.15

// lightenTopic makes light, where a speaker's words are asked for, what the whole
// story is about: what the mayor says about the fire is all that the mayor says,
// where every article is about the fire.
func (e *evidence) lightenTopic() {
	if e.reading.Kind != question.Saying || e.record.isPart() {
		return
	}
	met := make([]int, len(e.terms))
	sentences := 0
	for _, v := range e.views {
		for i := range v.own {
			sentences++
			for t, score := range v.own[i] {
				if score >= lexicon.Met {
					met[t]++
				}
			}
		}
	}
	for i := range e.reading.Terms {
		t := &e.reading.Terms[i]
		if !t.Name && !t.Date && !e.lexicon.IsState(t.Word) && float64(met[e.index[t.Term]]) >= aboutShare*float64(sentences) {
			t.Light = true
		}
	}
}

// markAbsent notes the terms that no sentence of the evidence meets itself.
func (e *evidence) markAbsent() {
	best := make([]float64, len(e.terms))
	for n := range e.candidates {
		c := &e.candidates[n]
		raise(best, c.own[c.i], 1)
	}
	for _, term := range e.reading.Terms {
		if e.of(term, best) < lexicon.Met {
			e.absent = append(e.absent, term)
		}
	}
}

// isAbsent reports whether no sentence meets a term.
func (e *evidence) isAbsent(t question.Term) bool {
	return slices.ContainsFunc(e.absent, func(a question.Term) bool { return a.Term == t.Term })
}
