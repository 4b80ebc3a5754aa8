package analysis

import (
	"slices"
	"strings"
)

// newsroomSynonyms are words that reports use for one another, a group a line.
// Words stand together where one finds the sentence that a question with the
// other asks for: mostly synonyms, and a few opposites ("is it open?" is
// answered by "it is closed"). "Claimed" and "said" are no synonyms here.
const newsroomSynonyms = `
kill killed dead died die dies dying death deaths fatal fatality fatalities slain perished deceased
wound wounded injure injured injuries injury hurt maimed
toll casualty casualties losses
soldier soldiers troop troops serviceman servicemen
civilian civilians noncombatant
capture captured seize seized overran overrun
post posts outpost outposts checkpoint checkpoints
close closed closes closing closure shut sealed seal shuttered open opened reopen reopened
attack attacks attacked assault assaults strike strikes struck raid raids hit hits
airstrike airstrikes
clash clashes shooting shelling gunfire fighting fight fights skirmish skirmishes firefight battle battles
deny denies denied denial reject rejects rejected dismiss dismisses dismissed refute refutes refuted
confirm confirms confirmed verify verified corroborated admit admits admitted acknowledge acknowledged acknowledges
warn warns warned warning threaten threatened
pause paused halt halted stop stopped ceased suspended
border frontier boundary
minister ministers
spokesman spokesperson spokeswoman
retaliation retaliatory reprisal revenge response
urge urges urged appeal appealed
explosion explosions blast blasts
begin began start started erupted
end ended finish finished conclude concluded
weapon weapons arms munitions
accuse accused accuses blame blames blamed
arrest arrested detained detain
resign resigned quit
elect elected election vote voted poll
fire blaze
flood floods flooding
quake earthquake tremor
evacuate evacuated evacuation
rescue rescued
missing unaccounted
police officers officer
hospital hospitals
company firm
lawmaker lawmakers mp mps legislator
cost costs price prices
percent percentage`

// Thesaurus maps a term to the number of its group.
type Thesaurus map[string]int

// Newsroom returns the synonyms of news reports.
func Newsroom() Thesaurus {
	groups := Thesaurus{}
	for number, line := range strings.Split(strings.TrimSpace(newsroomSynonyms), "\n") {
		for _, word := range strings.Fields(line) {
			groups[Stem(word)] = number
		}
	}
	return groups
}

// Same reports whether two terms stand in one group.
func (t Thesaurus) Same(a, b string) bool {
	first, found := t[a]
	if !found {
		return false
	}
	second, found := t[b]
	return found && first == second
}

// Synonyms returns the other terms of a term's group, in order.
func (t Thesaurus) Synonyms(term string) []string {
	group, found := t[term]
	if !found {
		return nil
	}
	var others []string
	for other, number := range t {
		if number == group && other != term {
			others = append(others, other)
		}
	}
	slices.Sort(others)
	return others
}
