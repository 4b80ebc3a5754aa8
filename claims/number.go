package claims

import (
	"strconv"
	"strings"
)

// numberWords are the values of the words that numbers are made of.
var numberWords = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

// scales multiply what stands before them; "crore" and "lakh" are South Asian.
var scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "score": 20,
	"lakh": 1e5, "crore": 1e7, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12,
}

// crowds are plurals that give a least number only: dozens are two dozen or
// more.
var crowds = map[string]float64{
	"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "lakhs": 2e5, "crores": 2e7,
}

// number is a number read from tokens.
type number struct {
	phrase
	value   float64
	symbol  string // a currency sign before it, or what is written on to its end: "%", "km"
	spelled bool   // in words
	crowd   bool   // "dozens of", which gives a least number
}

// number reads the number that begins at token i.
func (r *reader) number(i int) (number, bool) {
	if t := r.at(i); !t.digits && !t.may(numerical) {
		return number{}, false
	}
	if n, ok := r.crowd(i); ok {
		return n, true
	}
	n, ok := r.numeral(i)
	if !ok {
		n, ok = r.spelled(i)
	}
	if !ok {
		return number{}, false
	}
	for scale, known := scales[r.at(n.last+1).lower]; known && len(r.at(n.last+1).lower) > 1 && n.symbol != "%"; scale, known = scales[r.at(n.last+1).lower] {
		n.value *= scale
		n.last++
	}
	return n, true
}

// crowd reads "dozens", "hundreds of thousands" and "tens of thousands".
func (r *reader) crowd(i int) (number, bool) {
	value, known := crowds[r.at(i).lower]
	if r.at(i).lower == "tens" {
		value, known = 20, r.at(i+1).lower == "of" && crowds[r.at(i+2).lower] > 0
	}
	if !known {
		return number{}, false
	}
	n := number{phrase: phrase{i, i}, value: value, spelled: true, crowd: true}
	if more := crowds[r.at(i+2).lower]; r.at(i+1).lower == "of" && more > 0 {
		n.value, n.last = value*more/2, i+2
	}
	return n, true
}

// numeral reads "4,120", "$3bn", "20%", "1,400-km" in one token.
func (r *reader) numeral(i int) (number, bool) {
	t := r.at(i)
	if t.kind != word || !t.digits {
		return number{}, false
	}
	n := number{phrase: phrase{i, i}}
	rest := strings.TrimRight(t.lower, ".")
	for _, sign := range currencySigns {
		if after, found := strings.CutPrefix(rest, sign.written); found {
			n.symbol, rest = sign.unit, after
			break
		}
	}
	end := 0
	for end < len(rest) && (rest[end] >= '0' && rest[end] <= '9' || (rest[end] == ',' || rest[end] == '.') && end+1 < len(rest) && rest[end+1] >= '0' && rest[end+1] <= '9') {
		end++
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(rest[:end], ",", ""), 64)
	if err != nil {
		return number{}, false
	}
	n.value = value
	tail := strings.Trim(rest[end:], "-–")
	switch first, _, _ := strings.Cut(strings.ReplaceAll(tail, "–", "-"), "-"); {
	case tail == "":
	case tail == "+":
	case scales[first] > 0 && (first != "m" || n.symbol != "" || r.at(i+1).kind == word && !prepositions[r.at(i+1).lower]):
		n.value *= scales[first]
	case units[first].name != "" && !strings.HasSuffix(tail, "-old"):
		n.symbol = first
	case strings.HasPrefix(rest[end:], "-") && !isUnitless(tail):
	default:
		return number{}, false // 1st, 747s, 9/11, 24-year-old
	}
	return n, true
}

// isUnitless reports what makes a compound of a number no quantity: an age, or
// another number.
func isUnitless(tail string) bool {
	return strings.HasSuffix(tail, "-old") || strings.HasSuffix(tail, "-olds") || tail != "" && tail[0] >= '0' && tail[0] <= '9'
}

// spelled reads "five", "twenty-five", "two dozen", "a hundred and twenty", "half a
// million" and "three-day".
func (r *reader) spelled(i int) (number, bool) {
	t := r.at(i)
	n := number{phrase: phrase{i, i}, spelled: true}
	head, tail, joined := strings.Cut(t.lower, "-")
	switch value, known := numberWords[head]; {
	case known && !joined:
		n.value = value
	case known && numberWords[tail] > 0 && numberWords[tail] < 10 && value >= 20:
		n.value = value + numberWords[tail]
	case known && units[tail].name != "":
		n.value, n.symbol = value, tail
		return n, true
	case (t.lower == "a" || t.lower == "an" || t.lower == "half" && r.at(i+1).lower == "a") && scales[r.at(i+1).lower] > 0 && len(r.at(i+1).lower) > 2:
		n.value, n.last = scales[r.at(i+1).lower], i+1
	case (t.lower == "a" || t.lower == "an") && units[r.at(i+1).lower].name != "" && r.bounded(i):
		n.value = 1 // about a mile
	case t.lower == "half" && r.at(i+1).lower == "a" && scales[r.at(i+2).lower] > 0:
		n.value, n.last = scales[r.at(i+2).lower]/2, i+2
	default:
		return number{}, false
	}
	for {
		next := r.at(n.last + 1)
		if scale := scales[next.lower]; scale > 0 && len(next.lower) > 2 {
			n.value *= scale
			n.last++
			continue
		}
		skip := 1
		if next.lower == "and" && n.value >= 100 {
			skip = 2
		}
		if more := numberWords[r.at(n.last+skip).lower]; more > 0 && n.value >= 100 && more < 100 {
			n.value += more
			n.last += skip
			continue
		}
		return n, true
	}
}
