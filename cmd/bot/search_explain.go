package main

import (
	"fmt"
	"io"
	"strings"

	"onrecord/retrieval"
)

// explanation is how a hit came to its score, as JSON: the parts' values add up
// to it.
type explanation struct {
	Parts   []retrieval.Part  `json:"parts"`
	Terms   []retrieval.Asked `json:"terms"`
	AgeDays *float64          `json:"age_days"` // null where the article has no date
}

func explained(why retrieval.Explanation) *explanation {
	return &explanation{Parts: why.Parts, Terms: why.Terms, AgeDays: why.AgeDays}
}

// write says the same on a terminal.
func (e explanation) write(w io.Writer) {
	sum := 0.0
	for _, part := range e.Parts {
		sum += part.Value
		fmt.Fprintf(w, "   %+8.4f  %s%s\n", part.Value, part.Name, e.detail(part))
	}
	fmt.Fprintf(w, "   %8.4f  score\n", sum)
	met := make([]string, 0, len(e.Terms))
	for _, term := range e.Terms {
		if term.Count > 0 {
			met = append(met, fmt.Sprintf("%s ×%d (%s, worth %.2f, in %d passages)", term.Term, term.Count, term.From, term.Weight, term.Passages))
		}
	}
	if len(met) > 0 {
		fmt.Fprintf(w, "   words of this passage: %s\n", strings.Join(met, "; "))
	}
}

// detail is what a part's value was made from.
func (e explanation) detail(part retrieval.Part) string {
	switch {
	case part.Rank > 0:
		return fmt.Sprintf(": rank %d, %.3f of the best's %.3f, weight %.2f", part.Rank, part.Score, part.Best, part.Weight)
	case part.Name == retrieval.PartRecency && e.AgeDays != nil:
		return fmt.Sprintf(": %.1f days old", *e.AgeDays)
	default:
		return ""
	}
}
