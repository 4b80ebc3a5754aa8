package claims

// away are particles with which "put it" tells of a thing.
var away = set(`down off up in on away out aside back together through to into under`)

// coloured are forms of verbs that tell how somebody sounds or looks. They
// attribute only beside a quotation.
var coloured = set(`sob sobs sobbed sobbing fume fumes fumed fuming moan moans moaned moaning groan groans groaned groaning grumble grumbles
	grumbled grumbling sigh sighs sighed sighing mutter mutters muttered muttering whisper whispers whispered whispering chuckle chuckles
	chuckled chuckling enthuse enthuses enthused rage rages raged raging thunder thunders thundered gush gushes gushed gushing shrug
	shrugs shrugged shrugging smile smiles smiled smiling laugh laughs laughed laughing plead pleads pleaded pleading snap snaps snapped
	snapping bark barks barked storm storms stormed chant chants chanted chanting elaborate elaborates elaborated concur concurs concurred`)

// quoteBeside reports whether a quotation stands before the subject of verb v,
// or behind v with a comma or colon.
func (r *reader) quoteBeside(v int) bool {
	after := r.at(v + 1)
	if after.kind == quote || (after.kind == comma || after.kind == colon) && r.at(v+2).kind == quote {
		return true
	}
	if before := r.at(v - 1); before.kind == quote || before.kind == comma && r.at(v-2).kind == quote {
		return true
	}
	_, left := r.back(v - 1)
	return r.at(left).kind == quote || r.at(left).kind == comma && r.at(left-1).kind == quote
}

// examining are those who find something by looking for it, and whose finding is
// a statement.
var examining = set(`laboratory laboratories lab labs inquiry researchers scientists institute`)

// examines reports whether the subject that ends at token i is one of them.
func (r *reader) examines(i int) bool {
	i, _, _ = r.skipBetween(i)
	p, _ := r.back(i)
	return examining[r.head(p).lower]
}

// withdraws reports whether goods are recalled by verb v: a number of them, or
// anything that a body calls back.
func (r *reader) withdraws(v int) bool {
	next := r.at(v + 1)
	if next.digits || numberWords[next.lower] > 0 || next.lower == "all" || next.lower == "some" || next.lower == "several" {
		return true
	}
	at, _, _ := r.skipBetween(v - 1)
	p, _ := r.back(at)
	head := r.head(p).lower
	return (bodies[head] || firms[head]) && determiners[next.lower] && next.lower != "that"
}

// takesObject reports whether the object of a verb begins at token i, and not
// what is said: "answered the call", "answered fire".
func (r *reader) takesObject(i int) bool {
	t := r.at(i)
	if t.kind != word || isAdverb(t) || prepositions[t.lower] || conjunctions[t.lower] || between[t.lower] || days[t.lower] {
		return false
	}
	return true
}

// thatAfterTime reports whether "that" follows behind a time or place: "ruled on
// Friday, October 8, that".
func (r *reader) thatAfterTime(i int) bool {
	const reach = 8
	for j := i; j < i+reach; j++ {
		t := r.at(j)
		switch {
		case t.lower == "that":
			return j > i
		case t.kind == comma:
		case t.kind != word || !prepositions[t.lower] && !days[t.lower] && !t.digits && !between[t.lower] && !t.upper:
			return false
		}
	}
	return false
}

// givesFigure reports whether "gave" at verb v tells a figure: "gave the toll
// as 12", "the number of 12 that the port gave".
func (r *reader) givesFigure(v int) bool {
	const reach = 9
	if at, _, _ := r.skipBetween(v - 1); r.isReading(v+1) && r.endsDocument(at) {
		return true // the log gives eleven
	}
	for j := v + 2; j < v+reach; j++ {
		t := r.at(j)
		if t.lower == "as" && r.isReading(j+1) {
			return true
		}
		if t.kind != word && t.kind != aside {
			break
		}
	}
	p, left := r.back(v - 1)
	for j := left; j > left-reach-reach && j >= 0; j-- { // a name in apposition may stand between
		switch l := r.list[j].lower; {
		case l == "that" || l == "which":
			if r.isFinite(v+1) || determiners[r.at(v+1).lower] || p.empty() && r.at(v-1).kind != comma {
				return false
			}
			for k := j - 1; k > j-reach && k >= 0; k-- {
				if stoodBy[r.list[k].lower] || r.list[k].lower == "toll" || r.list[k].lower == "total" {
					return true
				}
			}
			return false
		case r.list[j].kind == quote:
			return false
		}
	}
	return false
}
