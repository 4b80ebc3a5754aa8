package lexicon

import "strings"

// endings are what derivation puts behind one root: withdraw, withdrawal;
// decide, decision; certify, certification.
var endings = set(`e al ment ments ation ations tion tions ion ions sion sions ition ance ence ancy ency ive ative er ers or ors ed ing
y ies ied ity ify ification ness ful less able ible age ant ent ist ists ism ic ical ory ary ous d de se ze ise ize isation ization ish
ure ures t te ted ting ts s es ee ees ial ual`)

func set(list string) map[string]bool {
	all := map[string]bool{"": true}
	for _, word := range strings.Fields(list) {
		all[word] = true
	}
	return all
}

// minRoot is the least that derived words share, in letters; and rootShare the
// least share of the longer one.
const (
	minRoot   = 5
	rootShare = 0.6
)

// derived reports whether two words are derived from one root.
func derived(a, b string) bool {
	shared := 0
	for shared < len(a) && shared < len(b) && a[shared] == b[shared] {
		shared++
	}
	if shared < minRoot || float64(shared) < rootShare*float64(max(len(a), len(b))) {
		return false
	}
	return endings[a[shared:]] && endings[b[shared:]]
}

// numberWords are the numbers that reports write out.
var numberWords = map[string]string{
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18",
	"nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
	"hundred": "100", "thousand": "1000", "dozen": "12",
}

// SameNumber reports whether two words are one number, in digits or written
// out.
func SameNumber(a, b string) bool {
	if n := numberWords[a]; n != "" {
		a = n
	}
	if n := numberWords[b]; n != "" {
		b = n
	}
	return a == b
}

// IsParticiple reports whether a folded word may be the past participle of a verb:
// in "-ed", or an irregular one.
func (l *Lexicon) IsParticiple(form string) bool {
	if strings.HasSuffix(form, "ed") && len(form) > minRoot-1 {
		return true
	}
	return l.pasts[form]
}

// newPasts are the irregular forms beside the first of each group.
func newPasts(text string) map[string]bool {
	pasts := map[string]bool{}
	for line := range strings.Lines(text) {
		for _, word := range strings.Fields(line)[1:] {
			pasts[word] = true
		}
	}
	return pasts
}
