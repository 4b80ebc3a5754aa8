package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDisbeliefIsADenial(t *testing.T) {
	for text, want := range map[string][]voice{
		`The union also doubts the bank's figures.`: {{"The union also doubts the bank's figures.", "The union", Denies, 1, ""}},
		`The bank doubts its own future.`:           {{"The bank doubts its own future.", "", "", 0, ""}},
		`Anna Berg, a professor of law, considers it likely that the court was misled.`: {
			{"Anna Berg, a professor of law, considers it likely that the court was misled.", "Anna Berg", Asserts, 1, ""},
		},
		`The auditors compared the ledger with the receipts.`: {{"The auditors compared the ledger with the receipts.", "", "", 0, ""}},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, voices(text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestOfficeOfAFirm(t *testing.T) {
	text := `Bluefin Ferries insists that 90 people were on board. "That is what our books say," its chief executive, Anna Berg, said.`
	list := Annotate(text)
	if last := list[len(list)-1]; last.Party != "Bluefin Ferries" {
		t.Errorf("party %q", last.Party)
	}
}
