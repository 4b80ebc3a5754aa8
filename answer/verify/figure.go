package verify

import (
	"math"
	"strconv"
	"strings"

	"onrecord/claims"
	"onrecord/corpus"
)

// figure is a quantity as a text gives it.
type figure struct {
	corpus.Span         // with currency sign, scale and percent sign
	first, last int     // words
	value, high float64 // equal where it is no range
	unit        string  // "%", a currency, or "" for a bare number
	bound       claims.Bound
	calendar    bool // a year, or a day beside the name of a month
	vague       bool // "dozens", "hundreds"
}

// numbers are the words that make up a number in words.
var numbers = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"half": 0.5, "dozen": 12,
}

// scales multiply the number before them.
var scales = map[string]float64{
	"dozen": 12, "score": 20, "hundred": 100, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}

// vagueNumbers give an order of magnitude and no number.
var vagueNumbers = map[string]float64{"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}

// unitWords are the units that change what a number is, by their forms.
var unitWords = map[string]string{
	"percent": "%", "percentage": "%", "pct": "%", "dollar": "$", "dollars": "$", "usd": "$", "euro": "€", "euros": "€", "eur": "€",
	"pound": "£", "pounds": "£", "gbp": "£", "rupee": "₹", "rupees": "₹", "rs": "₹", "inr": "₹", "yen": "¥", "yuan": "yuan", "cents": "cent",
	"km": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "mile": "mile", "miles": "mile",
	"metre": "m", "metres": "m", "meter": "m", "meters": "m", "feet": "foot", "foot": "foot", "ft": "foot", "inch": "inch", "inches": "inch",
	"kg": "kg", "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "kilos": "kg", "tonne": "tonne", "tonnes": "tonne", "ton": "ton", "tons": "ton",
	"second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day", "days": "day",
	"week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
	"litre": "litre", "litres": "litre", "liter": "litre", "liters": "litre", "hectare": "hectare", "hectares": "hectare", "acre": "acre", "acres": "acre",
	"degree": "degree", "degrees": "degree", "mph": "mph", "kmh": "kmh", "mw": "mw", "gw": "gw", "kwh": "kwh",
}

const currencySigns = "$€£₹¥"

// findFigures reads the quantities of a text. "One" counts where it stands
// before a word that is no connecting one ("one soldier", not "one of them").
func (r *reading) findFigures(lexicon *Lexicon) {
	for i := 0; i < len(r.words); {
		f, ok := r.figureAt(i)
		if !ok {
			i++
			continue
		}
		if f.first == f.last && r.words[i].text == "one" && !r.counts(i) {
			i++
			continue
		}
		f.bound = r.boundBefore(&f, lexicon)
		for j := f.first; j <= f.last; j++ {
			r.words[j].figure = len(r.figures)
		}
		i = f.last + 1
		if n := len(r.figures); n > 0 && r.joins(r.figures[n-1], f) {
			before := &r.figures[n-1]
			before.high, before.last, before.End = f.value, f.last, f.End
			if before.bound == claims.Exactly {
				before.bound = claims.Between
			}
			if before.unit == "" {
				before.unit = f.unit
			}
			for j := before.first; j <= before.last; j++ {
				r.words[j].figure = n - 1
			}
			continue
		}
		r.figures = append(r.figures, f)
	}
}

// counts reports whether "one" at word i is a number: "one soldier", "one in
// five", and not "one of them".
func (r *reading) counts(i int) bool {
	if i+1 >= len(r.words) {
		return false
	}
	next := r.words[i+1].text
	if _, share := numbers[r.wordAt(i+2)]; next == "in" || (next == "of" || next == "out") && (share || r.wordAt(i+2) == "every") {
		return true
	}
	return !r.words[i+1].plain
}

// joins reports whether b ends a range that a begins: "10-12", "10 to 12",
// "between 10 and 12".
func (r *reading) joins(a, b figure) bool {
	if a.high != a.value || b.value <= a.value || a.calendar || b.calendar || a.unit != "" && b.unit != "" && a.unit != b.unit {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(r.text[a.End:b.Start]))
	switch between {
	case "-", "–", "—", "to":
		return r.text[a.End:b.Start] != " — " && (between != "to" || a.first == 0 || r.words[a.first-1].text != "from")
	case "and":
		return a.first > 0 && r.words[a.first-1].text == "between"
	}
	return false
}

// figureAt reads the quantity that begins at word i.
func (r *reading) figureAt(i int) (figure, bool) {
	w := r.words[i]
	f := figure{Span: w.Span, first: i, last: i}
	total, part, seen := 0.0, 0.0, false
	switch n, digits := number(w.text); {
	case digits:
		part, seen = n, true
		if n == math.Trunc(n) && n >= 1000 && n < 2100 && len(w.text) == 4 && !strings.Contains(w.Of(r.text), ",") {
			f.calendar = n >= 1500
		}
		if isMonth(r.wordAt(i-1)) || isMonth(r.wordAt(i+1)) && n <= 31 {
			f.calendar = true
		}
	case vagueNumbers[w.text] != 0:
		f.value, f.high, f.vague = vagueNumbers[w.text], vagueNumbers[w.text], true
		return f, true
	default:
		n, ok := numbers[w.text]
		if a := r.wordAt(i + 1); w.text == "a" && (scales[a] >= 12 && len(a) > 2) && a != "score" {
			n, ok = 1, true
		}
		if !ok {
			return f, false
		}
		part, seen = n, true
	}
	for j := i + 1; j < len(r.words) && seen; j++ {
		between := strings.TrimSpace(r.text[r.words[j-1].End:r.words[j].Start])
		if between != "" && between != "-" {
			break
		}
		next := r.words[j].text
		scale, isScale := scales[next]
		n, isNumber := numbers[next]
		if _, digits := number(r.words[j-1].text); digits && !isScale {
			break
		}
		switch {
		case isScale && (len(next) > 3 || between == "" || next == "bn" || next == "mn" || next == "mln"):
			f.calendar = false
			if part == 0 {
				part = 1
			}
			if scale >= 1e3 {
				total, part = total+part*scale, 0
			} else {
				part *= scale
			}
		case next == "and" && j+1 < len(r.words) && part >= 100 && numbers[r.words[j+1].text] >= 1:
			continue
		case isNumber && n >= 1 && n < 100 && (math.Mod(part, 100) == 0 && part > 0 || total > 0 && part == 0 || math.Mod(part, 10) == 0 && part >= 20 && n < 10 && between == "-" || part >= 20 && math.Mod(part, 10) == 0 && n < 10):
			part += n
		default:
			seen = false
			continue
		}
		f.last, f.End = j, r.words[j].End
	}
	f.value = total + part
	f.high = f.value
	r.unitAround(&f)
	return f, true
}

// unitAround takes in the sign before a figure and the unit behind it.
func (r *reading) unitAround(f *figure) {
	before := r.text[:f.Start]
	for _, sign := range currencySigns {
		if strings.HasSuffix(strings.TrimRight(before, " "), string(sign)) {
			f.unit = string(sign)
			f.Start = strings.LastIndex(before, string(sign))
		}
	}
	if f.first > 0 && unitWords[r.wordAt(f.first-1)] == "₹" {
		f.unit = "₹"
	}
	after := strings.TrimLeft(r.text[f.End:], " -\u00a0")
	if strings.HasPrefix(after, "%") {
		f.unit = "%"
		f.End = f.End + strings.Index(r.text[f.End:], "%") + 1
		return
	}
	next := r.wordAt(f.last + 1)
	if next == "per" && r.wordAt(f.last+2) == "cent" {
		f.unit, f.last = "%", f.last+2
		f.End = r.words[f.last].End
		return
	}
	if unit := unitWords[next]; unit != "" && strings.TrimLeft(r.text[f.End:r.words[f.last+1].Start], " -\u00a0") == "" {
		f.unit = unit
		f.last++
		f.End = r.words[f.last].End
	}
}

func (r *reading) wordAt(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].text
}

