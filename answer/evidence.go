package answer

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"time"

	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/retrieval"
)

// passagesRead is how many passages a question is answered from: enough to
// hold all of a small story, few enough to read in milliseconds.
const passagesRead = 48

// The support that a sentence gives to a question is the share of the
// question's words, weighted by their rarity, that it meets. A word met only
// by the sentences before it in its paragraph or by the article's title
// counts contextShare of that.
const contextShare = 0.5

// candidate is a sentence that may answer the question.
type candidate struct {
	source  *source
	i       int
	support float64
	score   float64 // support and what else makes it a good answer
	unmet   []Term  // by the sentence or what stands around it
	notOwn  []Term  // by the sentence's own words
}

func (c candidate) text() string { return c.source.text(c.i) }

// Evidence is what a question is answered from.
type Evidence struct {
	reading    Reading
	candidates []candidate // best first
	sources    []*source
	missing    []string
}

// gatherer collects evidence.
type gatherer struct {
	archive   retrieval.Archive
	index     retrieval.Index
	searcher  *retrieval.Searcher
	annotator *annotator
	matcher   matcher
}

func (g *gatherer) gather(ctx context.Context, q Question, reading Reading, asOf time.Time) (Evidence, error) {
	filter := retrieval.Filter{Scope: q.Scope, AsOf: asOf}
	found, err := g.searcher.Passages(ctx, filter, searchText(q), passagesRead)
	if err != nil {
		return Evidence{}, err
	}
	evidence := Evidence{reading: reading, missing: found.Missing}
	if err := g.weigh(ctx, q.Scope, &evidence.reading); err != nil {
		return Evidence{}, err
	}
	type state struct {
		article  string
		revision int
	}
	read := map[state]*source{}
	var wanted []candidate
	for _, hit := range found.Hits {
		key := state{hit.Article, hit.Revision}
		src := read[key]
		if src == nil {
			revision, err := g.archive.Revision(ctx, q.Scope, hit.Article, hit.Revision)
			if errors.Is(err, retrieval.ErrNotFound) {
				continue // removed since the search
			}
			if err != nil {
				return Evidence{}, err
			}
			src = g.annotator.read(revision)
			read[key] = src
			evidence.sources = append(evidence.sources, src)
		}
		for i, sentence := range src.sentences {
			if hit.Contains(sentence.Span) {
				wanted = append(wanted, candidate{source: src, i: i})
			}
		}
	}
	recogniseNames(&evidence.reading, evidence.sources)
	for _, c := range wanted {
		evidence.candidates = append(evidence.candidates, g.support(evidence.reading, c))
	}
	markAbsent(&evidence)
	slices.SortStableFunc(evidence.candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.source.revision.ID, b.source.revision.ID), cmp.Compare(a.i, b.i))
	})
	return evidence, nil
}

// searchText is what the indexes are asked: the question and, in a
// conversation, the one before it.
func searchText(q Question) string {
	if n := len(q.Context); n > 0 {
		return q.Text + "\n" + q.Context[n-1]
	}
	return q.Text
}

// weigh gives each term its inverse document frequency in the scope.
func (g *gatherer) weigh(ctx context.Context, scope corpus.Scope, reading *Reading) error {
	all := append(slices.Clone(reading.Terms), reading.Speaker...)
	terms := make([]string, len(all))
	for i, term := range all {
		terms[i] = term.Term
	}
	known, err := g.index.Frequencies(ctx, scope, terms)
	if err != nil {
		return err
	}
	for _, list := range [][]Term{reading.Terms, reading.Speaker} {
		for i := range list {
			list[i].Weight = math.Log(1 + float64(known.Passages+1)/float64(known.Term[list[i].Term]+1))
		}
	}
	return nil
}

// mostlyName is the share of a word's occurrences inside sentences that have a
// capital, from which on the word is a name however the question writes it.
const mostlyName = 0.6

