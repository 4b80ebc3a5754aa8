package answer

import "strings"

// isPeople reports whether the figure at f may count people: what stands behind
// it is no plural of anything else.
func (e *evidence) isPeople(all []place, f int) bool {
	if isMoment(all, f) {
		return false
	}
	for i := f + 1; i < len(all) && i <= f+besideOwner && !all[i].broken && !all[i].stop; i++ {
		if people[all[i].Word] || e.eventAt(all, i) || all[i].figure {
			return true
		}
		if w := all[i].Word; len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !e.peopled(w) {
			return false
		}
	}
	return true
}

// people are words for persons that are counted.
var people = map[string]bool{
	"people": true, "persons": true, "person": true, "men": true, "women": true, "children": true, "others": true, "residents": true, "workers": true,
	"soldiers": true, "civilians": true, "victims": true, "bodies": true, "police": true, "personnel": true, "staff": true, "families": true,
	"patients": true, "passengers": true, "villagers": true, "students": true, "pupils": true, "refugees": true, "protesters": true, "fighters": true,
	"officers": true, "firefighters": true, "voters": true, "employees": true, "cleaners": true, "miners": true, "guards": true, "lives": true,
	"remains": true, "casualties": true, "deaths": true, "injuries": true, "inhabitants": true, "citizens": true, "nationals": true, "dead": true,
}

// peopled reports whether a plural is one of those who do something: in -ers
// and -ists, -ees and -men.
func (e *evidence) peopled(word string) bool {
	return strings.HasSuffix(word, "ers") || strings.HasSuffix(word, "ists") || strings.HasSuffix(word, "ees") || strings.HasSuffix(word, "ants") || strings.HasSuffix(word, "ians")
}

// isMoment reports whether the figure at f is one of a date or of a clock.
func isMoment(all []place, f int) bool {
	word := all[f].Word
	if strings.ContainsAny(word, ":") || strings.HasSuffix(word, "am") || strings.HasSuffix(word, "pm") || f > 0 && monthForm.MatchString(all[f-1].Word) {
		return true
	}
	if f+1 == len(all) {
		return false
	}
	switch next := all[f+1].Word; next {
	case "am", "pm", "a.m", "p.m", "a", "p", "gmt", "o'clock":
		return true
	default:
		return monthForm.MatchString(next) && next != "may"
	}
}
