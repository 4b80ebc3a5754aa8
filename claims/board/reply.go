package board

import (
	"slices"
	"strings"
)

// A reply follows what it replies to within replyReach statements and needs
// fewer of its words.
const (
	replyReach = 2
	replyShare = 0.2
)

// replied are the assertions to which one replies the contrary, or which it
// denies: somebody else's just before in the article, on the same thing.
func (r *reader) replied(i int) []int {
	a := &r.list[i]
	if a.speaker < 0 || a.manner > denying || a.quantity != nil && !a.negated {
		return nil
	}
	such := (a.negated || a.manner == denying) && r.pointsAtSuch(a)
	reach := replyReach
	var list []int
	own := r.byArticle[a.article]
	at, _ := slices.BinarySearch(own, i)
	for _, j := range slices.Backward(own[:at]) {
		b := &r.list[j]
		if a.statement-b.statement > reach {
			break
		}
		if b.speaker < 0 || b.manner != asserting || b.statement == a.statement || r.sameVoice(a, b) || r.anaphor(a) || r.anaphor(b) {
			continue
		}
		against := (a.negated != b.negated) != (a.manner == denying)
		shared := r.shared(a.concepts, b.concepts)
		if a.manner == denying && !such && !r.sharesRarest(a, b) {
			continue
		}
		if against && shared > 0 && r.sameContent(a, b) >= replyShare || such && (a.statement-b.statement == 1 || len(list) > 0 && b.speaker == r.list[list[0]].speaker) {
			list = append(list, j)
			reach = 2 * replyReach // all that was said of it
		}
	}
	return list
}

// pointsAtSuch reports whether an assertion says that there is nothing of the
// kind just spoken of: "had received no such letters".
func (r *reader) pointsAtSuch(a *assertion) bool {
	text := strings.ToLower(a.part.Of(r.articles[a.article].Text))
	return strings.Contains(text, "no such ") || strings.Contains(text, "any such ")
}

// anaphor reports whether a speaker is named by whose it is alone: "her office"
// speaks for whoever spoke before.
func (r *reader) anaphor(a *assertion) bool {
	name := strings.ToLower(r.register.Speakers[a.speaker].Name)
	for _, owner := range [...]string{"her ", "his ", "its ", "their "} {
		if strings.HasPrefix(name, owner) {
			return true
		}
	}
	return false
}

// sharesRarest reports whether a denial's most telling word is in what it is taken
// to be of: who denies that a ferry was overloaded does not deny that it sank.
func (r *reader) sharesRarest(denial, a *assertion) bool {
	rarest := concept(0)
	for _, c := range denial.concepts {
		if !r.words.isSide[c] && (rarest == 0 || r.words.weight(c) > r.words.weight(rarest)) {
			rarest = c
		}
	}
	_, found := slices.BinarySearch(a.concepts, rarest)
	return rarest != 0 && found
}
