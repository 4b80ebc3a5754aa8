package evals

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// WriteFigures writes figures as a table for people: value, 95 % interval and
// counts, a line each. A metric of which a suite counts nothing is left out.
func WriteFigures(w io.Writer, figures []Figure) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "suite\tmetric\tvalue\t95 % interval\tcounted\tbetter")
	for _, f := range figures {
		if f.Of == 0 {
			continue
		}
		fmt.Fprintf(tw, "%s\t%s\t%.3f\t%.3f to %.3f\t%s\t%s\n", f.Suite, f.Metric, f.Value, f.Low, f.High, f.counted(), better(f.Metric))
	}
	return tw.Flush()
}

// counted is "41 of 52" for a proportion, "n = 52" for a mean.
func (f Figure) counted() string {
	if f.Mean {
		return fmt.Sprintf("n = %d", f.Of)
	}
	return fmt.Sprintf("%d of %d", f.Hits, f.Of)
}

func better(metric string) string {
	for _, m := range Metrics() {
		if m.Name == metric {
			return m.Better
		}
	}
	return "higher" // every retrieval metric
}

// WriteKinds writes how each kind of question fared: asked, answered, and
// required facts found.
func WriteKinds(w io.Writer, cases []Case) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "kind\tasked\tanswered\tfacts found\tfacts")
	for _, kind := range kinds() {
		asked, answered, found, facts := 0, 0, 0, 0
		for _, c := range cases {
			if c.Question.Kind != kind {
				continue
			}
			asked++
			if c.Verdict.Answered {
				answered++
			}
			facts += len(c.Verdict.Facts)
			for _, f := range c.Verdict.Facts {
				if f && c.Verdict.Answered {
					found++
				}
			}
		}
		if asked > 0 {
			fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\n", kind, asked, answered, found, facts)
		}
	}
	return tw.Flush()
}

// WriteMisses writes a line for each case that is not as its labels want it,
// with what is wrong, so that a reader knows where to look.
func WriteMisses(w io.Writer, cases []Case) error {
	for _, c := range cases {
		if faults := c.Faults(); len(faults) > 0 {
			if _, err := fmt.Fprintf(w, "%s/%s  %s\n    %s\n", c.Suite, c.Question.ID, c.Question.Text, strings.Join(faults, "\n    ")); err != nil {
				return err
			}
		}
	}
	return nil
}

// Faults says in words what is wrong with a case; nothing where all is well.
func (c Case) Faults() []string {
	var faults []string
	q, v := c.Question, c.Verdict
	switch {
	case q.Answerable && !v.Answered:
		faults = append(faults, "declined: "+c.Answer.Reason)
	case !q.Answerable && v.Answered && !v.Premise:
		faults = append(faults, "answered what the articles do not say")
	}
	if q.Kind == FalsePremise && !v.Premise {
		faults = append(faults, "the false premise is not named")
	}
	for i, found := range v.Facts {
		if v.Answered && !found {
			faults = append(faults, "not cited: "+q.Facts[i].Fact)
		}
	}
	for i, cv := range v.Citations {
		if q.Answerable && !cv.Acceptable {
			faults = append(faults, fmt.Sprintf("[%d] is beside the question: %s %q", cv.N, c.Answer.Citations[i].Article, c.Answer.Citations[i].Quote))
		}
		if !cv.Faithful {
			faults = append(faults, fmt.Sprintf("[%d] is not the stored text", cv.N))
		}
	}
	faults = append(append(faults, wrong("speaker", v.Speakers)...), wrong("status", v.Statuses)...)
	for _, phrase := range v.Forbidden {
		faults = append(faults, fmt.Sprintf("says %q", phrase))
	}
	return append(faults, v.Contract...)
}

// wrong says which labels an answer has otherwise.
func wrong(what string, labels []LabelVerdict) []string {
	var faults []string
	for _, l := range labels {
		if !l.Right {
			faults = append(faults, fmt.Sprintf("[%d] %s is %q, not %s", l.Citation, what, l.Got, strings.Join(l.Want, " or ")))
		}
	}
	return faults
}

// WriteJSON writes anything a run yields (cases, figures) as JSON Lines.
func WriteJSON[T any](w io.Writer, all []T) error {
	enc := json.NewEncoder(w)
	for _, v := range all {
		if err := enc.Encode(v); err != nil {
			return fmt.Errorf("evals: %w", err)
		}
	}
	return nil
}

// ReadCases reads back what WriteJSON wrote of a run's cases. Lines that are
// not cases, such as figures, are passed over.
func ReadCases(r io.Reader) ([]Case, error) {
	var cases []Case
	dec := json.NewDecoder(r)
	for dec.More() {
		var c Case
		if err := dec.Decode(&c); err != nil {
			return nil, fmt.Errorf("evals: case %d: %w", len(cases)+1, err)
		}
		if c.Question.ID != "" {
			cases = append(cases, c)
		}
	}
	return cases, nil
}
