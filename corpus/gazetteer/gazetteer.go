// Package gazetteer is general reference: the names of countries, of their
// people and of their capitals. It knows no story; what a story calls its sides
// comes from the story's own words before it comes from here.
package gazetteer

import (
	_ "embed"
	"iter"
	"strings"
)

//go:embed countries.txt
var countryLines string

// Name is what is known of a name.
type Name struct {
	Country string
	Capital bool // the name is the capital's, which stands for the government
}

// Gazetteer maps names in lower case, with single spaces, to countries.
type Gazetteer map[string]Name

// Countries reads the table. A name that two countries have belongs to the one
// whose own name or people it is, before one whose capital it is.
func Countries() Gazetteer {
	table := make(Gazetteer)
	for line := range strings.Lines(countryLines) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		if len(fields) != columns || strings.HasPrefix(line, "#") {
			continue
		}
		name := Name{Country: fields[0]}
		for _, people := range strings.Fields(fields[1]) {
			people = strings.ToLower(strings.ReplaceAll(people, "-", " "))
			table[people], table[people+"s"] = name, name
		}
		for _, other := range strings.Fields(fields[3]) {
			table[strings.ToLower(strings.ReplaceAll(other, "_", " "))] = name
		}
		if capital := strings.ToLower(fields[2]); table[capital].Country == "" {
			table[capital] = Name{Country: fields[0], Capital: true}
		}
		table[strings.ToLower(fields[0])] = name
	}
	return table
}

// columns is how many fields a line of the table has.
const columns = 4

// All yields each name with what is known of it, in no order.
func (g Gazetteer) All() iter.Seq2[string, Name] {
	return func(yield func(string, Name) bool) {
		for name, known := range g {
			if !yield(name, known) {
				return
			}
		}
	}
}
