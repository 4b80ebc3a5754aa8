package board

import "slices"

// sameQuantity reports whether two figures count the same: the same things, on
// the same side, to which the same happened, in the same period. Equal figures
// need less to be one than figures that differ: that two counts of a story agree
// by chance is rare, and the rarer the larger they are.
func (r *reader) sameQuantity(a, b *assertion) bool {
	p, q := a.quantity, b.quantity
	equal := p.sameValue(q)
	if p.measure != q.measure || (a.manner == demanding) != (b.manner == demanding) || p.limit != q.limit || (p.period == "rate") != (q.period == "rate") {
		return false
	}
	if p.whose != 0 && q.whose != 0 && p.whose != q.whose && !physical[p.measure] {
		return false // each side has its own losses
	}
	if p.measure == "%" && p.progress != q.progress {
		return false // how far something has got is no share of what it is about
	}
	if p.event != 0 && q.event != 0 && p.event != q.event {
		return false
	}
	if p.value < largeCount && (p.period != q.period || p.part != q.part) {
		return false
	}
	if equal {
		return r.equalQuantity(a, b)
	}
	if p.period != q.period && !physical[p.measure] || p.part != q.part || p.people != q.people || p.direction*q.direction < 0 || a.article == b.article && a.statement == b.statement {
		return false // nobody gives two figures for one thing in one breath
	}
	return r.otherQuantity(a, b)
}

// largeCount is a count from which on two that agree are hardly ever of two
// things; small numbers agree all the time.
const largeCount = 1000

// someCount is a count from which on two that agree are of one thing where the
// words do not speak against it.
const someCount = 20

// equalQuantity reports whether two equal figures count the same.
func (r *reader) equalQuantity(a, b *assertion) bool {
	p, q := a.quantity, b.quantity
	if a.article == b.article && a.statement != b.statement && max(a.statement, b.statement)-min(a.statement, b.statement) <= 1 && r.sameVoice(a, b) && p.measure == "" && (p.noun == q.noun || p.people && q.people || p.noun == 0 || q.noun == 0) {
		return true // one voice gives a number again
	}
	if p.people && q.people {
		switch {
		case p.value == 0 && p.side() != 0 && p.side() == q.side() && p.event == q.event:
			return true
		case p.value == 0 && r.copies[a.article] != r.copies[b.article] && !r.oneVoice(a, b):
			return false // nobody here is not nobody there
		case p.event != q.event && p.event != 0 && q.event != 0:
			return false
		case p.event != q.event:
			return p.value >= someCount && (p.anyone || q.anyone || p.noun == q.noun)
		case p.event == 0 && q.event == 0 && (r.someParty(a, b) || p.noun == q.noun && !p.anyone && !p.vague && r.sameVoice(a, b)):
			return true
		case p.event == 0 && p.value < largeCount && (p.noun != q.noun || r.words.overlap(p.local, q.local) < localShare):
			return false
		case p.noun != q.noun && !(p.anyone && q.anyone) && (p.side() == 0 || p.side() != q.side()) && p.value < someCount:
			return r.words.overlap(p.local, q.local) >= localShare // else other people
		}
		return true
	}
	if physical[p.measure] {
		return true // one amount of one measure in one story is no coincidence
	}
	apart := strangers(p.sides, q.sides)
	alike := r.words.overlap(p.local, q.local)
	switch {
	case p.telling() && !apart:
		return true
	case p.measure != "" && a.speaker >= 0 && a.speaker == b.speaker && !strangers(p.names, q.names):
		return true
	case p.measure == "%" || p.measure == "points":
		return r.sameShareOf(p, q, true)
	case p.measure == "" && p.value >= largeCount && (p.noun == 0 || q.noun == 0 || p.noun == q.noun || p.people || q.people):
		return !apart
	case p.measure == "" && p.value >= someCount && p.event != 0 && p.event == q.event:
		return !apart
	case r.bareCount(a, b):
		return true
	case p.people != q.people:
		return false
	case p.measure == "time" && p.period != "" && p.period == q.period:
		return alike > 0
	case p.noun == 0 && q.noun == 0: // a sum, a length of time
		return alike >= bareShare
	case p.noun != q.noun:
		return alike >= bareShare
	case p.event != 0 && p.event == q.event:
		return true
	}
	return alike >= localShare
}

