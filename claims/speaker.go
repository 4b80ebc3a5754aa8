package claims

import "strings"

// speaker is who an attribution names.
type speaker struct {
	written string // as the article names them
	role    string // office or function, as written
	name    string // the name without title, "" where there is none
	head    string // the head word in lower case
	plural  bool
	pronoun string // in lower case where the speaker is one
	the     bool   // "the ministry": something mentioned before
}

// identify reads the speaker of an attribution: it parts the office from the
// name in "the mayor, Anna Berg" and "port chief Anna Berg".
func (r *reader) identify(h hit) speaker {
	p := r.author(h.speaker)
	if (h.kind == byNoun || h.kind == bySource) && p.first == p.last && possessives[r.list[p.first].lower] {
		return speaker{written: r.written(p), head: r.list[p.first].lower, pronoun: possessor[r.list[p.first].lower]}
	}
	head := r.head(p)
	s := speaker{written: r.written(p), head: head.lower, plural: r.isPlural(p)}
	first := r.list[p.first]
	if p.first == p.last && pronouns[first.lower] {
		s.pronoun = first.lower
		return s
	}
	if role := r.written(h.apposition); role != "" {
		s.role = role
	}
	if l, _, _ := strings.Cut(strings.ToLower(s.role), " "); l == "one" || l == "another" || l == "both" {
		s.role = "" // one of them
	}
	s.the = first.lower == "the" || first.lower == "that" || first.lower == "this"
	role, name := r.split(p)
	if h.kind == byNoun || h.kind == bySource && r.at(p.last).possessive() { // Berg's claim
		s.written = withoutPossessive(s.written)
		if r.isPossessiveName(p) {
			s.name = r.bareName(p)
			return s
		}
	}
	if name.empty() || floating[head.lower] {
		return s
	}
	s.name = r.bareName(name)
	if r.isTitles(role) {
		s.written = r.written(phrase{role.first, name.last})
	} else if !role.empty() && !(role.first == role.last && determiners[r.list[role.first].lower]) {
		s.written = r.written(name)
		if s.role == "" || !r.namesOffice(h.apposition) {
			s.role = strings.TrimSuffix(r.written(role), ",")
		}
	}
	return s
}

// namesOffice reports whether a phrase has a noun of office in it.
func (r *reader) namesOffice(p phrase) bool {
	for i := p.first; i <= p.last; i++ {
		if offices[r.list[i].lower] {
			return true
		}
	}
	return false
}

// split parts "Lind's port chief Anna Berg of Holm" into office and name. The
// name is the run of capitals that ends the core behind the last noun of
// office; both are empty for a phrase that names no person.
func (r *reader) split(p phrase) (role, name phrase) {
	if role, name, found := r.splitBehindOf(p); found {
		return role, name
	}
	c := r.core(p)
	if r.hasAnd(c) {
		return noPhrase, noPhrase
	}
	for c.last > c.first && r.list[c.last].kind == aside {
		c.last--
	}
	start := c.last + 1
	for start > c.first {
		t := r.list[start-1]
		inner := nameParticles[t.lower] && start <= c.last && start-1 > c.first
		if t.kind == aside && start <= c.last {
			start--
			continue
		}
		if t.kind == quote && start <= c.last && start-1 > c.first {
			start-- // Anna “Ann” Berg
			continue
		}
		if t.kind != word || !t.upper && !inner || t.possessive() || determiners[t.lower] || bodies[t.lower] || t.lower == "and" {
			break
		}
		if offices[strings.TrimSuffix(t.lower, ".")] || titles[strings.TrimSuffix(t.lower, ".")] {
			break
		}
		start--
	}
	if t := r.at(start - 1); start <= c.last && t.upper && bodies[t.lower] && outlets[t.lower] && (start-1 == c.first || start-2 >= c.first && outlets[r.list[start-2].lower]) {
		start-- // Channel Six
	}
	for start > c.first && start <= c.last && r.isRank(start-1) && (start-1 == c.first || r.list[start-2].kind != word || !r.list[start-2].upper || r.isRank(start-2) || offices[r.list[start-2].lower]) {
		start-- // a title that stands alone before the name is part of it: Mr., Lt. Gen.
	}
	if start > c.last || r.list[start].lower == "the" {
		return noPhrase, noPhrase
	}
	return phrase{c.first, start - 1}, phrase{start, c.last}
}

// isTitles reports whether a phrase is nothing but titles that tell no office:
// "Sheikh", "Maj. Gen.".
func (r *reader) isTitles(p phrase) bool {
	for i := p.first; i <= p.last; i++ {
		if l := strings.TrimSuffix(r.list[i].lower, "."); !titles[l] || offices[l] {
			return false
		}
	}
	return !p.empty()
}

// isRank reports whether token i is a short title written with a capital.
func (r *reader) isRank(i int) bool {
	t := r.list[i]
	return t.upper && titles[strings.TrimSuffix(t.lower, ".")] && strings.HasSuffix(t.lower, ".")
}

// bareName is a name without titles before it.
func (r *reader) bareName(p phrase) string {
	for p.first < p.last && titles[strings.TrimSuffix(r.list[p.first].lower, ".")] {
		p.first++
	}
	if p.first < p.last && strings.HasPrefix(r.list[p.first].lower, "mr") {
		p.first++
	}
	return withoutPossessive(r.written(p))
}

func withoutPossessive(name string) string {
	for _, ending := range []string{"’s", "'s", "’", "'"} {
		if short, found := strings.CutSuffix(name, ending); found {
			return short
		}
	}
	return name
}

// isPossessiveName reports whether a phrase is a name in the possessive:
// "Anna Berg's".
func (r *reader) isPossessiveName(p phrase) bool {
	for i := p.first; i <= p.last; i++ {
		if t := r.list[i]; !t.upper || determiners[t.lower] || bodies[strings.TrimSuffix(t.lower, "'s")] {
			return false
		}
	}
	return !p.empty()
}

// author is the phrase behind "a statement from" and "a letter by" where that
// is the speaker; any other phrase is its own.
func (r *reader) author(p phrase) phrase {
	for i := p.first + 1; i < p.last; i++ {
		if l := r.list[i].lower; (l == "from" || l == "by") && utterances[r.list[i-1].lower] {
			return phrase{i + 1, p.last}
		}
	}
	return p
}

// possessor is the pronoun that a possessive one stands for.
var possessor = map[string]string{"his": "he", "her": "she", "its": "it", "their": "they", "our": "we", "my": "i", "your": "you"}
