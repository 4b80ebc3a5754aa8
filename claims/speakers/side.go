package speakers

import "strings"

// side finds whose speaker a mention is: the party that the article gives, or
// the first name in the possessive, before the office or after "of".
func (r *Register) side(m Mention) string {
	if r.guided[fold(m.Party)] {
		return m.Party
	}
	if name := r.lastName(m.Party); name != "" {
		return name
	}
	for _, phrase := range []string{m.Role, m.Canonical} {
		words := r.split(phrase)
		if phrase == m.Canonical && r.isPersonal(m) {
			break
		}
		for i, w := range words {
			if w.capital && r.Parties.rulers[w.form] {
				return w.form
			}
			if !w.capital || ranks[w.lower] || offices[w.lower] || bodies[w.lower] || plain[w.lower] || portfolios[w.lower] || pronouns[w.lower] || strings.ToUpper(w.form) == w.form && len(w.form) > 5 {
				continue
			}
			next := word{}
			if i+1 < len(words) {
				next = words[i+1]
			}
			before := ""
			if i > 0 {
				before = words[i-1].lower
			}
			leads := i == 0 || i == 1 && plain[before]
			switch {
			case w.owner, before == "of" || before == "for", r.Parties.Known(w.form), leads && (inTable(wholes, next.lower) || inTable(offices, next.lower)), len(words) == 1 || leads && i == len(words)-1:
				return w.form
			case leads && demonym(w.lower):
				return w.form
			}
		}
	}
	return ""
}

// lastName is the party's name without "the government of" and the like; ""
// where nothing in it is a name.
func (r *Register) lastName(party string) string {
	for _, w := range r.split(party) {
		if w.capital && !plain[w.lower] && !portfolios[w.lower] && !inTable(wholes, w.lower) && !inTable(offices, w.lower) && !bodies[w.lower] {
			return w.form
		}
	}
	return ""
}

// demonym reports whether a word looks like an adjective made from a name.
func demonym(lower string) bool {
	for _, ending := range []string{"ian", "ean", "ese", "ish", "ani", "ari", "isti", "istani", "avian"} {
		if strings.HasSuffix(lower, ending) && len(lower) > len(ending)+2 {
			return true
		}
	}
	return false
}

// isPersonal reports whether a mention names a person: capitalised words none
// of which is an office, a body or a whole, more than one of them or with a
// role.
func (r *Register) isPersonal(m Mention) bool {
	words := r.split(m.Canonical)
	if len(words) == 0 {
		return false
	}
	names := 0
	for i, w := range words {
		switch {
		case ranks[w.lower] && i < len(words)-1:
		case particles[w.lower]:
		case names > 0 && i == len(words)-1 && firms[w.lower]:
			return false
		case !w.capital || offices[w.lower] || bodies[w.lower] || inTable(wholes, w.lower) || inTable(anonymous, w.lower) || plain[w.lower] || w.owner:
			return false
		default:
			names++
		}
	}
	role := r.split(m.Role)
	return names > 0 && (len(words) > 1 || has(role, offices) || has(role, ranks))
}

// IsFirm reports whether a folded word ends the names of companies.
func IsFirm(word string) bool { return firms[word] }

var particles = set(`al el bin ibn ben de del della der van von la le di da dos du st y abu`)
