package claims

import (
	"fmt"
	"testing"
)

func TestZ(t *testing.T) {
	for _, x := range []string{`“That is the end,” said Luis Rubio, who heads the Center of Research in Lind City.`, `"That is the end," said Luis Rubio, a lawyer.`, `"That is the end," said Luis Rubio.`, `"This is a disgusting day," Rep. G.K. Butterfield (D-N.C.), head of the Congressional Black Caucus, said on the House floor.`, `Malcolm Turnbull said. Kabul claimed to have killed 5 after Kabul claimed to be.`, `Lind's Defence Minister, Ann Roe Asif, told Parliament last week that efforts had failed.`, `A harbour statement, cited by Lind News, said fighters of the port (IEA) engaged.`, `Afghanistan, in turn, accuses Islamabad of air and drone strikes.`, `Kabul, however, accuses Islamabad of air and drone strikes.`} {
		for _, s := range Annotate(x) {
			fmt.Printf("%.150q\n", s.Of(x))
			fmt.Printf("      >> sp=%q can=%q role=%q cue=%q %s via=%q hedges=%q direct=%v q=%d\n", s.Speaker, s.Canonical, s.Role, s.Cue, s.Stance, s.Via, s.Hedges, s.Direct, len(s.Quotes))
		}
	}
}
