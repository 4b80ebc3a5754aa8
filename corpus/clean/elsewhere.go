package clean

import "strings"

// elsewhereMarks open a line that sends the reader to another article. The
// languages beside English are those in which big sites mark such lines with
// fixed words.
var elsewhereMarks = []string{
	"also read", "read also", "read more", "read more on", "read next", "read this", "read full story", "read the full story",
	"also see", "see also", "see more", "also watch", "watch also", "watch more", "more on this", "more on this story", "related story", "related stories",
	"related article", "related articles", "related news", "related coverage", "related content", "related post", "related posts", "related topics",
	"must read", "don't miss", "in case you missed it", "you may also like", "you might also like", "you may like", "you might like", "you may also be interested in",
	"suggested reading", "further reading", "recommended reading", "recommended for you", "recommended stories", "editor's pick", "editor's picks", "editors' picks",
	"lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "lee también", "leer también", "leia também", "leia mais", "leggi anche",
	"lees ook", "läs också", "les også", "læs også", "lue myös", "czytaj też", "czytaj także", "baca juga", "читайте также", "читайте також",
}

// weakMarks open such a line too, but a sentence could begin with them: the
// rest must be a headline, that is, not end as a sentence does.
var weakMarks = []string{"more", "related", "watch", "watch live", "recommended", "trending", "gallery", "video", "live updates", "icymi"}

// maxTeaser bounds the whole line in bytes: a marker and one or two headlines.
const maxTeaser = 320

func elsewhere(p *page, i int) bool {
	f := strings.TrimLeft(p.lines[i].fold, "►▶▸»>*•-–—| ([")
	if len(f) > maxTeaser {
		return false
	}
	head, rest, marked := cutMark(f)
	if !marked {
		f = strings.TrimRight(f, " .…>»→)]")
		return len(f) <= 40 && (f == "read more" || f == "read full story" || f == "click here to read more" || f == "read more here" || contains(elsewhereMarks[2:], f))
	}
	if contains(elsewhereMarks, head) {
		return !speech(head)
	}
	// "Watch: he said …" is speech; a bare "More:" at the end of a line is the
	// marker whose link was lost.
	return contains(weakMarks, head) && !stopped(rest) && !strings.HasPrefix(rest, `"`) && !strings.Contains(rest, ". http")
}

// cutMark splits a folded line at the first colon, bar or arrow near its
// start.
func cutMark(f string) (head, rest string, ok bool) {
	const longestMark = 36
	for j, r := range f {
		if j > longestMark {
			break
		}
		if strings.ContainsRune(":|»›→", r) {
			rest := strings.TrimLeft(f[j:], ":|»›→ ")
			return strings.TrimSpace(f[:j]), rest, true
		}
	}
	for _, dash := range []string{" – ", " — ", " - "} {
		if head, rest, ok := strings.Cut(f, dash); ok && len(head) <= longestMark {
			return head, rest, true
		}
	}
	return "", "", false
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

func containsAny(s string, list []string) bool {
	for _, e := range list {
		if strings.Contains(s, e) {
			return true
		}
	}
	return false
}

func prefixAny(s string, list []string) bool {
	for _, e := range list {
		if strings.HasPrefix(s, e) {
			return true
		}
	}
	return false
}

func suffixAny(s string, list []string) bool {
	for _, e := range list {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
