package answer

import (
	"slices"
	"strings"

	"onrecord/claims"
	"onrecord/corpus/analysis"
)

func speakerName(s claims.Statement) string {
	if s.Canonical != "" {
		return s.Canonical
	}
	return s.Speaker
}

// sameSpeaker reports whether two statements have one speaker, going by the
// last word of the fullest names; two own voices are taken to agree.
func sameSpeaker(a, b claims.Statement) bool { return speakerKey(a) == speakerKey(b) }

func speakerKey(s claims.Statement) string {
	fields := strings.Fields(fold(speakerName(s)))
	if len(fields) == 0 {
		return ""
	}
	return strings.Trim(fields[len(fields)-1], ".,’'\"")
}

// figuresOf are the figures of a text as they are compared.
func figuresOf(text string) []string { return figuresAt(places(text)) }

func figuresAt(all []place) []string {
	var figures []string
	for _, p := range all {
		if p.figure {
			figures = append(figures, p.Word)
		}
	}
	return figures
}

// sameFigures reports whether two texts have a figure in common, or neither
// has one.
func sameFigures(a, b string) bool {
	first, second := figuresOf(a), figuresOf(b)
	if len(first) == 0 || len(second) == 0 {
		return len(first) == len(second)
	}
	return slices.ContainsFunc(first, func(f string) bool { return slices.Contains(second, f) })
}

// overlap is the share of the shorter text's distinct terms that stand in both.
func overlap(a, b string) float64 {
	in := map[string]bool{}
	for _, term := range analysis.Terms(a) {
		in[term] = true
	}
	shared, distinct := 0, map[string]bool{}
	for _, term := range analysis.Terms(b) {
		if !distinct[term] && in[term] {
			shared++
		}
		distinct[term] = true
	}
	return float64(shared) / float64(max(1, min(len(in), len(distinct))))
}

// fold is text as it is compared when case and spacing don't matter.
func fold(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
