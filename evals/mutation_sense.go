package evals

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var hedgeForm = regexp.MustCompile(`(?i)\b(reportedly|allegedly|apparently|possibly|probably|likely|alleged|suspected|purported|supposedly) `)

func dropHedge(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, hedgeForm, f.Point.Text)
	if !ok || strings.HasSuffix(strings.ToLower(f.Point.Text[:at[0]]), "not ") {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[0], at[1], "")
	return f, true
}

var negationForm = regexp.MustCompile(`\b(?:not|never) |n['’]t\b`)

func dropNegation(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, negationForm, f.Point.Text)
	if !ok {
		return f, false
	}
	switch after := f.Point.Text[at[1]:]; {
	case strings.HasPrefix(after, "only") || strings.HasPrefix(after, "just") || strings.HasPrefix(after, "surprising"):
		return f, false
	case strings.HasSuffix(f.Point.Text[:at[0]], "ca") || strings.HasSuffix(f.Point.Text[:at[0]], "wo"):
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[0], at[1], "")
	return f, true
}

var finiteForm = regexp.MustCompile(`\p{Ll} (was|were|is|are|has been|have been|will|would|could|had) (\p{Ll}{4,})`)

func addNegation(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, finiteForm, f.Point.Text)
	if !ok || negationForm.MatchString(f.Point.Text) {
		return f, false
	}
	end := at[3]
	if first := strings.IndexByte(f.Point.Text[at[2]:at[3]], ' '); first > 0 {
		end = at[2] + first
	}
	f.Point.Text = replace(f.Point.Text, end, end, " not")
	return f, true
}

var modalForm = regexp.MustCompile(`\b(may|might|could|should|would) (?:have )?(\p{Ll}{3,})`)

func dropModal(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, modalForm, f.Point.Text)
	if !ok {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], "did")
	return f, true
}

// causeForm parts a sentence at what joins a consequence to its reason.
var causeForm = regexp.MustCompile(`^(.{20,}?),? (because|after|before|led to|caused|prompted|despite) (.{20,})([.”"]+)$`)

// reverseCause lets the two sides of a cause, or of a before and after, change
// places.
func reverseCause(_ *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	m := causeForm.FindStringSubmatch(f.Point.Text)
	if m == nil || strings.ContainsAny(f.Point.Text, "“”\"") {
		return f, false
	}
	f.Point.Text = upperFirst(m[3]) + " " + m[2] + " " + lowerFirst(m[1]) + "."
	return f, true
}

var sequenceForm = regexp.MustCompile(`\p{Ll} (after|and|while|as|when|following) (?:the|a|he|she|they|it|his|her|their)\b`)

// addCause makes a reason of what only came before or beside.
func addCause(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, sequenceForm, f.Point.Text)
	if !ok || strings.Contains(f.Point.Text, "because") {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], "because")
	return f, true
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	first, _, _ := strings.Cut(s, " ")
	switch first {
	case "The", "A", "An", "He", "She", "They", "It", "His", "Her", "This", "In", "On", "But", "And":
		return string(unicode.ToLower(r)) + s[n:]
	}
	return s
}
