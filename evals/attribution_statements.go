package evals

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"onrecord/claims"
)

// StatementsRun is what package claims made of the labelled stories.
type StatementsRun struct {
	Figures []Figure
	stances map[[2]string]int // labelled, read
	misses  []string
}

// RunStatements compares the statements of the labelled stories beneath a
// folder. A labelled statement is compared with the one read that shares most
// bytes with it: its speaker by head word, in the words of the article or by
// the canonical name; channel, stance, depth, negation and directness as they
// are; figures by value.
func RunStatements(ctx context.Context, folder string) (StatementsRun, error) {
	run := StatementsRun{stances: map[[2]string]int{}}
	stories, err := loadLabelled(ctx, folder)
	if err != nil {
		return run, err
	}
	for _, story := range stories {
		run.story(story)
	}
	return run, nil
}

func (run *StatementsRun) story(story labelledArticles) {
	hits, of := map[string]int{}, map[string]int{}
	count := func(metric string, right bool) {
		of[metric]++
		if right {
			hits[metric]++
		}
	}
	for _, label := range story.labels {
		got := story.match(label.ID)
		miss := func(what, read, labelled any) {
			run.misses = append(run.misses, fmt.Sprintf("%s %s: %s is %q, not %q", story.name, label.ID, what, fmt.Sprint(read), fmt.Sprint(labelled)))
		}
		right := sameVoice(got, label)
		count("speaker_accuracy", right)
		if !right {
			miss("speaker", got.Speaker, label.Speaker)
		}
		if label.Speaker == "" || !right {
			figuresOf(got, label, count, miss)
			continue
		}
		channel := got.Via
		if channel == "" && sameHead(label.Via, label.Speaker) {
			channel = got.Speaker // an outlet that speaks itself is its own channel
		}
		via := channel == "" && label.Via == "" || channel != "" && label.Via != "" && sameHead(channel, label.Via)
		count("channel_accuracy", via)
		if label.Via != "" || got.Via != "" {
			count("channel_found", via)
		}
		if !via {
			miss("channel", got.Via, label.Via)
		}
		run.stances[[2]string{label.Stance, string(got.Stance)}]++
		count("stance_accuracy", label.Stance == string(got.Stance))
		if label.Stance != string(got.Stance) {
			miss("stance", got.Stance, label.Stance)
		}
		count("depth_accuracy", label.Depth == got.Depth)
		count("direct_accuracy", label.Direct == got.Direct)
		count("negation_accuracy", label.Negated == got.Negated)
		if label.Negated != got.Negated {
			miss("negated", got.Negated, label.Negated)
		}
		if label.Direct != got.Direct {
			miss("direct", got.Direct, label.Direct)
		}
		figuresOf(got, label, count, miss)
	}
	for _, metric := range slices.Sorted(maps.Keys(of)) {
		f := proportion(hits[metric], of[metric])
		f.Suite, f.Metric = StatementsSuite+" "+story.name, metric
		run.Figures = append(run.Figures, f)
	}
}

// sameVoice reports whether a statement has the speaker of the label, or none
// where the label has none.
func sameVoice(got claims.Statement, label statementLabel) bool {
	if label.Speaker == "" || got.Speaker == "" {
		return label.Speaker == got.Speaker
	}
	return strings.EqualFold(got.Speaker, label.Speaker) || sameHead(got.Speaker, label.Speaker) || sameHead(got.Canonical, label.Canonical)
}

// figuresOf counts the figures of a statement: found of those labelled, and
// labelled of those found.
func figuresOf(got claims.Statement, label statementLabel, count func(string, bool), miss func(what, read, labelled any)) {
	for _, want := range label.Figures {
		found := slices.ContainsFunc(got.Figures, func(f claims.Figure) bool { return f.Value == want.Value })
		count("figure_recall", found)
		if !found {
			miss("figure", "", want.Value)
		}
	}
	for _, f := range got.Figures {
		right := false
		for _, want := range label.Figures {
			if f.Value == want.Value {
				right = true
				count("figure_bound_accuracy", string(f.Bound) == want.Bound)
			}
		}
		count("figure_precision", right)
		if !right {
			miss("figure", f.Text, "")
		}
	}
}

// Write writes the confusions of the stance and, where asked for, every
// statement that was read otherwise than labelled.
func (run StatementsRun) Write(w io.Writer, misses bool) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "\nstance labelled\tread as\tcount")
	pairs := slices.SortedFunc(maps.Keys(run.stances), func(a, b [2]string) int {
		return cmp.Or(run.stances[b]-run.stances[a], strings.Compare(a[0]+a[1], b[0]+b[1]))
	})
	for _, p := range pairs {
		fmt.Fprintf(tw, "%s\t%s\t%d\n", p[0], p[1], run.stances[p])
	}
	if err := tw.Flush(); err != nil || !misses {
		return err
	}
	_, err := fmt.Fprintln(w, "\n"+strings.Join(run.misses, "\n"))
	return err
}