// number reads digits as the analyser folds them: groups joined, "p" for the
// decimal point; with a scale's letter behind them ("3m", "40k") too.
func number(text string) (float64, bool) {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return 0, false
	}
	digits := strings.TrimRight(text, "abcdefghijklmnoqrstuvwxyz")
	n, err := strconv.ParseFloat(strings.Replace(digits, "p", ".", 1), 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, false
	}
	rest := text[len(digits):]
	if rest == "" {
		return n, true
	}
	if scale, ok := scales[rest]; ok {
		return n * scale, true
	}
	return 0, false
}

// boundBefore reads "at least", "around" and their like before a figure.
func (r *reading) boundBefore(f *figure, lexicon *Lexicon) claims.Bound {
	const reach = 4 // words of the longest bound
	for n := reach; n > 0; n-- {
		if f.first-n < 0 {
			continue
		}
		parts := make([]string, 0, n)
		for j := f.first - n; j < f.first; j++ {
			parts = append(parts, r.words[j].text)
		}
		if bound, ok := lexicon.bounds[strings.Join(parts, " ")]; ok {
			return bound
		}
	}
	if next := r.wordAt(f.last+1) + " " + r.wordAt(f.last+2); next == "or more" || next == "at least" {
		return claims.AtLeast
	} else if next == "or so" {
		return claims.About
	}
	return claims.Exactly
}

// same reports whether two figures are the same quantity, their bounds aside.
func (f figure) same(g figure) bool {
	near := func(a, b float64) bool { return a == b || math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b)) }
	return near(f.value, g.value) && near(f.high, g.high) && f.vague == g.vague
}

// months by their forms, to the number of the month.
var months = map[string]int{
	"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
	"august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}

func isMonth(text string) bool { return months[text] != 0 }
