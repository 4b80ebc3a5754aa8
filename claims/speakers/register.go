package speakers

import (
	"slices"
	"sort"
	"strings"
)

// Register is who speaks in a story.
type Register struct {
	Speakers []Speaker
	Parties  *Parties

	of       []int               // the speaker of each mention
	byName   map[string][]int    // people by surname's first letters
	byKey    map[string]int      // everybody else by what identifies them
	byJob    map[string][]int    // people by the words of their roles
	alias    map[string]Known    // people of the guide by folded alias
	guided   map[string]bool     // names of the guide's parties, folded
	parties  []map[string]int    // how often a speaker was given each side
	onlySide map[string]string   // by the words of a body: the one side that has such a one
	phrases  map[string][]word   // read before
	names    map[string][]string // people's names read before
}

// Identify finds the distinct speakers of mentions, which come in order of
// articles. The texts are the articles', from which it learns which names
// stand for one side; a nil guide adds nothing.
//
// It takes time in proportion to the mentions, as long as no surname is shared
// by very many people.
func Identify(mentions []Mention, texts []string, guide *Guide) *Register {
	r := &Register{Parties: newParties(), of: make([]int, len(mentions)), byName: map[string][]int{}, byKey: map[string]int{},
		byJob: map[string][]int{}, alias: map[string]Known{}, guided: map[string]bool{}, onlySide: map[string]string{},
		phrases: map[string][]word{}, names: map[string][]string{}}
	guide.teach(r)
	for _, text := range texts {
		r.Parties.learn(text)
	}
	mentions = slices.Clone(mentions)
	for i, m := range mentions {
		if known, ok := r.alias[fold(m.Canonical)]; ok {
			mentions[i].Canonical = known.Name
			mentions[i].Role, mentions[i].Party = first(m.Role, known.Role), first(known.Party, m.Party)
		}
	}
	for _, m := range mentions {
		if m.Party != "" {
			r.Parties.note(r.lastName(m.Party)) // nothing for ""
		}
	}
	sides := make([]string, len(mentions))
	for i, m := range mentions {
		sides[i] = r.side(m)
		r.Parties.note(sides[i])
	}
	for i, m := range mentions {
		// What is nothing but a name and has a side is a name of that side: the
		// capital that stands for its government.
		if words := r.split(m.Canonical); r.allNames(words) && !r.isPersonal(m) && r.lastName(m.Party) != "" {
			r.Parties.note(words[len(words)-1].form)
			r.Parties.join(words[len(words)-1].form, sides[i])
		}
	}
	r.joinByPeople(mentions, sides)
	// Full names first, so that a bare surname finds them in any article.
	order := make([]int, len(mentions))
	for i := range order {
		order[i] = i
	}
	kinds := make([]Kind, len(mentions))
	full := make([]int, len(mentions))
	for i, m := range mentions {
		kinds[i] = r.kind(m)
		full[i] = 1
		if kinds[i] == Person && len(r.personName(m.Canonical)) > 1 {
			full[i] = 0
		}
	}
	r.findOnlySides(mentions, kinds, sides)
	sort.SliceStable(order, func(a, b int) bool { return full[order[a]] < full[order[b]] })
	for _, i := range order {
		r.of[i] = r.identify(mentions[i], kinds[i], sides[i])
	}
	names := r.Parties.Names()
	for id := range r.Speakers {
		r.Speakers[id].Party = names[r.mostGiven(id)]
	}
	return r
}

// Of is the speaker of the mention with that index.
func (r *Register) Of(mention int) *Speaker { return &r.Speakers[r.of[mention]] }

func (r *Register) kind(m Mention) Kind {
	words := r.split(m.Canonical)
	switch {
	case r.isPersonal(m):
		return Person
	case len(words) == 0 || len(words) == 1 && pronouns[words[0].lower]:
		return Unnamed
	}
	if (inTable(anonymous, head(words)) || has(words, anonymous)) && !has(words, bodies) {
		return Unnamed
	}
	h := head(words)
	if len(words) > 0 && words[0].lower == "a" || len(words) > 0 && words[0].lower == "an" || len(words) > 0 && words[0].lower == "one" {
		if inTable(offices, h) {
			return Unnamed // a spokesman, a senior official
		}
	}
	if inTable(wholes, h) && !has(words, bodies) || r.allNames(words) {
		return Side
	}
	return Body
}

// allNames reports whether a phrase is nothing but one name: "the Reform".
func (r *Register) allNames(words []word) bool {
	names := 0
	for _, w := range words {
		switch {
		case w.lower == "the":
		case w.capital && !bodies[w.lower] && !offices[w.lower]:
			names++
		default:
			return false
		}
	}
	return names == 1
}

