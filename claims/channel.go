package claims

import "strings"

// channel is the outlet that a statement came through: whom the speaker told,
// who cited them, or the outlet that reported it beside them. Where others speak
// in the sentence as well, only the statement at its head has what stands
// beside them.
func (r *reader) channel(h hit, p part, found []hit, head bool) string {
	if h.kind == byVerb && telling[r.at(h.at.first).lower] && !h.after {
		if p := r.outletName(h.at.last + 1); r.isChannel(p) {
			return withoutPossessive(r.written(p))
		}
		if p := r.ownOutlet(h.at.last + 1); !p.empty() {
			return r.written(p)
		}
	}
	if !head {
		return ""
	}
	for _, other := range found {
		if other.index == h.index || other.speaker == h.speaker || r.at(other.speaker.first-1).lower == "as" && r.recalls(other) {
			continue
		}
		if p.first > 0 && other.at.first < p.first && other.left >= 0 {
			continue // beside the part before
		}
		if r.isOutlet(other.speaker) && (other.kind == bySource || r.besideMain(other)) {
			return withoutPossessive(r.written(other.speaker))
		}
	}
	for i := p.first; i <= p.last; i++ {
		l := r.list[i].lower
		if i <= h.speaker.last && i >= h.speaker.first && l != "quoted" && l != "cited" {
			continue // a video published by the ministry says
		}
		switch {
		case speaking[r.at(i-1).lower] && (l == "to" || l == "with"), // speaking to the Herald
			l == "to" && i == h.at.last+1,                             // confirmed to the Herald
			l == "on" && i > h.at.last && !occasions[r.at(i-1).lower]: // said on Radio Lind
			if p := r.outletName(i + 1); r.isChannel(p) && r.namesOutlet(p, l == "on") {
				return withoutPossessive(r.written(p))
			}
			if p := r.ownOutlet(i + 1); !p.empty() {
				return r.written(p)
			}
		case (l == "cited" || l == "quoted" || l == "reported" || l == "asked" || (l == "carried" || l == "published") && r.isUtterance(i-1)) && r.at(i+1).lower == "by",
			occasions[l] && r.at(i+1).lower == "to" && i < h.at.first,
			(l == "saying") && r.at(i+1).lower == "by",
			(l == "interview") && r.at(i+1).lower == "with":
			if p := r.outletName(i + 2); r.isChannel(p) && p.first != h.speaker.first {
				return withoutPossessive(r.written(p))
			}
		}
	}
	return ""
}

// isUtterance reports whether the noun before an adverb and a comma at token i
// is something said, and not a plan or a list.
func (r *reader) isUtterance(i int) bool {
	for r.at(i).kind == comma || between[r.at(i).lower] || auxiliaries[r.at(i).lower] || isAdverb(r.at(i)) {
		i--
	}
	l := r.at(i).lower
	return utterances[l] || occasions[l]
}

// besideMain reports whether an attribution stands beside another: ", the
// Herald reported" and "as the Herald first reported".
func (r *reader) besideMain(h hit) bool {
	return h.left >= 0 && (r.at(h.left).kind == comma || r.at(h.left).lower == "as")
}

// outletName reads a run of capitals, perhaps behind "the news agency", at
// token i.
func (r *reader) outletName(i int) phrase {
	last := i
	if r.at(last).lower == "the" {
		last++
	}
	for skip := last; skip < last+4; skip++ { // the state news agency Wire
		if r.at(skip).upper && skip > last && outlets[r.at(skip-1).lower] {
			i, last = skip, skip
			break
		} else if r.at(skip).upper || r.at(skip).kind != word {
			break
		}
	}
	for t := r.at(last); t.upper && !days[t.lower]; t = r.at(last) {
		last++
	}
	return phrase{i, last - 1}
}

var speaking = set(`speaking spoke talking talked`)

// namesOutlet reports whether a name is one of an outlet, by a word of it, by
// being an initialism or, unless it has to be plain, by its article and single
// word: "Radio Lind", "CNN", "the Courier".
func (r *reader) namesOutlet(p phrase, plain bool) bool {
	const initialism = 5 // letters
	for i := p.first; i <= p.last; i++ {
		written := r.text[r.list[i].Start:r.list[i].End]
		if outlets[r.list[i].lower] || r.list[i].upper && mastheads[r.list[i].lower] || r.list[i].upper && endsAsOutlet(r.list[i].lower) || len(written) > 1 && len(written) <= initialism && written == strings.ToUpper(written) {
			return true
		}
	}
	h := r.head(p)
	return !plain && p.last == p.first+1 && r.list[p.first].lower == "the" && !bodies[h.lower] && !offices[h.lower]
}

// telling are the verbs whose object is told.
var telling = set(`told tells telling informed informs`)

// ownOutlet reads what an outlet calls itself at token i: "this newspaper", "our
// morning programme".
func (r *reader) ownOutlet(i int) phrase {
	const reach = 3
	if first := r.at(i).lower; first != "this" && first != "our" {
		return noPhrase
	}
	for j := i + 1; j <= i+reach && r.at(j).kind == word; j++ {
		if l := r.at(j).lower; outlets[l] && l != "reports" && l != "reporters" || programmes[l] {
			return phrase{i, j}
		}
	}
	return noPhrase
}

var programmes = set(`programme program show broadcast podcast bulletin reporter correspondent`)

// endsAsOutlet reports whether a name is made like that of an agency or outlet:
// "Quaypress", "Lindpost".
func endsAsOutlet(lower string) bool {
	for _, ending := range [...]string{"press", "post", "news", "wire", "media", "radio"} {
		if len(lower) > len(ending)+2 && strings.HasSuffix(lower, ending) {
			return true
		}
	}
	return false
}

// isChannel reports whether what was told can pass it on: a name that is no
// audience.
func (r *reader) isChannel(p phrase) bool {
	return !p.empty() && r.head(p).upper && !audiences[r.head(p).lower]
}

// isOutlet reports whether a phrase names a publication.
func (r *reader) isOutlet(p phrase) bool {
	h := r.head(p)
	return !p.empty() && (outlets[h.lower] || h.upper && mastheads[h.lower]) && h.lower != "reporters"
}

// audiences are told things without being a channel that relays them.
var audiences = set(`parliament congress senate house court council commons lords jurors judge lawmakers reporters
	journalists voters supporters police`)

// mastheads are words in the names of newspapers, which name one only with a
// capital.
var mastheads = set(`courier ledger examiner dispatch argus inquirer clarion advertiser weekly express echo star sun register review
	record today enquirer sentinel bugle messenger argus`)

// outlets are the last words of phrases that name a publication.
var outlets = set(`news times post tribune journal herald guardian agency agencies media reports newspaper paper
	magazine television tv radio press channel network broadcaster outlet outlets site website daily gazette observer
	telegraph mail mirror chronicle globe standard monitor wire bulletin reporters
	reuters afp ap upi dpa tass interfax xinhua kyodo ansa efe bloomberg bbc cnn nbc cbs npr pbs jazeera`)
