package claims

import (
	"strings"
	"testing"
)

// trap is a sentence or two of a kind that misleads a reader of attributions.
// The statement that holds the words of at has to have the speaker, and the
// channel where via is given ("-" for none).
type trap struct{ name, text, at, speaker, via string }

var traps = []trap{
	{"relay with a relative clause", "Two crew members told the Harbour Wire, which withheld their names, that the pump had failed.", "pump had failed", "Two crew members", "the Harbour Wire"},
	{"reports that", "Reports that the ferry had run aground were false, the coastguard said.", "were false", "the coastguard", "-"},
	{"clause-initial gerund", "Speaking to the Harbour Wire on Monday, ferry captain Nora Tveit said the rudder had jammed.", "rudder had jammed", "Nora Tveit", "the Harbour Wire"},
	{"citing gerund first", "Citing two dock workers, the Skerry Post reported that the crane had no brakes.", "crane had no brakes", "two dock workers", "the Skerry Post"},
	{"office with no article", "Police said the bridge would stay closed until Friday.", "bridge would stay", "Police", "-"},
	{"passive attribution", "The bridge was described as unsafe by city engineer Paul Ronde.", "unsafe", "Paul Ronde", "-"},
	{"own voice beside a speech verb used otherwise", "The company called a meeting and told nobody why.", "called a meeting", "", "-"},
	{"perception is no attribution", "Passengers saw smoke rise from the engine room.", "saw smoke", "", "-"},
	{"perception with a claim to it", "“We saw smoke before the bang,” recalled passenger Ida Moen.", "We saw smoke", "Ida Moen", "-"},
	{"two speakers in one sentence", "The mayor said the dam was safe, but engineer Tom Rask said it leaked.", "it leaked", "Tom Rask", "-"},
	{"first of two speakers", "The mayor said the dam was safe, but engineer Tom Rask said it leaked.", "dam was safe", "The mayor", "-"},
	{"denial of what another said", "The mayor denied saying that the dam would hold.", "dam would hold", "The mayor", "-"},
	{"nested speech", "Rask said the mayor had told him the wall was dry.", "Rask said", "Rask", "-"},
	{"quotation goes on", "“The gate stuck,” Lena Ford said. “Nobody had oiled it for a year.”", "Nobody had oiled", "Lena Ford", "-"},
	{"quotation of a document", "The inspectors’ report says the gate was never oiled.", "never oiled", "The inspectors’ report", "-"},
	{"scare quotes", "The so-called “miracle valve” was fitted in May.", "was fitted", "", "-"},
	{"X believes", "Investigators believe the valve was fitted the wrong way round.", "wrong way round", "Investigators", "-"},
	{"it is understood", "It is understood that the valve came from an older plant.", "older plant", "", "-"},
	{"according to in the middle", "The plant, according to union leader Kim Sand, had skipped two inspections.", "skipped two", "Kim Sand", "-"},
	{"agency told by a pronoun", "“It was luck,” she told the Reedham Courier.", "It was luck", "she", "the Reedham Courier"},
	{"speaker with a long apposition", "Greta Holm, a lawyer for three of the families who lost their homes, said the offer was too low.", "offer was too low", "Greta Holm", "-"},
	{"inverted with relative clause", "“The offer is too low,” said Greta Holm, who represents three families.", "offer is too low", "Greta Holm", "-"},
	{"headline with a verb behind", "Dam Never Inspected, Union Says\n\nThe union met on Monday.", "Never Inspected", "Union", "-"},
	{"statement carried by", "In a statement carried by the state agency Velna, the ministry said the line was open.", "line was open", "the ministry", "Velna"},
	{"refusal to speak", "The operator declined to say how many valves had been replaced.", "declined to say", "", "-"},
	{"posted on", "“No train will run tonight,” the operator wrote on its website.", "No train will run", "the operator", "-"},
	{"as X put it", "The valve was, as Ford put it, a disaster waiting for a date.", "disaster waiting", "Ford", "-"},
	{"quoted by an outlet", "The minister was quoted by Radio Delve as saying the line would reopen.", "would reopen", "The minister", "Radio Delve"},
	{"source close to", "A person familiar with the contract, who asked not to be named, said the price had doubled.", "price had doubled", "A person familiar with the contract", "-"},
	{"noun of claim in a clause of another", "Ford dismissed the operator’s claim that the valve was new.", "dismissed", "Ford", "-"},
}

// TestTraps reads sentences that were written before the rules that read them.
func TestTraps(t *testing.T) {
	for _, c := range traps {
		t.Run(c.name, func(t *testing.T) {
			s, ok := statementAt(Annotate(c.text), c.text, c.at)
			if !ok {
				t.Fatalf("no statement holds %q", c.at)
			}
			if !strings.EqualFold(s.Speaker, c.speaker) {
				t.Errorf("%q has the speaker %q, not %q", c.text, s.Speaker, c.speaker)
			}
			if via := strings.TrimPrefix(c.via, "-"); s.Via != via {
				t.Errorf("%q came through %q, not %q", c.text, s.Via, via)
			}
		})
	}
}

// statementAt is the statement that holds the first place of some words.
func statementAt(all []Statement, text, words string) (Statement, bool) {
	at := strings.Index(text, words)
	for _, s := range all {
		if at >= 0 && s.Start <= at && at < s.End {
			return s, true
		}
	}
	return Statement{}, false
}
