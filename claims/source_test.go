package claims

import "testing"

func TestWhoSpeaksInOtherWords(t *testing.T) {
	for _, c := range []struct{ text, speaker, role, via string }{
		// an occasion, an age or a nickname between the name and the verb
		{`The curator of the museum, Ann Hale, in an interview with the Quay Herald denied the sale.`, "Ann Hale", "The curator of the museum", "the Quay Herald"},
		{`Ann Hale, 43, a beekeeper, said the hives were empty.`, "Ann Hale", "a beekeeper", ""},
		{`Hale, 52, said the hives were empty.`, "Hale", "", ""},
		{`A sailor who gave only his first name, Bo, said the mast was cracked.`, "Bo", "A sailor", ""},
		{`A clerk, who asked to be called only Mia, said the till was short.`, "Mia", "A clerk", ""},
		{`Giving evidence, the foreman, Ola Renn, said the ladder was new.`, "Ola Renn", "the foreman", ""},
		{`The choir, through its director, Ann Hale, let it be known that the concert was off.`, "Ann Hale", "its director", ""},
		// an office with "of" in it, and one before its holder
		{`The minister of fisheries Ann Hale said the quota would stay.`, "Ann Hale", "The minister of fisheries", ""},
		{`The nets were new, according to the port’s duty officer, Captain Bo Renn.`, "Bo Renn", "the port’s duty officer", ""},
		{`Channel Six reported that the tower leaned.`, "Channel Six", "", ""},
		// documents, boards and laboratories
		{`“We are closed,” a notice on the bakery’s door read.`, "a notice", "", ""},
		{`“We are closed,” read a notice on the bakery’s door.`, "a notice", "", ""},
		{`The tower leans, the surveyors’ log shows.`, "the surveyors’ log", "", ""},
		{`The tower leans, a study published on Monday in the journal Brickwork suggests.`, "a study", "", ""},
		{`Two laboratories found no lead in the glaze.`, "Two laboratories", "", ""},
		{`The court ruled on Friday, May 8, that the fence could stay.`, "The court", "", ""},
		// stiff and translated
		{`It is said in the message of the harbour office that the crane is repaired.`, "the harbour office", "", ""},
		{`The embassy handed over a note, in which it is demanded to free the trawler.`, "The embassy", "", ""},
		{`Four trawlers are listed as missing by the coastguard.`, "the coastguard", "", ""},
		{`An apology is not enough, in the view of the tenants’ league.`, "the tenants’ league", "", ""},
		{`It continued to snow, but the ski club continued to deny that it was short of wax.`, "the ski club", "", ""},
		// relayed
		{`The Quay Herald quoted a guard as saying that the curtain had caught fire.`, "a guard", "", "The Quay Herald"},
		{`The broadcaster Radio Quay, quoting two guards, said the curtain had caught fire.`, "two guards", "", "The broadcaster Radio Quay"},
		{`The Quay Courier, citing a person close to the theatre, said a sale was near.`, "a person close to the theatre", "", "The Quay Courier"},
		// not speech
		{`The goalkeepers answered every shot.`, "", "", ""},
		{`The captain has called the team together for eight o’clock.`, "", "", ""},
		{`The toy maker recalled 400 kites.`, "", "", ""},
		{`The kites were unsafe, according to a letter the Quay Herald has obtained.`, "a letter", "", ""},
		{`She put it down and went to bed.`, "", "", ""},
		{`The mayor ordered an inquiry.`, "", "", ""},
	} {
		var got Statement
		for _, s := range Annotate(c.text) {
			if s.Speaker != "" {
				got = s
			}
		}
		if got.Speaker != c.speaker || got.Role != c.role || got.Via != c.via {
			t.Errorf("%s\nis read as %q, %q through %q, not %q, %q through %q", c.text, got.Speaker, got.Role, got.Via, c.speaker, c.role, c.via)
		}
	}
}

func TestWhomAWordStandsFor(t *testing.T) {
	for _, c := range []struct{ text, canonical string }{
		{`The Fellish Farm Ministry said the herd was sound. In Lind, the Varrish Farm Ministry denied it.`, "the Varrish Farm Ministry"},
		{`An official at the farm ministry said it was late. The farm minister denied it.`, "The farm minister"},
		{`Ann Hale wept as she described the flood.`, "Ann Hale"},
		{`The weather service’s spokeswoman, Ann Hale, corrected herself: two dams and not three had burst, she said.`, "Ann Hale"},
		{`Bo Renn, a potter, praised the kiln. The mayor has apologised. In a video, she says it was her fault.`, "The mayor"},
		{`The ministry does not dispute that. It says a clerk lost the file.`, "The ministry"},
		{`The health board said it was late. Kilnco, which makes the glaze, denied that. It said the glaze was old.`, "Kilnco"},
		{`Ann Hale said it was a miracle. Nobody, she said, was hurt.`, "Ann Hale"},
		{`A passenger, who gave her name as Lotte, said it was dark. “We held hands,” she said.`, "Lotte"},
	} {
		list := Annotate(c.text)
		if got := list[len(list)-1].Canonical; got != c.canonical {
			t.Errorf("%s\nlast speaks %q, not %q", c.text, got, c.canonical)
		}
	}
}

func TestWhatIsRuledOut(t *testing.T) {
	for text, want := range map[string]Stance{
		`The coach ruled out foul play.`:                          Denies,
		`The coach ruled out any talks before the final.`:         Asserts,
		`The coach did not rule out selling the striker.`:         Asserts,
		`The shipyard owned up to four leaks.`:                    Confirms,
		`The ministry does not dispute that the memo is genuine.`: Confirms,
	} {
		if got := Annotate(text)[0].Stance; got != want {
			t.Errorf("%s\nhas the stance %q, not %q", text, got, want)
		}
	}
}
