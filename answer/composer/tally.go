package composer

import (
	"strings"

	"onrecord/answer"
)

// tally counts the distinct outlets cited and the distinct sources that an
// answer goes back to, as the engine does: each speaker once, and each outlet
// that speaks for itself. An unknown outlet counts by article.
func tally(a answer.Answer) (outlets, origins int) {
	name := func(c answer.Citation) string {
		if c.Outlet != nil {
			return "outlet " + *c.Outlet
		}
		return "article " + c.Article
	}
	cited, sources := map[string]bool{}, map[string]bool{}
	for _, c := range a.Citations {
		cited[name(c)] = true
	}
	for _, p := range a.Points {
		if p.Speaker != nil {
			sources["speaker "+strings.ToLower(strings.Join(strings.Fields(*p.Speaker), " "))] = true
			continue
		}
		for _, n := range p.Citations {
			sources[name(a.Citations[n-1])] = true
		}
	}
	return len(cited), len(sources)
}
