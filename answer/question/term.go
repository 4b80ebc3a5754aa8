package question

import (
	"regexp"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/corpus/analysis"
)

var (
	// measureWord matches a text that ends with the measure that is asked for.
	measureWord = regexp.MustCompile(`(?i)\bhow\s+(long|far|old|big|large|high|tall|deep|wide|fast|often|heavy|strong|soon|bad|hot|likely|certain|reliable|credible)$`)
	// placeBefore matches a text that ends with a preposition of place.
	placeBefore = regexp.MustCompile(`(?i)\b(in|at|near|inside|outside|around|across)\s+(the\s+|a\s+)?$`)
	year        = regexp.MustCompile(`^(1[89]|20|21)\d\d$`)
)

// terms are the content words among tokens, each once.
func (r *Reader) terms(text string, tokens []token) []Term {
	var terms []Term
	seen := map[string]bool{}
	phrased, other := r.phrases(tokens)
	for i, t := range tokens {
		if other[i] {
			continue // the rest of a phrase
		}
		if said := phrased[i]; said.Or != nil && !seen[said.Term] {
			seen[said.Term] = true
			terms = append(terms, said)
			continue
		}
		if r.stopwords.Has(t.Word) || casual[t.Word] || t.Term == "" || seen[t.Term] || measureWord.MatchString(text[:t.End]) {
			continue
		}
		seen[t.Term] = true
		terms = append(terms, Term{
			Term:  lexicon.Term(t.Word, t.Term),
			Word:  t.Word,
			Name:  t.upper && !t.first, // the first word of a sentence has a capital anyway
			Place: placeBefore.MatchString(text[:t.Start]) && !dates[t.Word] && !strings.HasPrefix(text[t.End:], "-"),
			Date:  dates[t.Word] || year.MatchString(t.Word),
			Light: (light[t.Word] || speech[t.Word]) && !(i == len(tokens)-1 && i > 0 && particles[t.Word] && beForms[tokens[0].Word]), // "is the fire out?"
		})
	}
	return terms
}

// phrases finds the phrases among tokens: the term of each by the token that it
// begins with, and which tokens are the rest of one.
func (r *Reader) phrases(tokens []token) (said map[int]Term, rest map[int]bool) {
	said, rest = map[int]Term{}, map[int]bool{}
	stems := make([]string, len(tokens))
	for i, t := range tokens {
		stems[i] = analysis.Stem(t.Word)
	}
	for i, t := range tokens {
		if rest[i] {
			continue
		}
		at, words := r.lexicon.Phrase(stems[i:])
		if len(at) == 0 {
			continue
		}
		var all, spoken []string
		for n, step := range at {
			all, spoken = append(all, tokens[i+step].Word), append(spoken, stems[i+step])
			rest[i+step] = n > 0
		}
		if !r.stopwords.Has(t.Word) && !casual[t.Word] && !light[t.Word] && !speech[t.Word] {
			words = append([]lexicon.Word{{Term: lexicon.Term(t.Word, stems[i]), Form: t.Word}}, words...) // it may stand there as it was said
		}
		phrase := strings.Join(all, " ")
		said[i] = Term{Term: phrase, Word: phrase, Said: spoken, Or: words}
	}
	return said, rest
}

// speakerTerms are the content words of a speaker's name or office, in which
// words like "source" and "report" do say something.
func (r *Reader) speakerTerms(text string, tokens []token) []Term {
	var terms []Term
	for i, t := range tokens {
		if r.stopwords.Has(t.Word) || t.Term == "" || notSpeaker[t.Word] || titles[t.Word] || pronouns[t.Word] || anywhere(Term{Term: t.Term}, [][]Term{terms}) {
			continue
		}
		terms = append(terms, Term{
			Term: t.Term, Word: t.Word, Name: t.upper && !t.first, Light: broadSpeaker[t.Word],
			Place: i > 0 && (tokens[i-1].Word == "of" || tokens[i-1].Word == "in"), // "the mayor of Lima" is no Lima
		})
	}
	return terms
}

var particles = wordSet(`out over off down up away back`)

var (
	titles     = wordSet(`dr mr mrs ms gen lt col maj capt sgt prof sir rev hon`)
	notSpeaker = wordSet(`side sides people ppl guy guys each both also else pls please plz thx thanks thank lol btw rn asap tbh actually really exactly literally precisely supposedly apparently ever yet still already since then publicly`)
	// broadSpeaker are words of office that an article may leave out.
	broadSpeaker = wordSet(`report statement letter memo post video tweet speech note email spokesman spokesperson spokeswoman officials official leader leaders mr mrs ms gen lt dr government president minister chief head prime acting interim former mayor`)
)

// without are the terms that are not among others.
func without(terms []Term, others ...[]Term) []Term {
	var left []Term
	for _, term := range terms {
		if !anywhere(term, others) {
			left = append(left, term)
		}
	}
	return left
}

func anywhere(term Term, lists [][]Term) bool {
	for _, list := range lists {
		for _, other := range list {
			if other.Term == term.Term {
				return true
			}
		}
	}
	return false
}

// quotedForm finds what a question sets in quotation marks.
var quotedForm = regexp.MustCompile(`["“”„«»]([^"“”„«»]{3,300})["“”„«»]|(?:^|[\s(])['‘]([^'‘’]{3,300})['’](?:[\s,.?!)]|$)`)

func quoted(text string) []string {
	var phrases []string
	for _, match := range quotedForm.FindAllStringSubmatch(text, -1) {
		phrase := strings.TrimSpace(match[1] + match[2])
		if len(analysis.Tokens(phrase)) > 0 {
			phrases = append(phrases, phrase)
		}
	}
	return phrases
}

// Names are the terms of a speaker's name or office as articles write it.
func (r *Reader) Names(name string) []Term {
	terms := r.speakerTerms(name, tokenise(name))
	for i := range terms {
		terms[i].Name = true
	}
	return terms
}
