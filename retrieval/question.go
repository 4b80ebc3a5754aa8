package retrieval

import (
	"context"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// What a word of a question is worth beside its inverse document frequency.
// Chosen on the retrieval set's 117 questions; see docs/design.md.
const (
	rarity        = 1.4 // the power of the inverse document frequency: rare words decide more than BM25 lets them
	nameWeight    = 1.5 // a word with a capital inside a sentence names something
	momentWeight  = 0.5 // "this week" says when the question was asked, and articles say it of another week
	synonymWeight = 0.1 // a newsroom's other words for it, each
)

// A term that stands in more than commonShare of the passages says little, and
// costs an index of words most; it is left out of a question where at least
// enoughTerms rarer ones remain. Below commonFloor passages nothing is.
const (
	commonShare = 0.20
	commonFloor = 2_000
	enoughTerms = 2
)

// Where a term of a question comes from.
const (
	fromQuestion = "question"
	fromSynonym  = "synonym"
	fromSlip     = "spelling"
	fromFeedback = "feedback"
)

// reading is a question as the word indexes are asked it.
type reading struct {
	asked       []asked // in the order of the text
	other       []asked // synonyms and spellings
	feedback    []asked
	frequencies Frequencies
}

// asked is a term with what it is worth and where it comes from.
type asked struct {
	Term
	from string
}

func (r reading) all() []asked { return slices.Concat(r.asked, r.other, r.feedback) }

func (r reading) terms() []Term {
	all := r.all()
	terms := make([]Term, len(all))
	for i, one := range all {
		terms[i] = one.Term
	}
	return terms
}

// questions turns texts into readings.
type questions struct {
	index     Index
	stopwords analysis.Stopwords
	moments   analysis.Stopwords
	thesaurus analysis.Thesaurus
}

// read takes the text's index terms without stopwords and, in a large corpus,
// without the commonest. A text of nothing else keeps what it has.
func (q questions) read(ctx context.Context, scope corpus.Scope, text string) (reading, error) {
	tokens := analysis.Tokens(text)
	content := q.stopwords.Content(tokens)
	if len(content) == 0 {
		content = tokens
	}
	var r reading
	var err error
	if r.frequencies, err = q.index.Frequencies(ctx, scope, q.lookups(content)); err != nil {
		return r, err
	}
	named := hasLower(content, text)
	var rare []asked
	for _, token := range content {
		one := asked{Term{Text: token.Term, Weight: r.frequencies.worth(token.Term)}, fromQuestion}
		if named && isName(text, tokens, token) {
			one.Weight *= nameWeight
		}
		if q.moments.Has(token.Word) {
			one.Weight *= momentWeight
		}
		r.asked = append(r.asked, one)
		if !r.frequencies.common(token.Term) {
			rare = append(rare, one)
		}
	}
	if len(rare) >= enoughTerms {
		r.asked = rare
	}
	slips, err := q.slips(ctx, scope, r.frequencies, content)
	r.other = append(q.synonyms(r), slips...)
	return r, err
}

// lookups are the terms whose frequencies a reading needs: those of the
// question and their synonyms.
func (q questions) lookups(content []analysis.Token) []string {
	var terms []string
	for _, token := range content {
		terms = append(terms, token.Term)
		terms = append(terms, q.thesaurus.Synonyms(token.Term)...)
	}
	return terms
}

// worth is what a whole occurrence of a term is worth.
func (f Frequencies) worth(term string) float64 { return math.Pow(f.Inverse(term), rarity) }

// common reports whether a term is left out of questions.
func (f Frequencies) common(term string) bool {
	return f.Passages >= commonFloor && float64(f.Term[term]) > commonShare*float64(f.Passages)
}

// synonyms are a newsroom's other words for those of the question. None is
// worth more than its own rarity.
func (q questions) synonyms(r reading) []asked {
	var found []asked
	for _, one := range r.asked {
		for _, synonym := range q.thesaurus.Synonyms(one.Text) {
			if n := r.frequencies.Term[synonym]; n > 0 && !r.frequencies.common(synonym) {
				weight := synonymWeight * min(one.Weight, r.frequencies.worth(synonym))
				found = append(found, asked{Term{Text: synonym, Weight: weight}, fromSynonym})
			}
		}
	}
	return found
}

// hasLower reports whether any word of the text begins with a small letter:
// in a headline or in capitals, a capital names nothing.
func hasLower(tokens []analysis.Token, text string) bool {
	return slices.ContainsFunc(tokens, func(t analysis.Token) bool {
		r, _ := utf8.DecodeRuneInString(text[t.Start:])
		return unicode.IsLower(r)
	})
}

// isName reports whether a word has a capital and doesn't begin a sentence.
func isName(text string, tokens []analysis.Token, token analysis.Token) bool {
	r, _ := utf8.DecodeRuneInString(text[token.Start:])
	if !unicode.IsUpper(r) || token.Start == tokens[0].Start {
		return false
	}
	before := strings.TrimRight(text[:token.Start], " \t\n\"'“‘(")
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?")
}
