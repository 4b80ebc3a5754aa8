package claims

import "strings"

// contentStart is the token with which the content behind a cue begins: past
// whom was told, when, and on which occasion. It is past end where nothing
// follows.
func (r *reader) contentStart(h hit, end int) int {
	j := r.cuePhrase(h).last + 1
	if h.kind == byColon || h.kind == byNoun {
		return j
	}
	if h.after {
		j = max(h.speaker.last, h.apposition.last) + 1
		if h.kind == byVerb {
			for ; j <= end; j++ { // “A,” said Berg, “B.”
				if r.list[j].kind == quote && r.list[j-1].kind == comma {
					return j
				}
			}
			return end + 1
		}
		if l := r.at(j + 1).lower; r.at(j).kind == comma && (l == "which" || l == "who") {
			for j++; j < end && r.list[j].kind != comma; j++ {
			}
		}
		if r.at(j).kind == comma {
			return j + 1
		}
		return end + 1 // two ships sank, according to Berg
	}
	if addressed[r.list[h.at.last].lower] && r.at(j).lower != "that" {
		if p := r.outletName(j); !p.empty() && determiners[r.at(p.last+1).lower] {
			j = p.last + 1 // told AFP the talks had failed
		} else if p := r.forward(j); !p.empty() {
			j = p.last + 1
		} else if l := r.at(j).lower; pronouns[l] || l == "him" || l == "her" || l == "them" || l == "us" || l == "me" {
			j++
		}
	}
	return r.pastOccasion(r.pastCiting(j, end), end)
}

// pastCiting skips ", citing two officials," before "that".
func (r *reader) pastCiting(j, end int) int {
	const reach = 14
	if r.at(j).kind != comma || !strings.HasSuffix(r.at(j+1).lower, "ing") {
		return j
	}
	for i := j + 2; i < min(end, j+reach); i++ {
		if r.at(i).kind == comma && r.at(i+1).lower == "that" {
			return i + 1
		}
	}
	return j
}

// pastOccasion skips "on Friday", "to reporters", "in a statement" and what
// follows them up to the comma or "that" that ends them.
func (r *reader) pastOccasion(j, end int) int {
	const reach = 14 // words of "in an interview with X on Friday"
	for j <= end {
		t := r.list[j]
		switch {
		case t.kind == comma || t.kind == colon:
			j++
			continue
		case t.kind != word || t.lower == "that":
			return j
		case days[t.lower] && !t.possessive():
			j++
			continue
		case t.lower == "in" || t.lower == "on" || t.lower == "at" || t.lower == "during" || t.lower == "to" || t.lower == "after" || t.lower == "before" || t.lower == "last" || t.lower == "this" || t.lower == "earlier" || t.lower == "later":
			stop, known := -1, false
			for i := j; i <= min(end, j+reach); i++ {
				n := r.list[i]
				if occasions[n.lower] || audiences[n.lower] || days[n.lower] || media[n.lower] {
					known = true
				}
				if n.kind == comma || n.kind == quote || n.kind == colon || n.lower == "that" {
					stop = i
					break
				}
			}
			if known && stop > 0 {
				j = stop
				continue
			}
		}
		return j
	}
	return j
}

// addressed are forms whose object is who was spoken to.
var addressed = set(`told tell tells telling reminded assured assure assures urged urge urges urging asked ask asks asking
	informed warned advise advised instructed begged implored notified`)

// media are where things are said.
var media = set(`twitter facebook instagram telegram x television tv radio cnn fox nbc abc cbs msnbc bbc youtube`)
