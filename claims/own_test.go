package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOutletSpeaksBesideItsSpeakers(t *testing.T) {
	for text, want := range map[string][]voice{
		// the clause before another's is the outlet's
		`The mill burned down, but the owner said nobody was inside.`: {
			{"The mill burned down", "", "", 0, ""}, {"but the owner said nobody was inside.", "the owner", Asserts, 1, ""},
		},
		// a subordinate clause belongs to what is said
		`When the mill burned down, the owner said nobody was inside.`: {
			{"When the mill burned down, the owner said nobody was inside.", "the owner", Asserts, 1, ""},
		},
		`The letter was forged, as the bank had said.`: {
			{"The letter was forged", "", "", 0, ""}, {"as the bank had said.", "the bank", Asserts, 1, ""},
		},
		// a semicolon ends what is praised, and reported speech that its tense leaves
		`The mayor praised the crew; three engines were lost.`: {
			{"The mayor praised the crew;", "The mayor", Asserts, 1, ""}, {"three engines were lost.", "", "", 0, ""},
		},
		`The board said two mills burned; it has corrected that since.`: {
			{"The board said two mills burned;", "The board", Asserts, 1, ""}, {"it has corrected that since.", "", "", 0, ""},
		},
		`The board said two mills burned; a third was saved.`: {
			{"The board said two mills burned; a third was saved.", "The board", Asserts, 1, ""},
		},
		// who refuses says nothing
		`Holm denied the report and declined to say who wrote it.`: {
			{"Holm denied the report", "Holm", Denies, 1, ""}, {"and declined to say who wrote it.", "", "", 0, ""},
		},
		`The port closed its gates over what it called a threat to its crews.`: {
			{"The port closed its gates", "", "", 0, ""}, {"over what it called a threat to its crews.", "it", Asserts, 1, ""},
		},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, voices(text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestRumoursSpeakForThemselves(t *testing.T) {
	for text, want := range map[string][]voice{
		`Reports on the radio that the mill had burned were false, the owner said.`: {
			{"Reports on the radio that the mill had burned", "Reports on the radio", Claims, 2, ""}, {"were false, the owner said.", "the owner", Denies, 1, ""},
		},
		`A rumour that the mill was sold is untrue.`: {
			{"A rumour that the mill was sold", "A rumour", Claims, 1, ""}, {"is untrue.", "", "", 0, ""},
		},
		`The claim that the mill was sold, spread by the blog Ashwatch, is also false.`: {
			{"The claim that the mill was sold, spread by the blog Ashwatch", "Ashwatch", Claims, 1, ""}, {"is also false.", "", "", 0, ""},
		},
		`Holm denied a claim by the millers’ union that 40 jobs would go.`: {
			{"Holm denied", "Holm", Denies, 1, ""}, {"a claim by the millers’ union that 40 jobs would go.", "the millers’ union", Claims, 2, ""},
		},
		`Rumours of a sale were dismissed by both owners.`: {
			{"Rumours of a sale", "Rumours", Claims, 2, ""}, {"were dismissed by both owners.", "both owners", Denies, 1, ""},
		},
		`The town emptied amid reports that the dam had burst.`: {
			{"The town emptied amid reports that the dam had burst.", "", "", 0, ""},
		},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, voices(text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestVerbsThatAttributeOnlySometimes(t *testing.T) {
	for _, c := range []struct{ text, speaker string }{
		{`Three mills are for sale, she went on.`, "she"},
		{`The strike went on, and the mills stood still.`, ""},
		{`The union stood by its count of 40.`, "The union"},
		{`The Courier stands by its reporter.`, ""},
		{`An onlooker saw the roof fall in.`, "An onlooker"},
		{`The firefighters saw the roof fall in.`, ""},
		{`The video shows the roof falling in.`, "The video"},
		{`The owner showed the mill to buyers.`, ""},
		{`A 2019 survey found fewer bats in the mill.`, "A 2019 survey"},
		{`The diver found a ring in the mill pond.`, ""},
		{`The river agency measured 12 milligrams of zinc a litre.`, "The river agency"},
		{`The river agency measured its success by other means.`, ""},
		{`Several visitors noticed that the clock was wrong.`, "Several visitors"},
		{`The owner does not accept the verdict.`, "The owner"},
		{`The company called a meeting for Friday.`, ""},
		{`Ruben Ask was unmoved: “The mill is sold.”`, "Ruben Ask"},
		{`According to plans seen by the Courier, the mill will be sold.`, "plans seen by the Courier"},
		{`The mill, a person familiar with the sale said, was cheap.`, "a person familiar with the sale"},
		{`“It burned like straw,” said a miller's cousin.`, "a miller's cousin"},
		{`The mill lost 40 jobs, a figure that the union disputes.`, "the union"},
		{`A letter in which the owner admits the fire was found in a drawer.`, ""},
		{`The crew replied “within minutes” to the call.`, ""},
		{`The mill was mortgaged twice, the court heard.`, "the court"},
		{`The court heard the case in May.`, ""},
		{`Lunde has promised a new mill, and the union wants her to resign.`, "the union"},
		{`Lunde said the owner’s claim that the mill was sound was “a bedtime story”.`, "Lunde"},
		{`If you believe this, call the owner.`, ""},
		{`Some 63 percent said the mill should stay.`, "Some 63 percent"},
	} {
		t.Run(c.text, func(t *testing.T) {
			all := Annotate(c.text)
			if got := all[len(all)-1].Speaker; got != c.speaker {
				t.Errorf("the speaker is %q, not %q", got, c.speaker)
			}
		})
	}
}

func TestChannelsBesideTheSpeaker(t *testing.T) {
	for text, via := range map[string]string{
		`Speaking to the Ash Herald on Monday, miller Ida Lunde said the mill was sold.`: "the Ash Herald",
		`Two millers who spoke to Radio Ash said the mill was sold.`:                     "Radio Ash",
		`Ida Lunde spoke of “a bargain” on Radio Ash.`:                                   "Radio Ash",
		`The mill is sold, Ida Lunde confirmed to the Courier.`:                          "the Courier",
		`Ida Lunde said in a speech on Channel Nine that the mill was sold.`:             "",
		`The plans, first published by the Ash Herald, show a mill, Ida Lunde said.`:     "",
		`In a letter published by the Ash Herald, Ida Lunde said the mill was sold.`:     "the Ash Herald",
		`According to a video published by the Milling Ministry, the mill is sold.`:      "",
		`Citing two officials, the Ash Post reported that the mill was sold.`:            "the Ash Post",
		`Speaking to Parliament on Monday, miller Ida Lunde said the mill was sold.`:     "",
	} {
		t.Run(text, func(t *testing.T) {
			if got := Annotate(text)[0].Via; got != via {
				t.Errorf("it came through %q, not %q", got, via)
			}
		})
	}
}
