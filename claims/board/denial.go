package board

import (
	"regexp"
	"slices"

	"onrecord/claims"
)

// edge says that an assertion denies or contradicts a group.
type edge struct {
	denier int // assertion
	group  int
	how    contradiction
}

// contradiction is the way in which one statement speaks against another.
type contradiction uint8

const (
	byDenial   contradiction = iota // denies the very thing
	byContrary                      // asserts that it is not so
	byAccount                       // rejects the account in general
	byClaimant                      // says what it denies
	byFigure                        // gives another figure for the same quantity
)

// accounts are nouns for what somebody has given out: who rejects one of these
// rejects what was said in it.
var accounts = set(`claim claims account accounts version allegation allegations accusation accusations charge charges figure
	figures toll report reports rumour rumours rumors story assertion assertions narrative suggestion suggestions result results outcome explanation explanations`)

// pointers stand for what was said just before.
var pointers = set(`this these those it them`)

var explaining = regexp.MustCompile(`(?i)\b(?:explanation|account|version|story|this|accusations?|allegations?)\b`)

// accountWithin is how many words of a denial may stand before the account
// that it rejects.
const accountWithin = 6

// accountReach is how many statements back "these claims" may point.
const accountReach = 3

// denials finds what each denial is of.
func (r *reader) denials(groupOf []int) []edge {
	known := r.newPostings()
	for i := range r.list {
		if a := &r.list[i]; a.manner == asserting && !a.twin {
			for _, c := range r.rarest(i) {
				known.note(c, i)
			}
		}
	}
	met := make([]meeting, len(r.list)) // by assertion, with the denials
	for i := range met {
		met[i].by = -1
	}
	var edges []edge
	add := func(denier, target int, how contradiction) {
		e := edge{denier, groupOf[target], how}
		same := func(o edge) bool {
			return o.group == e.group && r.list[o.denier].article == r.list[denier].article && r.list[o.denier].statement == r.list[denier].statement
		}
		if groupOf[denier] != groupOf[target] && !slices.ContainsFunc(edges[max(0, len(edges)-2*crowded):], same) {
			edges = append(edges, e)
		}
	}
	for i := range r.list {
		if r.list[i].twin {
			continue
		}
		for _, j := range r.replied(i) {
			if r.list[i].manner == denying {
				add(i, j, byDenial)
				add(j, i, byClaimant)
				continue
			}
			add(i, j, byContrary)
			add(j, i, byContrary)
		}
	}
	r.unmasked(add)
	for i := range r.list {
		a := &r.list[i]
		if a.twin {
			continue
		}
		if near := r.beside(i); len(near) > 0 {
			for _, j := range near {
				add(i, j, byDenial)
				if r.saysWhat(i) {
					add(j, i, byClaimant)
				}
			}
			continue
		}
		if a.manner != denying && !a.negated {
			continue
		}
		how := byDenial
		if a.manner != denying {
			how = byContrary
		}
		found := false
		for _, c := range r.rarest(i) {
			for _, j := range known[c] {
				if met[j].with(i) != min(leastMet, len(r.list[j].concepts), len(a.concepts)) {
					continue
				}
				if j := int(j); r.denies(a, &r.list[j], how) {
					add(i, j, how)
					if how == byDenial {
						add(j, i, byClaimant)
					} else {
						add(j, i, byContrary)
					}
					found = true
				}
			}
		}
		if !found && (a.manner == denying && r.isGeneral(a) || a.negated && r.refusesAccount(a)) {
			for _, j := range r.rejected(i) {
				add(i, j, byAccount)
			}
		}
	}
	return edges
}

// denies reports whether a denial is of that assertion: another speaker's, of
// the same content and the other polarity.
func (r *reader) denies(denial, a *assertion, how contradiction) bool {
	if r.sameVoice(denial, a) {
		return false
	}
	if denial.quantity != nil {
		return a.quantity != nil && denial.quantity.sameValue(a.quantity) && r.sameQuantity(denial, a)
	}
	if how == byDenial && r.isGeneral(denial) {
		// "The Ruritanian toll": whoever else counts is not meant.
		if named := r.accountOf(denial); len(named) > 0 && (a.speaker < 0 || !slices.Contains(named, r.sideOf(a.speaker))) {
			return false
		}
	}
	if how == byContrary && denial.negated == a.negated || how == byDenial && denial.negated != a.negated {
		return false
	}
	share, shared := r.sameContent(denial, a), r.shared(denial.concepts, a.concepts)
	if how == byDenial && len(a.concepts) < leastWords && shared > 0 && shared == len(a.concepts) {
		return true // "It was a drone": all that was said is denied
	}
	if how == byContrary {
		return shared >= leastShared && share >= sameShare
	}
	return shared >= leastShared && share >= denialShare
}

