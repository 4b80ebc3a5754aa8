package board

import (
	"slices"
	"strings"
)

// A speaker's own words that stand right behind what an article reports of the
// speaker mostly say the same once more, or say why: "Ferrier promised not to
// prosecute her. “Nobody is going to be hunted,” he said." In the six labelled
// stories that are open, counted by hand, about nine of eleven such pairs are one claim
// as long as the report gives no figure, and about half of all.

// explained are the pairs of assertions of which the second explains the first.
func (r *reader) explained() [][2]int {
	var pairs [][2]int
	for _, own := range r.byArticle {
		for n := 1; n < len(own); n++ {
			i, last := own[n], own[n-1] // the clause that stands nearest
			if first := r.figureMeant(own[:n], i); first >= 0 {
				pairs = append(pairs, [2]int{first, i})
				continue
			}
			if r.list[i].statement != r.list[last].statement && r.quotation(&r.list[i]) && r.explains(own[:n], last, i) {
				pairs = append(pairs, [2]int{last, i})
			}
		}
	}
	return pairs
}

// figureMeant is the figure of one voice in the statement before that a quotation
// speaks of: "“That figure comes from our books,” she said." It is -1 where there is
// none or several.
func (r *reader) figureMeant(before []int, quoted int) int {
	a := &r.list[quoted]
	article := &r.articles[a.article]
	if a.speaker < 0 || a.quantity != nil || !r.quotation(a) {
		return -1
	}
	words := r.words.tokens(article.Text, article.Statements[a.statement].Quotes[0])
	if len(words) < 2 || words[0].lower != "that" && words[0].lower != "this" || !tallies[words[1].lower] {
		return -1
	}
	found := -1
	for _, j := range slices.Backward(before) {
		b := &r.list[j]
		if b.statement < a.statement-1 {
			break
		}
		if b.statement != a.statement-1 || b.quantity == nil || !r.sameVoice(a, b) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = j
	}
	return found
}

// quotation reports whether an assertion stands in the own words with which its speaker's
// sentence opens, and gives no figure.
func (r *reader) quotation(a *assertion) bool {
	if a.speaker < 0 || a.quantity != nil || a.manner == denying {
		return false
	}
	article := &r.articles[a.article]
	s := &article.Statements[a.statement]
	return s.Direct && startsQuoted(s.Of(article.Text)) && len(s.Quotes) > 0 && s.Quotes[0].Contains(a.part)
}

func startsQuoted(text string) bool {
	return strings.HasPrefix(text, "\"") || strings.HasPrefix(text, "“") || strings.HasPrefix(text, "«")
}

// explains reports whether the quotation b stands behind the report a of the same
// speaker, in one paragraph.
func (r *reader) explains(before []int, last, quoted int) bool {
	a, b := &r.list[last], &r.list[quoted]
	if a.speaker != b.speaker || b.statement-a.statement != 1 || a.manner == denying {
		return false
	}
	article := &r.articles[a.article]
	s := &article.Statements[a.statement]
	if s.Direct && startsQuoted(s.Of(article.Text)) || strings.Contains(article.Text[min(a.part.End, b.part.Start):b.part.Start], "\n\n") {
		return false
	}
	if a.negated != b.negated && a.manner != demanding && !anyOf(r.words.tokens(article.Text, a.part), negations) {
		return false // a quotation that denies does not repeat what was asserted
	}
	for n := len(before) - 1; n >= 0 && r.list[before[n]].statement == a.statement; n-- {
		if x := &r.list[before[n]]; before[n] != last || x.quantity != nil || len(x.clocks) > 0 {
			return false
		}
	}
	return true
}

// oneTeller reports whether all of a group is one speaker's.
func (r *reader) oneTeller(members []int) bool {
	return !slices.ContainsFunc(members, func(i int) bool { return r.list[i].speaker != r.list[members[0]].speaker })
}
