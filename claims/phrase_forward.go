package claims

// forward reads the noun phrase that begins at token i. It is empty where a
// verb shows that a clause begins there.
func (r *reader) forward(i int) phrase {
	j := i
	for ; j < len(r.list) && j-i < maxPhrase; j++ {
		t := r.list[j]
		if t.kind == aside && r.at(j+1).kind == word && j > i {
			continue
		}
		if t.kind != word {
			break
		}
		switch {
		case j == i && (pronouns[t.lower] || t.lower == "himself"):
			if r.isFinite(j+1) || pronouns[r.at(j+1).lower] {
				return noPhrase
			}
			return phrase{i, i}
		case j > i && articles[t.lower] && !articles[r.at(j-1).lower] && !prepositions[r.at(j-1).lower] && !conjunctions[r.at(j-1).lower] && !predeterminers[r.at(j-1).lower] && r.at(j-1).lower != "all" && r.at(j-1).lower != "both":
			return r.endingBefore(i, j) // a letter the Herald has obtained
		case days[t.lower] && j == i:
			return noPhrase
		case days[t.lower] && !t.possessive(), pronouns[t.lower]:
			return r.endingBefore(i, j)
		case t.lower == "of" || t.lower == "for" || t.lower == "from" || t.lower == "and" && r.joins(j) || t.lower == "in" && !occasion(r, j):
			if j == i {
				return noPhrase
			}
			continue
		case t.lower == "to" && j > i && r.takesTo(j-1):
			continue
		case j > i && r.takesBy(j) || t.lower == "with" && j > i && r.takesWith(j):
			continue
		case t.lower == "at" && (r.at(j+1).upper || r.at(j+2).upper) && j > i:
			continue
		case prepositions[t.lower] || conjunctions[t.lower]:
			return r.endingBefore(i, j)
		case isAdverb(t) || between[t.lower]:
			if j == i {
				return noPhrase
			}
			return r.endingBefore(i, j)
		case j > i && r.isFinite(j):
			if c := cues[t.lower]; c.noun {
				continue
			}
			return noPhrase
		}
	}
	return r.endingBefore(i, j)
}

var articles = set(`the a an`)

// occasion reports whether the preposition at i begins a phrase of occasion or
// time: "in an interview", "in 2020".
func occasion(r *reader, i int) bool {
	for j := i + 1; j < i+6 && j < len(r.list); j++ {
		t := r.list[j]
		if occasions[t.lower] || days[t.lower] || t.digits {
			return true
		}
		if t.kind != word || prepositions[t.lower] {
			return false
		}
	}
	return false
}

func (r *reader) endingBefore(first, end int) phrase {
	for end > first && (r.list[end-1].kind == aside || prepositions[r.list[end-1].lower]) {
		end--
	}
	return phrase{first, end - 1}
}
