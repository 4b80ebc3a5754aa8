package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"onrecord/corpus"
	"onrecord/retrieval"
)

func newSearch(a *app) *cobra.Command {
	var stdin, explain bool
	var asOf string
	var k int
	cmd := &cobra.Command{
		Use:   "search QUERY",
		Short: "Find the passages that match, best first, one for each article",
		Example: `  bot search "evacuation harbour"
  bot search --explain -k 3 "evacuation harbour"
  bot search --stdin -k 100 < queries.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if k < 1 {
				return usage("-k %d: ask for at least one", k)
			}
			if stdin {
				return positional(0, 0)(cmd, args)
			}
			return positional(1, 1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			moment, err := corpus.ParseMoment(asOf)
			if err != nil {
				return usage("--as-of: %v", err)
			}
			lib, scope, err := a.readable(cmd.Context())
			if err != nil {
				return err
			}
			defer lib.Close()
			s := search{lib: lib, scope: scope, k: k, explain: explain, now: a.now}
			if stdin {
				return a.searchLines(cmd.Context(), s)
			}
			result, err := s.find(cmd.Context(), asked{Question: args[0], AsOf: moment})
			if err != nil {
				return err
			}
			return a.showHits(result)
		},
	}
	cmd.Flags().BoolVar(&stdin, "stdin", false, "read a query a line from stdin, write its hits a line")
	cmd.Flags().StringVar(&asOf, "as-of", "", "search what was known by then, a day or an instant")
	cmd.Flags().BoolVar(&explain, "explain", false, "say how each hit came to its score")
	cmd.Flags().IntVarP(&k, "count", "k", 10, "how many hits at most")
	return cmd
}

// found is the result of a search as JSON.
type found struct {
	ID    string `json:"id,omitempty"`
	Query string `json:"query"`
	Hits  []hit  `json:"hits"`
}

type hit struct {
	Article    string        `json:"article"`
	Revision   int           `json:"revision"`
	Start      int           `json:"start"`
	End        int           `json:"end"`
	Text       string        `json:"text"`
	Score      float64       `json:"score"`
	Title      *string       `json:"title"`
	Outlet     *string       `json:"outlet"`
	Published  corpus.Moment `json:"published"`
	Kind       corpus.Kind   `json:"kind"`
	Duplicates []string      `json:"duplicates,omitempty"` // articles that largely repeat this one
	Folded     []string      `json:"folded,omitempty"`     // those of them that were found and are no hits of their own
	Explain    *explanation  `json:"explain,omitempty"`
}

type search struct {
	lib     *library
	scope   corpus.Scope
	k       int
	explain bool
	now     func() time.Time
}

func (s search) find(ctx context.Context, q asked) (found, error) {
	filter := retrieval.Filter{Scope: s.scope, AsOf: s.now()}
	if !q.AsOf.IsZero() {
		filter.AsOf = q.AsOf.End()
	}
	result, reasons, err := s.run(ctx, filter, q.Question)
	if err != nil {
		return found{}, err
	}
	out := found{ID: q.ID, Query: q.Question, Hits: make([]hit, 0, len(result.Hits))}
	duplicates, err := s.duplicates(ctx, result.Hits)
	if err != nil {
		return found{}, err
	}
	for i, h := range result.Hits {
		revision, err := s.lib.Revision(ctx, s.scope, h.Article, h.Revision)
		if err != nil {
			return found{}, err
		}
		out.Hits = append(out.Hits, hit{
			Article: h.Article, Revision: h.Revision, Start: h.Start, End: h.End, Text: h.Of(revision.Text), Score: h.Score,
			Title: optional(revision.Title), Outlet: optional(revision.Outlet), Published: revision.Published, Kind: revision.Kind,
			Duplicates: duplicates[h.Article], Folded: result.Folded[h.Article],
		})
		if s.explain {
			out.Hits[i].Explain = explained(reasons[i])
		}
	}
	return out, nil
}

func (s search) run(ctx context.Context, filter retrieval.Filter, question string) (retrieval.Result, []retrieval.Explanation, error) {
	if s.explain {
		return s.lib.searcher.Explain(ctx, filter, question, s.k)
	}
	result, err := s.lib.searcher.Articles(ctx, filter, question, s.k)
	return result, nil, err
}

func (s search) duplicates(ctx context.Context, hits []retrieval.Hit) (map[string][]string, error) {
	if len(hits) == 0 {
		return nil, nil
	}
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.Article
	}
	listings, err := s.lib.Listings(ctx, s.scope, ids...)
	if err != nil {
		return nil, err
	}
	all := map[string][]string{}
	for _, listing := range listings {
		for _, d := range listing.Duplicates {
			all[listing.ID] = append(all[listing.ID], d.Article)
		}
	}
	return all, nil
}

func (a *app) searchLines(ctx context.Context, s search) error {
	refused := 0
	for line, lineErr := range readQuestions(a.stdin) {
		result := found{ID: line.ID, Query: line.Question, Hits: []hit{}}
		if lineErr != nil {
			refused++
			fmt.Fprintln(a.stderr, "bot:", lineErr)
		} else {
			var err error
			if result, err = s.find(ctx, line); err != nil {
				return err
			}
		}
		if err := writeJSON(a.stdout, result); err != nil {
			return err
		}
	}
	return partly(refused)
}

func (a *app) showHits(result found) error {
	if a.settings.JSON {
		return writeJSON(a.stdout, result)
	}
	if len(result.Hits) == 0 {
		fmt.Fprintln(a.stderr, "Nothing found.")
	}
	for i, h := range result.Hits {
		fmt.Fprintf(a.stdout, "%d. %s\n", i+1, heading(h.Outlet, h.Published, h.Article, h.Title))
		if h.Kind == corpus.Digest {
			fmt.Fprintln(a.stdout, "   (a digest of that outlet's report, not its wording)")
		}
		fmt.Fprintf(a.stdout, "   %s\n", strings.Join(strings.Fields(h.Text), " "))
		if len(h.Folded) > 0 {
			fmt.Fprintf(a.stdout, "   largely the same text: %s\n", strings.Join(h.Folded, ", "))
		}
		if h.Explain != nil {
			h.Explain.write(a.stdout)
		}
		fmt.Fprintln(a.stdout)
	}
	return nil
}

// heading names an article on one line.
func heading(outlet *string, published corpus.Moment, article string, title *string) string {
	parts := []string{"outlet not established", "date not established", article}
	if outlet != nil {
		parts[0] = *outlet
	}
	if !published.IsZero() {
		parts[1] = published.String()
	}
	if title != nil {
		parts = append(parts, "“"+*title+"”")
	}
	return strings.Join(parts, " · ")
}
