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
