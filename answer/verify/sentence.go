package verify

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"onrecord/corpus"
)

// maxSentence bounds how many words of one sentence are checked; what is
// longer is a list or no sentence.
const maxSentence = 400

// prose is one sentence by a person while it is held against a document.
type prose struct {
	checker *Checker
	d       *Document
	own     reading
	inOwn   map[string]bool
	place   []int // for each word the sentences of d that its neighbours point to: index into places
	places  []neighbourhood
	faults  []Fault
}

// neighbourhood is what a document says where it speaks of what stands around
// a word.
type neighbourhood struct {
	sentences []int
	terms     map[string]int // to a word of the document
}

// Sentence checks one sentence of somebody's prose against a document. Other
// words for the same thing are forgiven. The result is Contradicted where the
// document says otherwise, and Unsupported where it does not say it.
func (c *Checker) Sentence(text string, d *Document) Result {
	p := prose{checker: c, d: d, own: read(text, c.lexicon), inOwn: map[string]bool{}}
	if len(p.own.words) > maxSentence {
		p.own.words = p.own.words[:maxSentence]
		p.own.figures = slices.DeleteFunc(p.own.figures, func(f figure) bool { return f.last >= maxSentence })
	}
	if !c.checkable(p.own) {
		return Result{Verdict: NotCheckable}
	}
	for _, w := range p.own.words {
		p.inOwn[w.term] = true
	}
	p.locate()
	p.checkFigures()
	p.checkOrdinals()
	for i, w := range p.own.words {
		p.checkMonth(i)
		switch {
		case c.lexicon.negators[w.text]:
			p.checkNegation(i)
		case w.text == "only":
			p.checkOnly(i)
		case w.figure >= 0 || !c.content(w):
		default:
			p.checkWord(i)
			p.checkDropped(i)
			p.checkDeed(i)
		}
	}
	p.checkMainVerb()
	p.checkCover()
	return p.result()
}

// Weights of what is found against a sentence, in the unit of enough. They were
// chosen by hand, looking at how often each fault is found in the consistent
// and in the edited summaries of the development halves of SummEdits (P. Laban
// et al., EMNLP 2023); nothing was fitted.
const (
	strong = 1.0 // the document says otherwise in the same place
	weak   = 0.5 // it takes two
	enough = 1.0 // from which on a sentence is not supported
)

// introduces finds lines that only say what follows.
var introduces = regexp.MustCompile(`(?i)^\W*(?:here|sure|okay|below|in short|the following|(?:a |the )?summary)\b.*:$`)

// leastContent is how few words with content make a sentence that can be
// checked.
const leastContent = 2

// Checkable reports whether a sentence asserts anything that could be checked:
// a question, a greeting or a line that introduces another does not.
func (c *Checker) Checkable(text string) bool { return c.checkable(read(text, c.lexicon)) }

// checkable reports whether a text asserts anything.
func (c *Checker) checkable(r reading) bool {
	content := len(r.figures)
	for _, w := range r.words {
		if c.content(w) {
			content++
		}
	}
	trimmed := strings.TrimRight(strings.TrimSpace(r.text), "”\"’')")
	return content >= leastContent && !strings.HasSuffix(trimmed, "?") && !introduces.MatchString(trimmed)
}

func (p *prose) add(kind Kind, weight float64, clash bool, span corpus.Span, sentence int, format string, args ...any) {
	f := Fault{Kind: kind, Why: fmt.Sprintf(format, args...), Span: span, Source: -1, weight: weight, clash: clash}
	if sentence >= 0 {
		f.Source, f.Quote = sentence, p.d.Sentences[sentence].Of(p.d.Text)
	}
	p.faults = append(p.faults, f)
}

func (p *prose) result() Result {
	total, clash := 0.0, false
	for _, f := range p.faults {
		total += f.weight
		clash = clash || f.clash && f.weight >= weak
	}
	r := Result{Verdict: Supported, Faults: p.faults}
	switch {
	case total < enough:
	case clash:
		r.Verdict = Contradicted
	default:
		r.Verdict = Unsupported
	}
	return r
}
