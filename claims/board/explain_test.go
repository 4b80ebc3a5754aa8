package board

import "testing"

func TestQuotationExplains(t *testing.T) {
	for text, want := range map[string]int{
		`Anna Berg promised that nobody would be prosecuted. "There will be no trials in this city," she said.`:      1,
		`Anna Berg said that the court had ruled wisely. "There will be no trials in this city," she said.`:          2,
		`Anna Berg said that 40 clerks had been dismissed. "There were tears in the corridors," she said.`:           2,
		"Anna Berg promised that nobody would be prosecuted.\n\n\"There will be no trials in this city,\" she said.": 2,
		`Bluefin Bank insists that 90 branches lost money. "That figure is correct," its chairman, Carl Holm, said.`: 1,
	} {
		if b := Read(told(text), Options{}); len(b.Claims) != want {
			t.Errorf("%s: %d claims, want %d", text, len(b.Claims), want)
		}
	}
}

func TestOneMinute(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want relation
	}{
		{"The bank's alarm went off at 8:53 p.m., the police said.", "A neighbour heard the alarm at 8:53 p.m., she said.", one},
		{"The bank's alarm went off at 8:50 p.m., the police said.", "A taxi was ordered at 8:50 p.m., the driver said.", two},
		// each rescuer has a count of its own
		{"The navy said the frigate had saved 61 people.", "The coastguard said the frigate had picked up 44 people.", conflict},
		{"The navy said the frigate had saved 61 people.", "The coastguard said volunteers had picked up 44 people.", two},
		// what is over grows no more
		{"In 2019 the mill burned and 12 people were injured.", "Many remember the fire of 2019. Fifteen people were hurt then, the board said.", conflict},
		// a length of time is repeated without its name
		{"Six miners were lost, the owner said.", "He asked for twelve hours and got about eight, the envoy said.", two},
	} {
		if got := related(Read(told(test.a, test.b), Options{})); got != test.want {
			t.Errorf("%s / %s: %s, want %s", test.a, test.b, got, test.want)
		}
	}
}

func TestAdmissionGoesOn(t *testing.T) {
	b := Read(told(`The port admitted that the alarm had been switched off. "Our officer on duty was away from his desk," harbour master Anna Berg said.`), Options{})
	for _, c := range b.Claims {
		if c.Status != Acknowledged {
			t.Errorf("%s: %s", c.Text, c.Status)
		}
	}
}
