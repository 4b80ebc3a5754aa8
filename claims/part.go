package claims

import (
	"slices"

	"onrecord/corpus"
)

// part is one speaker's stretch of a sentence.
type part struct {
	hit   int // of the sentence's attributions
	first int // its first token
	last  int // its last token
	depth int // how many other parts' contents it lies in
}

// parts cuts a sentence between its speakers. The attribution said[main] has
// one part; another has one where somebody else speaks, or where the same
// speaker goes over to deny or confirm.
func (r *reader) parts(main int, said, found []hit) []part {
	list := []part{{hit: said[main].index, first: r.clauseFirst(said[main], found)}}
	told := r.content(said[main].index, found)
	for n, h := range said {
		if n < main && r.isSubordinate(h) && holds(told, h) {
			continue
		}
		if n == main || h.cue.weak && !r.relatesSpeech(h) && !r.wantsBeside(h, found) || r.isJudged(h) || h.kind == byOccasion || h.speaker.empty() || r.isAdjunct(n, main, said) || r.isRelay(h, found) || !r.speaksApart(h, beside(said, n, main)) {
			continue
		}
		list = append(list, part{hit: h.index, first: r.clauseFirst(h, found)})
	}
	for i := range list {
		for _, h := range said { // what is said of a rumour follows it
			if h.kind == byRumour && h.index != list[i].hit && h.left < 1 && list[i].first <= h.scope.last {
				list[i].first = h.scope.last + 1
			}
		}
	}
	slices.SortStableFunc(list, func(a, b part) int { return a.first - b.first })
	list = slices.CompactFunc(list, func(a, b part) bool {
		return a.first == b.first && a.hit != said[main].index && b.hit != said[main].index
	})
	for i := len(list) - 1; i > 0; i-- {
		if list[i].first > list[i-1].first {
			continue
		}
		if keep := list[i].hit == said[main].index; keep {
			list = slices.Delete(list, i-1, i)
		} else {
			list = slices.Delete(list, i, i+1)
		}
	}
	for i := 1; i < len(list); i++ {
		if h := found[list[i-1].hit]; h.kind == byRumour && h.left < 1 {
			list[i].first = h.scope.last + 1
		}
	}
	list = r.withOwn(r.withCues(list, said[main].index, found), found)
	contents := make([][]phrase, len(list))
	for i := range list {
		if list[i].hit != ownVoice {
			contents[i] = r.content(list[i].hit, found)
		}
	}
	for i := range list {
		for j := range list {
			if i != j && list[i].hit != ownVoice && holds(contents[j], found[list[i].hit]) {
				list[i].depth++
			}
		}
	}
	return list
}

// withCues gives each part its last token, and drops the parts that would not
// hold their own cue; where that is the main one, it has the whole sentence.
func (r *reader) withCues(list []part, main int, found []hit) []part {
	list[0].first = 0
	for i := 0; i < len(list); i++ {
		list[i].last = len(r.list) - 1
		if i+1 < len(list) {
			list[i].last = list[i+1].first - 1
		}
		cue := r.cuePhrase(found[list[i].hit])
		if list[i].first <= cue.first && cue.last <= list[i].last {
			continue
		}
		if list[i].hit == main || len(list) == 1 {
			return []part{{hit: main, last: len(r.list) - 1}}
		}
		return r.withCues(slices.Delete(list, i, i+1), main, found)
	}
	return list
}

// beside is the attribution that attribution n is compared with: the one before
// it where both have one speaker, else the main one.
func beside(said []hit, n, main int) hit {
	if n > main && said[n-1].speaker == said[n].speaker && !said[n-1].cue.weak {
		return said[n-1]
	}
	return said[main]
}

// holds reports whether a content takes in an attribution.
func holds(content []phrase, inner hit) bool {
	return slices.ContainsFunc(content, func(p phrase) bool {
		return p.first <= inner.at.first && inner.at.last <= p.last
	})
}

// speaksApart reports whether an attribution is another's than the main one's,
// or the same speaker's with the opposite stance.
func (r *reader) speaksApart(h, main hit) bool {
	if h.speaker == main.speaker || h.inherited && !main.inherited && r.written(h.speaker) == r.written(main.speaker) {
		opposes := func(s Stance) bool { return s == Denies || s == Confirms || s == Demands }
		if h.cue.ing && h.inherited && main.cue.stance == Demands && h.cue.stance == Asserts {
			return false // demanded a vote, arguing that
		}
		return h.cue.stance != main.cue.stance && (opposes(h.cue.stance) || opposes(main.cue.stance))
	}
	l := r.head(h.speaker).lower
	if l == "he" || l == "she" {
		if subject := r.head(main.speaker).lower; bodies[subject] && !offices[subject] {
			return true // the report called him a thief; he says
		}
	}
	if h.cue.stance != main.cue.stance && r.contrasted(h) {
		return true // the firm admitted a leak, though it maintained that
	}
	if h.cue.stance == Denies && main.cue.stance != Denies {
		return true // a charge it denies
	}
	return !(h.speaker.first == h.speaker.last && pronouns[l] && h.at.first > main.at.first) // he said he had warned
}

// contrasted reports whether an attribution stands behind a comma and "but",
// "though" and the like.
func (r *reader) contrasted(h hit) bool {
	switch r.at(h.speaker.first - 1).lower {
	case "though", "although", "but", "while", "yet":
		return r.at(h.speaker.first-2).kind == comma
	}
	return false
}

// relatesSpeech reports whether "who claimed that" reports more than what kind
// of person somebody is.
func (r *reader) relatesSpeech(h hit) bool {
	next := r.at(h.at.last + 1)
	return h.relative > 0 && (next.lower == "that" || next.kind == quote)
}

// isRelay reports whether an attribution names the outlet through which
// another of the sentence came.
func (r *reader) isRelay(h hit, found []hit) bool {
	if r.at(h.speaker.first-1).lower == "as" && r.recalls(h) {
		return false // a statement before this one
	}
	return len(found) > 1 && r.isOutlet(h.speaker) && (h.kind == bySource || r.besideMain(h))
}

// spanOf is where a part stands in the text; the first and the last part take
// all of the sentence's ends.
func (r *reader) spanOf(p part, sentence corpus.Span) corpus.Span {
	s := sentence
	if p.first > 0 {
		s.Start = r.list[p.first].Start
	}
	if p.last < len(r.list)-1 {
		last := p.last
		for last > p.first && (r.list[last].kind == comma || r.list[last].kind == dash) {
			last--
		}
		s.End = r.list[last].End
	}
	return s
}