// otherQuantity reports whether two figures that differ are of one quantity.
func (r *reader) otherQuantity(a, b *assertion) bool {
	p, q := a.quantity, b.quantity
	if p.people {
		switch {
		case !sameSide(p, q), p.side() == 0 && p.enemy != q.enemy:
			return false
		case (p.value == 0 || q.value == 0) && r.copies[a.article] != r.copies[b.article] && !r.oneVoice(a, b) && (p.side() == 0 || p.side() != q.side()):
			return false // nobody here is not nobody there
		case p.event != q.event, p.deed != 0 && !r.sameDoer(p, q):
			return false
		case p.event == 0 && p.anyone && q.anyone && min(p.value, q.value) >= largeCount:
			return p.value <= resolvedRatio*q.value && q.value <= resolvedRatio*p.value // how many were there at all
		case p.event == 0 && (p.noun != q.noun || r.words.overlap(p.local, q.local) < localShare):
			return false
		case p.noun != q.noun && (p.whose == 0 || p.whose != q.whose) && p.anyone != q.anyone:
			return false // a part of all
		case p.noun != q.noun && (p.whose == 0 || p.whose != q.whose) && !p.anyone:
			return false // other people
		}
		return p.resolved || q.resolved || !r.words.apart(p.names, q.names)
	}
	if p.measure == "%" || p.measure == "points" {
		return r.sameShareOf(p, q, false)
	}
	if p.noun != 0 && q.noun != 0 && p.noun != q.noun || strangers(p.names, q.names) || strangers(p.sides, q.sides) {
		return false
	}
	if p.measure == "length" && (p.value > resolvedRatio*q.value || q.value > resolvedRatio*p.value) {
		return false // how deep a wreck lies and how far a door stands open
	}
	if physical[p.measure] && (p.speaksOf(q.noun) || q.speaksOf(p.noun) || p.noun != 0 && p.noun == q.noun) {
		return true
	}
	alike := r.words.overlap(p.local, q.local)
	switch {
	case p.noun == 0 && q.noun == 0: // a sum, a length of time
		return alike >= bareShare
	case p.noun != q.noun:
		return false
	case p.event == q.event && p.event != 0:
		return alike >= localShare/2
	}
	return alike >= localShare
}

// sameShareOf reports whether two shares are of one whole: who or what has the
// share is what tells them apart.
func (r *reader) sameShareOf(p, q *quantity, equal bool) bool {
	alike := r.words.overlap(p.local, q.local)
	a, b := slices.Concat(p.names, p.sides), slices.Concat(q.names, q.sides)
	if !equal {
		if strangers(p.names, q.names) || strangers(p.sides, q.sides) || !within(p.names, q.names) || !within(q.names, p.names) {
			return false // somebody else's, or elsewhere
		}
	}
	if len(a) > 0 && len(b) > 0 {
		return !strangers(a, b) && (alike >= localShare || len(p.sides) > 0 && !strangers(p.sides, q.sides) && alike > 0)
	}
	return len(a) == 0 && len(b) == 0 && alike >= bareShare
}

// sameSide reports whether what is counted is on one side as far as the
// articles tell. A count of all is no count of one side.
func sameSide(p, q *quantity) bool {
	return p.side() == q.side()
}

// otherSide reports whether people are counted on two sides.
func otherSide(p, q *quantity) bool {
	if physical[p.measure] {
		return false // a border is of both
	}
	if p.whose != 0 && q.whose != 0 {
		return p.whose != q.whose
	}
	return p.people && q.people && p.event != 0 && p.side() != 0 && q.side() != 0 && p.side() != q.side()
}

// side is the one side that a count is of; 0 for none.
func (q *quantity) side() concept {
	if q.whose != 0 || len(q.sides) == 0 {
		return q.whose
	}
	for _, s := range q.sides[1:] {
		if s != q.sides[0] {
			return 0
		}
	}
	return q.sides[0]
}
