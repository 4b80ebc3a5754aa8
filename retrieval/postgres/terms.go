package postgres

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgtype"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Postgres's limits on a tsvector, with room to spare: a lexeme has at most
// 2,046 bytes and 255 positions, and all together take 1 MB.
const (
	longestTerm = 255
	mostTimes   = 254
	mostBytes   = 1_000_000
)

// tagLength is how many characters of a hash of workspace and story stand
// before each of their terms. Should two scopes share a tag, the index finds
// both's passages, and the filter on the columns keeps one's.
const tagLength = 8

// lexicon writes the terms of one scope as Postgres keeps them.
type lexicon struct{ tag string }

func newLexicon(scope corpus.Scope) lexicon {
	sum := sha256.Sum256([]byte(scope.Workspace + "\x00" + scope.Story))
	return lexicon{hex.EncodeToString(sum[:])[:tagLength]}
}

// lexeme is the stored form of a term: tagged, and of bounded length.
func (l lexicon) lexeme(term string) string {
	if len(term) > longestTerm {
		sum := sha256.Sum256([]byte(term))
		term = hex.EncodeToString(sum[:])
	}
	return l.tag + term
}

// counted is how often a term stands in a text and in its title.
type counted struct{ text, title int }

// positions of a lexeme say how often its term stands in the text, and behind
// that, labelled A, how often in the title. Where it stands is not kept.
func (c counted) positions() []pgtype.TSVectorPosition {
	text := min(c.text, mostTimes)
	title := min(c.title, mostTimes-text+1)
	out := make([]pgtype.TSVectorPosition, text+title)
	for i := range out {
		out[i].Position = uint16(i + 1)
		if i >= text {
			out[i].Weight = pgtype.TSVectorWeightA
		}
	}
	return out
}

// countedTerms counts the terms of a text and its title.
func countedTerms(text, title []string) map[string]counted {
	counts := make(map[string]counted, len(text)+len(title))
	for _, term := range text {
		c := counts[term]
		c.text++
		counts[term] = c
	}
	for _, term := range title {
		c := counts[term]
		c.title++
		counts[term] = c
	}
	return counts
}

// passageTerms is a passage's tsvector, which is made when it is sent: of many
// rows, while the server takes those before.
type passageTerms struct {
	lexicon     lexicon
	text, title []string
}

// TSVectorValue implements pgtype.TSVectorValuer.
func (p passageTerms) TSVectorValue() (pgtype.TSVector, error) {
	return p.lexicon.vector(countedTerms(p.text, p.title)), nil
}

// vector is the tsvector of counted terms. Of a text with more terms than fit,
// it keeps those that stand there most often.
func (l lexicon) vector(counts map[string]counted) pgtype.TSVector {
	lexemes := make([]pgtype.TSVectorLexeme, 0, len(counts))
	size := 0
	for term, n := range counts {
		if term == "" {
			continue
		}
		one := pgtype.TSVectorLexeme{Word: l.lexeme(term), Positions: n.positions()}
		lexemes = append(lexemes, one)
		size += storedBytes(one)
	}
	if size > mostBytes {
		slices.SortFunc(lexemes, func(a, b pgtype.TSVectorLexeme) int {
			return cmp.Or(cmp.Compare(len(b.Positions), len(a.Positions)), cmp.Compare(a.Word, b.Word))
		})
		for size > mostBytes {
			size -= storedBytes(lexemes[len(lexemes)-1])
			lexemes = lexemes[:len(lexemes)-1]
		}
	}
	slices.SortFunc(lexemes, func(a, b pgtype.TSVectorLexeme) int { return cmp.Compare(a.Word, b.Word) })
	return pgtype.TSVector{Lexemes: lexemes, Valid: true}
}

// storedBytes is what a lexeme takes: its entry, itself, and its positions.
func storedBytes(one pgtype.TSVectorLexeme) int {
	return 4 + len(one.Word) + 1 + 2 + 2*len(one.Positions)
}

// mostTerms is how many terms of a query count, those of the largest weights:
// each costs about a quarter of a microsecond in every passage that has any.
const mostTerms = 64

// query are the terms that a query is ranked by, each once with its largest
// weight. Terms that no text can have, and those worth nothing, are left out.
func (l lexicon) query(terms []retrieval.Term) []retrieval.Term {
	weights := map[string]float64{}
	for _, term := range terms {
		if term.Text != "" && term.Weight > 0 && retrieval.Storable(term.Text) {
			weights[term.Text] = max(weights[term.Text], term.Weight)
		}
	}
	kept := make([]retrieval.Term, 0, len(weights))
	for text, weight := range weights {
		kept = append(kept, retrieval.Term{Text: quote(l.lexeme(text)), Weight: weight})
	}
	slices.SortFunc(kept, func(a, b retrieval.Term) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Text, b.Text))
	})
	return kept[:min(len(kept), mostTerms)]
}

var escaper = strings.NewReplacer(`'`, `''`, `\`, `\\`)

// quote makes a lexeme a tsquery of itself, whatever it holds.
func quote(lexeme string) string { return "'" + escaper.Replace(lexeme) + "'" }

// inText limits a quoted term to texts, without titles.
func inText(quoted string) string { return quoted + ":D" }

// anyOf is the tsquery for what has any of the quoted terms.
func anyOf(terms []retrieval.Term) string {
	quoted := make([]string, len(terms))
	for i, term := range terms {
		quoted[i] = term.Text
	}
	return strings.Join(quoted, " | ")
}
