package check

import (
	"strings"

	"onrecord/answer"
	"onrecord/answer/verify"
)

// Sentence is the verdict on one sentence of a draft. Start and End are bytes
// of the draft.
type Sentence struct {
	Start     int               `json:"start"`
	End       int               `json:"end"`
	Text      string            `json:"text"`
	Verdict   verify.Verdict    `json:"verdict"`
	Why       string            `json:"why"`
	Citations []answer.Citation `json:"citations"`
	Faults    []Fault           `json:"faults"`
}

// Fault is one thing in a sentence that the articles do not bear out, or that
// is worth knowing. Start and End are bytes of the draft.
type Fault struct {
	Kind  verify.Kind `json:"kind"`
	Why   string      `json:"why"`
	Start int         `json:"start"`
	End   int         `json:"end"`
	Quote string      `json:"quote,omitempty"` // what the article says instead
}

// Overall is the verdict on a whole draft: contradicted where any sentence is,
// else unsupported where any is, else supported where any is.
func Overall(sentences []Sentence) (verify.Verdict, string) {
	worst := verify.NotCheckable
	rank := map[verify.Verdict]int{verify.NotCheckable: 0, verify.Supported: 1, verify.Unsupported: 2, verify.Contradicted: 3}
	var why []string
	for _, s := range sentences {
		if rank[s.Verdict] > rank[worst] {
			worst = s.Verdict
		}
	}
	for _, s := range sentences {
		if s.Verdict == worst && s.Why != "" && worst != verify.Supported {
			why = append(why, s.Why)
		}
	}
	if len(why) == 0 && worst == verify.Supported {
		why = append(why, "every sentence that can be checked stands in the text")
	}
	return worst, strings.Join(why, "; ")
}
