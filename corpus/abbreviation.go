package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviationKind says what the stop after a short form may do.
type abbreviationKind int

const (
	none         abbreviationKind = iota
	beforeName                    // never ends a sentence: a name has to follow
	beforeFigure                  // ends none where a figure follows
	clock                         // a.m.: ends one unless a day or a time zone follows
	mayEnd                        // ends one where a word follows that opens sentences
)

// abbreviations are the short forms of news copy, by the AP Stylebook's lists
// of titles, states, months and companies. Lower case, without the last stop.
var abbreviations = tabulate(map[abbreviationKind]string{
	beforeName: `mr mrs ms mx messrs mme mlle dr drs prof gen lt col maj capt cpt cmdr cdr comdr adm brig sgt
		cpl pvt pte pfc spc gov govs sen sens rep reps rev fr hon pres amb supt insp det atty ald msgr cllr
		asst assoc dep vs v e.g i.e eg ie cf viz lt.gen maj.gen brig.gen sgt.maj lt.col lt.cmdr lt.gov`,
	beforeFigure: `no nos fig figs art sec ch vol vols p pp para paras approx ca op ed`,
	clock:        `a.m p.m am pm`,
	mayEnd: `inc corp ltd llc plc co cos bros jr sr esq ph.d etc al st ste mt ft ave blvd rd dept univ assn
		est min max gmbh s.a jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs
		fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo
		mont neb nebr nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo
		ont que retd ret u.s u.k u.n e.u d.c`,
})

// starters are words that open sentences and hardly ever continue a name, so
// that a capital on them shows that one has begun: "in the U.S. He said".
var starters = tabulate(map[bool]string{true: `the a an he she it they we you i this that these those there here
	his her its their our my your in on at by for from with after before during since until while when where
	who what why how if but and or so yet as to however meanwhile also although though despite because both
	some many most several each every now then last earlier later such under over according another other
	others one two three it's he's she's they're we're that's there's`})

// zonesAndDays follow a time of day inside its sentence.
var zonesAndDays = tabulate(map[bool]string{true: `monday tuesday wednesday thursday friday saturday sunday
	january february march april may june july august september october november december mon tue wed thu fri
	sat sun et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist pkt eastern central mountain
	pacific local greenwich`})

// topLevelDomains keep "Example.Com" in one piece.
var topLevelDomains = tabulate(map[bool]string{true: `com org net gov edu int co uk io ai tv info biz`})

func tabulate[V comparable](lists map[V]string) map[string]V {
	table := make(map[string]V)
	for value, words := range lists {
		for _, word := range strings.Fields(words) {
			table[word] = value
		}
	}
	return table
}

// maxAbbreviation is the longest short form looked for, in bytes.
const maxAbbreviation = 12

// abbreviationBefore reads the word that ends at the stop at byte at.
func abbreviationBefore(line string, at int) abbreviationKind {
	start := at
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(line[:start])
		if !unicode.IsLetter(r) && r != '.' {
			break
		}
		if start -= size; at-start > maxAbbreviation {
			return none
		}
	}
	word := line[start:at]
	if kind := abbreviations[strings.ToLower(word)]; kind != none {
		if (kind == mayEnd || kind == beforeName) && !unicode.IsUpper(firstRune(word)) && !lowerForms[word] {
			return none // "at the sun.", "he is ill.", "his rep."
		}
		return kind
	}
	if isInitials(word) {
		return mayEnd
	}
	return none
}

// lowerForms are the abbreviations that are written without a capital.
var lowerForms = tabulate(map[bool]string{true: `vs v e.g i.e eg ie cf viz etc al est min max co inc ltd u.s u.k u.n`})

func firstRune(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// isInitials reports whether word is capitals with stops between: "J", "U.S".
func isInitials(word string) bool {
	letter := false
	for _, r := range word {
		if letter == (r != '.') || !letter && !unicode.IsUpper(r) {
			return false
		}
		letter = !letter
	}
	return letter
}

// verdict is what is known of a stop: undecided, no end (open), an end (closed).
type verdict int

const (
	undecided verdict = iota
	open
	closed
)

// verdict decides whether the stop after the abbreviation ends a sentence.
func (k abbreviationKind) verdict(next follow) verdict {
	first := strings.ToLower(strings.ReplaceAll(next.word, "’", "'"))
	initial := len(next.word) == 1 && strings.HasPrefix(next.rest[1:], ".")
	switch {
	case k == none:
		return undecided
	case k == beforeName:
		return open
	case k == beforeFigure:
		if next.digit {
			return open
		}
		return undecided
	case next.lower || next.word == "":
		return open // a figure, or the sentence goes on
	case k == clock && zonesAndDays[first]:
		return open
	case k == clock || next.quote:
		return closed
	case starters[first] && !initial:
		return closed
	}
	return open
}

// replyVerbs say who spoke where a quotation ended in its own stop.
var replyVerbs = tabulate(map[bool]string{true: `said says asked asks added adds replied replies told wrote writes
	wondered shouted cried exclaimed
	continued recalled answered joked quipped demanded declared insisted responded tweeted yelled screamed`})

// attributionFollows reports whether text goes on with a name and a verb of
// speech that belong to the quotation before: “Why?” Anna Berg asked.
func attributionFollows(text string) bool {
	const reach = 5 // words of a name, with its title
	for n := 0; n < reach; n++ {
		word := leadingWord(text)
		if n > 0 && replyVerbs[word] {
			rest := text[len(word):]
			return rest == "" || strings.IndexByte(".,;:", rest[0]) >= 0
		}
		if word == "" || !unicode.IsUpper(firstRune(word)) || n == 0 && starters[strings.ToLower(word)] {
			return false
		}
		text = strings.TrimLeft(text[len(word):], " .")
	}
	return false
}
