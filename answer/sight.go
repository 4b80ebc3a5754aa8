package answer

import (
	"regexp"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/corpus/analysis"
)

// matcher compares the terms of one reading with words, each distinct word
// once.
type matcher struct {
	lexicon *lexicon.Lexicon
	terms   []question.Term
	index   map[string]int // by index term
	weights []float64      // by rarity of the term and of all words that say the same
	exact   []float64      // by rarity of the term itself
	rows    map[lexicon.Word][]float64
}

func newMatcher(l *lexicon.Lexicon, reading question.Reading) *matcher {
	m := &matcher{lexicon: l, index: map[string]int{}, rows: map[lexicon.Word][]float64{}}
	lists := append([][]question.Term{reading.Terms, reading.Told, reading.Target.Things, reading.Target.Whose, reading.Target.Events}, reading.Speakers...)
	for _, list := range lists {
		for _, term := range list {
			if _, known := m.index[term.Term]; !known {
				m.index[term.Term] = len(m.terms)
				m.terms = append(m.terms, term)
			}
		}
	}
	m.weights, m.exact = make([]float64, len(m.terms)), make([]float64, len(m.terms))
	return m
}

// row is how well a word meets each of the terms.
func (m *matcher) row(w lexicon.Word) []float64 {
	row, known := m.rows[w]
	if !known {
		for i, term := range m.terms {
			score := m.lexicon.Match(lexicon.Word{Term: term.Term, Form: term.Word, Name: term.Name}, w)
			for _, or := range term.Or {
				score = max(score, lexicon.Synonym*m.lexicon.Match(or, w))
			}
			if score > 0 {
				if row == nil {
					row = make([]float64, len(m.terms))
				}
				row[i] = score
			}
		}
		m.rows[w] = row
	}
	return row
}

// met is how well words meet each of the terms.
func (m *matcher) met(words []lexicon.Word) []float64 {
	best := make([]float64, len(m.terms))
	for _, w := range words {
		raise(best, m.row(w), 1)
	}
	return best
}

// of is how well the term is met, where met came from met.
func (m *matcher) of(term question.Term, met []float64) float64 { return met[m.index[term.Term]] }

// word is how well one word meets one term.
func (m *matcher) word(term question.Term, w lexicon.Word) float64 {
	row := m.row(w)
	if row == nil {
		return 0
	}
	return row[m.index[term.Term]]
}

// raise lifts each of best to what other has, times a share.
func raise(best, other []float64, share float64) {
	for i, score := range other {
		best[i] = max(best[i], share*score)
	}
}

// view is how an article meets a reading's terms, sentence by sentence.
type view struct {
	*source
	own    [][]float64 // by sentence
	before [][]float64 // by the sentences before in its paragraph, and the title
	looked [][]place   // by sentence, its words where they were looked at
	whole  []float64   // by any sentence of the article
}

func (m *matcher) view(src *source) *view {
	v := &view{source: src, own: make([][]float64, len(src.sentences)), before: make([][]float64, len(src.sentences)), looked: make([][]place, len(src.sentences))}
	title := m.met(words("- " + src.revision.Title))
	v.whole = append([]float64(nil), title...)
	running, paragraph := title, -1
	for i, sentence := range src.sentences {
		if sentence.Paragraph != paragraph {
			running, paragraph = append([]float64(nil), title...), sentence.Paragraph
		}
		v.before[i] = append([]float64(nil), running...)
		v.own[i] = m.met(src.words[i])
		m.meetPhrases(v.own[i], src.tokens[i])
		if asked := src.asked(i); asked >= 0 {
			raise(v.own[i], v.own[asked], answersShare)
		}
		raise(running, v.own[i], 1)
		raise(v.whole, v.own[i], 1)
	}
	return v
}

const (
	// answersShare is what a word counts that stands in the outlet's own question,
	// which a sentence answers: as much as one that the sentence before has (topicCarried).
	answersShare = 0.8
	// answersReach is how many sentences answer such a question.
	answersReach = 3
)

// askedForm begins such a question, in bold or not; one that ends a sentence of
// another kind heads no answer.
var askedForm = regexp.MustCompile(`(?i)^[*_# ]*(?:who|what|why|where|when|which|how|is|are|was|were|did|does|do|has|have|can|could|will|would)\b.{3,120}$`)

// asked is the outlet's own question that sentence i answers, -1 where there is
// none: "Is he still mayor? Yes. An arrest doesn't end it."
func (a *annotated) asked(i int) int {
	for j := i - 1; j >= 0 && j >= i-answersReach; j-- {
		if text := a.sentence(j); asksReader(text) && askedForm.MatchString(text) {
			return j
		}
	}
	return -1
}

// meetPhrases notes the phrases of the question that stand in a sentence as they
// were said: most of their words are too common to be met alone.
func (m *matcher) meetPhrases(own []float64, tokens []analysis.Token) {
	var stems []string
	for i, term := range m.terms {
		if len(term.Said) == 0 || own[i] >= lexicon.Exact {
			continue
		}
		if stems == nil {
			for _, t := range tokens {
				stems = append(stems, analysis.Stem(t.Word))
			}
		}
		if m.lexicon.Says(term.Said, stems) {
			own[i] = lexicon.Exact
		}
	}
}

// voiceWords are the words of who says a statement, in what role, for which
// side and through whom.
func voiceWords(s claims.Statement) []lexicon.Word {
	return named("- " + strings.Join([]string{s.Speaker, s.Canonical, s.Role, s.Party, s.Via}, " , "))
}

// secretaryForm finds secretaries, of whom those of a cabinet alone are ministers.
var (
	secretaryForm = regexp.MustCompile(`(?i)(?:[\p{L}]+ )?secretary(?: of [\p{L}]+)?`)
	cabinetForm   = regexp.MustCompile(`(?i)\b(?:foreign|defen[cs]e|home|health|interior|treasury|education|transport(?:ation)?|justice|business|trade|commerce|energy|labou?r|state|culture|environment|agriculture|security) secretary|secretary of (?:state|defen[cs]e|health|labou?r|commerce|energy|education|agriculture|transportation)`)
)

func named(text string) []lexicon.Word {
	text = secretaryForm.ReplaceAllStringFunc(text, func(s string) string {
		if cabinetForm.MatchString(s) {
			return s
		}
		return strings.NewReplacer("secretary", "leader", "Secretary", "Leader").Replace(s)
	})
	voice := words(text)
	for i := range voice {
		voice[i].Name = true // whatever case the article writes an office in
	}
	return voice
}
