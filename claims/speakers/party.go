package speakers

import (
	"cmp"
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
}

func newParties() *Parties {
	return &Parties{parent: map[string]string{}, shown: map[string]map[string]int{}}
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
	root := Root(name)
	if p.shown[root] == nil {
		p.shown[root] = map[string]int{}
	}
	p.shown[root][name]++
}

// join makes two names one side.
func (p *Parties) join(a, b string) {
	ra, rb := p.find(Root(a)), p.find(Root(b))
	if ra != rb {
		p.parent[max(ra, rb)] = min(ra, rb)
	}
}

// Key identifies the side that a name stands for; "" for no name.
func (p *Parties) Key(name string) string {
	if name == "" {
		return ""
	}
	return p.find(Root(name))
}

// Same reports whether two names stand for one side.
func (p *Parties) Same(a, b string) bool { return a != "" && b != "" && p.Key(a) == p.Key(b) }

// Known reports whether a word is a name of a side of the story.
func (p *Parties) Known(name string) bool { return p.shown[Root(name)] != nil }

// Name is what the articles call a side most.
func (p *Parties) Name(key string) string {
	count := map[string]int{}
	for root, names := range p.shown {
		if p.find(root) == key {
			for name, n := range names {
				count[name] += n
			}
		}
	}
	best := ""
	for _, name := range slices.Sorted(maps.Keys(count)) {
		if best == "" || cmp.Compare(count[name], count[best]) > 0 {
			best = name
		}
	}
	return best
}

// The forms by which articles say that two names are one side.
const government = `(?:government|regime|administration|authorities|leadership|rulers|junta)`

var sameSide = []*regexp.Regexp{
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+)['’]s (?:\p{Ll}+ )?(\p{Lu}[\p{L}-]+) ` + government),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+) ` + government + ` (?:of|in) (\p{Lu}[\p{L}-]+)`),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+)['’]s capital,? (?:of )?(\p{Lu}[\p{L}-]+)`),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+), (?:the )?capital of (\p{Lu}[\p{L}-]+)`),
	regexp.MustCompile(`(\p{Lu}[\p{L}-]+) (?:\p{Ll}+, including )?(?:the )?capital,? (\p{Lu}[\p{L}-]+)`),
}

// learn reads from a text which names are one side.
func (p *Parties) learn(text string) {
	for i, form := range sameSide {
		if i > 1 && !strings.Contains(text, "capital") {
			break
		}
		for _, m := range form.FindAllStringSubmatch(text, -1) {
			p.note(m[1])
			p.note(m[2])
			p.join(m[1], m[2])
		}
	}
}
