package board

import (
	"testing"
)

func TestRuleNamesEveryOwnVoice(t *testing.T) {
	articles := told("The bridge at Vell was closed to lorries on Monday.", "The bridge at Vell was closed to lorries on Monday after all.", "On Monday the bridge at Vell was closed to lorries.")
	for i, outlet := range []string{"", "Vell Post", "River Mail"} {
		articles[i].Outlet = outlet
	}
	b := Read(articles, Options{CopiesKnown: true})
	c := &b.Claims[0]
	if want := "Vell Post, River Mail and an outlet that is not established say it in their own voice"; c.Rule != want {
		t.Errorf("rule %q, not %q", c.Rule, want)
	}
	for _, m := range c.Members {
		if m.Article.Outlet == "River Mail" {
			if got, want := c.RuleFor(m), "River Mail, Vell Post and an outlet that is not established say it in their own voice"; got != want {
				t.Errorf("rule %q for the River Mail, not %q", got, want)
			}
		}
	}
}

func TestRuleNamesADisputerOnce(t *testing.T) {
	const text = "Norrland said 40 Sudlandian soldiers were killed at Pass Hill. Sudland's army rejected the claims as propaganda."
	articles := told(text, text+" It rained.")
	articles[0].Outlet, articles[1].Outlet = "Vell Post", "River Mail"
	b := Read(articles, Options{CopiesKnown: true})
	c := &b.Claims[0]
	if want := "account rejected as a whole by Sudland's army (Vell Post, River Mail)"; c.Rule != want {
		t.Errorf("rule %q, not %q", c.Rule, want)
	}
}

// Under a spokesman's words a bare "says it in its own voice" would read as if he
// were the outlet's.
func TestRuleUnderASpeakersWordsSaysThatOthersSaySo(t *testing.T) {
	articles := told("The ferry Osprey sank off Gull Point on Monday.", "The ferry Osprey sank off Gull Point on Monday, said Hanne Birk, a spokeswoman for the port.")
	articles[0].Outlet, articles[1].Outlet = "Vell Post", "River Mail"
	b := Read(articles, Options{CopiesKnown: true})
	c := &b.Claims[0]
	if c.Status != Reported {
		t.Fatalf("status %s", c.Status)
	}
	for _, m := range c.Members {
		if m.Speaker == nil {
			continue
		}
		if got, want := c.RuleFor(m), "besides Hanne Birk, Vell Post says it in its own voice"; got != want {
			t.Errorf("rule %q, not %q", got, want)
		}
	}
}
