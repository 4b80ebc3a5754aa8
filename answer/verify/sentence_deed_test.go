package verify_test

import (
	"testing"

	"onrecord/answer/verify"
)

// What somebody did is not made of words that stand elsewhere, and another
// spelling is no other word.
func TestASentenceNeedsItsDeed(t *testing.T) {
	lexicon, err := verify.NewLexicon()
	if err != nil {
		t.Fatal(err)
	}
	c := verify.New(lexicon)
	d := c.Read("The council of Lind has never recognized the harbour guild. The mayor regrets the fire in the harbour. Divers may return in April.")
	for text, want := range map[string]verify.Verdict{
		"The council of Lind recognises the harbour guild.":           verify.Contradicted,
		"The council of Lind has never recognised the harbour guild.": verify.Supported,
		"The mayor apologised for the fire in the harbour.":           verify.Supported,
		"The council of Lind has expelled the harbour guild.":         verify.Unsupported,
		"The council of Lind has repainted the harbour.":              verify.Unsupported,
		"Divers may return in April.":                                 verify.Supported,
		"Divers return to the harbour in May.":                        verify.Contradicted,
	} {
		if got := c.Sentence(text, d); got.Verdict != want {
			t.Errorf("%q: %s (%s), want %s", text, got.Verdict, got.Why(), want)
		}
	}
}
