package analysis_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus/analysis"
)

func TestTerms(t *testing.T) {
	for text, want := range map[string][]string{
		"The ferries’ captain":        {"the", "ferri", "captain"},
		"Smith's and Jones’s houses":  {"smith", "and", "jone", "hous"},
		"2,640 km, or 3.5 million":    {"2640", "km", "or", "3p5", "million"},
		"On Monday, 12. Then more":    {"on", "monday", "12", "then", "more"},
		"Café Zürich NAÏVE":           {"cafe", "zurich", "naiv"},
		"Паром ушёл":                  {"паром", "ушел"},
		"کشتی در بندر":                {"کشتی", "در", "بندر"},
		"a\x00b \xff\xfe c":           {"a", "b", "c"},
		"“quoted”—dashed…":            {"quot", "dash"},
		"":                            {},
		"… !? — ":                     {},
		"F-16s and MI6":               {"f", "16s", "and", "mi6"},
		"killed killing kills killer": {"kill", "kill", "kill", "killer"},
	} {
		if diff := cmp.Diff(want, analysis.Terms(text)); diff != "" {
			t.Errorf("Terms(%q) (-want +got):\n%s", text, diff)
		}
	}
	if got := analysis.Terms(strings.Repeat("x", 10_000)); len(got) < 2 || len(got[0]) > 64 {
		t.Errorf("a word of 10,000 letters is %d terms, the first of %d bytes", len(got), len(got[0]))
	}
}

func TestStopwords(t *testing.T) {
	stop := analysis.English()
	for word, want := range map[string]bool{"the": true, "how": true, "not": false, "after": false, "ferry": false} {
		if stop.Has(word) != want {
			t.Errorf("Has(%q) = %v", word, !want)
		}
	}
	var kept []string
	for _, token := range stop.Content(analysis.Tokens("How many of the ferries were not late?")) {
		kept = append(kept, token.Word)
	}
	if diff := cmp.Diff([]string{"ferries", "not", "late"}, kept); diff != "" {
		t.Errorf("Content (-want +got):\n%s", diff)
	}
}

func TestThesaurus(t *testing.T) {
	words := analysis.Newsroom()
	for _, c := range []struct {
		a, b string
		want bool
	}{{"killed", "deaths", true}, {"wounded", "injuries", true}, {"killed", "wounded", false}, {"said", "claimed", false}, {"unheard", "unheard", false}} {
		if words.Same(analysis.Stem(c.a), analysis.Stem(c.b)) != c.want {
			t.Errorf("Same(%s, %s) = %v", c.a, c.b, !c.want)
		}
	}
}
