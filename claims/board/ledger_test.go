package board

import "testing"

// Whoever calls a letter forged with a figure and whoever does without make one
// claim, and only one of them gives a figure.
func TestLedgerOfAClaimThatSomeGiveWithoutAFigure(t *testing.T) {
	b := Read(told(
		"The ministry said 40 of the letters were forged documents that named officers.",
		"The harbour board said that the letters about the quay were a forgery.",
	), Options{})
	for _, e := range b.Ledger() {
		if e.Figure == nil {
			t.Errorf("a line without a figure: %v", e)
		}
	}
	mixed := false
	for _, c := range b.Claims {
		with, without := 0, 0
		for _, m := range c.Members {
			if m.Figure != nil {
				with++
			} else {
				without++
			}
		}
		mixed = mixed || with > 0 && without > 0
	}
	if !mixed {
		t.Error("no claim has both")
	}
}
