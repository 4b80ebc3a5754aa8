package clean

import "strings"

// trailerHeadings stand over lists of other articles at the end of a page.
var trailerHeadings = []string{
	"most popular", "most read", "most viewed", "most shared", "trending", "trending now", "trending stories", "related", "related news", "related articles", "related stories", "related posts", "latest news", "latest stories", "more news", "more stories", "more from this section", "more on this story", "more like this", "more to read", "recommended", "recommended stories", "recommended for you", "you may also like", "you might also like", "you may like", "top stories", "editor's picks", "editors' picks", "popular posts", "popular", "recent posts", "recent articles", "recent news", "read next", "also in this section", "from our partners", "around the web", "sponsored stories", "don't miss", "must read", "other stories", "in other news", "top picks",
}

// trailers drops a heading such as "Most Popular" after the last paragraph and
// all that follows it. Where a sentence follows, however short, it is no list
// of headlines, and everything stays.
func trailers(p *page) {
	for i := p.tail; i < len(p.lines); i++ {
		f := strings.TrimRight(p.lines[i].fold, " :.…>»›")
		if p.lines[i].blank || p.lines[i].rule == RuleAppeal || !contains(trailerHeadings, f) {
			continue
		}
		if p.sentenceFrom(i + 1) {
			return
		}
		for j := i; j < len(p.lines); j++ {
			if l := &p.lines[j]; !l.blank && l.rule == "" {
				l.rule = RuleTrailer
			}
		}
		return
	}
}

// sentenceFrom reports whether a line that still stands, from line i on, ends
// like a sentence.
func (p *page) sentenceFrom(i int) bool {
	for _, l := range p.lines[min(i, len(p.lines)):] {
		if l.rule == "" && stopped(l.fold) && !cutOff(l.fold) {
			return true
		}
	}
	return false
}

// minHeadline and maxHeadline bound a headline in bytes, minWords in words: a
// shorter line is a section name or a byline, a longer one a paragraph.
const (
	minHeadline = 15
	maxHeadline = 250
	minWords    = 3
)

// headlines drops lines that only repeat the headline: the known title, or a
// header line that came before.
func headlines(p *page) {
	seen := p.title
	for i := range p.lines[:max(p.header, min(len(p.lines), 1))] {
		l := &p.lines[i]
		if l.blank || l.rule != "" || l.fold == "" {
			continue
		}
		if same(seen, l.fold) || p.title != "" && !stopped(l.fold) && alike(p.title, l.fold) {
			l.rule = RuleHeadline
			continue
		}
		if p.title == "" && len(l.fold) >= minHeadline && strings.Count(l.fold, " ")+1 >= minWords {
			seen = l.fold
		}
	}
	for i := range p.lines { // again under the article, in a share box or a list
		if l := &p.lines[i]; !l.blank && l.rule == "" && !stopped(l.fold) && len(p.title) >= minHeadline && same(p.title, l.fold) {
			l.rule = RuleHeadline
		}
	}
}

// same reports whether two folded headlines are one: equal but for quote
// marks and final points, or one the beginning of the other, cut off by an
// ellipsis.
func same(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	cut := cutOff(a) || cutOff(b)
	a, b = plain(a), plain(b)
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return cut && len(a) >= minEcho && strings.HasPrefix(b, a)
}

// Two lines are wordings of one headline where they have minShared of the
// words of either in common, and minContent words or more; words of up to
// three letters do not count. A subheading shares fewer than half with its
// headline, a first paragraph is much longer than it.
const (
	minShared  = 0.75
	minContent = 4
)

// alike reports whether two folded lines are wordings of one headline: sites
// give a page's title, its headline and its link in slightly different words.
func alike(a, b string) bool {
	if len(a) > maxHeadline || len(b) > maxHeadline {
		return false
	}
	x, y := content(a), content(b)
	if len(x) < minContent || len(y) < minContent {
		return false
	}
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	return float64(shared) >= minShared*float64(max(len(x), len(y)))
}

// content is the set of the words of a headline that say something.
func content(s string) map[string]bool {
	const longestParticle = 3
	out := map[string]bool{}
	for w := range strings.FieldsSeq(plain(s)) {
		if w = strings.Trim(w, ",.:;!?|-–—()"); len(w) > longestParticle {
			out[w] = true
		}
	}
	return out
}

// plain takes quote marks and final points off a folded headline.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '"' || r == '\'' {
			return -1
		}
		return r
	}, s)
	return strings.TrimRight(s, ".… ")
}

// Headline splits a cleaned text into its headline and the rest. The first
// line is the headline where it is clearly one: short, of several words, not
// ending as a statement does, no byline or dateline, followed by a blank line
// and then by a paragraph. Else headline is "" and rest is text.
//
// The headline is left out of the rest, because a headline is nobody's
// sentence: it must never be quoted as if the body said it.
func Headline(text string) (headline, rest string) {
	first, after, found := strings.Cut(text, "\n")
	if !found || !strings.HasPrefix(after, "\n") || len(first) > maxHeadline {
		return "", text
	}
	f := fold(first)
	if len(f) < minHeadline || strings.Count(f, " ")+1 < minWords || strings.HasSuffix(f, ".") || strings.HasSuffix(f, ":") || strings.HasSuffix(f, ",") || strings.HasSuffix(f, ";") {
		return "", text
	}
	if prefixAny(f, []string{"by ", "from ", "updated", "published", "posted", "written by", "reported by", "- ", "* ", "• "}) || speech(f) && strings.HasSuffix(f, `"`) {
		return "", text
	}
	rest = strings.TrimLeft(after, "\n")
	for l := range strings.SplitSeq(rest, "\n") {
		if g := fold(l); len(g) >= minProse && stopped(g) {
			return strings.TrimSpace(first), rest
		}
	}
	return "", text
}
