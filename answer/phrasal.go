package answer

import "strings"

// misleading are first words of such verbs that would be taken for themselves.
var misleading = map[string]bool{"died": true, "dies": true, "dying": true, "broke": true, "broken": true, "break": true, "gave": true}

// phrasal are verbs of two words that mean something else than their first, by
// the first word and the second.
var phrasal = bySecondWord(map[string]string{
	"died down": "subsided", "dies down": "subsides", "dying down": "subsiding", "broke out": "started", "break out": "start", "breaks out": "starts",
	"broken out": "started", "went on": "continued", "goes on": "continues", "go on": "continue", "going on": "continuing", "set off": "triggered",
	"called off": "cancelled", "gave up": "surrendered", "stepped down": "resigned", "steps down": "resigns", "step down": "resign",
	"stepping down": "resigning", "carried out": "conducted", "put out": "extinguished", "knocked out": "disabled", "wiped out": "destroyed",
	"moved out": "evacuated", "declared out": "extinguished", "under control": "contained", "blew up": "exploded", "blown up": "exploded",
	"burnt down": "destroyed", "burned down": "destroyed", "shut down": "stopped", "switched off": "disabled", "taken away": "removed",
	"taken down": "withdrawn", "take down": "withdraw", "took down": "withdrew", "taken back": "withdrawn", "took back": "withdrew",
	"turned down": "rejected", "ruled out": "excluded", "handed over": "handover",
})

func bySecondWord(verbs map[string]string) map[string]map[string]string {
	table := map[string]map[string]string{}
	for verb, meaning := range verbs {
		first, second, _ := strings.Cut(verb, " ")
		if table[first] == nil {
			table[first] = map[string]string{}
		}
		table[first][second] = meaning
	}
	return table
}
