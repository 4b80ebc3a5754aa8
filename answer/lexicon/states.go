package lexicon

import (
	"strings"

	"onrecord/corpus/gazetteer"
)

// newStates maps what news calls a state (its name, its people, and its
// capital, which stands for the government) to the state, by folded words.
func newStates() map[string]string {
	states := map[string]string{}
	for name, known := range gazetteer.Countries().All() {
		if !strings.Contains(name, " ") {
			states[name] = known.Country
		}
	}
	return states
}

// sameState reports whether two folded words name one state.
func (l *Lexicon) sameState(a, b string) bool {
	return l.states[a] != "" && l.states[a] == l.states[b]
}

// IsState reports whether a folded word names a state.
func (l *Lexicon) IsState(form string) bool { return l.states[form] != "" }

// clippedState is how many letters of a state's name are its short form in
// chat: "pak", "afg".
const clippedState = 3

// IsClippedState reports whether a folded word is such a short form.
func (l *Lexicon) IsClippedState(form string) bool {
	if len(form) != clippedState || l.Known(form) {
		return false
	}
	for name := range l.states {
		if len(name) > clippedState+2 && strings.HasPrefix(name, form) {
			return true
		}
	}
	return false
}
