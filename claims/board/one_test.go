package board

import (
	"strings"
	"testing"
)

// claimWith is the first claim with a member that says it.
func claimWith(b *Board, words string) *Claim {
	for n := range b.Claims {
		for _, m := range b.Claims[n].Members {
			if strings.Contains(m.Part.Of(m.Article.Text), words) {
				return &b.Claims[n]
			}
		}
	}
	return nil
}

func TestWhatIsOneClaim(t *testing.T) {
	for name, c := range map[string]struct {
		a, b         string
		first, other string
		one          bool
	}{
		"an ellipsis keeps the fate": {
			"Sudland's army said that four Sudlandian soldiers were killed at Pass Hill.", "Norrland's army said that six of the dead are Norrlandians and four Sudlandians.",
			"four Sudlandian soldiers", "four Sudlandians", true,
		},
		"no higher than a number is that number": {
			"Police put attendance at 30,000.", "Police said the attendance was no higher than 30,000.",
			"30,000", "no higher than 30,000", true,
		},
		"what is asked for is not what is so": {
			"The union said cracks were found in 318 carriages.", "The union will ask the court to take 318 carriages out of service.",
			"cracks", "ask the court", false,
		},
		"the enemy's dead are no villagers": {
			"The enemy's dead number 41, said the Norrland army.", "Two villagers were killed in a mill, said mayor Ada Brill.",
			"41", "Two villagers", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := Read(told(c.a, c.b), Options{CopiesKnown: true})
			first, other := claimWith(b, c.first), claimWith(b, c.other)
			if first == nil || other == nil {
				t.Fatalf("not read: %v %v", first, other)
			}
			if (first == other) != c.one {
				t.Errorf("one claim is %v: %q and %q", !c.one, first.Text, other.Text)
			}
		})
	}
}

// An apposition of its own is kept from what the sentence says.
func TestAppositionIsAClaimOfItsOwn(t *testing.T) {
	b := Read(told("Mayor Ada Brill visited Corran, the mill town that burned down in May."), Options{})
	if c := claimWith(b, "burned down in May"); c == nil || strings.Contains(c.Members[0].Part.Of(c.Members[0].Article.Text), "visited") {
		t.Errorf("%+v", b.Claims)
	}
}

// Only what a party grants is acknowledged, not all of the sentence.
func TestOnlyWhatIsGrantedIsAcknowledged(t *testing.T) {
	b := Read(told("Sudland admitted that two of its soldiers had been killed, and he flew to the coast with the finance minister."), Options{})
	if c := claimWith(b, "two of its soldiers"); c == nil || c.Status != Acknowledged {
		t.Errorf("what is granted: %+v", c)
	}
	if c := claimWith(b, "flew to the coast"); c == nil || c.Status == Acknowledged {
		t.Errorf("what is not: %+v", c)
	}
}

// A denial that says what it denies is itself in dispute.
func TestDenialIsDisputedByWhatItDenies(t *testing.T) {
	b := Read(told("Norrland said that Sudland's planes had bombed the harbour of Vell. Sudland denied that its planes had bombed the harbour of Vell."), Options{})
	for n := range b.Claims {
		if c := &b.Claims[n]; c.Status != Disputed {
			t.Errorf("%q is %s: %s", c.Text, c.Status, c.Rule)
		}
	}
}

// Whoever denies a toll denies nothing else that was said.
func TestDeniedTollIsOfFiguresAlone(t *testing.T) {
	b := Read(told("Norrland claimed that its troops had taken the harbour of Vell and killed 31 Sudlandian soldiers. Sudland denied the toll."), Options{})
	if c := claimWith(b, "killed 31"); c == nil || c.Status != Disputed {
		t.Errorf("the toll: %+v", c)
	}
}
