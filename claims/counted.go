package claims

import "strings"

// counted is what a quantity counts.
type counted struct {
	noun  string // singular, in lower case; "" where none is named
	named string // the noun as written
	event string // what happened to it: "killed"
	whose string // capitalised words before the noun
	end   int    // the token behind the noun
}

func (c counted) String() string { return strings.TrimSpace(c.noun + " " + c.event) }

func (c counted) isPerson() bool {
	if persons[c.noun] || offices[c.noun] {
		return true
	}
	return (c.event == "killed" || c.event == "wounded" || c.event == "killed or wounded") && !animals[c.noun]
}

// animals are what may be killed besides people.
var animals = set(`animal sheep cow cattle horse dog cat bird fish whale dolphin chicken hen pig goat camel elephant tiger bear
	deer turtle bee tree`)

// counted reads the noun behind a number and what happened to it. The number
// begins at token start, its approximator at first; it ends with its unit at
// last.
func (r *reader) counted(first, last int) counted {
	var c counted
	i := last + 1
	if r.at(i).lower == "or" && (r.at(i+1).lower == "more" || r.at(i+1).lower == "so") {
		i += 2
	}
	if r.at(i).lower == "of" && r.at(i+1).lower == "them" {
		c.noun, c.end, c.event = "other", i+2, r.eventAfter(i+2)
		return c
	}
	if r.at(i).lower == "of" {
		i++
		if l := r.at(i).lower; l == "the" || l == "its" || l == "their" {
			i++
		}
	}
	head := -1
	const longest = 6 // words of the noun phrase
	for j := i; j < len(r.list) && j < i+longest; j++ {
		t := r.list[j]
		if t.kind == aside && j > i {
			continue
		}
		if t.kind != word || t.digits || prepositions[t.lower] || conjunctions[t.lower] || determiners[t.lower] || pronouns[t.lower] ||
			auxiliaries[t.lower] || isAdverb(t) || days[t.lower] || between[t.lower] || events[t.lower] != "" || pastForms[t.lower] || numberWords[t.lower] > 0 {
			break
		}
		if j > i && strings.HasSuffix(t.lower, "ed") && !r.isAdjectiveBefore(j) || j > i && strings.HasSuffix(t.lower, "ing") && r.at(j+1).kind == word && (determiners[r.at(j+1).lower] || r.at(j+1).upper) {
			break
		}
		if j > i && isPlural(r.at(j-1)) && !strings.HasSuffix(t.lower, "s") {
			break // thousands of islanders depend
		}
		head = j
		if t.upper {
			c.whose = strings.TrimSpace(c.whose + " " + r.text[t.Start:t.End])
		}
	}
	next := i
	if head >= 0 {
		t := r.list[head]
		if t.upper && strings.HasSuffix(c.whose, r.text[t.Start:t.End]) {
			c.whose = strings.TrimSpace(strings.TrimSuffix(c.whose, r.text[t.Start:t.End]))
		}
		c.noun = singular(strings.TrimSuffix(strings.TrimSuffix(t.lower, "."), "'s"))
		c.named = r.text[t.Start : t.Start+len(strings.TrimRight(t.Of(r.text), "."))]
		next = head + 1
	}
	c.end = next
	if made := toll[c.noun]; made != "" {
		c.noun, c.event = "person", made
		return c
	}
	if c.event = r.eventAfter(next); c.event == "" {
		c.event = r.eventBefore(first)
	}
	if c.noun == "" && c.event != "" {
		c.noun = "other" // resolved by what was counted before
	}
	return c
}

// isAdjectiveBefore reports whether the word at j is followed by more of the
// noun phrase: "armed men".
func (r *reader) isAdjectiveBefore(j int) bool {
	t := r.at(j + 1)
	return t.kind == word && !t.digits && !prepositions[t.lower] && !conjunctions[t.lower] && !determiners[t.lower] && !auxiliaries[t.lower] && !isAdverb(t) && strings.HasSuffix(t.lower, "s")
}

// eventAfter reads "were killed", "dead" and "have been reported missing"
// behind what is counted.
func (r *reader) eventAfter(i int) string {
	const reach = 8 // words between noun and verb
	helped := false
	for j := i; j < len(r.list) && j < i+reach; j++ {
		t := r.list[j]
		helped = helped || auxiliaries[t.lower]
		if next := r.at(j + 1); !helped && (determiners[next.lower] || next.upper || t.lower == "lost") && t.lower != "dead" {
			return "" // 40 shells hit the town
		}
		if event := events[t.lower]; event != "" && (!strings.HasSuffix(t.lower, "ing") || t.lower == event) {
			if r.at(j+1).lower == "or" && events[r.at(j+2).lower] != "" {
				event += " or " + events[r.at(j+2).lower]
			}
			return event
		}
		if t.kind != word || t.digits || !auxiliaries[t.lower] && !between[t.lower] && !isAdverb(t) && !leadsToEvent[t.lower] {
			return ""
		}
	}
	return ""
}

// leadsToEvent may stand between what is counted and what happened to it: "are
// known to have died".
var leadsToEvent = set(`either reported confirmed believed left feared known thought presumed to listed`)

// eventBefore reads "killing", "captured" and "the death toll had risen to"
// before the number.
func (r *reader) eventBefore(i int) string {
	const reach = 10
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		t := r.list[j]
		if t.lower == "down" && r.at(j-1).lower == "shot" {
			return "shot down"
		}
		if t.kind == other && strings.ContainsAny(r.text[t.Start:t.End], "\"“‘'") {
			continue
		}
		if event := events[t.lower]; event != "" && t.lower != "dead" {
			if r.at(j-1).lower == "or" && events[r.at(j-2).lower] != "" {
				event = events[r.at(j-2).lower] + " or " + event
			}
			return event
		}
		if t.lower == "toll" {
			if kind := events[r.at(j-1).lower]; kind != "" {
				return kind
			}
			return "killed"
		}
		if t.kind != word && t.kind != aside || t.digits || conjunctions[t.lower] && t.lower != "that" {
			return ""
		}
	}
	return ""
}

// after completes what a figure counts from the figure before it, in "17
// guards were killed and 40 others hurt" and "killed 14 guards and two
// clerks".
func (c counted) after(before counted, joined bool) counted {
	if c.noun == "other" {
		c.named = "" // 12 were hurt
		switch {
		case before.isPerson() && before.noun != "other":
			c.noun = before.noun
		case happensToPeople[c.event]:
			c.noun = "person"
		default:
			c.noun = ""
		}
		if c.whose == "" && before.noun == c.noun {
			c.whose = before.whose
		}
	}
	if c.event == "" && joined {
		c.event = before.event
	}
	return c
}

// happensToPeople are the events that need no noun to be about people.
var happensToPeople = set(`killed wounded missing displaced evacuated rescued arrested stranded`)

// isPlural reports whether a token looks like a plural noun.
func isPlural(t token) bool {
	switch t.lower {
	case "people", "men", "women", "children", "police":
		return true
	}
	return t.kind == word && strings.HasSuffix(t.lower, "s") && !strings.HasSuffix(t.lower, "ss") && !t.possessive()
}
