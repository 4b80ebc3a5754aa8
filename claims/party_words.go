package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// read finds the side in the words of a role or of a speaker who is no person:
// a possessive, the name behind "for" or "of", a word for a people, or the
// capitalised words before the office.
func (s sides) read(text string, isSpeaker bool) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("()[],\"“”", r) })
	if side := s.owner(words); side != "" {
		return side
	}
	for i, w := range words {
		lower := straight(w)
		if i+1 < len(words) && isCapital(w) {
			if c, ok := countries[lower+" "+straight(words[i+1])]; ok {
				return c.Country
			}
		}
		if isCapital(w) && !ministries[lower] {
			if place := s.place(lower); place != "" && (place != "United States" || lower != "us" || w == "US") {
				return place
			}
		}
	}
	if side := s.behind(words); side != "" {
		return side
	}
	return s.leading(words, isSpeaker)
}

// owner is the possessive that begins the words: "Lindland's interior minister".
func (s sides) owner(words []string) string {
	for i, w := range words {
		lower := straight(w)
		name, ok := strings.CutSuffix(lower, "'s")
		if !ok {
			name, ok = strings.CutSuffix(lower, "s'")
		}
		if !ok || !isCapital(w) {
			continue
		}
		if place := s.place(name); place != "" {
			return place
		}
		first := i
		for first > 0 && isCapital(words[first-1]) && !ministries[straight(words[first-1])] {
			first--
		}
		if joined := s.joined[name]; joined != "" {
			return joined
		}
		owner := strings.Join(words[first:i+1], " ")
		owner = strings.TrimSuffix(strings.TrimSuffix(owner, "’s"), "'s")
		return withoutArticle(owner)
	}
	return ""
}

// behind is the name behind "for", "of", "at", "from" or "with".
func (s sides) behind(words []string) string {
	for i := len(words) - 2; i > 0; i-- {
		switch straight(words[i]) {
		case "for", "of", "at", "from", "with":
		default:
			continue
		}
		first := i + 1
		if straight(words[first]) == "the" {
			first++
		}
		last := first
		for last < len(words) && (isCapital(words[last]) || nameParticles[straight(words[last])] || straight(words[last]) == "of") {
			last++
		}
		if last > first && !ministries[straight(words[first])] && isCapital(words[first]) {
			return strings.Join(words[first:last], " ")
		}
	}
	return ""
}

// leading are the capitalised words before an office or a body: "Reform
// spokesman", "the Harbour Union". A speaker with no other word is its own side.
func (s sides) leading(words []string, isSpeaker bool) string {
	first := 0
	if len(words) > 0 && (determiners[straight(words[0])]) {
		first = 1
	}
	last := first
	for last < len(words) && isCapital(words[last]) && !ministries[straight(words[last])] && !(last > first && offices[straight(words[last])]) {
		last++
	}
	if last == first || offices[straight(words[first])] || first == 0 && last == 1 && isSpeaker && len(words) > 1 && !s.isName(words[0]) || first == 0 && !isSpeaker && last < len(words) && !s.isName(words[0]) && len(words) > 1 && sentenceStarts(words[0]) {
		return ""
	}
	if isSpeaker && !s.groups[straight(words[first])] {
		for last < len(words) && isCapital(words[last]) {
			last++ // the Election Office is a side of its own
		}
	}
	name := strings.Join(words[first:last], " ")
	for _, ending := range []string{"-run", "-led", "-backed", "-controlled", "-appointed", "-linked"} {
		name = strings.TrimSuffix(name, ending)
	}
	if joined := s.joined[strings.ToLower(words[first])]; joined != "" {
		return joined
	}
	return name
}

// isName reports whether a word with a capital is a name wherever it stands:
// it has one inside a sentence too.
func (s sides) isName(w string) bool {
	lower := straight(w)
	return s.names[lower] || s.joined[lower] != "" || strings.ToUpper(w) == w && len(w) > 1
}

// sentenceStarts reports whether a word may owe its capital to its place in a
// sentence only.
func sentenceStarts(w string) bool {
	lower := straight(w)
	return offices[lower] || bodies[lower] || persons[singular(lower)] || ministries[lower]
}

// ministries are the words with a capital in the names of offices that tell no
// side.
var ministries = set(`interior foreign defence defense finance health education transport energy trade home justice labour labor
	agriculture ministry minister prime deputy acting chief senior vice former general secretary state office department
	president presidential government federal national state provincial regional local police army navy military air force
	forces security information culture environment board council committee commission governor mayor spokesman spokeswoman
	spokesperson official officials officers relations public affairs inter-services speaker senate house parliament
	supreme high court attorney assistant associate professor director head chair chairman executive manager captain
	lieutenant major colonel brigadier commander residents witnesses eyewitnesses experts analysts officials observers
	sources authorities reports`)

func straight(w string) string {
	return strings.TrimRight(strings.ToLower(strings.ReplaceAll(w, "’", "'")), ".")
}

func isCapital(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first)
}

func withoutArticle(name string) string {
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		return rest
	}
	return strings.TrimPrefix(name, "the ")
}
