package board

import (
	"math"
	"strconv"
	"strings"

	"onrecord/claims"
)

// unit is what a unit measures and how many base units it is. Factors are the
// international definitions (BIPM, The International System of Units, 9th ed.;
// NIST Special Publication 811, appendix B).
type unit struct {
	measure string
	factor  float64
}

var units = map[string]unit{
	"ha": {"area", 1e4}, "hectare": {"area", 1e4}, "hectares": {"area", 1e4}, "acre": {"area", 4046.8564}, "acres": {"area", 4046.8564},
	"m2": {"area", 1}, "km2": {"area", 1e6}, "sq km": {"area", 1e6}, "sq miles": {"area", 2589988.1}, "sq m": {"area", 1},
	"km": {"length", 1e3}, "kilometre": {"length", 1e3}, "kilometres": {"length", 1e3}, "m": {"length", 1}, "metres": {"length", 1},
	"mi": {"length", 1609.344}, "mile": {"length", 1609.344}, "miles": {"length", 1609.344}, "ft": {"length", .3048}, "feet": {"length", .3048},
	"cm": {"length", .01}, "mm": {"length", .001}, "in": {"length", .0254}, "yd": {"length", .9144},
	"t": {"mass", 1e3}, "tonne": {"mass", 1e3}, "tonnes": {"mass", 1e3}, "ton": {"mass", 1e3}, "tons": {"mass", 1e3}, "kg": {"mass", 1},
	"kilogram": {"mass", 1}, "kilos": {"mass", 1}, "kilo": {"mass", 1}, "g": {"mass", .001}, "mg": {"mass", 1e-6}, "lb": {"mass", .45359237},
	"pounds": {"mass", .45359237}, "l": {"volume", 1}, "litre": {"volume", 1}, "litres": {"volume", 1}, "gallon": {"volume", 3.785411784}, "gallons": {"volume", 3.785411784},
	"hours": {"time", 3600}, "hour": {"time", 3600}, "minutes": {"time", 60}, "minute": {"time", 60}, "seconds": {"time", 1}, "second": {"time", 1},
	"days": {"time", 86400}, "day": {"time", 86400}, "weeks": {"time", 604800}, "week": {"time", 604800},
	"months": {"time", 2629800}, "month": {"time", 2629800}, "years": {"time", 31557600}, "year": {"time", 31557600},
}

// physical are the measures whose amounts are hardly ever equal by chance.
var physical = set(`area mass volume length`)

// measured is what a figure measures and its value in base units.
func measured(f *claims.Figure) (measure string, value, high float64) {
	high = f.High
	if high == 0 {
		high = f.Value
	}
	if u, known := units[f.Unit]; known {
		return u.measure, f.Value * u.factor, high * u.factor
	}
	switch f.Unit {
	case "", "people", "person", "persons":
		return "", f.Value, high
	}
	return f.Unit, f.Value, high // a currency, a share
}

// rounding is how far two figures in different units may lie apart and be one:
// six hectares are 14.8 acres and are written as 15.
const rounding = 0.03

// sameValue reports whether two quantities give the same number, as units and
// rounding allow. "At least 58" and "58" are the same number.
func (q *quantity) sameValue(o *quantity) bool {
	if q.figure.Unit == o.figure.Unit || q.measure == "" && o.measure == "" {
		return q.value == o.value && q.high == o.high
	}
	if ratio := math.Log10(units[q.figure.Unit].factor / units[o.figure.Unit].factor); math.Abs(ratio-math.Round(ratio)) < 1e-9 {
		return math.Abs(q.value-o.value) <= 1e-9*math.Abs(q.value) // tonnes and kilograms
	}
	return math.Abs(q.value-o.value) <= rounding*math.Max(math.Abs(q.value), math.Abs(o.value)) &&
		math.Abs(q.high-o.high) <= rounding*math.Max(math.Abs(q.high), math.Abs(o.high))
}

// rounds reports whether q is p rounded to fewer digits: 2,400 for 2,380.
func (q *quantity) rounds(p *quantity) bool {
	if q.value == 0 || p.value == 0 || q.figure.Unit != p.figure.Unit {
		return false
	}
	step := 1.0
	for v := math.Abs(q.value); v >= 10 && math.Mod(v, 10) == 0; v /= 10 {
		step *= 10
	}
	return step > 1 && step <= math.Abs(q.value)/10 && math.Abs(p.value-q.value) <= step/2
}

// The digits from which on a number is hardly ever given twice by chance, zeros
// at its end apart: 11,400 votes, 71.3 percent.
const (
	tellingCount = 3
	tellingShare = 2
)

// telling reports whether a number is so exact that the same one in the same
// unit is the same figure.
func (q *quantity) telling() bool {
	digits := strconv.FormatFloat(math.Abs(q.figure.Value), 'f', -1, 64)
	exact := strings.Contains(digits, ".")
	digits = strings.Trim(strings.ReplaceAll(digits, ".", ""), "0")
	switch q.measure {
	case "":
		return len(digits) >= tellingCount
	case "%", "points":
		return exact && len(digits) >= tellingShare
	}
	return len(digits) >= tellingCount
}
