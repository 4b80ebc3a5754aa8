package composer

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"onrecord/answer/verify"
	"onrecord/corpus"
)

// Limits of what a model may write; beyond them it talks nonsense.
const (
	maxReply   = 64 << 10 // bytes
	maxPoints  = 8
	maxText    = 1200 // bytes of a point
	maxPointed = 6    // entries of evidence of a point
)

// written is a reply as the schema has it.
type written struct {
	Points []writtenPoint `json:"points"`
}

type writtenPoint struct {
	Text     string    `json:"text"`
	Evidence []pointed `json:"evidence"`
}

type pointed struct {
	Key   string `json:"key"`
	First int    `json:"first"`
	Last  int    `json:"last"`
}

// errNonsense is returned for a reply that is not what was asked for.
var errNonsense = errors.New("the model's reply is not what was asked for")

// parse reads a reply. What the schema does not have is refused.
func parse(reply Reply) (written, error) {
	var w written
	if len(reply.Text) > maxReply {
		return w, fmt.Errorf("%w: %d bytes", errNonsense, len(reply.Text))
	}
	if reply.Finish != "" && reply.Finish != "stop" {
		return w, fmt.Errorf("%w: it ended with %q", errNonsense, reply.Finish)
	}
	dec := json.NewDecoder(strings.NewReader(reply.Text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&w); err != nil {
		return written{}, fmt.Errorf("%w: no JSON of the schema", errNonsense)
	}
	if dec.More() {
		return written{}, fmt.Errorf("%w: more than one object", errNonsense)
	}
	if len(w.Points) > maxPoints {
		w.Points = w.Points[:maxPoints]
	}
	return w, nil
}

// point is a point with its evidence, ready for the gate.
type point struct {
	text  string
	items []int // of the evidence
}

// place finds the slots of a text: {1} stands for what the first entry points
// at.
var place = regexp.MustCompile(`\{(\d{1,2})\}`)

// marks are all marks that could begin or end a quotation, apostrophes aside.
const marks = "\"“”„‟«»‹›`＂"

// resolve puts the pieces that a written point points at into its text. A
// point without a text of its own is its first sentence as it stands.
func (e evidence) resolve(w writtenPoint) (point, error) {
	switch {
	case len(w.Evidence) == 0:
		return point{}, errors.New("it names no evidence")
	case len(w.Evidence) > maxPointed:
		return point{}, fmt.Errorf("it names %d pieces of evidence, and %d are allowed", len(w.Evidence), maxPointed)
	case len(w.Text) > maxText:
		return point{}, fmt.Errorf("it has %d bytes, and %d are allowed", len(w.Text), maxText)
	case strings.ContainsAny(w.Text, marks):
		return point{}, errors.New("it has quotation marks: write {1} where a quotation belongs")
	}
	p := point{}
	cut := make([]string, len(w.Evidence))
	for i, to := range w.Evidence {
		n, known := e.byKey[to.Key]
		if !known {
			return point{}, fmt.Errorf("there is no evidence %q", to.Key)
		}
		it := e.items[n]
		if to.First < 0 || to.Last < to.First || to.Last >= len(it.pieces) {
			return point{}, fmt.Errorf("evidence %q has no pieces %d to %d", to.Key, to.First, to.Last)
		}
		cut[i] = it.cut(to.First, to.Last)
		p.items = append(p.items, n)
	}
	if strings.TrimSpace(w.Text) == "" {
		p.text = e.items[p.items[0]].citation.Quote
		return p, nil
	}
	var bad error
	p.text = place.ReplaceAllStringFunc(w.Text, func(slot string) string {
		n, err := strconv.Atoi(slot[1 : len(slot)-1])
		if err != nil || n < 1 || n > len(cut) {
			bad = fmt.Errorf("there is no entry of evidence for %s", slot)
			return ""
		}
		return cut[n-1]
	})
	p.text = strings.TrimSpace(p.text)
	return p, bad
}

// cut is the stretch from one piece to another, byte for byte: in quotation
// marks where it is a quotation in the article, and else as the outlet has it.
func (it item) cut(first, last int) string {
	span := corpus.Span{Start: it.pieces[first].Start, End: it.pieces[last].End}
	text := span.Of(it.evidence.Document.Text)
	for i := first; i <= last; i++ {
		if !it.quoted[i] {
			return text
		}
	}
	if strings.ContainsAny(text, marks) {
		return text
	}
	return "“" + text + "”"
}

// cited is what the point cites.
func (e evidence) cited(p point) []verify.Evidence {
	var list []verify.Evidence
	seen := map[int]bool{}
	for _, n := range p.items {
		if !seen[n] {
			seen[n] = true
			list = append(list, e.items[n].evidence)
		}
	}
	return list
}
