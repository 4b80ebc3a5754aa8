package speakers

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Parties are the sides of a story: names that stand for one another, such as
// a country, what its people are called, its government and its capital.
type Parties struct {
	parent map[string]string // root to root
	shown  map[string]map[string]int
	roots  map[string]string // of names asked for
	rulers map[string]bool   // bodies that are a side: "Council"
}

func newParties() *Parties {
	return &Parties{parent: map[string]string{}, shown: map[string]map[string]int{}, roots: map[string]string{}, rulers: map[string]bool{}}
}

// endings are taken off a name to find what a country and its people share,
// the longest first: "Ruritania" and "Ruritanians" are both "ruritan".
var endings = strings.Fields(`istanis istani istan ians ian ias ia eans ean ese ish ers er ans an is i as a es e n s`)

// leastRoot is the fewest letters that endings leave of a name.
const leastRoot = 4

// Root is what a name shares with the adjective and the people made from it.
// It is the same for both, and means nothing besides.
func Root(name string) string {
	root := fold(name)
	for {
		shorter := root
		for _, ending := range endings {
			if cut, ok := strings.CutSuffix(root, ending); ok && len(cut) >= leastRoot {
				shorter = cut
				break
			}
		}
		if shorter == root {
			return root
		}
		root = shorter
	}
}

func (p *Parties) find(root string) string {
	for {
		next, ok := p.parent[root]
		if !ok || next == root {
			return root
		}
		root = next
	}
}

// note counts a name by which a side is called.
func (p *Parties) note(name string) {
	if name == "" {
		return
	}
	root := p.root(name)
	if p.shown[root] == nil {
		p.shown[root] = map[string]int{}
	}
	p.shown[root][name]++
}

// join makes two names one side.
func (p *Parties) join(a, b string) {
	ra, rb := p.find(p.root(a)), p.find(p.root(b))
	if ra != rb {
		p.parent[max(ra, rb)] = min(ra, rb)
	}
}

// Key identifies the side that a name stands for; "" for no name.
func (p *Parties) Key(name string) string {
	if name == "" {
		return ""
	}
	return p.find(p.root(name))
}

// root is Root, remembered.
func (p *Parties) root(name string) string {
	root, known := p.roots[name]
	if !known {
		root = Root(name)
		p.roots[name] = root
	}
	return root
}

// Same reports whether two names stand for one side.
func (p *Parties) Same(a, b string) bool { return a != "" && b != "" && p.Key(a) == p.Key(b) }

// Known reports whether a word is a name of a side of the story.
func (p *Parties) Known(name string) bool { return p.shown[p.root(name)] != nil }

// Names are what the articles call each side most, by its key.
func (p *Parties) Names() map[string]string {
	count := map[string]map[string]int{}
	for root, names := range p.shown {
		key := p.find(root)
		if count[key] == nil {
			count[key] = map[string]int{}
		}
		for name, n := range names {
			count[key][name] += n
		}
	}
	most := make(map[string]string, len(count))
	for key, names := range count {
		best := ""
		for _, name := range slices.Sorted(maps.Keys(names)) {
			if p.rulers[name] && len(names) > 1 {
				continue // a country is better known than those who rule it
			}
			if best == "" || names[name] > names[best] {
				best = name
			}
		}
		most[key] = best
	}
	return most
}

// The forms by which articles say that two names are one side.
const government = `(?:government|regime|administration|authorities|leadership|rulers|junta)`

// ruling finds who rules a country: "the Command Council that rules Ruritania".
var ruling = regexp.MustCompile(`(\p{Lu}[\p{L}-]+),? (?:that|which|who) (?:rules|governs) (\p{Lu}[\p{L}-]+)`)

var sameSide = []*regexp.Regexp{
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+)['’]s (?:\p{Ll}+ )?(\p{Lu}[\p{L}-]+) ` + government),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+) ` + government + ` (?:of|in) (\p{Lu}[\p{L}-]+)`),
	regexp.MustCompile(`(?:^|[.\n] ?)In (\p{Lu}[\p{L}-]+), the (\p{Lu}[\p{L}-]+) (?:\p{Lu}?\p{L}+ ){0,2}(?:[Mm]inistry|government|parliament)`),
	ruling,
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+)['’]s capital,? (?:of )?(\p{Lu}[\p{L}-]+)`),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+), (?:the )?capital of (\p{Lu}[\p{L}-]+)`),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+) (?:\p{Ll}+, including )?(?:the )?capital,? (\p{Lu}[\p{L}-]+)`),
}

// tells are the words that the forms turn on, and around how many bytes on
// either side of one the forms may reach.
var tells = []string{"government", "regime", "administration", "authorities", "leadership", "rulers", "junta", "capital", "inistry", "parliament", " rules ", " governs "}

const around = 80

// telling is the parts of a text in which the forms may be found: the forms
// themselves are slow to look for.
func telling(text string) string {
	var at []int
	for _, word := range tells {
		for from := 0; ; {
			n := strings.Index(text[from:], word)
			if n < 0 {
				break
			}
			at = append(at, from+n)
			from += n + len(word)
		}
	}
	slices.Sort(at)
	var parts strings.Builder
	end := 0
	for _, n := range at {
		start := max(end, n-around)
		if start > end {
			parts.WriteByte('\n')
		}
		end = max(start, min(len(text), n+around))
		parts.WriteString(text[start:end])
	}
	return parts.String()
}

// learn reads from a text which names are one side.
func (p *Parties) learn(text string) {
	text = telling(text)
	for i, form := range sameSide {
		if i > 3 && !strings.Contains(text, "capital") {
			break // most texts name no capital, and the search is not cheap
		}
		for _, m := range form.FindAllStringSubmatch(text, -1) {
			p.note(m[1])
			p.note(m[2])
			p.join(m[1], m[2])
			if form == ruling {
				p.rulers[m[1]] = true
			}
		}
	}
}
