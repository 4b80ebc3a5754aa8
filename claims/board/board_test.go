package board

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"onrecord/claims/speakers"
	"onrecord/corpus"
)

// find is the first claim that a statement containing the words makes.
func find(t *testing.T, b *Board, words string) *Claim {
	t.Helper()
	for n := range b.Claims {
		for _, m := range b.Claims[n].Members {
			if strings.Contains(m.Part.Of(m.Article.Text), words) {
				return &b.Claims[n]
			}
		}
	}
	t.Fatalf("no claim says %q", words)
	return nil
}

func origins(c *Claim) []string {
	var names []string
	for _, o := range c.Origins {
		names = append(names, o.Name())
	}
	return names
}

func TestStatus(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		words string
		want  Status
	}{
		"an outlet's own voice": {[]string{"The bridge over the Sorn was closed on Monday."}, "bridge", Reported},
		"an outlet's own voice, hedged": {
			[]string{"The bridge over the Sorn was reportedly closed on Monday."}, "bridge", Unverified,
		},
		"one side's word": {[]string{"The bridge over the Sorn has cracks, the union said."}, "cracks", Unverified},
		"one side's word that an outlet repeats as its own": {
			[]string{"The union said the bridge over the Sorn has deep cracks.", "The bridge over the Sorn has deep cracks."}, "cracks", Reported,
		},
		"denied by another": {
			[]string{"The union said the bridge over the Sorn has deep cracks.", "The ministry denied that the bridge over the Sorn has deep cracks."},
			"the bridge over the Sorn has deep cracks", Disputed,
		},
		"denied just after, in general": {
			[]string{"The Norrland army claimed that it had taken the fort of Lind. Sudland officials rejected the claims as propaganda."}, "taken the fort", Disputed,
		},
		"neither confirmed nor denied": {
			[]string{"The Norrland army claimed that it had taken the fort of Lind. Sudland officials neither confirmed nor denied the claims."}, "taken the fort", Unverified,
		},
		"another figure": {
			[]string{"Norrland said 40 Sudlandian soldiers were killed.", "Sudland said nine Sudlandian soldiers were killed."}, "40 Sudlandian", Disputed,
		},
		"admitted by whom it counts against": {
			[]string{"A driver told the Quay Post that the brakes of bus 12 had not been checked since May.", "The operator admitted that the brakes of bus 12 had not been checked since May."},
			"brakes", Acknowledged,
		},
		"confirmed independently": {
			[]string{"The union said the bridge over the Sorn has deep cracks.", "Two independent engineers confirmed that the bridge over the Sorn has deep cracks."}, "cracks", Confirmed,
		},
		"independent confirmation that is missing": {
			[]string{"The union said the bridge over the Sorn has deep cracks. There was no independent confirmation."}, "cracks", Unverified,
		},
		"taken back by its outlet": {
			[]string{"An earlier version of this article said that the mayor of Lind had resigned."}, "resigned", Disputed,
		},
		"told as untrue": {
			[]string{"A shark swam up the Sorn.", "The claim that a shark swam up the Sorn is false, the water police said."}, "A shark swam", Disputed,
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := find(t, Read(told(test.texts...), Options{}), test.words)
			if c.Status != test.want {
				t.Errorf("%s by the rule %q, not %s", c.Status, c.Rule, test.want)
			}
			if c.Rule == "" || c.Text == "" || len(c.Origins) == 0 {
				t.Errorf("rule %q, text %q, %d origins", c.Rule, c.Text, len(c.Origins))
			}
		})
	}
}

