package claims

import (
	_ "embed"
	"strings"
)

//go:embed countries.txt
var countryLines string

// country is what general reference knows of a name.
type country struct {
	name    string
	capital bool // the name is the capital's, which stands for the government
}

// countries maps names of countries, of their people and of their capitals to
// the country, in lower case.
var countries = countryTable()

func countryTable() map[string]country {
	table := make(map[string]country)
	for _, line := range strings.Split(countryLines, "\n") {
		fields := strings.Split(line, "|")
		if len(fields) != 3 {
			continue
		}
		name := fields[0]
		for _, people := range strings.Fields(fields[1]) {
			people = strings.ToLower(strings.ReplaceAll(people, "-", " "))
			table[people], table[people+"s"] = country{name: name}, country{name: name}
		}
		if capital := strings.ToLower(fields[2]); table[capital].name == "" {
			table[capital] = country{name, true}
		}
		table[strings.ToLower(name)] = country{name: name}
	}
	for _, short := range []string{"u.s.", "us", "u.s", "usa"} {
		table[short] = country{name: "United States"}
	}
	for _, short := range []string{"u.k.", "uk", "united kingdom"} {
		table[short] = country{name: "Britain"}
	}
	return table
}

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
