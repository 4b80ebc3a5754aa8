package board

// indexed is how many of a clause's rarest words it is looked up by: clauses
// that assert the same share at least one of them.
const indexed = 8

// crowded is from how many clauses on a word is too common to look up by, so
// that the time stays in proportion to the number of clauses.
const crowded = 32

// postings are, for each word, the assertions that are looked up by it, in order.
type postings [][]int32

// newPostings makes room for the words of the story, most of which stand in few
// statements.
func (r *reader) newPostings() postings {
	room := 0
	for _, n := range r.words.frequency {
		room += int(min(n, crowded))
	}
	all := make([]int32, room)
	lists := make(postings, len(r.words.frequency))
	for c, n := range r.words.frequency {
		n = min(n, crowded)
		lists[c], all = all[:0:n], all[n:]
	}
	return lists
}

// note puts an assertion under a word, unless the word is too common.
func (p postings) note(c concept, assertion int) {
	if len(p[c]) < crowded {
		p[c] = append(p[c], int32(assertion))
	}
}

// rarest are the concepts by which an assertion is looked up: the rarest of those
// that others have too.
func (r *reader) rarest(assertion int) []concept {
	if r.rarestOf == nil {
		r.rarestOf = make([][]concept, len(r.list))
	}
	if r.rarestOf[assertion] == nil {
		r.rarestOf[assertion] = r.words.rarestOf(r.list[assertion].concepts)
	}
	return r.rarestOf[assertion]
}

// rarestOf are the rarest concepts of a list that stand in more than one
// statement, the rarest first. It is never nil.
func (l *lexicon) rarestOf(list []concept) []concept {
	var found [indexed]concept
	n := 0
	for _, c := range list {
		times := l.frequency[c]
		if times < 2 {
			continue // nobody else has it
		}
		at := n
		for at > 0 && times < l.frequency[found[at-1]] {
			at--
		}
		if at < indexed {
			n = min(n+1, indexed)
			copy(found[at+1:n], found[at:])
			found[at] = c
		}
	}
	return append(make([]concept, 0, n), found[:n]...)
}
