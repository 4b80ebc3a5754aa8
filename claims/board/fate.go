package board

import "slices"

// persons are nouns of people; a count of them is compared with others.
var persons = set(`person people man men woman women child children resident residents worker workers employee employees
	soldier soldiers troop troops civilian civilians officer officers police firefighter firefighters fighter fighters
	militant militants passenger passengers victim victims casualty casualties personnel student students patient patients
	inhabitant inhabitants refugee refugees protester protesters voter voters cleaner cleaners contractor contractors miner miners villager
	villagers crew others other body bodies remains dead wounded injured serviceman servicemen guard guards official
	officials member members journalist journalists tourist tourists farmer farmers sailor sailors migrant migrants
	attendance crowd crowds participant participants demonstrator demonstrators marcher marchers spectator spectators
	life lives man men woman women survivor survivors witness witnesses suspect suspects detainee detainees prisoner prisoners hostage hostages`)

// anybody are nouns that say no more than that people are counted.
var anybody = set(`person people resident residents inhabitant inhabitants citizen citizens attendance crowd crowds participant participants life lives victim victims casualty casualties others other body bodies remains dead wounded injured toll number total figure count figures`)

// fates are what may have happened to people, one word for each group of them.
var fates = []string{"killed", "injured", "missing", "evacuated", "detained", "rescued", "captured", "displaced", "infected",
	"treated", "hospitalised", "arrested", "stranded", "homeless", "trapped", "fled", "relocated", "moved", "taken"}

// bodily are fates that befall people only; a box may be missing too.
var bodily = set(`killed injured detained arrested treated hospitalised displaced infected evacuated`)

// fateOf are further words of the same fates.
var fateOf = map[string]string{
	"dead": "killed", "die": "killed", "dies": "killed", "died": "killed", "death": "killed", "deaths": "killed", "kill": "killed", "kills": "killed",
	"killing": "killed", "fatalities": "killed", "fatality": "killed", "lives": "killed", "bodies": "killed", "body": "killed", "remains": "killed",
	"slain": "killed", "losses": "killed", "casualties": "killed", "perished": "killed", "victims": "killed", "buried": "killed", "morgue": "killed",
	"wounded": "injured", "wounding": "injured", "injuring": "injured", "hurt": "injured", "injuries": "injured", "wounds": "injured",
	"medical": "injured", "treating": "injured", "treated": "injured", "hospital": "injured", "hospitalised": "injured", "hospitalized": "injured",
	"unaccounted": "missing", "evacuees": "evacuated", "relocated": "evacuated", "displaced": "evacuated", "moved": "evacuated", "taken": "evacuated",
	"evacuate": "evacuated", "evacuating": "evacuated", "evacuation": "evacuated", "sheltered": "evacuated",
	"arrested": "detained", "arrests": "detained", "custody": "detained", "seized": "captured", "capturing": "captured",
	"capture": "captured", "overran": "captured", "seizing": "captured", "rescue": "rescued", "rescuing": "rescued", "saved": "rescued", "saves": "rescued", "saving": "rescued",
}

// fateAt is what a word of a text says happened. Whoever is taken in has not
// been taken away.
func fateAt(tokens []token, i int) string {
	next := ""
	if i+1 < len(tokens) {
		next = tokens[i+1].lower
	}
	switch word := tokens[i].lower; {
	case i > 0 && tokens[i-1].lower == "no":
		return "" // no killed, two wounded
	case next == "in" && (word == "taken" || word == "moved"):
		return ""
	case word == "taken" && (next == "prisoner" || next == "captive" || next == "hostage"):
		return "captured"
	case word == "taken" && (next == "under" || next == "part" || next == "place" || next == "over" || next == "down"):
		return ""
	case (word == "picked" || word == "picks") && next == "up":
		return "rescued"
	case word == "ashore" && anyOf(tokens[max(0, i-ashoreWithin):i], bringing):
		return "rescued"
	case word == "held" && i > 0 && (tokens[i-1].lower == "being" || tokens[i-1].lower == "still"):
		return "detained"
	}
	return fate(tokens[i].lower)
}

// bringing are verbs by which people come "ashore" out of danger, at most
// ashoreWithin words behind.
var bringing = set(`brought bring brings taken carried`)

const ashoreWithin = 5

// fate is the word for what happened, "" where a word says nothing of the kind.
func fate(lower string) string {
	if f, ok := fateOf[lower]; ok {
		return f
	}
	if slices.Contains(fates, lower) {
		return lower
	}
	return ""
}
