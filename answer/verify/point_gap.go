package verify

import (
	"regexp"
	"strings"
)

// marksGap finds a marked gap.
var marksGap = regexp.MustCompile(`…|\.\.\.|\. \. \.`)

// oneStretch reports whether no mark but quotation marks parts two words of the
// record: what denies a quotation stands before its marks.
func (g *gate) oneStretch(i, j int) bool {
	for k := i; k < j; k++ {
		a, b := g.record.words[k], g.record.words[k+1]
		if a.clause == b.clause {
			continue
		}
		if g.record.evidence[k] != g.record.evidence[k+1] || strings.ContainsAny(g.cited[g.record.evidence[k]].Quote()[a.End:b.Start], ",;:.—–()") {
			return false
		}
	}
	return true
}

// closesUp reports whether the point has the record's words on both sides of
// word r one behind the other, with nothing in its place: "he did do it" for
// "he did not do it".
func (g *gate) closesUp(from, to, r int) bool {
	if r == 0 || r+1 >= len(g.record.words) || g.record.sentence[r-1] != g.record.sentence[r+1] {
		return false
	}
	for i := max(from, 0); i+1 <= min(to, len(g.own.words)-1); i++ {
		if g.own.words[i].text == g.record.words[r-1].text && g.own.words[i+1].text == g.record.words[r+1].text {
			return true
		}
	}
	return false
}

// gapHides reports whether a marked gap begins or ends right at word r of the
// record: the word of the point before or behind it is r's neighbour.
func (g *gate) gapHides(from, to, r int) bool {
	for i := max(from, 0); i+1 <= min(to, len(g.own.words)-1); i++ {
		a, b := g.own.words[i], g.own.words[i+1]
		if !marksGap.MatchString(g.own.text[a.End:b.Start]) {
			continue
		}
		if r > 0 && a.text == g.record.words[r-1].text || r+1 < len(g.record.words) && b.text == g.record.words[r+1].text {
			return true
		}
	}
	return false
}

// gapMarked reports whether the point marks that it leaves something out.
func (g *gate) gapMarked(from, to int) bool {
	start, end := 0, len(g.own.text)
	if from >= 0 {
		start = g.own.words[from].End
	}
	if to < len(g.own.words) {
		end = g.own.words[to].Start
	}
	return marksGap.MatchString(g.own.text[start:end])
}
