package analysis_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus/analysis"
)

func TestMarksAndForms(t *testing.T) {
	for text, want := range map[string][]string{
		"\u0301 alone":           {"alon"},          // a combining accent without its letter
		"\ufe70 \u037a here":     {"here"},          // letters that decompose into nothing but marks
		"हिन्दी में":             {"हनद", "म"},      // vowel signs belong to their word
		"e\u0301t\u00e9":         {"ete"},           // composed and decomposed are one
		"ＦＥＲＲＹ ﬁre":              {"ferri", "fire"}, // full width, ligature
		"\xffferry\xc3":          {"ferri"},         // broken bytes part words, no more
		"2,640.50 and 1,2,":      {"2640p50", "and", "12"},
		"O’Neill’s boat, 's 9's": {"o", "neill", "boat", "s", "9"}, // an s belongs to somebody, or is a word
	} {
		if diff := cmp.Diff(want, analysis.Terms(text)); diff != "" {
			t.Errorf("Terms(%q) (-want +got):\n%s", text, diff)
		}
	}
}

// A word that is no word is cut between runes, and nothing of it is lost.
func TestLongWordIsCut(t *testing.T) {
	text := strings.Repeat("ж", 100) // 200 bytes
	end := 0
	for _, token := range analysis.Tokens(text) {
		if token.Start != end || token.End-token.Start > 64 || !utf8.ValidString(token.Of(text)) {
			t.Errorf("token at %v after byte %d", token.Span, end)
		}
		end = token.End
	}
	if end != len(text) {
		t.Errorf("the last token ends at %d of %d", end, len(text))
	}
}

func TestStopwordsLeaveContent(t *testing.T) {
	stop := analysis.English()
	for _, word := range strings.Fields("not no never before after against between during pleas exact") {
		if stop.Has(word) {
			t.Errorf("%q is left out of questions", word)
		}
	}
	content := stop.Content(analysis.Tokens("What are the exact pleas?"))
	if len(content) != 2 {
		t.Errorf("content %v", content)
	}
}

func FuzzTerms(f *testing.F) {
	for _, seed := range []string{"\u0301", "\ufe70\u037a", "ﷺ ½ Ⅷ", "हिन्दी", "\xff\x00é", "1,2.3.,", "a’s’s", "İstanbul ΣΑΣ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		terms := analysis.Terms(text)
		tokens := analysis.Tokens(text)
		last := 0
		for i, token := range tokens {
			if token.Start < last || token.End <= token.Start || token.End > len(text) {
				t.Fatalf("token %v of %d bytes, after byte %d", token.Span, len(text), last)
			}
			last = token.End
			if !utf8.RuneStart(text[token.Start]) || token.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[token.End]) {
				t.Fatalf("token %v lies inside a rune", token.Span)
			}
			if token.Term == "" || token.Word == "" || token.Term != terms[i] {
				t.Fatalf("token %+v, term %q", token, terms[i])
			}
			if strings.ContainsFunc(token.Term, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				t.Fatalf("term %q", token.Term)
			}
		}
		// What a text is found by doesn't depend on its capitals.
		if lower := analysis.Terms(strings.ToLower(text)); isASCII(text) && !slices.Equal(lower, terms) {
			t.Fatalf("%q in lower case has the terms %q", terms, lower)
		}
	})
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}
