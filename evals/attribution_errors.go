package evals

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"onrecord/claims"
	"onrecord/corpus"
)

// errorKind is one way to be wrong about an attribution, with how often it
// happened and one place where it did.
type errorKind struct {
	name    string
	count   int
	example string
}

// attributionErrors sorts what was found otherwise than marked into kinds, the
// commonest first.
func attributionErrors(articles []MarkedArticle, found [][]claims.Attribution) []errorKind {
	kinds := map[string]*errorKind{}
	note := func(name, example string) {
		if kinds[name] == nil {
			kinds[name] = &errorKind{name: name, example: example}
		}
		kinds[name].count++
	}
	for i, article := range articles {
		quotations := corpus.Quotations(article.Text)
		matched := make([]bool, len(found[i]))
		for _, a := range article.Attributions {
			if len(a.Cue) == 0 {
				continue
			}
			best := -1
			for k, f := range found[i] {
				if overlapsAny(a.Cue, f.Cue[0]) {
					best, matched[k] = k, true
				}
			}
			if best < 0 {
				note(missedKind(article, a, quotations), article.ID+": "+joined(article.Text, a.Cue))
				continue
			}
			f := found[i][best]
			for kind, pair := range [][2][]corpus.Span{{a.Source, f.Source}, {a.Cue, f.Cue}, {a.Content, f.Content}} {
				if name := boundaryKind(pair[0], pair[1]); name != "" {
					note(spanKinds[kind]+" "+name, fmt.Sprintf("%s: %.60q, not %.60q", article.ID, joined(article.Text, pair[1]), joined(article.Text, pair[0])))
				}
			}
		}
		for k, f := range found[i] {
			if !matched[k] {
				name := "attitude found that nobody marked"
				if f.Uttered {
					name = "utterance found that nobody marked"
				}
				note(name, article.ID+": "+joined(article.Text, f.Cue))
			}
		}
	}
	var list []errorKind
	for _, k := range kinds {
		list = append(list, *k)
	}
	slices.SortFunc(list, func(a, b errorKind) int { return cmp.Or(b.count-a.count, strings.Compare(a.name, b.name)) })
	return list
}

// missedKind names what kind of attribution was not found.
func missedKind(article MarkedArticle, a MarkedAttribution, quotations []corpus.Quotation) string {
	name := "missed: " + quotationKinds[kindOf(article.Text, a.Content, quotations)]
	switch words := len(strings.Fields(joined(article.Text, a.Cue))); {
	case len(a.Source) == 0:
		name += ", no source named"
	case words > 2:
		name += ", cue of three words or more"
	default:
		name += ", cue of one or two words"
	}
	return name
}

// boundaryKind names how the spans found differ from those marked; "" where
// they do not.
func boundaryKind(marked, found []corpus.Span) string {
	switch {
	case slices.Equal(marked, found):
		return ""
	case len(marked) == 0:
		return "given where none is marked"
	case len(found) == 0:
		return "not found"
	case len(marked) != len(found):
		return "in other pieces"
	}
	longer, shorter := true, true
	for i := range marked {
		longer = longer && found[i].Contains(marked[i])
		shorter = shorter && marked[i].Contains(found[i])
	}
	switch {
	case longer:
		return "too long"
	case shorter:
		return "too short"
	case overlapsAny(marked, found[0]):
		return "shifted"
	}
	return "elsewhere"
}

// worstKinds is how many kinds of error a report lists.
const worstKinds = 10

func writeErrors(w io.Writer, kinds []errorKind, examples bool) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "\nthe worst kinds of error\tcount")
	for _, k := range kinds[:min(worstKinds, len(kinds))] {
		fmt.Fprintf(tw, "%s\t%d", k.name, k.count)
		if examples {
			fmt.Fprintf(tw, "\t%s", strings.ReplaceAll(k.example, "\n", " "))
		}
		fmt.Fprintln(tw)
	}
	return tw.Flush()
}
