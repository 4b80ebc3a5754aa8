package claims

// splitBehindOf parts an office that has "of" in it from the name behind it:
// "the minister of defence Anna Berg", "the head of the city council Bo Holm".
func (r *reader) splitBehindOf(p phrase) (role, name phrase, found bool) {
	const least, most = 2, 4 // words of a name
	start := p.last + 1
	for start > p.first && r.list[start-1].kind == word && r.list[start-1].upper && !offices[r.list[start-1].lower] && !bodies[r.list[start-1].lower] && !r.list[start-1].possessive() {
		start--
	}
	n := p.last + 1 - start
	if n < least || n > most || start-3 < p.first {
		return noPhrase, noPhrase, false
	}
	before := r.list[start-1]
	if before.kind != word || before.upper || prepositions[before.lower] || determiners[before.lower] || conjunctions[before.lower] || nameParticles[before.lower] || outlets[before.lower] {
		return noPhrase, noPhrase, false
	}
	for i := start - 2; i > p.first; i-- {
		if l := r.list[i].lower; (l == "of" || l == "for") && offices[r.list[i-1].lower] {
			return phrase{p.first, start - 1}, phrase{start, p.last}, true
		}
	}
	return noPhrase, noPhrase, false
}
