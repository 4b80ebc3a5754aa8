package claims

import (
	"strconv"
	"strings"
)

// clock reads "8:30 p.m.", "9pm", "1400 GMT", "noon", "midnight local time".
func (r *reader) clock(i int) int {
	t := r.at(i)
	end := i
	switch {
	case t.lower == "noon" || t.lower == "midnight" || t.lower == "midday":
		end = i + 1
	case t.digits && r.at(i+1).kind == colon && r.at(i+2).digits && r.list[i+1].Start == t.End:
		end = i + 3
	case t.digits && isMeridiem(strings.TrimLeft(t.lower, "0123456789.:")):
		end = i + 1
	case t.digits && (isMeridiem(r.at(i+1).lower) || r.at(i+1).lower == "o'clock" || isZone(r.at(i+1)) && len(t.lower) == 4):
		end = i + 2
	default:
		return i
	}
	if isMeridiem(r.at(end).lower) {
		end++
	}
	if isZone(r.at(end)) {
		end++
	} else if l := r.at(end).lower; l == "local" && r.at(end+1).lower == "time" {
		end += 2
	}
	return end
}

func isMeridiem(s string) bool {
	switch strings.TrimRight(s, ".") {
	case "am", "pm", "a.m", "p.m":
		return true
	}
	return false
}

func isZone(t token) bool {
	switch t.lower {
	case "gmt", "utc", "bst", "est", "edt", "pst", "pdt", "cet", "cest", "ist", "et", "pt":
		return t.upper
	}
	return false
}

// date reads "12 October 2025", "Oct. 12", "May 2021" and years on their own.
func (r *reader) date(i int) int {
	t := r.at(i)
	month := func(j int) bool {
		m := r.at(j)
		return m.upper && months[strings.TrimSuffix(m.lower, ".")]
	}
	end := i
	switch {
	case t.digits && month(i+1) && r.dayOfMonth(i):
		end = i + 2
	case month(i) && r.dayOfMonth(i+1):
		end = i + 2
	case month(i) && r.year(i+1) || month(i) && (prepositions[r.at(i-1).lower] || nearness[r.at(i-1).lower]):
		end = i + 1
	case r.year(i) && !(r.at(i+1).kind == word && !r.at(i+1).upper && strings.HasSuffix(r.at(i+1).lower, "s") && !prepositions[r.at(i+1).lower] && !auxiliaries[r.at(i+1).lower]):
		return i + 1
	default:
		return i
	}
	if r.year(end) {
		return end + 1
	}
	if r.at(end).kind == comma && r.year(end+1) {
		return end + 2
	}
	return end
}

// dayOfMonth accepts 1 to 31, also as "12th".
func (r *reader) dayOfMonth(i int) bool {
	digits := strings.TrimRight(strings.TrimRight(r.at(i).lower, "."), "stndrh")
	n, err := strconv.Atoi(digits)
	return r.at(i).digits && err == nil && n >= 1 && n <= 31
}

// year accepts four digits from 1500 to 2099.
func (r *reader) year(i int) bool {
	t := r.at(i)
	if !t.digits {
		return false
	}
	n, err := strconv.Atoi(strings.TrimRight(t.lower, "."))
	return err == nil && n >= 1500 && n < 2100 && units[r.at(i+1).lower].name == "" && !persons[singular(r.at(i+1).lower)]
}
