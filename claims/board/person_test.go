package board

import "testing"

// One and the same person may be named in full, by surname or by "he", and two
// may have one surname.
func TestWhoIsSpokenOf(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want relation
	}{
		{"Mayor Anna Holm won 52 percent of the vote, the board said.", "“We thank the voters,” Mayor Anna Holm said. She won 52 percent of the vote.", one},
		{"Anna Holm won 52 percent of the vote, the board said. “Good,” said Mayor Anna Holm.", "Peter Holm won 52 percent of the vote, the board said. “Bad,” said Councillor Peter Holm.", two},
	} {
		t.Run(test.a+" / "+test.b, func(t *testing.T) {
			if got := related(Read(told(test.a, test.b), Options{})); got != test.want {
				t.Errorf("read as %s, want %s", got, test.want)
			}
		})
	}
}

func TestWhoSaysNoMoreThanThatItIsSo(t *testing.T) {
	b := Read(told("The letter about the Fell dam was a forgery, as the bank had said."), Options{})
	for n := range b.Claims {
		if len(b.Claims[n].Members) == 2 {
			return
		}
	}
	t.Errorf("the bank's word is in no claim with what it confirms: %+v", b.Claims)
}
