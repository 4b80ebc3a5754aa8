package claims

// trait is what a word may begin. A token has those of its word, looked up once:
// whatever reads a sentence asks every word whether it begins an attribution, a
// number or an expression of time, and nearly all words begin nothing.
//
// A trait is necessary and not sufficient: a word with it is read closely, one
// without it is passed over.
type trait uint8

const (
	attributing trait = 1 << iota // an attribution, or a noun for one
	numerical                     // a number in words
	timely                        // an expression of time
	clausal                       // a clause, or the contrary of what is said
	hedging                       // a hedge
	leaving                       // a denial by what is left undone
	ruled                         // nothing: it is a body that rules a country
)

// traits are those of every word that has some.
var traits = traitTable()

func traitTable() map[string]trait {
	table := make(map[string]trait)
	mark(table, attributing, set(`according per it by in`), utterances, floating)
	mark(table, attributing, cues)
	mark(table, attributing, attitudes)
	mark(table, attributing, nouns)
	mark(table, numerical, set(`tens a an half`))
	mark(table, numerical, numberWords, crowds)
	mark(table, timely, set(`noon midnight midday early late earlier later mid last next this the that tens half`),
		quantifiers, nearness, weekdays, months, relativeDays)
	mark(table, timely, numberWords, crowds)
	mark(table, clausal, conjunctions, denying)
	mark(table, hedging, hedges)
	mark(table, leaving, denials)
	mark(table, ruled, rulers)
	return table
}

func mark[V any](table map[string]trait, t trait, lists ...map[string]V) {
	for _, words := range lists {
		for w := range words {
			table[w] |= t
		}
	}
}

// traitsOf are the traits of a word in lower case, those of what stands before a
// hyphen, an apostrophe or a stop in it included: "two-day", "Sunday's", "Jan.".
func traitsOf(lower string) trait {
	found := traits[lower]
	for i := 1; i < len(lower); i++ {
		if c := lower[i]; c == '-' || c == '\'' || c == '.' {
			return found | traits[lower[:i]]
		}
	}
	return found
}

// may reports whether the token has one of the traits.
func (t *token) may(begin trait) bool { return t.traits&begin != 0 }
