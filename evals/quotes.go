package evals

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"onrecord/answer/whosaid"
	"onrecord/corpus"
)

// QuotesSuite is the name of the suite that measures `bot whosaid` on
// quotations cut from articles in which people marked every attribution, and
// altered by rule.
const QuotesSuite = "quotes"

// QuoteFinder looks quotations up: the system under test.
type QuoteFinder interface {
	Look(ctx context.Context, scope corpus.Scope, asked whosaid.Asked, asOf time.Time) (whosaid.Report, error)
}

// QuoteCase is a quotation that was looked up.
type QuoteCase struct {
	Kind  string          `json:"kind"`
	Asked whosaid.Asked   `json:"asked"`
	Want  whosaid.Verdict `json:"want"`
	Got   whosaid.Report  `json:"got"`
	From  string          `json:"from"` // the article that it was cut from
}

// Right reports whether the verdict is the wanted one.
func (c QuoteCase) Right() bool { return c.Got.Verdict == c.Want }

// QuoteRun is what came of a run.
type QuoteRun struct {
	Cases   []QuoteCase
	Figures []Figure
	Took    []time.Duration // of each look-up, in order
}

// perQuoteKind is how many quotations of a kind are looked up at most.
const perQuoteKind = 300

// RunQuotes cuts quotations from the articles, which are in the finder's scope,
// alters them, seeded, and looks each up. Quotations of the foreign articles,
// which are not in, have to be not found. now is the clock.
func RunQuotes(ctx context.Context, finder QuoteFinder, scope corpus.Scope, articles []MarkedArticle, foreign []corpus.Article, seed uint64, now func() time.Time) (QuoteRun, error) {
	r := rand.New(rand.NewPCG(seed, 2))
	cut := cutQuotes(articles)
	r.Shuffle(len(cut), func(i, j int) { cut[i], cut[j] = cut[j], cut[i] })
	var run QuoteRun
	for _, k := range quoteKinds() {
		right, n := 0, 0
		for _, q := range cut {
			if n == perQuoteKind {
				break
			}
			asked, ok := k.ask(r, q, cut)
			if !ok {
				continue
			}
			c, err := run.look(ctx, finder, scope, QuoteCase{Kind: k.name, Asked: asked, Want: k.want, From: q.article}, now)
			if err != nil {
				return run, err
			}
			n++
			if c.Right() {
				right++
			}
		}
		run.add(k.name, right, n)
	}
	right, n := 0, 0
	for _, q := range foreignQuotes(foreign) {
		if n == perQuoteKind {
			break
		}
		c, err := run.look(ctx, finder, scope, QuoteCase{Kind: "of no article", Asked: whosaid.Asked{Quote: q}, Want: whosaid.NotFound}, now)
		if err != nil {
			return run, err
		}
		n++
		if c.Right() {
			right++
		}
	}
	run.add("of no article", right, n)
	right = 0
	for _, c := range run.Cases {
		if c.Right() {
			right++
		}
	}
	run.add("all", right, len(run.Cases))
	return run, nil
}

func (r *QuoteRun) look(ctx context.Context, finder QuoteFinder, scope corpus.Scope, c QuoteCase, now func() time.Time) (QuoteCase, error) {
	started := now()
	got, err := finder.Look(ctx, scope, c.Asked, started)
	if err != nil {
		return c, fmt.Errorf("suite %s, %q: %w", QuotesSuite, c.Asked.Quote, err)
	}
	r.Took = append(r.Took, now().Sub(started))
	c.Got = got
	r.Cases = append(r.Cases, c)
	return c, nil
}

func (r *QuoteRun) add(kind string, right, n int) {
	f := proportion(right, n)
	f.Suite, f.Metric = QuotesSuite, "right verdict: "+kind
	r.Figures = append(r.Figures, f)
}
