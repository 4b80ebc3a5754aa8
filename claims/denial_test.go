package claims

import "testing"

func TestDenialsInOtherWords(t *testing.T) {
	for text, want := range map[string]Stance{
		`The owner said he had nothing to do with the fire.`:        Denies,
		`Ida Lunde is a miller; Ben Ask says that he is not.`:       Denies,
		`The board said that it knew of no such letter.`:            Denies,
		`The reports were false, the owner said.`:                   Denies,
		`“This cannot be true,” Lunde said.`:                        Denies,
		`The union said it did not accept the offer.`:               Denies,
		`The owner said the mill was not insured.`:                  Asserts,
		`The owner said the letter was a forgery.`:                  Asserts,
		`The union warned that the statement was false.`:            Warns,
		`The owner confirmed that the story in the paper is false.`: Confirms,
	} {
		all := Annotate(text)
		if got := all[len(all)-1].Stance; got != want {
			t.Errorf("%q %s, it should be %q", text, got, want)
		}
	}
}
