package claims

// occasionBefore is the comma with which an occasion begins that ends at token
// i, before the verb: "Anna Berg, in an interview with the Herald said". It is 0
// where none does, or where the occasion has a subject behind it.
func (r *reader) occasionBefore(i int) int {
	const reach = 12
	noun := 0
	for j := i; j > 0 && j > i-reach; j-- {
		t := r.list[j]
		switch {
		case occasions[t.lower] || t.lower == "conversation" || t.lower == "talk" || t.lower == "appearance":
			noun = j
		case t.kind == comma:
			first := r.at(j + 1).lower
			if noun == 0 || first != "in" && first != "on" && first != "at" && first != "during" {
				return 0
			}
			if next := r.at(noun + 1).lower; noun < i && next != "with" && next != "to" && next != "on" && next != "for" && next != "by" && next != "of" {
				return 0 // in a statement the ministry said
			}
			return j
		case t.kind != word || r.isFinite(j):
			return 0
		}
	}
	return 0
}

// afterLastPreposition is the noun phrase that ends at token i, behind the last
// preposition before it: "was contradicted by two workers".
func (r *reader) afterLastPreposition(i int) (phrase, int) {
	const reach = 8
	for j := i; j >= 0 && j > i-reach && r.list[j].kind <= aside; j-- {
		if prepositions[r.list[j].lower] {
			if j == i {
				break
			}
			return phrase{j + 1, i}, j
		}
	}
	return noPhrase, i
}

// namedAs reads a speaker who is described and then named, where token i is the
// comma before the verb: "a sailor who gave only his first name, Bo, said", "a
// clerk, who asked to be called only Ann, said".
func (r *reader) namedAs(h *hit, i int) bool {
	start := i
	for start > 0 && r.list[start-1].kind == word && r.list[start-1].upper {
		start--
	}
	if start == i || start < 4 {
		return false
	}
	before := start - 1
	if r.at(before).kind == comma {
		if r.at(before-1).lower != "name" {
			return false
		}
	} else if !r.introducesName(before) {
		return false
	}
	const reach = 24
	who := -1
	for j := before; j > 0 && j > start-reach && r.list[j].kind != quote; j-- {
		if l := r.list[j].lower; l == "who" || l == "which" {
			who = j
		}
	}
	if who < 1 {
		return false
	}
	end := who - 1
	if r.at(end).kind == comma {
		end--
	}
	p, left := r.back(end)
	if p.empty() || !r.isNounPhrase(p) {
		return false
	}
	h.speaker, h.apposition, h.left = phrase{start, i - 1}, p, left
	return true
}

// introducesName reports whether a name follows behind token i: "gave her name
// as", "asked to be called only", "identified himself as".
func (r *reader) introducesName(i int) bool {
	const reach = 5
	if l := r.at(i).lower; l != "as" && l != "only" && l != "called" && l != "just" {
		return false
	}
	for j := i; j > i-reach && j > 0; j-- {
		switch r.list[j].lower {
		case "name", "called", "identified", "known", "named", "identify", "introduced":
			return true
		}
	}
	return false
}
