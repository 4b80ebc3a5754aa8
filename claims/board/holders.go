package board

// tried is how many articles with one shingle are looked up by it; a shingle of
// more is boilerplate.
const tried = 20

// holders are the articles that have a shingle, the last one first, each with the
// place of the one before it: an index of a whole archive without a list for each
// shingle.
type holders struct {
	last map[uint64]holder
	all  []holder
}

// holder is an article that has a shingle.
type holder struct {
	article int32
	count   int32 // of those that have it, this one included
	before  int32 // in the list of all; -1 for none
}

// note puts an article under a shingle as long as it has few.
func (h *holders) note(shingle uint64, article int) {
	before := int32(-1)
	last, seen := h.last[shingle]
	if seen {
		if last.count >= tried {
			return
		}
		before = int32(len(h.all))
		h.all = append(h.all, last)
	}
	h.last[shingle] = holder{article: int32(article), count: last.count + 1, before: before}
}

// each goes over the articles that have a shingle.
func (h *holders) each(shingle uint64, visit func(article int)) {
	at, seen := h.last[shingle]
	for seen {
		visit(int(at.article))
		if seen = at.before >= 0; seen {
			at = h.all[at.before]
		}
	}
}
