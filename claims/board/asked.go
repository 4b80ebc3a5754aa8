package board

// What somebody asks for is not what is so, whatever the words: "her lawyers will
// ask the court to close nine wells" does not say that nine wells are closed. And
// what a sentence tells besides a demand is told: "ordered an inquiry into a flood
// that had cost two lives".

// asking are verbs that, with "to" close behind, ask for what follows.
var asking = set(`ask asks asked asking urge urges urged urging want wants wanted petition petitioned`)

// askedWithin is how many words behind such a verb the "to" stands.
const askedWithin = 4

// past are verbs by which a clause tells what has happened.
var past = set(`had has have was were`)

// mannerIn is the manner of a clause in a statement of that manner.
func mannerIn(m manner, part []token) manner {
	if m == demanding && relative[part[0].lower] && len(part) > 1 && anyOf(part[1:], past) {
		return asserting
	}
	if m != asserting {
		return m
	}
	for i, t := range part {
		if t.stop || !asking[t.lower] || i > 0 && (be[part[i-1].lower] || past[part[i-1].lower]) {
			continue
		}
		for _, next := range part[i+1 : min(len(part), i+1+askedWithin)] {
			if next.lower == "to" {
				return demanding
			}
		}
	}
	return m
}

func anyOf(tokens []token, words map[string]bool) bool {
	for _, t := range tokens {
		if words[t.lower] {
			return true
		}
	}
	return false
}

// dangling are words that tie a clause to what is no longer part of it.
var dangling = set(`but and or nor where as that which when because while whereas although though whether if who whom whose than until so yet`)

// withoutEnd leaves out the words at the end of a clause that tie it to another
// speaker's: "has agreed to come, | but", "92 percent, | a share that". What stays
// is never empty.
func withoutEnd(part []token) []token {
	end := len(part)
	for end > 1 && dangling[part[end-1].lower] {
		end--
	}
	return part[:end]
}
