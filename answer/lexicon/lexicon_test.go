package lexicon_test

import (
	"strings"
	"testing"

	"onrecord/answer/lexicon"
	"onrecord/corpus/analysis"
)

// word is a word as an article has it; one with a capital is a name.
func word(s string) lexicon.Word {
	form := strings.ToLower(s)
	return lexicon.Word{Term: lexicon.Term(form, analysis.Stem(form)), Form: form, Name: s != form}
}

func TestHowWellAWordIsMet(t *testing.T) {
	l := lexicon.New()
	for _, c := range []struct {
		asked, other string
		want         float64
	}{
		{"rescued", "rescuing", lexicon.Exact},
		{"15", "fifteen", lexicon.Exact},
		{"15", "16", 0},
		{"fell", "fall", lexicon.Name},
		{"Torvik", "Torvikan", lexicon.Name},
		{"torvikan", "Torvik", lexicon.Name},
		{"Peru", "Peruvian", lexicon.State},
		{"France", "Paris", lexicon.State},
		{"mayor", "governor", 0},
		{"killed", "deaths", lexicon.Synonym},
		{"killed", "wounded", 0},
		{"casualties", "wounded", lexicon.Relation},
		{"wounded", "casualties", 0}, // not the other way round
		{"resigned", "quit", lexicon.Synonym},
		{"withdrew", "withdrawal", lexicon.Name},
		{"embezzled", "embezzlement", lexicon.Exact},
		{"evacuted", "evacuated", lexicon.Spelt},
		{"mobreg", "Moberg", lexicon.Spelt},
		{"fightin", "fighting", lexicon.Spelt},
		{"gov", "Government", lexicon.Clipped},
		{"dam", "Damascus", lexicon.Clipped},
		{"bridge", "fridge", 0},
		{"police", "office", 0},
		{"government", "governing", 0},
		{"hackers", "gang", lexicon.Relation},
		{"gang", "hackers", 0},
	} {
		if got := l.Match(word(c.asked), word(c.other)); got != c.want {
			t.Errorf("%s is met by %s with %v, want %v", c.asked, c.other, got, c.want)
		}
	}
}

func TestStates(t *testing.T) {
	l := lexicon.New()
	for form, want := range map[string]bool{"peru": true, "lima": true, "peruvian": true, "harbour": false} {
		if l.IsState(form) != want {
			t.Errorf("%s is a state's name: %v", form, !want)
		}
	}
	for form, want := range map[string]bool{"nor": true, "per": true, "ship": false, "win": false} {
		if l.IsClippedState(form) != want {
			t.Errorf("%s is a state's name cut short: %v", form, !want)
		}
	}
}

// Matching goes over every word of an article for every word of a question.
func BenchmarkMatch(b *testing.B) {
	l := lexicon.New()
	asked := []lexicon.Word{word("evacuated"), word("Torvik"), word("residents"), word("12")}
	others := []lexicon.Word{word("The"), word("relocated"), word("people"), word("Torvika"), word("were"), word("twelve")}
	for b.Loop() {
		for _, a := range asked {
			for _, o := range others {
				l.Match(a, o)
			}
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("evacuted", "evacuated", true)
	f.Add("", "x", false)
	f.Add("\xff", "ÿ", true)
	l := lexicon.New()
	f.Fuzz(func(t *testing.T, a, b string, name bool) {
		asked := lexicon.Word{Term: analysis.Stem(a), Form: a}
		if got := l.Match(asked, lexicon.Word{Term: analysis.Stem(b), Form: b, Name: name}); got < 0 || got > 1 {
			t.Errorf("%q and %q match with %v", a, b, got)
		}
		if l.Match(asked, asked) != 1 {
			t.Errorf("%q is not met by itself", a)
		}
	})
}
