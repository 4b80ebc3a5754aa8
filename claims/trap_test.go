package claims

import (
	"slices"
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

// moreTraps were written when the rules for the first ones were done.
var moreTraps = []trap{
	{"rumour in the outlet's voice", "Rumours that the reservoir had been poisoned spread quickly, but the water company called them nonsense.", "reservoir had been", "", "-"},
	{"denial of a rumour", "Rumours that the reservoir had been poisoned spread quickly, but the water company called them nonsense.", "called them", "the water company", "-"},
	{"quotation goes on after an outlet", "“It was dark,” the driver told Radio Sund. “I saw nothing.”", "I saw nothing", "the driver", "Radio Sund"},
	{"neither would say", "Neither the council nor the builder would say who had signed the plans.", "who had signed", "", "-"},
	{"some of a body", "Two of the five inspectors told the Sund Gazette they had never seen the plans.", "never seen", "Two of the five inspectors", "the Sund Gazette"},
	{"a plan that an outlet published", "The plans, first published by the Sund Gazette, show a wall four metres lower, engineer Mia Dahl said.", "wall four metres", "Mia Dahl", "-"},
	{"two sides of a semicolon", "The builder insists the wall was sound; inspectors say it never was.", "it never was", "inspectors", "-"},
	{"a document that warns", "A leaked memo warns that the wall could fall within two years.", "could fall", "A leaked memo", "-"},
	{"a gesture before a quotation", "Asked who had signed the plans, Dahl shrugged: “Everybody and nobody.”", "Everybody", "Dahl", "-"},
	{"a verdict on another's claim", "Dahl said the mayor’s claim that the wall was sound was “a bedtime story”.", "bedtime story", "Dahl", "-"},
	{"an attitude beside a promise", "The mayor has promised to publish the plans, and the opposition wants her to resign.", "wants her", "the opposition", "-"},
	{"speech that goes on behind its cue", "The wall will be rebuilt, the mayor said, and families will be paid 20,000 crowns each.", "will be paid", "the mayor", "-"},
	{"a website", "According to the builder’s website, the wall met every standard.", "met every", "the builder’s website", "-"},
	{"a clause about the speaker", "Mia Dahl, who built three such walls in Ostby, told the inquiry on Tuesday that hers had drains.", "had drains", "Mia Dahl", "-"},
	{"what an inquiry heard", "It was the builder, not the council, who chose the cheaper bricks, the inquiry heard.", "cheaper bricks", "the inquiry", "-"},
}

// TestTraps reads sentences that were written before the rules that read them.
func TestTraps(t *testing.T) {
	for _, c := range slices.Concat(traps, moreTraps) {
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
