package claims

import (
	"strings"
	"unicode"
)

// colonHit reads “Anna Berg: “…”” at the head of a line, and without quotation
// marks a transcript's “BERG: …” and a headline's “Berg: Dam Held”.
func (r *reader) colonHit(i int) (hit, bool) {
	const longest = 6 // words of a name with its office
	quoted := r.at(i+1).kind == quote
	if i == 0 || i > longest || !quoted && !r.labelled && !r.headline || i+1 >= len(r.list) {
		return hit{}, false
	}
	p := phrase{0, i - 1}
	for j := 0; j < i; j++ {
		if t := r.list[j]; t.kind != aside && (t.kind != word || r.isFinite(j) || cues[t.lower] != (cue{}) && !r.labelled || prepositions[t.lower] || occasions[t.lower] || notices[t.lower]) {
			return hit{}, false
		}
	}
	h := hit{cue: cue{stance: Asserts}, at: phrase{i, i}, speaker: p, apposition: noPhrase, left: -1, kind: byColon}
	if r.headline && !quoted && !r.labelled && i > 3 {
		return hit{}, false // a headline in two halves
	}
	return h, r.list[0].upper && r.canSpeak(p)
}

// leadIn reads a clause about a speaker that leads up to a quotation with a
// colon and no verb of saying: “Berg was unmoved: “It held.””
func (r *reader) leadIn(i int) (hit, bool) {
	if q := r.at(i + 1); q.kind != quote || isTitle(r.text[q.Start:q.End]) {
		return hit{}, false
	}
	p := r.sentenceSubject()
	if p.empty() || p.last >= i || r.head(p).kind != word {
		return hit{}, false
	}
	return hit{cue: cue{stance: Asserts}, at: phrase{i, i}, speaker: p, apposition: noPhrase, left: -1, kind: byColon}, true
}

// notices begin lines that nobody says: "Note:", "Also Read:".
var notices = set(`note update updated photo photos image images source sources caption read watch see listen follow related
	background timeline explained explainer context summary fact facts
	politics world business sport sports editor's editors correction clarification topics tags share more click also breaking exclusive live analysis opinion
	review video part chapter step question answer updates text size tip tips`)

// markLabels finds the lines of a transcript: those that begin with a name and a
// colon, where at least one such name comes twice.
func (a *annotator) markLabels() {
	count := make(map[string]int)
	labels := make([]string, len(a.readers))
	twice := false
	for i := range a.readers {
		if i > 0 && a.sentences[i].Paragraph == a.sentences[i-1].Paragraph {
			continue
		}
		labels[i] = a.readers[i].label()
		count[labels[i]]++
		twice = twice || labels[i] != "" && count[labels[i]] > 1
	}
	for i, label := range labels {
		r := &a.readers[i]
		r.labelled = label != "" && twice && (count[label] > 1 || label == strings.ToUpper(label))
	}
}

// label is what stands before a colon at the head of a line where it could name
// a speaker.
func (r *reader) label() string {
	const longest = 4 // words
	for i := 0; i <= longest && i < len(r.list); i++ {
		t := r.list[i]
		if t.kind == colon && i > 0 {
			return r.written(phrase{0, i - 1})
		}
		if t.kind != word && t.kind != aside || t.kind == word && !t.upper || notices[t.lower] || days[t.lower] || occasions[t.lower] {
			return ""
		}
	}
	return ""
}

// isHeadline reports whether a line is written with a capital on every word but
// the small ones.
func isHeadline(list []token, text string) bool {
	const least, most, smallWord = 4, 24, 3
	words, capitals := 0, 0
	for _, t := range list {
		if t.kind == quote {
			continue
		}
		if t.kind != word || len(t.lower) <= smallWord && !t.upper || t.digits {
			continue
		}
		words++
		if t.upper && !(len(t.lower) > smallWord && strings.ToUpper(text[t.Start:t.End]) == text[t.Start:t.End] && strings.IndexFunc(t.lower, unicode.IsDigit) < 0) {
			capitals++
		}
	}
	return words >= least && words <= most && capitals*10 >= words*9
}
