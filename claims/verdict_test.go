package claims

import "testing"

func TestWhatFollowsACueTellsWhatItMeans(t *testing.T) {
	for text, want := range map[string]struct {
		speaker, via string
		stance       Stance
	}{
		`The mayor called the report gossip.`:                                                {"The mayor", "", Denies},
		`The mayor called the reports of a leak "a fairy tale".`:                             {"The mayor", "", Denies},
		`The mayor called the letter a clumsy fake.`:                                         {"The mayor", "", Asserts},
		`The mayor ruled out a second leak.`:                                                 {"The mayor", "", Denies},
		`Some 300 people left the valley, many of them on foot, said the mayor, Anna Holm.`:  {"Anna Holm", "", Asserts},
		`By the fire brigade's reckoning at least 900 people stood on the bridge.`:           {"the fire brigade", "", Asserts},
		`The mayor told this newspaper that the bridge was safe.`:                            {"The mayor", "this newspaper", Asserts},
		`An official, who asked not to be named, told Quaypress that the bridge was unsafe.`: {"An official", "Quaypress", Asserts},
	} {
		t.Run(text, func(t *testing.T) {
			for _, s := range Annotate(text) {
				if s.Speaker == want.speaker && s.Via == want.via && s.Stance == want.stance {
					return
				}
			}
			t.Errorf("read as %+v", Annotate(text))
		})
	}
}
