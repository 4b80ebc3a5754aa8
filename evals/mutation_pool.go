package evals

import (
	"math/rand/v2"
	"regexp"
	"strings"
)

// pool is what planters take false names from: the other points.
type pool struct {
	names    []string
	places   []string
	speakers []string
	outlets  []string
	quotes   []string
	texts    []Faithful
}

var (
	capitalRun = regexp.MustCompile(`[\p{Ll},;] (\p{Lu}[\p{Ll}]+(?: \p{Lu}[\p{Ll}]+){0,2})`)
	placeName  = regexp.MustCompile(`\b(?:in|at|near|from) (\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}+)?)\b`)
	quoted     = regexp.MustCompile(`(?:“|(?:^|[\s(])")([^\s”"“…][^”"“…]{10,}[^\s”"“…])[”"](?:[\s,.;)]|$)`)
)

func newPool(faithful []Faithful) *pool {
	p := &pool{texts: faithful}
	seen := map[string]bool{}
	add := func(list *[]string, kind, value string) {
		if value != "" && !seen[kind+value] {
			seen[kind+value] = true
			*list = append(*list, value)
		}
	}
	for _, f := range faithful {
		for _, m := range capitalRun.FindAllStringSubmatch(f.Point.Text, -1) {
			add(&p.names, "name ", m[1])
		}
		for _, m := range placeName.FindAllStringSubmatch(f.Point.Text, -1) {
			add(&p.places, "place ", m[1])
		}
		for _, m := range quoted.FindAllStringSubmatch(f.Point.Text, -1) {
			add(&p.quotes, "quote ", m[1])
		}
		if first, _, _ := strings.Cut(f.Point.Speaker, " "); len(first) > 2 && strings.ToLower(first) != first {
			add(&p.speakers, "speaker ", f.Point.Speaker)
		}
		for _, o := range f.Point.Outlets {
			add(&p.outlets, "outlet ", o)
		}
	}
	return p
}

// other draws an entry of a list that has no word in common with text.
func other(r *rand.Rand, list []string, text string) (string, bool) {
	const tries = 12
	if len(list) == 0 {
		return "", false
	}
	lower := strings.ToLower(text)
	for range tries {
		drawn := list[r.IntN(len(list))]
		common := false
		for _, w := range strings.Fields(strings.ToLower(drawn)) {
			common = common || strings.Contains(lower, strings.Trim(w, ".,’'"))
		}
		if !common {
			return drawn, true
		}
	}
	return "", false
}

// pick draws one of the matches of a pattern.
func pick(r *rand.Rand, pattern *regexp.Regexp, text string) ([]int, bool) {
	all := pattern.FindAllStringSubmatchIndex(text, -1)
	if len(all) == 0 {
		return nil, false
	}
	return all[r.IntN(len(all))], true
}

// replace puts something else in the place of text[from:to].
func replace(text string, from, to int, with string) string { return text[:from] + with + text[to:] }
