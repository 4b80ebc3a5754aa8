package board

import "testing"

func TestDisputes(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		words string
		want  Status
	}{
		"reports that are denied in the same sentence": {
			[]string{"A police spokeswoman denied reports that a tram had left the rails in Moorgate Lane."}, "left the rails", Disputed,
		},
		"a rumour that is called untrue": {
			[]string{"A rumour that the dam at Fell has cracked is untrue, the Valley Post has found."}, "cracked", Disputed,
		},
		"rumours dismissed by those concerned": {
			[]string{"Rumours of a second landslide, which spread quickly, were dismissed by the mayor."}, "second landslide", Disputed,
		},
		"what stands in a document that somebody calls a forgery": {
			[]string{"According to a leaked memo of the tram company, all drivers will be dismissed in May.", "The tram company says the memo is a crude forgery."},
			"all drivers will be dismissed", Disputed,
		},
		"another document": {
			[]string{"According to a leaked memo of the tram company, all drivers will be dismissed in May.", "The tram company says the photograph of the depot is a forgery."},
			"all drivers will be dismissed", Unverified,
		},
		"the other word for the contrary": {
			[]string{"The union said the drinking water in the barracks of Hohl is contaminated.", "The garrison's doctor said the drinking water in the barracks of Hohl is clean."},
			"is contaminated", Disputed,
		},
		"an explanation that is not accepted": {
			[]string{"The operator said that a valve at the Fell dam had frozen. It was minus nine that night. The farmers' union said it did not accept the explanation."},
			"a valve", Disputed,
		},
		"a number that somebody rejects in the same breath": {
			[]string{"The union has claimed that 70 drivers were dismissed, a number that the tram company rejected as absurd."}, "70 drivers", Disputed,
		},
		"talk of something that is called a fairy tale": {
			[]string{"A signalman said that a line of police had closed the Fell bridge.", "The minister dismissed talk of a police line on the Fell bridge as a fairy tale."},
			"had closed the Fell bridge", Disputed,
		},
		"what an outlet has made sure of": {
			[]string{"The film of the Fell bridge is genuine: our reporters matched it with the church clock and confirmed the place."}, "genuine", Confirmed,
		},
		"an army's own dead": {
			[]string{"The Ruritanian army said that nine Ruritanian soldiers were killed at Fell."}, "nine", Acknowledged,
		},
		"those whom an army claims to have killed": {
			[]string{"Ruritania's army spokesman Osk Velde said at Fell that his men had held the pass.", "Army spokesman Osk Velde claimed that 41 soldiers were killed, that 30 others were injured and that Ruritanian forces seized 12 Lindish army outposts."}, "41 soldiers", Unverified,
		},
		"nothing of the kind": {
			[]string{"Union secretary Bela Marr said she had sent the Fell brewery four warnings about the boiler. The brewery said it had received no such warnings."},
			"warnings about the boiler", Disputed,
		},
		"observers confirm": {
			[]string{"The governor said the doors of the archive at Fell were locked. Observers confirmed that the doors of the archive at Fell were locked."},
			"were locked", Confirmed,
		},
		"whoever is contradicted contradicts": {
			[]string{"The union said the bridge over the Sorn has deep cracks. The ministry said the bridge over the Sorn has no deep cracks."},
			"no deep cracks", Disputed,
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := find(t, Read(told(test.texts...), Options{}), test.words)
			if c.Status != test.want {
				t.Errorf("%q is %s (%s), not %s", c.Text, c.Status, c.Rule, test.want)
			}
		})
	}
}

func TestOneClaim(t *testing.T) {
	for name, texts := range map[string][]string{
		"said again without a verb": {"The refinery insists that no oil entered the bay. “Not a drop,” director Hanna Voss said."},
		"called a forgery in other words": {
			"The memo that circulates in his name is “a clumsy fake”, the director said.", "The tram company says the memo is a crude forgery.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := Read(told(texts...), Options{})
			if len(b.Claims) != 1 || len(b.Claims[0].Members) < 2 {
				for _, c := range b.Claims {
					t.Log(c.Text, len(c.Members))
				}
				t.Errorf("%d claims, not one", len(b.Claims))
			}
		})
	}
}

func TestNobodyIsANumber(t *testing.T) {
	b := Read(told("The hospital in Fell said six people were injured when the stand collapsed. The club said nobody had been hurt."), Options{})
	c := find(t, b, "nobody had been hurt")
	if len(c.Conflicts) != 1 || c.Status != Disputed {
		t.Errorf("%s, %d conflicts (%s)", c.Status, len(c.Conflicts), c.Rule)
	}
	b = Read(told("The hospital in Fell said six people were injured when the stand collapsed.", "There were no injuries in the tram fire at Sorn, the company said."), Options{})
	if c := find(t, b, "no injuries"); len(c.Conflicts) != 0 {
		t.Errorf("nobody hurt in a fire conflicts with those hurt by a stand: %s", c.Rule)
	}
}

func TestClocksOfTwoZones(t *testing.T) {
	for name, test := range map[string]struct {
		a, b string
		want int
	}{
		"one time":                 {"at 11:52 p.m.", "at 23:52", 1},
		"two times":                {"at 11:52 p.m.", "at 10:52 p.m.", -1},
		"another zone":             {"at 11:52 p.m.", "at 10:52 p.m. Norrland time", 1},
		"another zone, two times":  {"at 11:52 p.m.", "at 10:17 p.m. Norrland time", -1},
		"a day of the week is not": {"at 11:52 p.m.", "at 10:52 p.m. Tuesday", -1},
	} {
		if got := sameClock(clocks(test.a), clocks(test.b)); got != test.want {
			t.Errorf("%s: %d, not %d", name, got, test.want)
		}
	}
}

func TestExactNumbersAreOneFigure(t *testing.T) {
	b := Read(told("Turnout was 63.7 per cent, the registrar said.", "The paper put the share of people who went to vote at 63.7 percent."), Options{})
	if c := find(t, b, "63.7"); len(c.Members) != 2 {
		t.Errorf("%d statements give 63.7 percent, not two", len(c.Members))
	}
}
