package check

import (
	"slices"
	"strings"
	"unicode"

	"onrecord/answer/verify"
	"onrecord/claims/speakers"
)

// office finds a named person whom the draft gives another office than the
// article does: of the same kind, a minister for a minister, and none of the
// words that say which.
func (t *trial) office(own int) {
	v := t.draft.statements[own]
	mine := t.cast().register.Of(t.cast().own[own])
	if v.Role == "" || !strings.Contains(t.span.Of(t.draft.text), v.Role) || mine.Kind != speakers.Person {
		return
	}
	which, kind := officeOf(v.Role)
	if t.wrongSide(own) {
		return
	}
	d := t.source().document
	theirs := -1
	for i, s := range d.Statements {
		if s.Speaker == "" || s.Role == "" || t.cast().relation(t.draft, own, t.sources, t.n, i) != same || t.cast().register.Of(t.cast().theirs[t.n][i]).Kind != speakers.Person {
			continue
		}
		its, its1 := officeOf(s.Role)
		if its1 != kind || len(its) == 0 || slices.ContainsFunc(which, func(w string) bool { return slices.Contains(its, w) }) {
			t.mended = true
			return
		}
		theirs = i
	}
	if theirs >= 0 && len(which) > 0 {
		s := d.Statements[theirs]
		t.decided = true
		t.add(verify.SpeakerFault, verify.Contradicted, &carrier{Statement: s, sentence: sentenceAt(d, s.Start)}, "the text calls %s %s", s.Canonical, s.Role)
	}
}

// wrongSide finds a named person whom the draft gives an office of another side
// than the article does.
func (t *trial) wrongSide(own int) bool {
	v := t.draft.statements[own]
	d := t.source().document
	parties := t.cast().register.Parties
	wrong := -1
	for i, s := range d.Statements {
		if s.Speaker == "" || s.Party == "" || v.Party == "" || t.cast().relation(t.draft, own, t.sources, t.n, i) != same || t.cast().register.Of(t.cast().theirs[t.n][i]).Kind != speakers.Person {
			continue
		}
		if parties.Same(v.Party, s.Party) || s.Role == "" && wrong < 0 {
			t.mended = t.mended || s.Role != ""
			return false
		}
		if s.Role != "" {
			wrong = i
		}
	}
	if wrong < 0 {
		return false
	}
	s := d.Statements[wrong]
	t.decided = true
	t.add(verify.SpeakerFault, verify.Contradicted, &carrier{Statement: s, sentence: sentenceAt(d, s.Start)}, "the text calls %s %s", s.Canonical, s.Role)
	return true
}

// officeOf parts an office into what it is and the words that say which:
// "interior", "minister". Whose it is says nothing.
func officeOf(role string) (which []string, kind string) {
	words := strings.FieldsFunc(role, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' })
	words = slices.DeleteFunc(words, func(w string) bool {
		return strings.ContainsAny(w, "’'") || slices.Contains([]string{"the", "a", "an", "acting", "deputy", "former", "senior", "chief"}, strings.ToLower(w))
	})
	if of := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" }); of > 0 { // minister of defence
		words = append(words[of+1:len(words):len(words)], words[:of]...)
	}
	if len(words) == 0 {
		return nil, ""
	}
	for _, w := range words[:len(words)-1] {
		which = append(which, strings.ToLower(w))
	}
	return which, strings.ToLower(words[len(words)-1])
}
