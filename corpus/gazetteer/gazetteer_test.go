package gazetteer

import (
	"strings"
	"testing"
)

func TestNamesOfACountry(t *testing.T) {
	table := Countries()
	for name, want := range map[string]Name{
		"iceland": {Country: "Iceland"}, "icelandic": {Country: "Iceland"}, "reykjavik": {Country: "Iceland", Capital: true},
		"fijians": {Country: "Fiji"}, "uk": {Country: "Britain"}, "u.s.": {Country: "United States"}, "south koreans": {Country: "South Korea"},
		"addis ababa": {Country: "Ethiopia", Capital: true}, "luxembourg": {Country: "Luxembourg"}, "atlantis": {},
	} {
		if got := table[name]; got != want {
			t.Errorf("%s is %+v, want %+v", name, got, want)
		}
	}
}

// It is reference only as long as it is whole: a table of the few countries of
// one story would be knowledge of that story.
func TestTheTableIsWhole(t *testing.T) {
	const least = 150 // of the 193 members of the United Nations
	countries := map[string]bool{}
	for name, known := range Countries().All() {
		countries[known.Country] = true
		if name != strings.ToLower(name) || strings.TrimSpace(name) != name || name == "" {
			t.Errorf("%q is no name to look up", name)
		}
	}
	if len(countries) < least {
		t.Errorf("%d countries, want at least %d", len(countries), least)
	}
	for number, line := range strings.Split(strings.TrimSpace(countryLines), "\n") {
		if !strings.HasPrefix(line, "#") && strings.Count(line, "|") != columns-1 {
			t.Errorf("line %d has not %d columns: %s", number+1, columns, line)
		}
	}
}
