package speakers

// Guide is what an editor knows of a story's sides and people.
type Guide struct {
	Parties []Party
	People  []Known
}

// Party is a side and the names that stand for it.
type Party struct {
	Name    string
	Aliases []string
}

// Known is a person or a body and the names by which articles call them.
type Known struct {
	Name    string
	Role    string
	Party   string
	Aliases []string
}

// teach tells the register before any article is read.
func (g *Guide) teach(r *Register) {
	if g == nil {
		return
	}
	for _, p := range g.Parties {
		r.Parties.note(p.Name)
		r.guided[fold(p.Name)] = true
		for _, alias := range p.Aliases {
			r.Parties.note(alias)
			r.Parties.join(p.Name, alias)
		}
	}
	for _, known := range g.People {
		for _, alias := range append([]string{known.Name}, known.Aliases...) {
			r.alias[fold(alias)] = known
		}
	}
}
