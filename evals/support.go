package evals

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/answer"
	"onrecord/answer/check"
	"onrecord/answer/verify"
	"onrecord/corpus"
)

// DraftChecker checks drafts: the system under test.
type DraftChecker interface {
	Against(draft, name, text string) []check.Sentence
	Among(draft string, articles []check.Article) []check.Sentence
}

// SupportCase is one draft that was checked.
type SupportCase struct {
	Set      string           `json:"set"`
	ID       string           `json:"id"`
	Draft    string           `json:"draft"`
	Want     bool             `json:"want"` // the text supports the draft
	Got      verify.Verdict   `json:"got"`
	Why      string           `json:"why"`
	Kinds    []string         `json:"kinds,omitempty"`
	Document string           `json:"document,omitempty"` // which one, for leaving documents out
	Checked  []check.Sentence `json:"checked"`
}

// held reports whether the checker let the draft stand.
func (c SupportCase) held() bool { return c.Got == verify.Supported || c.Got == verify.NotCheckable }

// editedParts are the parts of SummEdits there are.
var editedParts = []string{"ectsum", "podcast", "scitldr"}

// RunSupport runs the checker over the sets in folder. A draft counts as
// supported where no sentence of it is contradicted or unsupported.
func RunSupport(folder string, checker DraftChecker) ([]Figure, []SupportCase, error) {
	var figures []Figure
	var cases []SupportCase
	for _, part := range editedParts {
		edited, err := LoadEdited(folder, part)
		if err != nil {
			return nil, nil, fmt.Errorf("support: %w", err)
		}
		var own []SupportCase
		for _, e := range edited {
			c := SupportCase{Set: part, ID: e.ID, Draft: e.Summary, Want: e.Label == 1, Kinds: e.Edits, Document: e.Doc}
			c.Checked = checker.Against(e.Summary, "document", e.Doc)
			c.Got, c.Why = check.Overall(c.Checked)
			own = append(own, c)
		}
		figures = append(figures, balanced("summedits_"+part, own)...)
		cases = append(cases, own...)
	}
	summarised, err := LoadSummarised(folder)
	if err != nil {
		return nil, nil, fmt.Errorf("support: %w", err)
	}
	own, marked := runSummarised(summarised, checker)
	figures = append(figures, marked...)
	cases = append(cases, own...)
	clusters, err := LoadClusters(folder)
	if err != nil {
		return nil, nil, fmt.Errorf("support: %w", err)
	}
	return append(figures, runClusters(clusters, checker)...), cases, nil
}

// balanced is the mean of the shares of consistent drafts that were let stand
// and of edited ones that were not, as SummEdits is scored.
func balanced(set string, cases []SupportCase) []Figure {
	kept, caught, consistent, edited := 0, 0, 0, 0
	for _, c := range cases {
		switch {
		case c.Want:
			consistent++
			if c.held() {
				kept++
			}
		default:
			edited++
			if !c.held() {
				caught++
			}
		}
	}
	a, b := proportion(kept, consistent), proportion(caught, edited)
	mean := Figure{Suite: SupportSuite, Metric: set + " balanced accuracy", Value: (a.Value + b.Value) / 2, Low: (a.Low + b.Low) / 2, High: (a.High + b.High) / 2, Mean: true, Of: len(cases)}
	a.Suite, a.Metric = SupportSuite, set+" consistent kept"
	b.Suite, b.Metric = SupportSuite, set+" edited caught"
	return []Figure{mean, a, b}
}

// runSummarised gives the response-level F1 of "has an unsupported span" and
// the F1 of the marked characters, as RAGTruth is scored.
func runSummarised(all []Summarised, checker DraftChecker) ([]SupportCase, []Figure) {
	var cases []SupportCase
	var response, span counts
	for n, s := range all {
		for k, r := range s.Responses {
			c := SupportCase{Set: "ragtruth", ID: fmt.Sprintf("%d/%d", n, k), Draft: r.Response, Want: len(r.Labels) == 0, Document: s.Source}
			c.Checked = checker.Against(r.Response, "document", s.Source)
			c.Got, c.Why = check.Overall(c.Checked)
			cases = append(cases, c)
			response.add(!c.held(), !c.Want)
			var gold []corpus.Span
			for _, l := range r.Labels {
				if s, ok := byteSpan(r.Response, l.Start, l.End); ok {
					gold = append(gold, s)
				}
			}
			marked := markedSpans(c.Checked)
			span.hits += overlapBytes(marked, gold)
			span.found += totalBytes(marked)
			span.wanted += totalBytes(gold)
		}
	}
	return cases, append(response.figures("ragtruth response"), span.figures("ragtruth span")...)
}

