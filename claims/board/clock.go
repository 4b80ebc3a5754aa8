package board

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// clockForm finds times of day: "11:52 p.m.", "9.40 p.m.", "23:50".
var clockForm = regexp.MustCompile(`(?i)\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b|\b(\d{1,2}):(\d{2})\b`)

// clocks are the times of day in a text, in minutes after midnight.
func clocks(text string) []int {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var list []int
	for _, m := range clockForm.FindAllStringSubmatch(text, -1) {
		hour, minute := m[1]+m[4], m[2]+m[5]
		h, _ := strconv.Atoi(hour)
		n, _ := strconv.Atoi(minute)
		if strings.EqualFold(m[3], "p") && h < 12 {
			h += 12
		} else if strings.EqualFold(m[3], "a") && h == 12 {
			h = 0
		}
		if h < 24 && n < 60 {
			list = append(list, h*60+n)
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
	case slices.ContainsFunc(a, func(t int) bool { return slices.Contains(b, t) }):
		return 1
	}
	return -1
}
