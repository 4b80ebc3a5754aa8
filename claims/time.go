package claims

import (
	"strings"

	"onrecord/corpus"
)

// times reads the expressions of time of a sentence in order of place, and
// marks the tokens that belong to them.
func (r *reader) times() (found []Time, taken []bool) {
	taken = make([]bool, len(r.list))
	for i := 0; i < len(r.list); {
		end := r.timeEnd(i)
		if end <= i {
			i++
			continue
		}
		for next := r.timeEnd(end); next > end; next = r.timeEnd(end) {
			end = next // late Saturday night, 3 March 2020
		}
		if last := r.at(end - 1).lower; r.at(end).lower == "of" && (last == "hours" || dayParts[last]) {
			if next := r.timeEnd(end + 1); next > end+1 {
				end = next // the early hours of Sunday
			}
		}
		if r.at(end).kind == comma {
			if next := r.timeEnd(end + 1); next > end+1 && r.isDate(i, end) && r.isDate(end+1, next) {
				end = next // Saturday, 12 October
			}
		}
		for j := i; j < end && !r.isDistance(end-1); j++ {
			taken[j] = true
		}
		span := corpus.Span{Start: r.list[i].Start, End: r.list[end-1].End}
		written := strings.TrimRight(span.Of(r.text), ",.")
		written = strings.TrimSuffix(strings.TrimSuffix(written, "’s"), "'s")
		span.End = span.Start + len(written)
		if strings.HasSuffix(strings.TrimSuffix(r.list[end-1].lower, "."), ".m") && strings.HasPrefix(r.text[span.End:], ".") {
			span.End++ // the stop of "p.m." is the sentence's as well
		}
		found = append(found, Time{Span: span, Text: span.Of(r.text)})
		i = end
	}
	return found, taken
}

// isDistance reports whether an expression that ends with token i is a length
// of time as well: "six minutes after".
func (r *reader) isDistance(i int) bool {
	switch r.at(i).lower {
	case "later", "after", "before", "earlier", "afterwards":
		return true
	}
	return false
}

// timeEnd is the token behind the expression of time that begins at token i; i
// itself where none does.
func (r *reader) timeEnd(i int) int {
	if t := r.at(i); t.kind != word || !t.digits && !t.may(timely) {
		return i
	}
	end := r.clock(i)
	if end <= i {
		end = r.date(i)
	}
	if end <= i {
		end = r.ago(i)
	}
	if end <= i {
		end = r.period(i)
	}
	if end <= i {
		end = r.namedDay(i)
	}
	return max(i, end)
}

// ago reads "two days ago", "three hours later", "a week earlier".
func (r *reader) ago(i int) int {
	end := i
	if quantifiers[r.at(i).lower] {
		end = i + 1
	} else if n, ok := r.number(i); ok {
		end = n.last + 1
	} else {
		return i
	}
	if !stretches[singular(r.at(end).lower)] {
		return i
	}
	switch r.at(end + 1).lower {
	case "ago", "earlier", "later", "before", "afterwards", "after":
		return end + 2
	}
	return i
}

// period reads "last week", "earlier this month", "the past eight months",
// "recent years", "the weekend".
func (r *reader) period(i int) int {
	end := i
	if l := r.at(end).lower; (l == "earlier" || l == "later" || l == "late" || l == "early") && (r.at(end+1).lower == "this" || r.at(end+1).lower == "last" || r.at(end+1).lower == "in") {
		end++
		if r.at(end).lower == "in" {
			end++
		}
	}
	if l := r.at(end).lower; (l == "the" || l == "that") && stretches[r.at(end+1).lower] && dayParts[r.at(end+1).lower] {
		return end + 2
	} else if l == "the" && nearness[r.at(end+1).lower] {
		end++
	}
	if !nearness[r.at(end).lower] {
		return i
	}
	end++
	if n, ok := r.number(end); ok {
		end = n.last + 1
	} else if quantifiers[r.at(end).lower] {
		end++
	}
	if l := singular(r.at(end).lower); stretches[l] {
		return end + 1
	}
	return i
}

// namedDay reads "late Saturday night", "yesterday", "overnight", "Monday".
func (r *reader) namedDay(i int) int {
	end := i
	if l := r.at(end).lower; l == "late" || l == "early" || l == "mid" || l == "last" || l == "next" || l == "this" {
		end++
	}
	t := r.at(end)
	switch {
	case weekdays[strings.TrimSuffix(t.lower, "'s")] && (t.upper || len(t.lower) > 3):
		end++
	case relativeDays[t.lower] && !(t.upper && r.at(end-1).upper):
		end++
	default:
		return i
	}
	if dayParts[r.at(end).lower] {
		end++
	}
	return end
}

// isDate reports whether the tokens hold a weekday or a month.
func (r *reader) isDate(first, end int) bool {
	for i := first; i < end; i++ {
		if l := strings.TrimSuffix(r.at(i).lower, "."); weekdays[l] || months[l] {
			return true
		}
	}
	return false
}

var (
	weekdays = set(`monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun`)
	months   = set(`january february march april may june july august september october november december jan feb mar apr jun
		jul aug sept sep oct nov dec`)
	relativeDays = set(`yesterday today tomorrow tonight overnight dawn dusk`)
	dayParts     = set(`morning afternoon evening night dawn noon midnight weekend`)
	stretches    = set(`second minute hour day night week weekend month year decade century morning afternoon evening spring summer
		autumn fall winter quarter`)
	nearness    = set(`last this next past previous recent coming early late mid earlier`)
	quantifiers = set(`a an few several couple many some`)
)