// recogniseNames marks the terms that the articles write as names.
func recogniseNames(reading *Reading, sources []*source) {
	for _, list := range [][]Term{reading.Terms, reading.Speaker} {
		for t := range list {
			capital, all := 0, 0
			for _, src := range sources {
				for _, sentence := range src.words {
					for i, w := range sentence {
						if i > 0 && w.term == list[t].Term {
							all++
							if w.name {
								capital++
							}
						}
					}
				}
			}
			if all > 0 {
				list[t].Name = float64(capital) >= mostlyName*float64(all)
			}
		}
	}
}

// markAbsent marks the question's terms that no sentence itself meets.
func markAbsent(evidence *Evidence) {
	for i, term := range evidence.reading.Terms {
		evidence.reading.Terms[i].Absent = !slices.ContainsFunc(evidence.candidates, func(c candidate) bool {
			return !slices.ContainsFunc(c.notOwn, func(t Term) bool { return t.Term == term.Term })
		})
	}
}

// support fills in how well the candidate meets the question.
func (g *gatherer) support(reading Reading, c candidate) candidate {
	src, own := c.source, c.source.words[c.i]
	statement := src.statement(c.i)
	voice := voiceWords(statement)
	around := g.context(src, c.i, len(reading.Speaker) > 0)
	var met, total float64
	for _, term := range reading.Terms {
		best := g.matcher.best(term, own)
		if best < metHere {
			c.notOwn = append(c.notOwn, term)
		}
		best = max(best, g.matcher.best(term, voice))
		if best == 0 {
			best = contextShare * g.matcher.best(term, around)
		}
		if best == 0 || (term.Name && best < contextShare*matchClipped) {
			c.unmet = append(c.unmet, term)
		}
		met += best * term.Weight
		total += term.Weight
	}
	if total > 0 {
		c.support = met / total
	} else if len(reading.Speaker) > 0 {
		c.support = 1 // nothing is asked for but the speaker
	}
	c.score = c.support + g.fit(reading, c, statement.Speaker, voice)
	return c
}

// voiceWords are the words of who says a statement, in what role and to whom.
func voiceWords(s claims.Statement) []word {
	voice := words("- " + strings.Join([]string{s.Speaker, s.Canonical, s.Role, s.Via}, " , "))
	for i := range voice {
		voice[i].name = true // whatever case the article writes an office in
	}
	return voice
}

// context are the words of the sentences before i in its paragraph, and of the
// title; of the whole article where a speaker's words are wanted, since what
// is spoken about is often named by somebody else.
func (g *gatherer) context(src *source, i int, whole bool) []word {
	around := words("- " + src.revision.Title)
	if whole {
		for _, sentence := range src.words {
			around = append(around, sentence...)
		}
		return around
	}
	for j := i - 1; j >= 0 && src.sentences[j].Paragraph == src.sentences[i].Paragraph; j-- {
		around = append(around, src.words[j]...)
	}
	return around
}

// What makes one sentence a better answer than another that meets the
// question's words as well.
const (
	fitWanted   = 0.15 // it has a figure, or a time, where one is asked for
	fitAttribut = 0.05 // it says who says it
	fitUnwieldy = 0.05 // it is very long, taken off
	unwieldy    = 400  // bytes
)

func (g *gatherer) fit(reading Reading, c candidate, speaker string, voice []word) float64 {
	fit := 0.0
	text := c.text()
	if (reading.Want == WantFigure && hasFigure(text)) || (reading.Want == WantTime && hasTime(text)) || (reading.Want == WantPlace && hasPlace(text)) ||
		(reading.Want == WantReason && hasReason(text)) {
		fit += fitWanted
	}
	if speaker != "" {
		fit += fitAttribut
	}
	if len(text) > unwieldy {
		fit -= fitUnwieldy
	}
	return fit
}

// fold is text as it is compared when case and spacing don't matter.
func fold(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
