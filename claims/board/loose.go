package board

// Two equal figures whose words differ are one where something besides the number
// ties them.

// offices are words behind a side's name that make it the name of an office: in
// "the figure of 47 that the Lindish government gave" the 47 are no Linders.
var offices = set(`government ministry minister spokesman spokeswoman official officials army military police agency ambassador parliament president premier
	report reports account count side media state`)

// ofOffice reports whether a side's name stands before an office.
func ofOffice(tokens []token, i, to int) bool {
	for j := i + 1; j < min(to, i+3); j++ {
		if offices[tokens[j].lower] {
			return true
		}
	}
	return false
}

// leastBare is a count from which on a bare number agrees with one of people
// that the same is said of by chance but seldom.
const leastBare = 10

// bareShareOf is the overlap of statements that a bare number needs besides.
const bareShareOf = 0.1

// bareCount reports whether one figure is a bare number, and the other counts
// people of whom much the same is said: "twelve sailors were taken ashore by the
// villagers" and "twelve were with villagers".
func (r *reader) bareCount(a, b *assertion) bool {
	p, q := a.quantity, b.quantity
	if q.noun == 0 {
		p, q = q, p
	}
	return p.noun == 0 && p.event == 0 && p.measure == "" && q.people && p.value >= leastBare && a.article != b.article && r.words.overlap(a.concepts, b.concepts) >= bareShareOf
}

// someParty reports whether two equal counts of people to whom nothing happened
// are of one party of people: hardly anything is said of who they are, and what
// is said of both has something in common.
func (r *reader) someParty(a, b *assertion) bool {
	p, q := a.quantity, b.quantity
	generic := (p.anyone || p.vague) && (q.anyone || q.vague)
	return generic && p.value >= someCount && r.shared(a.concepts, b.concepts) > 0
}

// elliptic takes over what befell people from the figure before in the sentence
// where the clause says only whose they are: "nine of the dead are Linders | and
// four Corrans".
func (q *quantity) elliptic(before *quantity, part []token) {
	if q.event != 0 || !q.people || q.whose == 0 || !before.people || before.event == 0 || content(part) > leastWords+1 {
		return
	}
	q.event = before.event
}

// enemies are words for the other side.
var enemies = set(`enemy adversary opponent foe`)
