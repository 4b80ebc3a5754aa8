package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOutletTakesTheWordAgain(t *testing.T) {
	for text, want := range map[string][]voice{
		// what is reported ends where the outlet weighs it
		`The brewer put its losses at 90 barrels, a figure that nobody else has confirmed.`: {
			{"The brewer put its losses at 90 barrels", "The brewer", Asserts, 1, ""}, {"a figure that nobody else has confirmed.", "", "", 0, ""},
		},
		`The guild said the kiln was cold, which could not be independently verified.`: {
			{"The guild said the kiln was cold", "The guild", Asserts, 1, ""}, {"which could not be independently verified.", "", "", 0, ""},
		},
		`Vale accused her rival of cheating but offered no proof.`: {
			{"Vale accused her rival of cheating", "Vale", Alleges, 1, ""}, {"but offered no proof.", "", "", 0, ""},
		},
		`The orchard lost its roof in what the owner called a freak gust, the third since May.`: {
			{"The orchard lost its roof", "", "", 0, ""}, {"in what the owner called a freak gust", "the owner", Asserts, 1, ""}, {"the third since May.", "", "", 0, ""},
		},
		// a clause before a link or a mark is the outlet's
		`The seed firm’s shares recovered after its founder announced that she would stay.`: {
			{"The seed firm’s shares recovered", "", "", 0, ""}, {"after its founder announced that she would stay.", "its founder", Asserts, 1, ""},
		},
		`The match ended after a scuffle in which each side said it had been hit first.`: {
			{"The match ended after a scuffle", "", "", 0, ""}, {"in which each side said it had been hit first.", "each side", Asserts, 1, ""},
		},
		`The library closed at noon; its head said the heating had failed.`: {
			{"The library closed at noon;", "", "", 0, ""}, {"its head said the heating had failed.", "its head", Asserts, 1, ""},
		},
		`The guide limits a party to six, and by the warden’s count eleven went up.`: {
			{"The guide limits a party to six", "", "", 0, ""}, {"and by the warden’s count eleven went up.", "the warden", Asserts, 1, ""},
		},
		`The tribunal threw out the complaint, with judge Ola Renn holding that it came too late.`: {
			{"The tribunal threw out the complaint", "", "", 0, ""}, {"with judge Ola Renn holding that it came too late.", "Ola Renn", Asserts, 1, ""},
		},
		`UPDATE 11:30: The canal office says the lock is open.`: {
			{"UPDATE 11:30: The canal office says the lock is open.", "The canal office", Asserts, 1, ""},
		},
		`The inn closed after guests complained of the cold, the owner said.`: {
			{"The inn closed after guests complained of the cold, the owner said.", "the owner", Asserts, 1, ""},
		},
		// a clause beside a noun ends at its comma
		`The fee, which the skippers call absurd, is due in May.`: {
			{"The fee, which the skippers call absurd", "the skippers", Asserts, 1, ""}, {"is due in May.", "", "", 0, ""},
		},
		`Our reporters found that the gate was open; the clock was right.`: {
			{"Our reporters found that the gate was open; the clock was right.", "Our reporters", Asserts, 1, ""},
		},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, voices(text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSecondSpeakerOfASentence(t *testing.T) {
	for text, want := range map[string][]voice{
		`The leak was verified by monitors and conceded by the shipyard.`: {
			{"The leak was verified by monitors", "monitors", Confirms, 1, ""}, {"and conceded by the shipyard.", "the shipyard", Confirms, 1, ""},
		},
		`The gate was never locked, she added, contradicting what the warden had said.`: {
			{"The gate was never locked, she added", "she", Asserts, 1, ""}, {"contradicting what the warden had said.", "the warden", Asserts, 1, ""},
		},
		`The firm admitted a spill, though it maintained that the pond was clean.`: {
			{"The firm admitted a spill", "The firm", Confirms, 1, ""}, {"though it maintained that the pond was clean.", "it", Claims, 1, ""},
		},
		`Moss rejected as “a fairy tale” a report by the agency Quaywire that the hull had cracked.`: {
			{"Moss rejected as “a fairy tale”", "Moss", Denies, 1, ""}, {"a report by the agency Quaywire that the hull had cracked.", "Quaywire", Claims, 2, ""},
		},
		`Growers blamed the frost on the dam, a claim the waterworks called laughable.`: {
			{"Growers blamed the frost on the dam, a claim", "Growers", Alleges, 1, ""}, {"the waterworks called laughable.", "the waterworks", Asserts, 2, ""},
		},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, voices(text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
