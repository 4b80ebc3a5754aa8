package evals

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
)

var (
	digitsForm = regexp.MustCompile(`\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+)?\b`)
	wordsForm  = regexp.MustCompile(`(?i)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety)\b`)
)

// plantFigure changes one number.
func plantFigure(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	text := f.Point.Text
	if at, ok := pick(r, digitsForm, text); ok {
		was := text[at[0]:at[1]]
		n, err := strconv.ParseFloat(strings.ReplaceAll(was, ",", ""), 64)
		if err != nil {
			return f, false
		}
		step := float64(1 + r.IntN(9))
		if r.IntN(2) == 0 && n > step {
			step = -step
		}
		now := strconv.FormatFloat(n+step, 'f', -1, 64)
		if strings.Contains(was, ",") {
			now = grouped(int(n + step))
		}
		if strings.Contains(text, now) {
			return f, false
		}
		f.Point.Text = replace(text, at[0], at[1], now)
		return f, true
	}
	at, ok := pick(r, wordsForm, text)
	if !ok {
		return f, false
	}
	others := []string{"two", "three", "four", "six", "seven", "nine", "eleven", "fourteen", "seventeen", "thirty", "seventy"}
	now := others[r.IntN(len(others))]
	if strings.Contains(strings.ToLower(text), now) {
		return f, false
	}
	f.Point.Text = replace(text, at[0], at[1], now)
	return f, true
}

func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// unitSwaps are measures that are mistaken for one another.
var unitSwaps = [][2]string{{"percent", "percentage points"}, {"per cent", "people"}, {"%", " points"}, {"hours", "days"}, {"minutes", "hours"}, {"days", "weeks"}, {"weeks", "months"}, {"months", "years"}, {"years", "months"},
	{"miles", "kilometres"}, {"kilometers", "miles"}, {"feet", "metres"}, {"million", "billion"}, {"billion", "million"}, {"thousand", "million"}, {"$", "€"}, {"dollars", "pounds"}, {"tons", "pounds"}, {"acres", "square miles"}}

var beforeUnit = regexp.MustCompile(`(?i)(?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|few))[ -]?$`)

// plantUnit puts a figure into another unit.
func plantUnit(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	text := f.Point.Text
	for _, i := range r.Perm(len(unitSwaps)) {
		from, to := unitSwaps[i][0], unitSwaps[i][1]
		at := strings.Index(text, from)
		if at < 0 || from != "$" && !beforeUnit.MatchString(text[:at]) || strings.Contains(text, to) {
			continue
		}
		f.Point.Text = replace(text, at, at+len(from), to)
		return f, true
	}
	return f, false
}

var approximators = regexp.MustCompile(`(?i)\b(at least|more than|nearly|almost|about|around|roughly|up to|as many as|fewer than|less than|over|approximately) (\$?\d|(?:two|three|four|five|six|ten|a dozen|half|one|hundred)\b)`)

func dropApproximator(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, approximators, f.Point.Text)
	if !ok {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[4], "")
	return f, true
}

var countForm = regexp.MustCompile(`\b(\d{1,3}(?:,\d{3})*) (?:\p{Ll}+ )?(?:people|soldiers|men|women|votes|voters|percent|dollars|emails|points|states|million|members|officers|workers|supporters|children|others)`)

func addApproximator(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, countForm, f.Point.Text)
	if !ok || approximators.MatchString(f.Point.Text) {
		return f, false
	}
	words := []string{"at least ", "more than ", "fewer than ", "up to "}
	f.Point.Text = replace(f.Point.Text, at[2], at[2], words[r.IntN(len(words))])
	return f, true
}

// plantName puts somebody else into the text.
func plantName(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	at, ok := pick(r, capitalRun, f.Point.Text)
	if !ok {
		return f, false
	}
	name, ok := other(r, p.names, f.Point.Text)
	if !ok {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], name)
	return f, true
}

// exchangeNames lets two names of the sentence change places.
func exchangeNames(_ *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	text := f.Point.Text
	all := capitalRun.FindAllStringSubmatchIndex(text, -1)
	if len(all) < 2 {
		return f, false
	}
	a, b := all[0], all[len(all)-1]
	first, second := text[a[2]:a[3]], text[b[2]:b[3]]
	if strings.Contains(first, second) || strings.Contains(second, first) || strings.Contains(text[a[3]:b[2]], " and ") {
		return f, false // "Ann and Ben" are as true the other way round
	}
	f.Point.Text = text[:a[2]] + second + text[a[3]:b[2]] + first + text[b[3]:]
	return f, true
}

func plantPlace(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	at, ok := pick(r, placeName, f.Point.Text)
	if !ok {
		return f, false
	}
	name, ok := other(r, p.places, f.Point.Text)
	if !ok {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], name)
	return f, true
}

var (
	dayNames   = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = []string{"January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"}
	dayForm    = regexp.MustCompile(`\b(` + strings.Join(dayNames, "|") + `)\b`)
	monthForm  = regexp.MustCompile(`\b(` + strings.Join(monthNames, "|") + `)\b`)
	yearForm   = regexp.MustCompile(`\b((?:19|20)\d\d)\b`)
)

func plantDate(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	for _, kind := range []struct {
		form  *regexp.Regexp
		names []string
	}{{dayForm, dayNames}, {monthForm, monthNames}, {yearForm, nil}} {
		at, ok := pick(r, kind.form, f.Point.Text)
		if !ok {
			continue
		}
		now := fmt.Sprint(1990 + r.IntN(30))
		if kind.names != nil {
			now = kind.names[r.IntN(len(kind.names))]
		}
		if strings.Contains(f.Point.Text, now) {
			return f, false
		}
		f.Point.Text = replace(f.Point.Text, at[2], at[3], now)
		return f, true
	}
	return f, false
}
