package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
)

// voice is one speaker's part of a sentence.
type voice struct {
	Text, Speaker string
	Stance        Stance
	Depth         int
	Via           string
}

func voices(text string) []voice {
	var list []voice
	for _, s := range Annotate(text) {
		list = append(list, voice{s.Of(text), s.Speaker, s.Stance, s.Depth, s.Via})
	}
	return list
}

func TestSpeakersOfOneSentenceHaveTheirOwnParts(t *testing.T) {
	for text, want := range map[string][]voice{
		`Berg said 12 people died, while Holm put the toll at 30.`: {
			{"Berg said 12 people died", "Berg", Asserts, 1, ""}, {"while Holm put the toll at 30.", "Holm", Asserts, 1, ""},
		},
		`“It is over,” said Berg, but Holm insisted: “It has only begun.”`: {
			{"“It is over,” said Berg", "Berg", Asserts, 1, ""}, {"but Holm insisted: “It has only begun.”", "Holm", Claims, 1, ""},
		},
		`Police said that Berg had denied taking the money.`: {
			{"Police said that", "Police", Asserts, 1, ""}, {"Berg had denied taking the money.", "Berg", Denies, 2, ""},
		},
		`The mayor rejected Anna Berg’s claim that the dam had burst.`: {
			{"The mayor rejected", "The mayor", Denies, 1, ""}, {"Anna Berg’s claim that the dam had burst.", "Anna Berg", Claims, 2, ""},
		},
		`Officials confirmed 12 deaths but denied that troops had crossed the border.`: {
			{"Officials confirmed 12 deaths", "Officials", Confirms, 1, ""},
			{"but denied that troops had crossed the border.", "Officials", Denies, 1, ""},
		},
		`Officials alleged that the firm had paid inspectors, a charge it denies.`: {
			{"Officials alleged that the firm had paid inspectors, a charge", "Officials", Alleges, 1, ""}, {"it denies.", "it", Denies, 2, ""},
		},
		`The union says 300 walked out; the company says it was 40.`: {
			{"The union says 300 walked out;", "The union", Asserts, 1, ""}, {"the company says it was 40.", "the company", Asserts, 1, ""},
		},
		`The town closed the port, while the rebels claim two ships and the navy disputes it.`: {
			{"The town closed the port", "", "", 0, ""}, {"while the rebels claim two ships", "the rebels", Claims, 1, ""}, {"and the navy disputes it.", "the navy", Denies, 1, ""},
		},
		`The town claims two ships sank, while Lind has closed its port and disputes the toll.`: {
			{"The town claims two ships sank", "The town", Claims, 1, ""}, {"while Lind has closed its port and disputes the toll.", "Lind", Denies, 1, ""},
		},
		`Lind dismissed the report, acknowledging a fire but denying any deaths.`: {
			{"Lind dismissed the report", "Lind", Denies, 1, ""}, {"acknowledging a fire", "Lind", Confirms, 1, ""}, {"but denying any deaths.", "Lind", Denies, 1, ""},
		},
		// one speaker, one statement
		`Berg said the dam held, adding that nobody was hurt.`: {{"Berg said the dam held, adding that nobody was hurt.", "Berg", Asserts, 1, ""}},
		`Berg said she wanted to speak “for all of them.”`:     {{"Berg said she wanted to speak “for all of them.”", "Berg", Asserts, 1, ""}},
		`Berg said he had warned the council.`:                 {{"Berg said he had warned the council.", "Berg", Asserts, 1, ""}},
		// outlets that relay are channels, whether told, reporting or citing
		`The navy said it fired first, Reuters reported.`:                  {{"The navy said it fired first, Reuters reported.", "The navy", Asserts, 1, "Reuters"}},
		`The port would close, the Lind Herald reported, citing a union.`:  {{"The port would close, the Lind Herald reported, citing a union.", "a union", Asserts, 1, "the Lind Herald"}},
		`Reuters reported, citing two officials, that the port was shut.`:  {{"Reuters reported, citing two officials, that the port was shut.", "two officials", Asserts, 1, "Reuters"}},
		`Berg was quoted as saying by the news agency Wire that it held.`:  {{"Berg was quoted as saying by the news agency Wire that it held.", "Berg", Asserts, 1, "Wire"}},
		`The alarm was off, Berg admitted, as Lind News first reported.`:   {{"The alarm was off, Berg admitted", "Berg", Confirms, 1, ""}, {"as Lind News first reported.", "Lind News", Asserts, 1, ""}},
		`“Nobody was hurt,” Berg told the BBC’s Sunday programme.`:         {{"“Nobody was hurt,” Berg told the BBC’s Sunday programme.", "Berg", Asserts, 1, "the BBC"}},
		`The claim was denied by the ministry.`:                            {{"The claim was denied by the ministry.", "the ministry", Denies, 1, ""}},
		`Two cranes fell, per the harbour authority.`:                      {{"Two cranes fell, per the harbour authority.", "the harbour authority", Asserts, 1, ""}},
		`A statement from the dock workers’ union said two cranes fell.`:   {{"A statement from the dock workers’ union said two cranes fell.", "the dock workers’ union", Asserts, 1, ""}},
		`Two ships sank, a source who was not allowed to speak said.`:      {{"Two ships sank, a source who was not allowed to speak said.", "a source", Asserts, 1, ""}},
		`An aide close to the talks, who asked not to be named, said so.`:  {{"An aide close to the talks, who asked not to be named, said so.", "An aide close to the talks", Asserts, 1, ""}},
		`Berg asked residents to leave.`:                                   {{"Berg asked residents to leave.", "Berg", Demands, 1, ""}},
		`Berg asked whether the dam was safe.`:                             {{"Berg asked whether the dam was safe.", "Berg", Asserts, 1, ""}},
		`The minister did not say when the bridge would open.`:             {{"The minister did not say when the bridge would open.", "", "", 0, ""}},
		`He’s claiming that the vote was rigged.`:                          {{"He’s claiming that the vote was rigged.", "He", Claims, 1, ""}},
		`As Berg put it, “the dam is a promise.”`:                          {{"As Berg put it, “the dam is a promise.”", "Berg", Asserts, 1, ""}},
		`After saying the dam was “fine,” Berg left.`:                      {{"After saying the dam was “fine,” Berg left.", "Berg", Asserts, 1, ""}},
		`The council issued a statement calling the plan “a grave error.”`: {{"The council issued a statement calling the plan “a grave error.”", "The council", Asserts, 1, ""}},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, voices(text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestHeadlinesAndTranscripts(t *testing.T) {
	for text, want := range map[string][]string{
		"Rebels Claim Two Ships in Harbour Raid":                                             {"Rebels"},
		"Police Chief Says Two Men Held in Lind Robbery":                                     {"Police Chief"},
		"Mayor: Dam Is Perfectly Safe":                                                       {"Mayor"},
		"Background: Ten Years of Rising Water":                                              {""},
		"Dam Claims Divide the Small Town of Lind":                                           {""},
		"BERG: It held.\nHOLM: It did not. I saw it.\nBERG: When?":                           {"BERG", "HOLM", "HOLM", "BERG"},
		"“BERG: It held.\n“HOLM: It did not. I saw it.\n“BERG: When?”":                       {"BERG", "HOLM", "HOLM", "BERG"},
		"LIND: The dam held on Monday.":                                                      {""}, // a dateline
		"“It held all night.”\n— Anna Berg, student":                                         {"Anna Berg", ""},
		"“It held all night.” — Anna Berg":                                                   {"Anna Berg", ""},
		"Mayor Anna Berg shook her head. “It is too hot.”":                                   {"", "Anna Berg"},
		"Mayor Anna Berg left this note:\n“It is too hot to work. Stay at home.”\nIt ended.": {"", "Anna Berg", "Anna Berg", ""},
	} {
		var got []string
		for _, s := range Annotate(text) {
			got = append(got, s.Speaker)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}

func TestScareQuotesAndTitlesAreNoQuotations(t *testing.T) {
	for _, text := range []string{
		`The so-called “ghost fleet” left the port, the navy said.`,
		`The militia known as “the Herons” had left, police said.`,
		`Anna “Ann” Berg said the dam held.`,
		`Berg said she had read “The Salt Road” twice.`,
	} {
		if s := Annotate(text)[0]; s.Speaker == "" || s.Direct {
			t.Errorf("%q: speaker %q, direct %v", text, s.Speaker, s.Direct)
		}
	}
}

func TestNegation(t *testing.T) {
	for text, want := range map[string]bool{
		`Berg said nobody was hurt.`:                         true,
		`“We did not fire,” Berg said.`:                      true,
		`The dam isn’t safe, Berg said.`:                     true,
		`Berg denied that the dam had burst.`:                false, // that is the stance
		`Berg denied that nobody was hurt.`:                  true,
		`Berg said the dam held, although it did not rain.`:  false,
		`Not only did it hold, Berg said, it grew stronger.`: false,
		`No more than 12 people were hurt, Berg said.`:       false, // a bound
		`The dam held.`: false,
	} {
		if got := Annotate(text)[0].Negated; got != want {
			t.Errorf("%q negated: %v", text, got)
		}
	}
}

func TestAttributionsMarkSourceCueAndContent(t *testing.T) {
	type marks struct{ Source, Cue, Content []string }
	for text, want := range map[string]marks{
		`Anna Berg, the mayor of Lind, has also said that the dam held.`: {
			[]string{"Anna Berg, the mayor of Lind,"}, []string{"has also said"}, []string{"that the dam held"},
		},
		`“We won. We won twice,” said Anna Berg, who runs the club.`: {
			[]string{"Anna Berg, who runs the club"}, []string{"said"}, []string{"“We won. We won twice,”"},
		},
		`“We won,” said Berg. “We won twice.”`:             {[]string{"Berg"}, []string{"said"}, []string{"“We won,”", "“We won twice.”"}},
		`The dam, the ministry said, was safe.`:            {[]string{"the ministry"}, []string{"said"}, []string{"The dam", "was safe"}},
		`Berg told reporters on Friday that it held.`:      {[]string{"Berg"}, []string{"told"}, []string{"that it held"}},
		`Berg did not confirm the figure.`:                 {[]string{"Berg"}, []string{"did not confirm"}, []string{"the figure"}},
		`The tower stands, Berg said at a small ceremony.`: {[]string{"Berg"}, []string{"said"}, []string{"The tower stands"}},
		`Berg wants to close the port.`:                    {[]string{"Berg"}, []string{"wants"}, []string{"to close the port"}},
		`The report was first published by the Herald.`:    {},
	} {
		var got marks
		cut := func(spans []corpus.Span) (list []string) {
			for _, s := range spans {
				list = append(list, s.Of(text))
			}
			return list
		}
		for _, a := range Attributions(text) {
			got.Source, got.Cue, got.Content = append(got.Source, cut(a.Source)...), append(got.Cue, cut(a.Cue)...), append(got.Content, cut(a.Content)...)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}
