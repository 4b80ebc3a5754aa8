package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// word is one word of a text that is read for checking.
type word struct {
	corpus.Span
	text    string // folded
	term    string // stem
	upper   bool   // begins with a capital
	initial bool   // the first word of its sentence
	plain   bool   // a connecting word
	clause  int    // number of the stretch between marks that part clauses
	figure  int    // index of the figure that it is part of, -1
}

// name reports whether the word is written as a name inside a sentence.
func (w word) name() bool { return w.upper && !w.initial }

// reading is a text taken apart for checking.
type reading struct {
	text    string
	words   []word
	figures []figure
}

// read takes a text apart. Stretches are its sentences; where there are none it
// is one sentence.
func read(text string, lexicon *Lexicon) reading {
	r := reading{text: text}
	tokens := join(text, analysis.Tokens(text))
	starts := sentenceStarts(text)
	next, end, clause := 0, 0, 0
	for _, token := range tokens {
		first, _ := utf8.DecodeRuneInString(text[token.Start:])
		w := word{Span: token.Span, text: token.Word, term: token.Term, upper: unicode.IsUpper(first), figure: -1}
		for next < len(starts) && starts[next] <= token.Start {
			w.initial = true
			next++
		}
		if w.initial || strings.ContainsAny(text[end:token.Start], ",;:.—()“”\"") || strings.Contains(text[end:token.Start], " – ") || strings.Contains(text[end:token.Start], " - ") {
			clause++
		}
		w.clause, w.plain = clause, lexicon.plain[w.text]
		end = token.End
		r.words = append(r.words, w)
	}
	r.findFigures(lexicon)
	return r
}

func sentenceStarts(text string) []int {
	sentences := corpus.Sentences(text)
	starts := make([]int, len(sentences))
	for i, s := range sentences {
		starts[i] = s.Start
	}
	return starts
}

// join makes one token of what the analyser parts and a checker must not: the
// "t" of "didn't" becomes "not", and "U.S." becomes "us".
func join(text string, tokens []analysis.Token) []analysis.Token {
	joined := tokens[:0:0]
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		t.Term = oneSpelling(t.Word, t.Term)
		between := ""
		if i > 0 {
			between = text[tokens[i-1].End:t.Start]
		}
		switch {
		case t.Word == "t" && (between == "'" || between == "’") && len(joined) > 0:
			t.Word, t.Term = "not", "not"
			before := &joined[len(joined)-1]
			if stem, found := strings.CutSuffix(before.Word, "n"); found && stem != "" {
				before.Word, before.Term = stem, analysis.Stem(stem)
			}
		case t.Word == "cannot":
			t.Word, t.Term = "not", "not"
		case len(t.Word) == 1 && unicode.IsLetter(rune(t.Word[0])):
			for i+1 < len(tokens) && len(tokens[i+1].Word) == 1 && text[tokens[i].End:tokens[i+1].Start] == "." && unicode.IsLetter(rune(tokens[i+1].Word[0])) {
				i++
				t.Word += tokens[i].Word
				t.End = tokens[i].End
			}
			t.Term = analysis.Stem(t.Word)
		}
		joined = append(joined, t)
	}
	return joined
}

// oneSpelling is the stem of a word with -ize written as -ise: "recognize" and
// "recognise" are one word, and the stemmer makes two of them.
func oneSpelling(word, stem string) string {
	const shortest = 4 // letters before the ending: "size" and "prizes" have one spelling
	at := strings.LastIndex(word, "iz")
	if at < shortest {
		return stem
	}
	switch word[at+2:] {
	case "e", "es", "ed", "ing", "er", "ers", "ation", "ations":
		return analysis.Stem(word[:at] + "is" + word[at+2:])
	}
	return stem
}