// markedSpans are the stretches of a draft that the checker objects to: in the
// sentences that do not stand, the clauses that have a fault.
func markedSpans(sentences []check.Sentence) []corpus.Span {
	var spans []corpus.Span
	for _, s := range sentences {
		if s.Verdict != verify.Contradicted && s.Verdict != verify.Unsupported {
			continue
		}
		last := -1
		for start := 0; start < len(s.Text); {
			end := len(s.Text)
			if at := strings.IndexAny(s.Text[start:], ",;:"); at >= 0 {
				end = start + at + 1
			}
			clause := corpus.Span{Start: s.Start + start, End: s.Start + end}
			if slices.ContainsFunc(s.Faults, func(f check.Fault) bool { return clause.Overlaps(corpus.Span{Start: f.Start, End: f.End}) }) {
				if last >= 0 && spans[last].End == clause.Start {
					spans[last].End = clause.End
				} else {
					spans = append(spans, clause)
					last = len(spans) - 1
				}
			}
			start = end
		}
	}
	return spans
}

func totalBytes(spans []corpus.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

func overlapBytes(a, b []corpus.Span) (n int) {
	for _, s := range a {
		for _, t := range b {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	return n
}

// counts are what precision and recall are made of.
type counts struct{ hits, found, wanted int }

func (c *counts) add(got, want bool) {
	if got {
		c.found++
	}
	if want {
		c.wanted++
	}
	if got && want {
		c.hits++
	}
}

func (c counts) figures(name string) []Figure {
	p, r := proportion(c.hits, c.found), proportion(c.hits, c.wanted)
	f := Figure{Metric: name + " F1", Mean: true, Of: c.wanted, High: 1}
	if p.Value+r.Value > 0 {
		f.Value = 2 * p.Value * r.Value / (p.Value + r.Value)
	}
	f.Low, f.High = min(f.Value, p.Low, r.Low), max(f.Value, p.High, r.High)
	p.Metric, r.Metric = name+" precision", name+" recall"
	all := []Figure{f, p, r}
	for i := range all {
		all[i].Suite = SupportSuite
	}
	return all
}

// runClusters measures whether the first citation of a summary's sentence is
// of an article, and of a sentence, that people aligned it with. Some clusters
// hold one article twice, of which people marked one: either is right.
func runClusters(clusters []Cluster, checker DraftChecker) []Figure {
	article, sentence, all := 0, 0, 0
	for i := range clusters {
		c := &clusters[i]
		var articles []check.Article
		for _, d := range c.Documents {
			articles = append(articles, check.Article{ID: d.File, Text: d.Text})
		}
		for _, s := range c.Sentences {
			all++
			cited := firstCitation(checker.Among(s.Text, articles))
			if cited == nil {
				continue
			}
			inArticle, inSentence := false, false
			for file, shift := range c.copies(cited.Article) {
				span := corpus.Span{Start: cited.Start + shift, End: cited.End + shift}
				inArticle = inArticle || len(s.Support[file]) > 0
				inSentence = inSentence || slices.ContainsFunc(s.Support[file], span.Overlaps)
			}
			if inArticle {
				article++
			}
			if inSentence {
				sentence++
			}
		}
	}
	a, b := proportion(article, all), proportion(sentence, all)
	a.Suite, a.Metric = SupportSuite, "mds right article first"
	b.Suite, b.Metric = SupportSuite, "mds right sentence first"
	return []Figure{a, b}
}

// copies are the documents of a cluster that have the text of one, itself among
// them, but for white space around it: how many bytes further their text stands.
func (c *Cluster) copies(file string) map[string]int {
	var of string
	for _, d := range c.Documents {
		if d.File == file {
			of = d.Text
		}
	}
	lead := func(text string) int { return len(text) - len(strings.TrimLeft(text, " \t\r\n")) }
	same := map[string]int{}
	for _, d := range c.Documents {
		if strings.TrimSpace(d.Text) == strings.TrimSpace(of) {
			same[d.File] = lead(d.Text) - lead(of)
		}
	}
	return same
}

// firstCitation is the first citation of the longest sentence that was found
// in a summary's sentence: some are several to a splitter.
func firstCitation(sentences []check.Sentence) *answer.Citation {
	var first *answer.Citation
	longest := 0
	for _, s := range sentences {
		if len(s.Citations) > 0 && len(s.Text) > longest {
			first, longest = &s.Citations[0], len(s.Text)
		}
	}
	return first
}
