package claims

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Introduction is where a text says who somebody is: by an office, a trade or a
// relation beside the name.
type Introduction struct {
	Name string // as written, without a title; a first name alone where a relation is told by it
	As   string // what the text calls them: "chief prosecutor", "his wife", "a nurse in Lind"; "" where it gives the age alone
	Noun string // the noun of it for a person, in lower case: "prosecutor"; "" likewise
}

const (
	personForm = `\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: (?:al-|de |van |von |bin |ibn )?\p{Lu}[\p{L}'’-]+){1,3}`
	asForm     = `(?:the|a|an|his|her|its|their|our|my|one of \p{L}+|\p{Lu}[\p{L}-]*['’]s?) [\p{L}\d'’ -]{3,70}?`
)

var (
	asBefore = regexp.MustCompile(`(?i:\b)((?i:the|a|an|his|her|its|their|our|my) [\p{L}\d'’ -]{3,70}?|\p{Lu}[\p{L}-]*['’]s? [\p{L}'’ -]{3,50}?), (?:(?:the|a|an) (?:[\p{Ll}-]+ ){1,3})?(` + personForm + `)`)
	asBehind = regexp.MustCompile(`(` + personForm + `), (?:(?:aged )?\d\d, )?(?:who (?:is|was) )?(` + asForm + `)(?:[,.;:]|$| (?:who|which|said|told|says))`)
	asAged   = regexp.MustCompile(`(` + personForm + `), (?:aged )?\d{1,3}[,.]`)
	asKin    = regexp.MustCompile(`((?i:his|her|their|my|our) [\p{L} -]{3,30}?|\p{Lu}[\p{L}-]*['’]s? [\p{L} -]{3,30}?), (\p{Lu}[\p{L}'’-]+),`)
	asTitle  = regexp.MustCompile(`((?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+) (` + personForm + `)`)
)

// Introductions finds where a text says who somebody is.
func Introductions(text string) []Introduction {
	var list []Introduction
	add := func(as, name string) {
		as, name = strings.TrimSpace(as), untitled(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(name), "'s"), "’s"))
		noun := personNoun(as)
		if noun != "" && strings.Contains(name, " ") {
			list = append(list, Introduction{Name: name, As: as, Noun: noun})
		}
	}
	for _, m := range asBefore.FindAllStringSubmatch(text, -1) {
		add(lastDescription(m[1]), m[2])
	}
	for _, m := range asBehind.FindAllStringSubmatch(text, -1) {
		add(m[2], m[1])
	}
	for _, m := range asAged.FindAllStringSubmatch(text, -1) {
		if name := untitled(m[1]); strings.Contains(name, " ") {
			list = append(list, Introduction{Name: name})
		}
	}
	for _, m := range asKin.FindAllStringSubmatch(text, -1) {
		if as := lastDescription(m[1]); kin[personNoun(as)] { // "his daughter, Ida,"
			list = append(list, Introduction{Name: m[2], As: as, Noun: personNoun(as)})
		}
	}
	for _, at := range asTitle.FindAllStringSubmatchIndex(text, -1) {
		name := text[at[4]:at[5]]
		before := strings.Fields(text[at[2]:at[3]])
		for { // "Judge Helena Strand", "Acting Mayor Ida Lund"
			first, rest, more := strings.Cut(name, " ")
			if !more || !isPersonNoun(strings.ToLower(first)) && !isOfOffice(first) {
				break
			}
			before, name = append(before, first), rest
		}
		if last := before[len(before)-1]; !isPersonNoun(strings.ToLower(last)) {
			continue
		}
		from := len(before) - 1
		for from > 0 && !closes(before[from-1]) {
			from--
		}
		add(strings.Join(before[from:], " "), name)
	}
	return list
}

// lastDescription is what stands right before a name in some words that end
// there: "his wife" in "the money that his wife".
func lastDescription(text string) string {
	words := strings.Fields(text)
	for i := len(words) - 1; i > 0; i-- {
		if w := strings.ToLower(words[i]); determiners[w] || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			if as := strings.Join(words[i:], " "); personNoun(as) != "" {
				return as
			}
		}
	}
	return text
}

// closes reports whether a word ends what may belong to an office before a name.
func closes(word string) bool {
	lower := strings.ToLower(word)
	return prepositions[lower] || conjunctions[lower] || auxiliaries[lower] || determiners[lower] || pronouns[lower] || pastForms[lower] || strings.HasSuffix(lower, "ed") || lower == "said" || lower == "told" || lower == "says"
}

// isOfOffice reports whether a capitalised word is part of an office before the
// name: "Deputy", "Acting", "Chief".
func isOfOffice(word string) bool {
	switch strings.ToLower(word) {
	case "deputy", "acting", "vice", "chief", "prime", "first", "senior", "former", "foreign", "interior", "defence", "defense", "information":
		return true
	}
	return false
}

// untitled is a name without what stands before it as a title.
func untitled(name string) string {
	for {
		first, rest, more := strings.Cut(name, " ")
		if !more || !titles[strings.ToLower(strings.TrimSuffix(first, "."))] {
			return name
		}
		name = rest
	}
}

// personNoun is the noun for a person that a description is about: the last one
// before "of", "for", "who" and the like.
func personNoun(as string) string {
	noun := ""
	for i, w := range strings.Fields(strings.ToLower(as)) {
		if i > 0 && (prepositions[w] || conjunctions[w]) {
			break
		}
		if isPersonNoun(w) {
			noun = w
		}
	}
	return noun
}

// kin are nouns for people by whom they belong to.
var kin = set(`wife husband mother father son daughter brother sister uncle aunt cousin nephew niece grandmother grandfather
	widow widower partner fiancé fiancée fiance fiancee girlfriend boyfriend brother-in-law sister-in-law father-in-law mother-in-law
	son-in-law daughter-in-law stepfather stepmother stepson stepdaughter neighbour neighbor friend colleague`)

// isPersonNoun reports whether a word in lower case is a noun for one person.
func isPersonNoun(word string) bool {
	if word == "man" || word == "woman" || word == "person" || word == "people" {
		return false
	}
	if kin[word] || offices[word] && !strings.HasSuffix(word, "s") || titles[word] && utf8.RuneCountInString(word) > 4 {
		return true
	}
	for _, ending := range [...]string{"man", "woman", "person", "keeper", "worker", "owner", "maker", "master", "mistress", "ician", "ologist", "teller", "whistleblower"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending) || word == ending {
			return true
		}
	}
	return callings[word]
}

// callings are further nouns for people by what they do.
var callings = set(`engineer baker butcher docker plumber electrician carpenter builder miner fisherman sailor cook chef waiter barman
	bartender librarian architect accountant auditor notary banker broker designer photographer painter musician writer poet
	publisher pharmacist chemist dentist midwife paramedic nurse carer cleaner gardener tailor mechanic technician welder
	programmer developer trainer instructor lecturer tutor student graduate pupil retiree apprentice intern volunteer
	businessman entrepreneur investor landowner grocer greengrocer florist hairdresser barber jeweller hotelier caterer
	dispatcher controller operator machinist signalman conductor guard warden caretaker janitor sexton verger vicar pastor
	suspect gunman attacker hacker defendant accused plaintiff claimant successor predecessor rival opponent ally founder`)