func TestOrigins(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		words string
		want  []string
	}{
		"five outlets, one spokeswoman": {
			[]string{"Port spokeswoman Ilse Brandt said the pier had burnt down.", "The pier had burnt down, Ilse Brandt said.", "The pier had burnt down, said port spokeswoman Ilse Brandt."},
			"pier", []string{"Ilse Brandt"},
		},
		"two who know": {
			[]string{"Port spokeswoman Ilse Brandt said the pier had burnt down.", "Ole Dahl, a diver, said the pier had burnt down."}, "pier", []string{"Ilse Brandt", "Ole Dahl"},
		},
		"an institution and the one who speaks for it": {
			[]string{"The fire service said the pier had burnt down.", "The pier had burnt down, said chief fire officer Ragna Lund."}, "pier", []string{"Ragna Lund"},
		},
		"an agency's copy in two outlets": {
			[]string{"LIND (Quay Wire) - The pier burnt down on Monday.", "LIND, May 3 (Quay Wire) – The pier burnt down on Monday."}, "pier", []string{"Quay Wire"},
		},
		"two outlets in their own voice": {
			[]string{"The old pier of Lind burnt down on Monday.", "On Monday, Lind’s old pier burnt down."}, "pier", []string{"Outlet a", "Outlet b"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, origins(find(t, Read(told(test.texts...), Options{}), test.words))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestATollThatRisesIsNoContradiction(t *testing.T) {
	articles := told("Three people died in the fire, the fire service said.", "Seven people died in the fire, the fire service said.")
	articles[1].Published = corpus.Day(2031, time.May, 5)
	c := find(t, Read(articles, Options{}), "Three people")
	if c.Status != Unverified || len(c.Conflicts) != 0 || len(c.Updates) != 1 {
		t.Errorf("%s (%s), conflicts %v, updates %v", c.Status, c.Rule, c.Conflicts, c.Updates)
	}
}

func TestSatireMakesNoClaims(t *testing.T) {
	b := Read(told("The mayor of Lind has been replaced by a heron, the heron said. The Daily Gannet is a satirical newspaper."), Options{})
	if len(b.Claims) != 0 {
		t.Errorf("%d claims, the first: %s", len(b.Claims), b.Claims[0].Text)
	}
}

func TestTheLedgerKeepsEveryFigure(t *testing.T) {
	b := Read(told("Norrland said 40 Sudlandian soldiers were killed.", "Sudland said nine Sudlandian soldiers were killed.", "The pier is 300 metres long."), Options{})
	var lines []string
	for _, e := range b.Ledger() {
		lines = append(lines, e.Figure.Text+" / "+e.Speaker+" / "+e.Outlet)
	}
	want := []string{"nine / Sudland / Outlet b", "40 / Norrland / Outlet a", "300 metres /  / Outlet c"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestStatementsKnowTheirClaims(t *testing.T) {
	articles := told("Norrland said 40 Sudlandian soldiers were killed and 12 wounded.")
	b := Read(articles, Options{})
	at := b.At("a", 1, articles[0].Statements[0].Span)
	if len(at) != 2 {
		t.Fatalf("%d claims at the statement, not two", len(at))
	}
	if got := b.At("a", 2, articles[0].Statements[0].Span); got != nil {
		t.Errorf("claims %v at a revision that is not there", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Norrland said 40 soldiers died. Sudland denied this.", "The claim that 40 died is false, X said.")
	f.Add("LIND (Wire) - “A,” said B. An earlier version said 3.", "\xff 1,2 of them, whom; 11:52 p.m.")
	f.Add("Reports that were false", "that is was said denied claims this")
	f.Fuzz(func(t *testing.T, a, b string) {
		board := Read(told(a, b), Options{Guide: &speakers.Guide{Parties: []speakers.Party{{Name: "B", Aliases: []string{"X"}}}}})
		for n := range board.Claims {
			c := &board.Claims[n]
			if len(c.Members) == 0 || c.Rule == "" || c.Status == "" || len(c.Origins) == 0 {
				t.Fatalf("claim %+v lacks what every claim has", c)
			}
			for _, m := range append(c.Members, c.DisputedBy...) {
				text := m.Article.Text
				if m.Part.Start < 0 || m.Part.End > len(text) || m.Part.Start >= m.Part.End {
					t.Fatalf("part %v of a text of %d bytes", m.Part, len(text))
				}
				if utf8.ValidString(text) && (!utf8.ValidString(m.Part.Of(text)) || !utf8.ValidString(m.Text())) {
					t.Fatalf("part %v lies inside a rune", m.Part)
				}
			}
			for _, other := range append(c.Conflicts, c.Updates...) {
				if other < 0 || other >= len(board.Claims) || other == n {
					t.Fatalf("claim %d of %d is linked to %d", n, len(board.Claims), other)
				}
			}
		}
		board.Ledger()
	})
}

func BenchmarkRead(b *testing.B) {
	paragraph := "Harbour spokeswoman Anna Berg said on Friday that two ships had reportedly sunk and 14 sailors were missing. The navy of Holm denied the claims. “We lost two,” she told Reuters.\n\n"
	var texts []string
	for i := range 10 {
		texts = append(texts, strings.Repeat(strings.Replace(paragraph, "Holm", "Holm"+string(rune('a'+i)), 1), 25))
	}
	articles := told(texts...)
	b.ResetTimer()
	for b.Loop() {
		Read(articles, Options{})
	}
}
