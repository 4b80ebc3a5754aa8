package evals

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"onrecord/claims/board"
	"onrecord/claims/guide"
)

// ClaimsRun is what came of one labelled story.
type ClaimsRun struct {
	Story     string
	Figures   []Figure
	Confusion map[[2]string]int // statuses: labelled, found
	Misses    []string          // what is wrong, a line each
}

// RunClaims reads a story into claims and judges them by four things: pairs of
// labelled statements put into one claim (pairwise F1, W. Rand's pairs as in
// the evaluation of clustering), the status of each labelled claim, whether its
// number of origins is exact, and pairs of claims that give other figures for
// one quantity. Statements that no label puts into a claim are not judged. With
// guided, the story's own story.yaml is used.
func RunClaims(story *LabelledStory, guided bool) (ClaimsRun, error) {
	run := ClaimsRun{Story: ClaimsSuite + "/" + story.Name, Confusion: map[[2]string]int{}}
	var options board.Options
	if guided {
		known, err := guide.Load(story.Folder)
		if err != nil {
			return run, fmt.Errorf("story %s: %w", story.Name, err)
		}
		run.Story += "+guide"
		options.Guide = &known.Guide
	}
	m := matchClaims(story, board.Read(story.Articles, options))
	run.grouping(m)
	run.statuses(m)
	run.conflicts(m)
	return run, nil
}

func (r *ClaimsRun) add(metric string, f Figure) {
	f.Suite, f.Metric = r.Story, metric
	r.Figures = append(r.Figures, f)
}

func (r *ClaimsRun) miss(format string, args ...any) {
	r.Misses = append(r.Misses, fmt.Sprintf(format, args...))
}

// grouping judges pairs of statements.
func (r *ClaimsRun) grouping(m claimMatch) {
	goldOf := map[string][]string{}
	for _, c := range m.story.Claims {
		for _, id := range c.Members {
			goldOf[id] = append(goldOf[id], c.ID)
		}
	}
	judged := sortedKeys(goldOf)
	right, found, wanted := 0, 0, 0
	for i, a := range judged {
		for _, b := range judged[i+1:] {
			gold, made := shared(goldOf[a], goldOf[b]), shared(m.made[a], m.made[b])
			switch {
			case gold && made:
				right++
			case gold:
				r.miss("group: %s and %s are one claim (%v) and were kept apart: %s", a, b, goldOf[a], m.words(a, b))
			case made:
				r.miss("group: %s %v and %s %v are two claims and were put together: %s", a, goldOf[a], b, goldOf[b], m.words(a, b))
			}
			if gold {
				wanted++
			}
			if made {
				found++
			}
		}
	}
	r.add("grouping_precision", proportion(right, found))
	r.add("grouping_recall", proportion(right, wanted))
	r.add("grouping_f1", proportion(2*right, found+wanted))
}

func shared[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

// statuses judges the status and the origins of each labelled claim. One that
// was not found is wrong.
func (r *ClaimsRun) statuses(m claimMatch) {
	right, exact := 0, 0
	for g := range m.story.Claims {
		gold := &m.story.Claims[g]
		status, origins, rule := "not found", -1, ""
		var names []string
		if n := m.best[g]; n >= 0 {
			c := &m.board.Claims[n]
			status, origins, rule = string(c.Status), len(c.Origins), c.Rule
			for _, o := range c.Origins {
				names = append(names, o.Name())
			}
		}
		if slices.Contains(gold.Status, status) {
			right++
			r.Confusion[[2]string{status, status}]++
		} else {
			r.Confusion[[2]string{gold.Status[0], status}]++
			r.miss("status: %s is %s and was given %s (%s)", gold.ID, gold.Status[0], status, rule)
		}
		if origins == len(gold.Origins) {
			exact++
		} else {
			r.miss("origins: %s has %q and was given %q", gold.ID, gold.Origins, names)
		}
	}
	r.add("claim_status", proportion(right, len(m.story.Claims)))
	r.add("origins_exact", proportion(exact, len(m.story.Claims)))
}

// conflicts judges pairs of claims that give one quantity other values. A pair
// that touches no labelled claim counts as false.
func (r *ClaimsRun) conflicts(m claimMatch) {
	wanted, ignored := map[string]bool{}, map[string]bool{}
	for _, p := range m.story.Conflicts {
		wanted[p.String()] = false
	}
	for _, p := range m.story.Either {
		ignored[p.String()] = true
	}
	right, found := 0, 0
	judged := map[string]bool{}
	for n := range m.board.Claims {
		for _, o := range m.board.Claims[n].Conflicts {
			if o < n {
				continue
			}
			name, verdict := m.pairVerdict(n, o, wanted, ignored)
			if judged[name] {
				continue
			}
			judged[name] = true
			switch verdict {
			case "right":
				right++
				found++
				wanted[name] = true
			case "wrong":
				found++
				r.miss("conflict: %s is none", name)
			}
		}
	}
	for _, name := range sortedKeys(wanted) {
		if !wanted[name] {
			r.miss("conflict: %s was not found", name)
		}
	}
	r.add("conflict_precision", proportion(right, found))
	r.add("conflict_recall", proportion(right, len(wanted)))
}

// pairVerdict names a found pair by the labelled claims that it is between.
func (m claimMatch) pairVerdict(n, o int, wanted, ignored map[string]bool) (name, verdict string) {
	for _, a := range m.labelled(n) {
		for _, b := range m.labelled(o) {
			pair := ClaimPair{a, b}.String()
			if _, is := wanted[pair]; is {
				return pair, "right"
			}
			if ignored[pair] {
				name, verdict = pair, "ignored"
			}
			if name == "" {
				name, verdict = pair, "wrong"
			}
		}
	}
	if name == "" {
		c, d := m.board.Claims[n].Members[0], m.board.Claims[o].Members[0]
		return fmt.Sprintf("%q / %q", c.Part.Of(c.Article.Text), d.Part.Of(d.Article.Text)), "wrong"
	}
	return name, verdict
}

// WriteConfusion writes the statuses of labelled claims by those found.
func (r *ClaimsRun) WriteConfusion(w io.Writer) error {
	columns := []string{string(board.Reported), string(board.Unverified), string(board.Disputed), string(board.Acknowledged), string(board.Confirmed), "not found"}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "%s: labelled, found\t", r.Story)
	for _, c := range columns {
		fmt.Fprintf(tw, "%s\t", c)
	}
	fmt.Fprintln(tw)
	for _, row := range columns[:len(columns)-1] {
		fmt.Fprintf(tw, "%s\t", row)
		for _, c := range columns {
			fmt.Fprintf(tw, "%d\t", r.Confusion[[2]string{row, c}])
		}
		fmt.Fprintln(tw)
	}
	return tw.Flush()
}
