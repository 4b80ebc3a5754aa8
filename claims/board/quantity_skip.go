package board

import (
	"strings"

	"onrecord/claims"
)

// Some numbers of a text count nothing that another count could contradict.

// vague are numerals that count nothing exactly, and so contradict no count.
var vague = set(`dozens scores hundreds thousands tens millions billions`)

func isVague(f *claims.Figure) bool {
	words := strings.Fields(strings.ToLower(f.Text))
	return len(words) > 0 && vague[words[len(words)-1]]
}

// distances are words behind a length of time that make it a point in time: "two
// days after the vote".
var distances = set(`after before later earlier ago ahead afterwards`)

func isDistance(tokens []token, at int, f *claims.Figure) bool {
	if units[f.Unit].measure != "time" {
		return false
	}
	for at < len(tokens) && tokens[at].Overlaps(f.Span) {
		at++
	}
	return at < len(tokens) && distances[tokens[at].lower]
}

// isLabel reports whether a number is part of a name: Tank 6.
func (r *reader) isLabel(text string, tokens []token, at int, f *claims.Figure) bool {
	return f.Unit == "" && f.Counts == "" && at > 0 && tokens[at-1].name && text[tokens[at-1].End:tokens[at].Start] == " " && !tokens[at-1].stop
}
