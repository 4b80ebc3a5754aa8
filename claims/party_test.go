package claims

import "testing"

func TestPartyIsTheSideASpeakerSpeaksFor(t *testing.T) {
	const story = " The talks between Ruritania and Norlund failed. Norlund’s Reform government met the Herons in Holmby."
	for text, want := range map[string]string{
		`The Ruritanian army spokesman said it held.`:               "Ruritania",
		`Ruritanian army spokesman Col. Jan Holm said it held.`:     "Ruritania",
		`Ruritania’s Interior Minister Eva Lund said it held.`:      "Ruritania",
		`Eva Lund, Interior Minister of Norlund, said it held.`:     "Norlund",
		`Reform spokesman Eva Lund said it held.`:                   "Norlund", // whose government it is
		`The Herons said it held.`:                                  "Herons",
		`The Norlund-backed militia said it held.`:                  "Norlund",
		`A spokesman for the Lind Port Authority said it held.`:     "Lind Port Authority",
		`Eva Lund, a spokeswoman for Kestner Motors, said it held.`: "Kestner Motors",
		`Paris said it held.`:                                       "France", // a capital stands for its government
		`A Brazilian minister said it held.`:                        "Brazil",
		// nobody's
		`Eva Lund said it held.`:                   "",
		`Witnesses said it held.`:                  "",
		`Political observers said it held.`:        "",
		`Interior Minister Eva Lund said it held.`: "",
		`Ruritania and Norlund said it held.`:      "",
	} {
		if got := Annotate(text + story)[0].Party; got != want {
			t.Errorf("%q: party %q, not %q", text, got, want)
		}
	}
}

func TestPartyIsKeptForTheSameSpeaker(t *testing.T) {
	text := "Ruritanian spokesman Jan Holm said it held. “It will hold,” Holm said. He left for Ruritania. The defence ministry of Norlund denied it. Ministry spokeswoman Eva Lund said so."
	var got []string
	for _, s := range Annotate(text) {
		if s.Speaker != "" {
			got = append(got, s.Party)
		}
	}
	for i, want := range []string{"Ruritania", "Ruritania", "Norlund", "Norlund"} {
		if i >= len(got) || got[i] != want {
			t.Fatalf("parties %q, statement %d not of %q", got, i, want)
		}
	}
}
