package board

// roundMinutes is what a time of day is rounded to where nobody looked at a clock
// (51 of the 65 times of day in the labelled stories are multiples of it): "at 9:10
// p.m." may be said of much, "at 8:53 p.m." hardly of two things.
const roundMinutes = 5

// timing are words before a time of day at which something happened; an entry of a
// live blog begins with one that has none.
var timing = set(`at by about around before after since until`)

// toTheMinute are pairs of assertions that give one time of day to the minute and
// have a word in common: the same event, however they tell it.
func (r *reader) toTheMinute() [][2]int {
	at := map[int][]int{}
	var pairs [][2]int
	for i := range r.list {
		a := &r.list[i]
		if len(a.clocks) != 1 || a.quantity != nil || a.manner != asserting {
			continue
		}
		t := a.clocks[0] % day
		if t%roundMinutes == 0 {
			continue
		}
		for n, j := range at[t] {
			b := &r.list[j]
			if n < crowded && a.negated == b.negated && r.sharesWord(a, b) && r.sameTopic(a, b) {
				pairs = append(pairs, [2]int{j, i})
			}
		}
		if len(at[t]) < crowded {
			at[t] = append(at[t], i)
		}
	}
	return pairs
}

// sharesWord reports whether two assertions have any word in common that is no
// function word; a call that came in is spoken of in the words of saying.
func (r *reader) sharesWord(a, b *assertion) bool {
	if r.shared(a.concepts, b.concepts) > 0 {
		return true
	}
	said := map[string]bool{}
	for _, t := range r.words.tokens(r.articles[a.article].Text, a.part) {
		if !t.digit && !r.words.stopwords.Has(t.lower) {
			said[t.lower] = true
		}
	}
	return anyOf(r.words.tokens(r.articles[b.article].Text, b.part), said)
}
