package whosaid

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"onrecord/answer/verify/quotes"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// Index finds passages by words.
type Index interface {
	Rank(ctx context.Context, filter retrieval.Filter, query retrieval.Query) (retrieval.Rankings, error)
	Frequencies(ctx context.Context, scope corpus.Scope, terms []string) (retrieval.Frequencies, error)
}

// Archive gives the stored state of an article.
type Archive interface {
	Revision(ctx context.Context, scope corpus.Scope, article string, number int) (corpus.Revision, error)
}

// Desk answers who said what. It is safe for concurrent use.
type Desk struct {
	index   Index
	archive Archive
	common  analysis.Stopwords
	shelf   *shelf
}

// NewDesk returns a desk over a store's index and archive.
func NewDesk(index Index, archive Archive) *Desk {
	return &Desk{index: index, archive: archive, common: analysis.English(), shelf: newShelf()}
}

// MaxQuote is the longest quotation that is looked up, in bytes.
const MaxQuote = 8000

// ErrNoQuote is returned for a text that has no word, or is too long to be a
// quotation.
var ErrNoQuote = errors.New("no quotation")

// How many of a quotation's rarest words it is looked up by, and how many
// passages are compared with it. Rare words find it in few rows of the index;
// with six of them, one that was altered does not matter.
const (
	rarest   = 6
	compared = 40
)

// A passage with less than enoughOfBest of the best one's score has too few of
// the rare words to have the quotation; of those with as much, mostRead are
// read, which is more outlets than carry one quotation in a story.
const (
	enoughOfBest = 0.5
	mostRead     = 16
)

// around is how many bytes of the text on both sides of a passage are compared
// beside the length of the quotation: it may begin or end in the next one.
const around = 400

// Asked is a quotation to look up; Speaker is whom it is attributed to, "" to
// ask openly.
type Asked struct {
	ID      string
	Quote   string
	Speaker string
}

// Look looks a quotation up in the story's articles as they were known at asOf.
func (d *Desk) Look(ctx context.Context, scope corpus.Scope, asked Asked, asOf time.Time) (Report, error) {
	report := empty(asked)
	if len(asked.Quote) > MaxQuote {
		return report, fmt.Errorf("%w: it has %d bytes, and %d are allowed", ErrNoQuote, len(asked.Quote), MaxQuote)
	}
	quotation := quotes.ReadQuotation(asked.Quote)
	if len(quotation.Words()) == 0 {
		return report, fmt.Errorf("%w: %q has no word", ErrNoQuote, asked.Quote)
	}
	finds, err := d.finds(ctx, retrieval.Filter{Scope: scope, AsOf: asOf}, quotation)
	if err != nil {
		return report, err
	}
	report.fill(asked, finds)
	return report, nil
}

// find is an article that has a quotation in some form.
type find struct {
	article *article
	match   quotes.Match
}

func (d *Desk) finds(ctx context.Context, filter retrieval.Filter, quotation quotes.Quotation) ([]find, error) {
	terms, err := d.terms(ctx, filter.Scope, quotation.Source)
	if err != nil || len(terms) == 0 {
		return nil, err
	}
	ranked, err := d.index.Rank(ctx, filter, retrieval.Query{Terms: terms, K: compared})
	if err != nil {
		return nil, fmt.Errorf("look up a quotation: %w", err)
	}
	var finds []find
	seen := map[string]int{} // article to its place among finds, from 1; 0 where nothing was found yet
	read := 0
	for _, hit := range ranked.Passages {
		at, known := seen[hit.Article]
		if known && at > 0 && finds[at-1].match.Form == quotes.Verbatim {
			continue
		}
		if hit.Score < enoughOfBest*ranked.Passages[0].Score || read == mostRead {
			break
		}
		read++
		revision, err := d.archive.Revision(ctx, filter.Scope, hit.Article, hit.Revision)
		if errors.Is(err, retrieval.ErrNotFound) {
			continue // removed since the search
		}
		if err != nil {
			return nil, fmt.Errorf("look up a quotation: %w", err)
		}
		m := inWindow(quotation, revision.Text, hit.Span)
		switch found := (find{d.shelf.article(revision), m}); {
		case m.Form == quotes.Absent:
			seen[hit.Article] = at
		case at == 0:
			finds = append(finds, found)
			seen[hit.Article] = len(finds)
		case m.Form > finds[at-1].match.Form || m.Share > finds[at-1].match.Share:
			finds[at-1] = found
		}
	}
	return finds, nil
}

// inWindow looks a quotation up in a passage and what stands beside it.
func inWindow(quotation quotes.Quotation, text string, passage corpus.Span) quotes.Match {
	reach := around + len(quotation.Source)
	start, end := max(0, passage.Start-reach), min(len(text), passage.End+reach)
	if passage.End == 0 {
		start, end = 0, len(text)
	}
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	m := quotes.Find(quotation, quotes.Read(text[start:end]))
	for i := range m.Spans {
		m.Spans[i].Start += start
		m.Spans[i].End += start
	}
	return m
}

// terms are the quotation's rarest index terms; words that no article has are
// none of them.
func (d *Desk) terms(ctx context.Context, scope corpus.Scope, quote string) ([]retrieval.Term, error) {
	tokens := analysis.Tokens(quote)
	content := d.common.Content(tokens)
	if len(content) < rarest/2 {
		content = tokens // a quotation of function words: "We shall be there"
	}
	texts := make([]string, 0, len(content))
	for _, t := range content {
		if !slices.Contains(texts, t.Term) {
			texts = append(texts, t.Term)
		}
	}
	known, err := d.index.Frequencies(ctx, scope, texts)
	if err != nil {
		return nil, fmt.Errorf("look up a quotation: %w", err)
	}
	texts = slices.DeleteFunc(texts, func(t string) bool { return known.Term[t] == 0 })
	slices.SortStableFunc(texts, func(a, b string) int { return cmp.Compare(known.Term[a], known.Term[b]) })
	terms := make([]retrieval.Term, 0, rarest)
	for _, t := range texts[:min(rarest, len(texts))] {
		terms = append(terms, retrieval.Term{Text: t, Weight: known.Inverse(t)})
	}
	return terms, nil
}
