package claims

import "strings"

// eventForms are the words for what happens to what news copy counts, by the
// word that stands for them. Only what is a synonym in any context is joined.
const eventForms = `killed: killed killing kill kills dead died deaths death slain martyred fatalities perished drowned drowning
wounded: wounded wounding injured injuring injuries hurt wound
captured: captured capturing capture seized seizing seize overran overrun overrunning
destroyed: destroyed destroying destroy demolished
damaged: damaged damaging
missing: missing unaccounted
displaced: displaced displacing
evacuated: evacuated evacuating
rescued: rescued rescuing
arrested: arrested arresting detained detaining
struck: struck striking targeted targeting hit
closed: closed closing shut
deployed: deployed deploying
lost: lost losing
stranded: stranded stranding
sunk: sunk sank sinking
burned: burned burnt burning
hosted: hosted hosting
shot down: downed`

var events = eventTable()

func eventTable() map[string]string {
	table := make(map[string]string)
	for _, line := range strings.Split(eventForms, "\n") {
		event, forms, _ := strings.Cut(line, ":")
		for _, f := range strings.Fields(forms) {
			table[f] = event
		}
	}
	return table
}

// toll are nouns that name what happened to people.
var toll = map[string]string{"death": "killed", "fatality": "killed", "injury": "wounded"}

// persons are nouns for people, in the singular, beside those for offices.
var persons = set(`person people man woman child boy girl soldier troop personnel civilian resident worker passenger student
	refugee militant fighter officer employee migrant protester demonstrator hostage prisoner survivor victim patient
	pilgrim miner sailor crew villager tourist rebel insurgent guard policeman firefighter rescuer inmate farmer
	family household voter evacuee visitor customer shopper commuter neighbour neighbor casualty other paramilitary terrorist gunman attacker suspect volunteer medic`)

// singular is the singular of a common noun, by the rules of spelling.
func singular(noun string) string {
	switch noun {
	case "people", "persons":
		return "person"
	case "men":
		return "man"
	case "women":
		return "woman"
	case "children":
		return "child"
	case "troops", "servicemen", "soldiers":
		return "soldier"
	case "others":
		return "other"
	case "lives":
		return "life"
	}
	switch {
	case strings.HasSuffix(noun, "ies") && len(noun) > 4:
		return noun[:len(noun)-3] + "y"
	case strings.HasSuffix(noun, "sses"), strings.HasSuffix(noun, "shes"), strings.HasSuffix(noun, "ches"), strings.HasSuffix(noun, "xes"):
		return noun[:len(noun)-2]
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "is") && len(noun) > 3:
		return noun[:len(noun)-1]
	}
	return noun
}
