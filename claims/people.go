package claims

import (
	"strings"

	"onrecord/corpus/gazetteer"
)

// countries are the names of countries, of their people and of their capitals.
var countries = gazetteer.Countries()

// peopleEndings turn the name of a place into the name of its people. They
// serve for places that no table has: towns, provinces, invented ones.
var peopleEndings = []struct{ place, people string }{
	{"", "n"}, {"", "an"}, {"", "ian"}, {"", "i"}, {"", "ish"}, {"", "ese"}, {"", "er"}, {"a", "an"}, {"a", "ese"}, {"ia", "ian"}, {"ia", "ic"}, {"y", "ian"},
	{"e", "ian"}, {"o", "an"}, {"land", "ish"}, {"land", "ic"}, {"stan", ""}, {"istan", ""}, {"ria", "rian"}, {"land", "lander"},
	{"land", ""}, {"ia", ""}, {"um", "an"},
}

// placesOf are the names of places that a name for people could come from.
func placesOf(people string) []string {
	const least = 4 // letters that both have
	var list []string
	for _, e := range peopleEndings {
		if stem, ok := strings.CutSuffix(people, e.people); ok && len(stem) >= least {
			list = append(list, stem+e.place)
		}
	}
	return list
}