func (r *Register) identify(m Mention, kind Kind, side string) int {
	name := strings.Join(strings.Fields(m.Canonical), " ")
	id := -1
	switch kind {
	case Person:
		id = r.person(m, side)
	default:
		key := r.key(m, kind, side)
		if kind == Body || kind == Unnamed {
			if holder := r.holder(m, side); holder >= 0 {
				id = holder
				break
			}
		}
		if known, ok := r.byKey[key]; ok {
			id = known
		} else {
			id = r.add(kind, name)
			r.byKey[key] = id
		}
	}
	s := &r.Speakers[id]
	if !slices.Contains(s.Forms, name) {
		s.Forms = append(s.Forms, name)
	}
	if kind == s.Kind && (kind == Person || kind == Body) && len(name) > len(s.Name) {
		s.Name = name
	}
	if len(m.Role) > len(s.Role) {
		s.Role = m.Role
		for _, w := range r.split(m.Role) {
			if offices[w.lower] && !slices.Contains(r.byJob[w.lower], id) {
				r.byJob[w.lower] = append(r.byJob[w.lower], id)
			}
		}
	}
	if side != "" {
		r.parties[id][r.Parties.Key(side)]++
	}
	return id
}

func (r *Register) add(kind Kind, name string) int {
	id := len(r.Speakers)
	r.Speakers = append(r.Speakers, Speaker{ID: id, Kind: kind, Name: name})
	r.parties = append(r.parties, map[string]int{})
	return id
}

// sameOffice reports whether two roles name one office.
func (r *Register) sameOffice(a, b string) bool {
	other := r.split(b)
	return slices.ContainsFunc(r.split(a), func(w word) bool {
		return (offices[w.lower] || ranks[w.lower]) && slices.ContainsFunc(other, func(o word) bool { return o.lower == w.lower })
	})
}

// person finds the person of that name, or adds one. Of several with one
// surname, a bare surname is the one of the same side, else nobody known.
func (r *Register) person(m Mention, side string) int {
	names := r.personName(m.Canonical)
	last := names[len(names)-1]
	bucket := last[:min(len(last), 3)]
	var fits []int
	for _, id := range r.byName[bucket] {
		for _, form := range r.Speakers[id].Forms {
			known := r.personName(form)
			if len(names) > 1 && samePerson(names, known) || len(names) == 1 && sameName(last, known[len(known)-1]) {
				fits = append(fits, id)
				break
			}
		}
	}
	if len(fits) > 1 && m.Role != "" {
		fits = slices.DeleteFunc(fits, func(id int) bool { return !r.sameOffice(m.Role, r.Speakers[id].Role) })
	}
	if len(fits) > 1 && side != "" {
		key := r.Parties.Key(side)
		fits = slices.DeleteFunc(fits, func(id int) bool { return r.parties[id][key] == 0 })
	}
	if len(fits) == 1 || len(fits) > 1 && len(names) > 1 {
		return fits[0]
	}
	id := r.add(Person, strings.Join(strings.Fields(m.Canonical), " "))
	r.byName[bucket] = append(r.byName[bucket], id)
	return id
}

// holder finds the one named person who is described by an office: "the army's
// spokesman" where an article names him. -1 where nobody or several fit.
func (r *Register) holder(m Mention, side string) int {
	words := r.split(m.Canonical)
	if len(words) == 0 || !offices[head(words)] || words[0].lower == "a" || words[0].lower == "an" || words[0].lower == "one" {
		return -1
	}
	if side == "" && relative[words[0].lower] {
		return -1 // her office: whoever was spoken of
	}
	found := -1
	for _, id := range r.byJob[head(words)] {
		s := r.Speakers[id]
		if s.Kind != Person || s.Role == "" {
			continue
		}
		role := r.split(s.Role)
		fits := true
		for _, w := range words {
			if plain[w.lower] || r.Parties.Known(w.form) {
				continue
			}
			if !slices.ContainsFunc(role, func(o word) bool { return o.lower == w.lower }) {
				fits = false
			}
		}
		if fits && side != "" && r.parties[id][r.Parties.Key(side)] == 0 {
			fits = false
		}
		if !fits {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = id
	}
	return found
}

// mostGiven is the side that articles give a speaker most often.
func (r *Register) mostGiven(id int) string {
	best, most := "", 0
	for key, n := range r.parties[id] {
		if n > most || n == most && key < best {
			best, most = key, n
		}
	}
	return best
}

// joinByPeople makes two names one side where articles give them to one and
// the same person in one and the same office.
func (r *Register) joinByPeople(mentions []Mention, sides []string) {
	type holder struct{ surname, office string }
	first := map[holder]int{}
	for i, m := range mentions {
		if sides[i] == "" || !r.isPersonal(m) {
			continue
		}
		names := r.personName(m.Canonical)
		office := head(r.split(m.Role))
		if len(names) < 2 || !offices[office] || office == "ambassador" || office == "envoy" {
			continue
		}
		key := holder{strings.Join(names, " "), office}
		if before, seen := first[key]; !seen {
			first[key] = i
		} else {
			r.Parties.join(sides[before], sides[i])
		}
	}
}

// split is the function of that name, remembered: a story has few names and
// roles, and they come again and again. Nobody may change what it returns.
func (r *Register) split(phrase string) []word {
	words, known := r.phrases[phrase]
	if !known {
		words = split(phrase)
		r.phrases[phrase] = words
	}
	return words
}

// personName is the function of that name, remembered.
func (r *Register) personName(canonical string) []string {
	names, known := r.names[canonical]
	if !known {
		names = personName(canonical)
		r.names[canonical] = names
	}
	return names
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
