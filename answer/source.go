package answer

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"onrecord/answer/lexicon"
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
// but the text, so it is kept by checksum. Who says what is read when it is
// first asked for: most articles that a search brings up hold no answer.
type annotated struct {
	text       string
	sentences  []corpus.Sentence
	tokens     [][]analysis.Token // by sentence
	words      [][]lexicon.Word
	once       sync.Once
	statements [][]claims.Statement // by sentence
	whole      []claims.Statement   // all of the article's
	voices     map[corpus.Span][]lexicon.Word

	introducing sync.Once
	introduced  []claims.Introduction
}

// annotatedKept is how many texts are kept annotated: the articles of a busy
// story, at about 80 kB each.
const annotatedKept = 1024

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
	read := &annotated{text: text, sentences: corpus.Sentences(text)}
	read.words, read.tokens = make([][]lexicon.Word, len(read.sentences)), make([][]analysis.Token, len(read.sentences))
	for i, sentence := range read.sentences {
		read.tokens[i] = analysis.Tokens(sentence.Of(text))
		read.words[i] = wordsOf(sentence.Of(text), read.tokens[i])
	}
	return read
}

// said are the statements of sentence i, at least one: a sentence that the
// annotator passed over is in the outlet's own voice.
func (a *annotated) said(i int) []claims.Statement {
	a.once.Do(func() {
		a.statements = make([][]claims.Statement, len(a.sentences))
		a.whole = claims.Annotate(a.text)
		a.voices = make(map[corpus.Span][]lexicon.Word, len(a.whole))
		for _, statement := range a.whole {
			a.voices[statement.Span] = voiceWords(statement)
		}
		next := 0
		for _, statement := range a.whole {
			for next < len(a.sentences) && a.sentences[next].End <= statement.Start {
				next++
			}
			if next < len(a.sentences) && a.sentences[next].Overlaps(statement.Span) {
				a.statements[next] = append(a.statements[next], statement)
			}
		}
		for i, statements := range a.statements {
			if len(statements) == 0 {
				a.statements[i] = []claims.Statement{{Span: a.sentences[i].Span}} // without a voice
			}
		}
	})
	return a.statements[i]
}

// all are the article's statements in order, as they were read.
func (a *annotated) all() []claims.Statement {
	if len(a.sentences) > 0 {
		a.said(0)
	}
	return a.whole
}

func (a *annotated) sentence(i int) string { return a.sentences[i].Of(a.text) }

// words are the distinct words of a text, and the short forms of its names.
func words(text string) []lexicon.Word { return wordsOf(text, analysis.Tokens(text)) }

func wordsOf(text string, tokens []analysis.Token) []lexicon.Word {
	list := make([]lexicon.Word, 0, len(tokens))
	seen := newSeen(len(tokens))
	for i, token := range tokens {
		first, _ := utf8.DecodeRuneInString(text[token.Start:])
		w := lexicon.Word{Term: lexicon.Term(token.Word, token.Term), Form: token.Word, Name: unicode.IsUpper(first) && i > 0}
		if !seen.has(list, w) {
			list = append(list, w)
		}
	}
	list = append(list, initials(text, tokens)...)
	for i := 0; i+1 < len(tokens); i++ {
		if whole := phrasal[tokens[i].Word][tokens[i+1].Word]; whole != "" {
			if misleading[tokens[i].Word] {
				list = slices.DeleteFunc(list, func(w lexicon.Word) bool { return w.Form == tokens[i].Word })
			}
			list = append(list, lexicon.Word{Term: analysis.Stem(whole), Form: whole})
		}
	}
	return list
}

// seen finds the words that a list has already: by looking through the few of a
// sentence, by a table where there are many.
type seen map[lexicon.Word]bool

// manyWords is from how many words on a table is made.
const manyWords = 64

func newSeen(words int) seen {
	if words < manyWords {
		return nil
	}
	return make(seen, words)
}

func (s seen) has(list []lexicon.Word, w lexicon.Word) bool {
	if s == nil {
		return slices.Contains(list, w)
	}
	before := s[w]
	s[w] = true
	return before
}

// initials are the short forms of names of several words: UN for United
// Nations.
func initials(text string, tokens []analysis.Token) []lexicon.Word {
	var list []lexicon.Word
	short, end := "", -1
	flush := func() {
		if len(short) >= 2 {
			list = append(list, lexicon.Word{Term: analysis.Stem(short), Form: short, Name: true})
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
