package answer

import (
	"regexp"
	"sync"
	"unicode"
	"unicode/utf8"

	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// source is one state of an article as evidence is taken from it.
type source struct {
	revision corpus.Revision
	*annotated
}

// annotated is what a text says, sentence by sentence; it depends on nothing
// but the text, so it is kept by checksum.
type annotated struct {
	sentences  []corpus.Sentence
	statements []claims.Statement
	words      [][]word
}

// annotatedKept is how many texts are kept annotated: the articles of a busy
// story, at about 50 kB each.
const annotatedKept = 512

// annotator reads texts and remembers the last ones.
type annotator struct {
	mu   sync.Mutex
	kept map[string]*annotated
	ring []string // checksums in the order they came
}

func newAnnotator() *annotator { return &annotator{kept: map[string]*annotated{}} }

func (a *annotator) read(revision corpus.Revision) *source {
	a.mu.Lock()
	known := a.kept[revision.SHA256]
	a.mu.Unlock()
	if known == nil {
		known = annotate(revision.Text)
		a.keep(revision.SHA256, known)
	}
	return &source{revision: revision, annotated: known}
}

func (a *annotator) keep(sum string, known *annotated) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.kept[sum] == nil {
		a.ring = append(a.ring, sum)
	}
	a.kept[sum] = known
	if len(a.ring) > annotatedKept {
		delete(a.kept, a.ring[0])
		a.ring = a.ring[1:]
	}
}

func annotate(text string) *annotated {
	read := &annotated{sentences: corpus.Sentences(text), statements: claims.Annotate(text)}
	read.words = make([][]word, len(read.sentences))
	for i, sentence := range read.sentences {
		read.words[i] = words(sentence.Of(text))
	}
	return read
}

// words are the distinct words of a text.
func words(text string) []word {
	tokens := analysis.Tokens(text)
	list := make([]word, 0, len(tokens))
	seen := make(map[word]bool, len(tokens))
	for i, token := range tokens {
		first, _ := utf8.DecodeRuneInString(text[token.Start:])
		w := word{term: token.Term, form: token.Word, name: unicode.IsUpper(first) && i > 0}
		if !seen[w] {
			seen[w] = true
			list = append(list, w)
		}
	}
	return append(list, initials(text, tokens)...)
}

// initials are the short forms of names of several words: UN for United
// Nations.
func initials(text string, tokens []analysis.Token) []word {
	var list []word
	short, end := "", -1
	flush := func() {
		if len(short) >= 2 {
			list = append(list, word{term: analysis.Stem(short), form: short, name: true})
		}
		short = ""
	}
	for _, token := range tokens {
		first, _ := utf8.DecodeRuneInString(text[token.Start:])
		if !unicode.IsUpper(first) || token.Word == "" || token.Start != end+1 {
			flush()
		}
		if unicode.IsUpper(first) && token.Word != "" {
			short += token.Word[:1]
		}
		end = token.End
	}
	flush()
	return list
}

// statement returns what sentence i says about its speaker; a sentence that
// the annotator passed over is in the outlet's own voice.
func (s *source) statement(i int) claims.Statement {
	span := s.sentences[i].Span
	if i < len(s.statements) && s.statements[i].Span == span {
		return s.statements[i]
	}
	for _, statement := range s.statements {
		if statement.Overlaps(span) {
			return statement
		}
	}
	return claims.Statement{Span: span}
}

func (s *source) text(i int) string { return s.sentences[i].Of(s.revision.Text) }

var figure = regexp.MustCompile(`(?i)\d[\d,.]*|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|nobody|no one|none|half|third|quarter|once|twice)\b`)

var timeWords = regexp.MustCompile(`(?i)\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(1[89]|20)\d\d\b|\b(midnight|noon|dawn|dusk|overnight|yesterday|today|tonight|morning|afternoon|evening|night|week|month|year|decade|century|hours?|minutes?|days?|earlier|ago|recent(ly)?)\b|\d(:\d\d)? ?([ap]\.?m\.?)\b`)

var placeWords = regexp.MustCompile(`\b(?i:in|at|near|along|across|between|outside|around|off|from|to|of)\s+(?:the\s+|\p{Ll}+\s+){0,2}\p{Lu}`)

func hasPlace(text string) bool { return placeWords.MatchString(text) }

var reasonWords = regexp.MustCompile(`(?i)\b(because|since|due to|owing to|over|after|following|follow(s|ed)?|retaliat\w+|in response|respon(se|ded)|reprisal|to (protest|prevent|protect|avoid|stop)|aim(s|ed)? (at|to)|blam(e|es|ed|ing)|cause[sd]?|prompt(s|ed|ing)?|trigger(s|ed)?|sparked|led to|so that|in order to|reason|rooted|measure|appeals?|violat\w+)\b`)

func hasReason(text string) bool { return reasonWords.MatchString(text) }

// hasFigure and hasTime report whether a sentence could answer "how many" and
// "when" at all.
func hasFigure(text string) bool { return figure.MatchString(text) }
func hasTime(text string) bool   { return timeWords.MatchString(text) }
