package claims

import (
	"strings"
)

// sides knows which sides an article's speakers speak for.
type sides struct {
	places map[string]string // places named in the article, by their lower case
	joined map[string]string // "the Reform government of X": the movement's country
	known  map[string]string // canonical speaker to party
	bodies map[string]string // "ministry", "army": the side of the one last heard
	names  map[string]bool   // words with a capital inside a sentence
	groups map[string]bool   // names behind "the", or before "officials" and the like
}

func newSides(readers []reader) sides {
	s := sides{places: make(map[string]string), joined: make(map[string]string), known: make(map[string]string), bodies: make(map[string]string), names: make(map[string]bool), groups: make(map[string]bool)}
	for i := range readers {
		s.collect(&readers[i])
	}
	for i := range readers {
		s.join(&readers[i])
	}
	return s
}

// collect notes words with a capital that stand where a place does: behind a
// preposition of place, or in the possessive.
func (s sides) collect(r *reader) {
	for i, t := range r.list {
		if t.kind != word || !t.upper {
			continue
		}
		name := strings.TrimSuffix(strings.TrimSuffix(t.lower, "'s"), ".")
		before := r.at(i - 1).lower
		if i > 0 && !r.headline {
			s.names[name] = true
		}
		if next := r.at(i + 1); next.kind != aside && (members[next.lower] || before == "the" && (next.kind != word || auxiliaries[next.lower] || prepositions[next.lower] || r.isFinite(i+1))) {
			s.groups[name] = true
		}
		if inside[before] || before == "from" || before == "for" || before == "against" || before == "to" || before == "of" || before == "with" || before == "between" || before == "and" || t.possessive() {
			written := strings.TrimSuffix(strings.TrimSuffix(r.text[t.Start:t.End], "’s"), "'s")
			if _, known := s.places[name]; !known {
				s.places[name] = written
			}
		}
	}
}

// join reads "Lindland's Reform government" and "the Reform government of
// Lindland": the movement that governs a country.
func (s sides) join(r *reader) {
	for i, t := range r.list {
		if !t.may(ruled) || !rulers[t.lower] || i < 2 {
			continue
		}
		movement := r.list[i-1]
		if !movement.upper || movement.possessive() || s.place(movement.lower) != "" || offices[movement.lower] || ministries[movement.lower] {
			continue
		}
		key := strings.ToLower(r.text[movement.Start:movement.End])
		if owner := r.list[i-2]; owner.possessive() && owner.upper {
			s.joined[key] = s.named(owner)
		} else if of := r.at(i + 2); r.at(i+1).lower == "of" && of.upper {
			s.joined[key] = s.named(of)
		}
	}
}

// rulers are bodies that rule a country.
var rulers = set(`government regime administration army military forces rulers authorities`)

// members are nouns before which a name is that of a group.
var members = set(`officials fighters forces troops soldiers government authorities militants leaders spokesman spokeswoman
	spokesperson members supporters party rebels insurgents`)

// isSide reports whether a name is one of a place, a group or a body.
func (s sides) isSide(name string) bool {
	words := strings.Fields(name)
	last := straight(words[len(words)-1])
	return s.place(straight(name)) != "" || s.groups[straight(words[0])] || s.groups[last] || bodies[last] || companies[last] || strings.ToUpper(name) == name
}

// companies are the last words of the names of firms.
var companies = set(`inc ltd llc plc corp co ag gmbh sa holdings industries motors airlines energy chemicals systems
	technologies pharmaceuticals bank group international`)

// named is the side that a capitalised word names.
func (s sides) named(t token) string {
	name := strings.TrimSuffix(t.lower, "'s")
	if place := s.place(name); place != "" {
		return place
	}
	return s.places[name]
}

// place is the country or place that a word stands for: Lindland for itself,
// for "Lindish", and for the capital.
func (s sides) place(lower string) string {
	lower = strings.TrimSuffix(lower, "'s")
	if c, ok := countries[lower]; ok {
		return c.Country
	}
	for _, people := range []string{lower, strings.TrimSuffix(lower, "s")} {
		for _, place := range placesOf(people) {
			if written, ok := s.places[place]; ok && place != lower {
				return written
			}
		}
	}
	return ""
}

// party is the side that a speaker speaks for. It reads the role, else the
// speaker's own words; a speaker who is known from before keeps the side.
func (s sides) party(who speaker, canonical, role string) string {
	if known, ok := s.known[canonical]; ok && role == "" {
		return known
	}
	if role == "" && (who.pronoun == "he" || who.pronoun == "she") {
		return "" // a person of whom nothing is said
	}
	text := role
	if role == "" && who.name != "" && who.pronoun == "" && canonical == who.name && !who.the && !s.isSide(who.name) {
		return "" // a person of whom nothing is said
	}
	if text == "" && (who.name == "" || who.pronoun != "" || canonical == who.name) {
		text = canonical
	}
	found := ""
	if !(role == "" && strings.Contains(text, " and ")) { // two sides
		found = s.read(text, role == "")
	}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if bodies[w] && found == "" {
			found = s.bodies[w]
		} else if bodies[w] {
			s.bodies[w] = found
		}
	}
	if found == "" && s.known[canonical] != "" {
		return s.known[canonical]
	}
	if found != "" {
		s.known[canonical] = found
	}
	return found
}
