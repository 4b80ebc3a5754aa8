package claims

// content are the parts of the sentence that hit k attributes: what follows the
// cue, what precedes it, or both.
func (r *reader) content(k int, found []hit) []phrase {
	h := found[k]
	if h.kind == byRumour {
		return []phrase{h.scope}
	}
	end := r.scopeEnd(k, found)
	if h.kind == byAgent && k > 0 && found[k-1].kind == byAgent && h.left >= found[k-1].speaker.last {
		h.left = found[k-1].left // verified by monitors and conceded by the port
		return r.nonEmpty(r.trimContent(phrase{r.contentBefore(k-1, found), h.left}))
	}
	if h.kind == byAgent || h.kind == bySignature {
		return r.nonEmpty(r.trimContent(phrase{r.contentBefore(k, found), h.left}))
	}
	after := r.trimContent(phrase{r.contentStart(h, end), end})
	if !after.empty() && h.left >= 0 && r.at(h.left).kind == quote && r.at(after.first).lower != "that" {
		after = r.fromQuote(after) // “A,” said Berg in Lind, “B.”
	}
	if l := r.at(after.first).lower; !after.empty() && (l == "citing" || l == "quoting") {
		after = noPhrase
	}
	if h.left > 0 && r.at(h.left).kind == comma && h.kind == byVerb && r.isCircumstance(after) {
		after = noPhrase // the tower stands, Berg said at a ceremony
	}
	before := noPhrase
	if h.relative <= 0 && !h.inherited && (after.empty() || h.after && h.kind == byVerb || r.isParenthesis(h)) {
		before = r.trimContent(phrase{r.contentBefore(k, found), h.left})
		if left := r.at(h.left); k > 0 && !h.after && left.kind == word {
			before, _ = r.back(h.left) // a charge it denies
		}
	}
	return r.nonEmpty(before, after)
}

func (r *reader) nonEmpty(all ...phrase) []phrase {
	var parts []phrase
	for _, p := range all {
		if !p.empty() {
			parts = append(parts, p)
		}
	}
	return parts
}

// isCircumstance reports whether a phrase tells where or when only: it begins
// with a preposition and has neither verb nor quotation.
func (r *reader) isCircumstance(p phrase) bool {
	if p.empty() || !prepositions[r.list[p.first].lower] || r.list[p.first].lower == "that" {
		return false
	}
	for i := p.first; i <= p.last; i++ {
		if t := r.list[i]; t.kind == quote || t.lower == "that" || auxiliaries[t.lower] || r.isFinite(i) {
			return false
		}
	}
	return true
}

// fromQuote is the part of a phrase from its first quotation on.
func (r *reader) fromQuote(p phrase) phrase {
	for i := p.first; i <= p.last; i++ {
		if r.list[i].kind == quote {
			return phrase{i, p.last}
		}
	}
	return noPhrase
}

// isParenthesis reports whether an attribution stands between commas, or
// between a comma and the end: “The dam, she said, held.”
func (r *reader) isParenthesis(h hit) bool {
	if h.left < 0 || h.left >= len(r.list) {
		return false
	}
	left := r.at(h.left)
	if left.kind == quote {
		return true
	}
	right := r.at(h.at.last + 1)
	return left.kind == comma && right.kind != word && (right.kind != quote || r.at(h.left-1).kind == quote)
}

// trimContent drops the marks at the ends of a content.
func (r *reader) trimContent(p phrase) phrase {
	if p.first < 0 || p.last >= len(r.list) {
		return noPhrase
	}
	for !p.empty() && (r.list[p.last].kind == comma || r.list[p.last].kind == other || r.list[p.last].kind == dash || r.list[p.last].kind == colon) {
		p.last--
	}
	for !p.empty() && (r.list[p.first].kind == comma || r.list[p.first].kind == other || r.list[p.first].kind == dash || r.list[p.first].kind == colon) {
		p.first++
	}
	if p.empty() {
		return noPhrase
	}
	return p
}

// contentBefore is where the content before the attribution begins: behind the
// last clause of another speaker.
func (r *reader) contentBefore(k int, found []hit) int {
	h := found[k]
	if h.left >= 0 && r.at(h.left).kind == quote && k > 0 && found[k-1].at.last < h.left {
		return h.left
	}
	for i := h.left; i > 0; i-- {
		if t := r.list[i]; k > 0 && i <= found[k-1].at.last {
			break
		} else if clauseLinks[t.lower] && r.list[i-1].kind == comma && k > 0 {
			return i + 1
		} else if t.kind == other && r.text[t.Start:t.End] == ";" {
			return i + 1
		}
	}
	return 0
}

// scopeEnd is the last token that the content of hit k may take: before the
// clause of the next attribution beside it, or the end of the sentence.
func (r *reader) scopeEnd(k int, found []hit) int {
	h := found[k]
	end := len(r.list) - 1
	for g := k + 1; g < len(found); g++ {
		if start := r.clauseStart(g, found); start > h.at.last && found[g].at.first >= r.pastCiting(h.at.last+1, end) {
			end = min(end, start-1)
		}
	}
	from := h.at.last + 1
	if h.kind == bySource {
		from = r.contentStart(h, end) // according to the Herald, which cited police, it fell
	}
	for i := from; i <= end; i++ {
		t := r.list[i]
		if i > h.at.last+1 && r.endsContent(i) {
			return i - 1
		}
		if t.kind == other && r.text[t.Start:t.End] == ";" || h.relative > 0 && t.kind == comma && i > h.at.last+1 {
			return i - 1
		}
	}
	return end
}

// endsContent reports whether the outlet takes the word again at token i.
func (r *reader) endsContent(i int) bool {
	t, next := r.list[i], r.at(i+1)
	if t.kind != comma {
		return false
	}
	switch next.lower {
	case "which", "who", "whose", "but":
		return true
	}
	return false
}