// leastShared is how many words, names of sides apart, a denial shares with
// what it denies: that both speak of the same side says nothing.
const leastShared = 2

func (r *reader) shared(a, b []concept) int {
	n := 0
	for _, c := range a {
		if _, found := slices.BinarySearch(b, c); found && !r.words.isSide[c] {
			n++
		}
	}
	return n
}

// sameVoice reports whether two assertions are one speaker's or one side's.
func (r *reader) sameVoice(a, b *assertion) bool {
	if a.speaker < 0 || b.speaker < 0 {
		return a.speaker == b.speaker && (a.speaker >= 0 || r.copies[a.article] == r.copies[b.article])
	}
	return a.speaker == b.speaker || r.partyOf[a.speaker] != "" && r.partyOf[a.speaker] == r.partyOf[b.speaker]
}

// isGeneral reports whether a denial is of an account as a whole: "rejected the
// claims as propaganda", "denies this". What follows "that" is a denial of its
// own content.
func (r *reader) isGeneral(a *assertion) bool {
	article := &r.articles[a.article]
	tokens := r.words.tokens(article.Text, a.part)
	for i, t := range tokens[:min(len(tokens), accountWithin)] {
		switch {
		case t.lower == "that", t.lower == "having", t.lower == "any":
			return false
		case accounts[t.lower]:
			return i+1 >= len(tokens) || tokens[i+1].lower != "that" && tokens[i+1].lower != "of"
		case pointers[t.lower] && (i+1 == len(tokens) || i == 0 && tokens[1].lower == "in"):
			return true // "denied this in a statement"
		}
	}
	return false
}

// accepting are verbs that, negated, reject an account: "does not accept the
// explanation".
var accepting = set(`accept accepts accepted accepting believe believes believed recognise recognises recognised recognize recognized trust trusts`)

// refusesAccount reports whether an assertion says that somebody does not
// accept an account.
func (r *reader) refusesAccount(a *assertion) bool {
	tokens := r.words.tokens(r.articles[a.article].Text, a.part)
	for i, t := range tokens[:min(len(tokens), accountWithin)] {
		if accepting[t.lower] {
			return slices.ContainsFunc(tokens[i+1:min(len(tokens), i+4)], func(t token) bool { return accounts[t.lower] })
		}
	}
	return false
}

// rejected are the assertions that a general denial is of: what the side whose
// account it names has claimed or counted before in the article, else what
// somebody has said just before.
func (r *reader) rejected(denial int) []int {
	d := &r.list[denial]
	named := r.accountOf(d)
	// An explanation or accusation is whatever was said, not only what was claimed.
	counted := r.rejectsFigures(d)
	explained := len(named) == 0 && explaining.MatchString(d.part.Of(r.articles[d.article].Text))
	var list []int
	for _, j := range slices.Backward(r.byArticle[d.article]) {
		a := &r.list[j]
		if a.statement >= d.statement || a.speaker < 0 || a.manner != asserting || r.sameVoice(d, a) {
			continue
		}
		if len(named) == 0 && d.statement-a.statement > accountReach {
			break
		}
		if counted && a.quantity == nil {
			continue
		}
		if (r.isClaim(a) || explained || d.statement-a.statement == 1) && (len(named) == 0 || slices.Contains(named, r.sideOf(a.speaker))) {
			list = append(list, j)
		}
	}
	return list
}

// accountOf are the sides that a denial names: whose account it rejects.
func (r *reader) accountOf(d *assertion) []concept {
	article := &r.articles[d.article]
	own := concept(0)
	if d.speaker >= 0 {
		own = r.sideOf(d.speaker)
	}
	var named []concept
	for _, t := range r.words.tokens(article.Text, d.part) {
		if t.party && t.concept != own {
			named = append(named, t.concept)
		}
	}
	return named
}

func (r *reader) sideOf(speaker int) concept {
	if r.partyOf[speaker] == "" {
		return 0
	}
	if r.sidesOf[speaker] == 0 {
		r.sidesOf[speaker] = r.words.side(r.partyOf[speaker])
	}
	return r.sidesOf[speaker]
}

// isClaim reports whether an assertion is of the kind that accounts are made
// of: a count, or what its article itself calls a claim or an accusation.
func (r *reader) isClaim(a *assertion) bool {
	s := &r.articles[a.article].Statements[a.statement]
	return a.quantity != nil || s.Stance == claims.Claims || s.Stance == claims.Alleges
}

// saysWhat reports whether a denial says itself what it denies.
func (r *reader) saysWhat(denial int) bool {
	return len(r.list[denial].concepts) >= leastWords && !r.list[denial].verdict
}
