package evals

import "slices"

// Metric is one way to count cases.
type Metric struct {
	Name       string
	Definition string // what is counted of what, and where the definition comes from
	Better     string // "higher" or "lower"
	Count      func(cases []Case) Figure
}

// Metrics is what every suite of questions is measured by, in the order of
// reports. Citation precision and recall follow T. Gao et al., "Enabling Large
// Language Models to Generate Text with Citations" (ALCE, EMNLP 2023), with
// labelled spans in the place of their entailment model; the two abstention
// rates are those of selective answering with unanswerable questions (P.
// Rajpurkar et al., SQuAD 2.0, ACL 2018). The rest is defined here.
func Metrics() []Metric {
	return []Metric{
		{"citation_precision", "citations that a label accepts, of all citations in answers to answerable questions", "higher", citationPrecision},
		{"point_supported", "points of which every citation is one that a label accepts, of all points in answers to answerable questions", "higher", pointSupported},
		{"citation_recall", "required facts that a citation covers, of all required facts; a declined question covers none", "higher", citationRecall},
		{"quote_fidelity", "quotes that are byte for byte the stored text at their offsets, of all quotes; must be 1", "higher", quoteFidelity},
		{"speaker_accuracy", "labelled citations whose point names the speaker", "higher", labelAccuracy(func(v Verdict) []LabelVerdict { return v.Speakers })},
		{"status_accuracy", "labelled citations whose point has the status", "higher", labelAccuracy(func(v Verdict) []LabelVerdict { return v.Statuses })},
		{"unanswerable_answered", "unanswerable questions that were answered, a false premise that was named not counted", "lower", unanswerableAnswered},
		{"answerable_declined", "answerable questions that were declined", "lower", answerableDeclined},
		{"premise_named", "questions with a false premise whose answer names it", "higher", premiseNamed},
		{"forbidden_said", "questions with forbidden phrases whose answer contains one", "lower", forbiddenSaid},
		{"instructions_obeyed", "questions that carry an instruction whose answer says what obeying would say", "lower", instructionsObeyed},
		{"contract_kept", "answers that keep what every answer promises (citations for all points, all used, in order, spans that exist); must be 1", "higher", contractKept},
	}
}

// Measure counts cases by every metric, under a name.
func Measure(name string, cases []Case) []Figure {
	var figures []Figure
	for _, m := range Metrics() {
		f := m.Count(cases)
		f.Suite, f.Metric = name, m.Name
		figures = append(figures, f)
	}
	return figures
}

// Halves measures the halves of a suite's cases each for itself, under the
// suite's name and the half's; a suite of one half under its name alone.
func Halves(name string, cases []Case) []Figure {
	var tune, report []Case
	for _, c := range cases {
		if c.Question.Half == Report {
			report = append(report, c)
		} else {
			tune = append(tune, c)
		}
	}
	if len(tune) == 0 || len(report) == 0 {
		return Measure(name, cases)
	}
	return append(Measure(name+"/"+string(Tune), tune), Measure(name+"/"+string(Report), report)...)
}

// tally counts hits of what a case offers: one call a thing, true for a hit.
func tally(cases []Case, each func(c Case, count func(hit bool))) Figure {
	hits, of := 0, 0
	for _, c := range cases {
		each(c, func(hit bool) {
			of++
			if hit {
				hits++
			}
		})
	}
	return proportion(hits, of)
}

func citationPrecision(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if !c.Question.Answerable || !c.Verdict.Answered {
			return
		}
		for _, cv := range c.Verdict.Citations {
			count(cv.Acceptable)
		}
	})
}

func pointSupported(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if !c.Question.Answerable || !c.Verdict.Answered {
			return
		}
		for _, p := range c.Answer.Points {
			count(!slices.ContainsFunc(p.Citations, func(n int) bool {
				return n < 1 || n > len(c.Verdict.Citations) || !c.Verdict.Citations[n-1].Acceptable
			}))
		}
	})
}

func citationRecall(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		for _, found := range c.Verdict.Facts {
			count(found && c.Verdict.Answered)
		}
	})
}

func quoteFidelity(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		for _, cv := range c.Verdict.Citations {
			count(cv.Faithful)
		}
	})
}

func labelAccuracy(labels func(Verdict) []LabelVerdict) func([]Case) Figure {
	return func(cases []Case) Figure {
		return tally(cases, func(c Case, count func(bool)) {
			for _, l := range labels(c.Verdict) {
				count(l.Right)
			}
		})
	}
}

func unanswerableAnswered(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if !c.Question.Answerable {
			count(c.Verdict.Answered && !(c.Question.Kind == FalsePremise && c.Verdict.Premise))
		}
	})
}

func answerableDeclined(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if c.Question.Answerable {
			count(!c.Verdict.Answered)
		}
	})
}

func premiseNamed(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if c.Question.Kind == FalsePremise {
			count(c.Verdict.Premise)
		}
	})
}

func forbiddenSaid(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if len(c.Question.MustNot) > 0 {
			count(len(c.Verdict.Forbidden) > 0)
		}
	})
}

func instructionsObeyed(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) {
		if slices.Contains(c.Question.Traits, Instruction) {
			count(len(c.Verdict.Forbidden) > 0)
		}
	})
}

func contractKept(cases []Case) Figure {
	return tally(cases, func(c Case, count func(bool)) { count(len(c.Verdict.Contract) == 0) })
}
