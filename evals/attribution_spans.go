package evals

import (
	"onrecord/claims"
	"onrecord/corpus"
)

// spanKinds are the three things an attribution marks.
var spanKinds = []string{"source", "cue", "content"}

// spanKey is one span of an article.
type spanKey struct {
	article int
	corpus.Span
}

// exactSpans counts, for source, cue and content, the spans found, marked and
// both: a span counts where its first and last byte agree. Each contiguous
// piece of a discontinuous one is a span of its own.
func exactSpans(articles []MarkedArticle, found [][]claims.Attribution) (both, given, marked [3]int) {
	for kind := range spanKinds {
		want, got := map[spanKey]bool{}, map[spanKey]bool{}
		for i, article := range articles {
			for _, a := range article.Attributions {
				for _, s := range [][]corpus.Span{a.Source, a.Cue, a.Content}[kind] {
					want[spanKey{i, s}] = true
				}
			}
			for _, a := range found[i] {
				for _, s := range [][]corpus.Span{a.Source, a.Cue, a.Content}[kind] {
					got[spanKey{i, s}] = true
				}
			}
		}
		given[kind], marked[kind] = len(got), len(want)
		for s := range got {
			if want[s] {
				both[kind]++
			}
		}
	}
	return both, given, marked
}

// spanFigures are precision, recall and F1 of exact spans. F1 is given as the
// proportion it is: twice what both have, of what each has.
func spanFigures(articles []MarkedArticle, found [][]claims.Attribution) []Figure {
	both, given, marked := exactSpans(articles, found)
	var figures []Figure
	for kind, name := range spanKinds {
		for _, f := range []struct {
			metric   string
			hits, of int
		}{
			{"_precision", both[kind], given[kind]},
			{"_recall", both[kind], marked[kind]},
			{"_exact_f1", 2 * both[kind], given[kind] + marked[kind]},
		} {
			figure := proportion(f.hits, f.of)
			figure.Suite, figure.Metric = AttributionSuite, name+f.metric
			figures = append(figures, figure)
		}
	}
	return figures
}
