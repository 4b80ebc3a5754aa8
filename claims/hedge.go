package claims

import (
	"strings"
)

// hedges are the words by which copy keeps its distance, longest first where
// one begins another. They are looked for outside quotations.
var hedges = table(`reportedly; allegedly; purportedly; supposedly; apparently; ostensibly; unconfirmed; unverified;
	purported; alleged; if verified; if confirmed; if true; no independent confirmation; no independent verification;
	not independently verified; not independently confirmed; not been independently verified;
	not been independently confirmed; not be independently verified; not be independently confirmed;
	not immediately be verified; not immediately verify; not independently verify; not independently confirm; has not verified; have not verified;
	has not confirmed; have not confirmed; not been confirmed; not been verified; neither confirmed nor denied; yet to be confirmed; yet to be verified; may have;
	might have; appeared to; appears to; seemed to; believed to; thought to; said to have; suspected of;
	no immediate confirmation; no immediate comment; no immediate response; it was not clear; it is not clear; it was unclear; it is unclear; rumored; rumoured`)

// table turns phrases into lists of words by their first word.
func table(list string) map[string][][]string {
	byFirst := make(map[string][][]string)
	for _, entry := range strings.Split(list, ";") {
		if words := strings.Fields(entry); len(words) > 0 {
			byFirst[words[0]] = append(byFirst[words[0]], words)
		}
	}
	return byFirst
}

// hedges are those of the sentence in order, as written.
func (r *reader) hedges() []string {
	var found []string
	for i := 0; i < len(r.list); i++ {
		if r.list[i].kind != word {
			continue
		}
		for _, words := range hedges[r.list[i].lower] {
			if r.matches(i, words) {
				found = append(found, r.text[r.list[i].Start:r.list[i+len(words)-1].End])
				i += len(words) - 1
				break
			}
		}
	}
	return found
}

func (r *reader) matches(i int, words []string) bool {
	for n, w := range words {
		if t := r.at(i + n); t.kind != word || t.lower != w {
			return false
		}
	}
	return true
}

// audiences are told things without being a channel that relays them.
var audiences = set(`parliament congress senate house court council commons lords jurors judge lawmakers reporters
	journalists voters supporters police`)

// outlets are the last words of phrases that name a publication.
var outlets = set(`news times post tribune journal herald guardian agency agencies media reports newspaper paper
	magazine television tv radio press channel network broadcaster outlet outlets site website daily gazette observer
	telegraph mail mirror chronicle globe standard monitor wire bulletin reporters`)

// channel is the outlet that a statement came through: whom the speaker told,
// who cited them, or the outlet that reported it beside them.
func (r *reader) channel(main int, found []hit) string {
	h := found[main]
	if v := r.at(h.at.first).lower; h.kind == byVerb && (v == "told" || v == "tells" || v == "telling") && !h.after {
		if p := r.forward(h.at.last + 1); !p.empty() && r.isChannel(p) {
			return r.written(p)
		}
	}
	for i, other := range found {
		if i == main || other.speaker == h.speaker {
			continue
		}
		if r.isOutlet(other.speaker) && (other.kind == bySource || other.left >= 0 && r.at(other.left).kind == comma) {
			return r.written(other.speaker)
		}
	}
	for i := range r.list {
		l := r.list[i].lower
		switch {
		case (l == "cited" || l == "quoted" || l == "reported" || l == "carried" || l == "published") && r.at(i+1).lower == "by",
			occasions[l] && r.at(i+1).lower == "to" && i < h.at.first,
			(l == "interview") && r.at(i+1).lower == "with":
			if p := r.forward(i + 2); !p.empty() && r.isChannel(p) && p != h.speaker {
				return r.written(p)
			}
		}
	}
	return ""
}

// isChannel reports whether what was told can pass it on: a name that is no
// audience.
func (r *reader) isChannel(p phrase) bool {
	h := r.head(p)
	return h.upper && !audiences[h.lower] && !days[h.lower] || outlets[h.lower] && h.lower != "reporters"
}

// isOutlet reports whether a phrase names a publication.
func (r *reader) isOutlet(p phrase) bool {
	h := r.head(p)
	return !p.empty() && outlets[h.lower] && h.lower != "reporters"
}
