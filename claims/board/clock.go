package board

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// clockForm finds times of day: "11:52 p.m.", "9.40 p.m.", "23:50".
var clockForm = regexp.MustCompile(`(?i)\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b|\b(\d{1,2}):(\d{2})\b`)

// elsewhere finds that a time of day is that of a place that is named: "10:52
// p.m. Ruritanian time".
var elsewhere = regexp.MustCompile(`^\.?\s+(?:(?:\p{Lu}\p{Ll}+|island) [Tt]ime|GMT|UTC)\b`)

// Minutes.
const (
	hour = 60
	day  = 24 * hour
)

// clocks are the times of day in a text, in minutes after midnight, a day more
// where the text names the place whose time it is.
func clocks(text string) []int {
	if !clocklike(text) {
		return nil
	}
	var list []int
	for _, at := range clockForm.FindAllStringSubmatchIndex(text, -1) {
		m := make([]string, len(at)/2)
		for group := range m {
			if at[2*group] >= 0 {
				m[group] = text[at[2*group]:at[2*group+1]]
			}
		}
		hours, minutes := m[1]+m[4], m[2]+m[5]
		h, _ := strconv.Atoi(hours)
		n, _ := strconv.Atoi(minutes)
		if strings.EqualFold(m[3], "p") && h < 12 {
			h += 12
		} else if strings.EqualFold(m[3], "a") && h == 12 {
			h = 0
		}
		if h < 24 && n < 60 {
			t := h*hour + n
			if elsewhere.MatchString(text[at[1]:]) {
				t += day
			}
			list = append(list, t)
		}
	}
	return list
}

// sameClock compares times of day: 1 where two clauses share one, -1 where both
// have some and share none, 0 where one has none.
func sameClock(a, b []int) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case slices.ContainsFunc(a, func(t int) bool { return slices.ContainsFunc(b, func(o int) bool { return t%day == o%day }) }):
		return 1
	case slices.ContainsFunc(a, func(t int) bool {
		return slices.ContainsFunc(b, func(o int) bool { return (t >= day || o >= day) && t%hour == o%hour })
	}):
		return 1 // 11:52 p.m. here is 10:52 p.m. there
	}
	return -1
}

// clocklike reports whether a number in a text may be a time of day, which
// saves most texts the search for one: "11:5", "8 a.", "8pm".
func clocklike(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i-1] < '0' || text[i-1] > '9' {
			continue
		}
		at := i
		switch c := text[i]; {
		case c == ':':
			return true
		case c == ' ' || c >= '\t' && c <= '\r':
			at++
		}
		if at+1 < len(text) && (text[at] == 'a' || text[at] == 'p' || text[at] == 'A' || text[at] == 'P') && strings.IndexByte(".mM", text[at+1]) >= 0 {
			return true
		}
	}
	return false
}
