package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"onrecord/claims/board"
	"onrecord/claims/chart"
	"onrecord/corpus"
)

// entryLine is a line of the ledger in JSON.
type entryLine struct {
	Quantity  int           `json:"quantity"` // lines with one number count the same
	Counts    *string       `json:"counts"`
	Value     float64       `json:"value"`
	High      float64       `json:"high"`
	Unit      *string       `json:"unit"`
	Bound     *string       `json:"bound"`
	Text      string        `json:"text"`
	Contested bool          `json:"contested"` // others give another figure
	Speaker   *string       `json:"speaker"`
	Outlet    *string       `json:"outlet"`
	Published corpus.Moment `json:"published"`
	Statement statementRef  `json:"statement"`
}

// showFigures writes the ledger, as a table or as JSON Lines.
func (a *app) showFigures(ledger []board.Entry, zone *time.Location) error {
	if a.settings.JSON {
		for _, e := range ledger {
			f := e.Figure
			line := entryLine{
				Quantity: e.Quantity, Counts: optional(e.Counts), Value: f.Value, High: f.High, Unit: optional(f.Unit), Bound: optional(string(f.Bound)),
				Text: f.Text, Contested: e.Contest, Speaker: optional(e.Speaker), Outlet: optional(e.Outlet), Published: e.Said, Statement: newStatementRef(e.Member),
			}
			if err := writeJSON(a.stdout, line); err != nil {
				return err
			}
		}
		return nil
	}
	return writeLedger(a.stdout, ledger, zone)
}

func writeLedger(w io.Writer, ledger []board.Entry, zone *time.Location) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "quantity\tas given\tvalue\tunit\tspeaker\toutlet\tpublished\tarticle")
	last := -1
	for _, e := range ledger {
		name := ""
		if e.Quantity != last {
			if last >= 0 {
				fmt.Fprintln(tw, "\t\t\t\t\t\t\t")
			}
			name, last = quantityName(e), e.Quantity
		}
		speaker := cmp.Or(e.Speaker, "(own voice)")
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", name, oneLine(e.Figure.Text), number(e.Figure.Value, e.Figure.High), e.Figure.Unit,
			clipped(speaker), clipped(cmp.Or(e.Outlet, "not established")), moment(e.Said, zone), clipped(e.Member.Article.ID))
	}
	return tw.Flush()
}

// quantityName says what an entry counts and whether that is in contest.
func quantityName(e board.Entry) string {
	name := cmp.Or(e.Counts, "not said")
	if e.Contest {
		name += " (in contest)"
	}
	return name
}

// tableCell is the most letters of a cell whose text may be of any length.
const tableCell = 36

func clipped(text string) string {
	if letters := []rune(oneLine(text)); len(letters) > tableCell {
		return string(letters[:tableCell-1]) + "…"
	}
	return oneLine(text)
}

func number(value, high float64) string {
	if high != value {
		return fmt.Sprintf("%s to %s", number(value, value), number(high, high))
	}
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", value), "0"), ".")
}

// moment writes a moment in the story's time zone, where one is known.
func moment(m corpus.Moment, zone *time.Location) string {
	switch {
	case m.IsZero():
		return "not established"
	case m.IsDay() || zone == nil:
		return m.String()
	}
	return m.Start().In(zone).Format("2006-01-02 15:04 -07:00")
}

// panelTitle says what an axis counts and in which unit.
func panelTitle(e board.Entry) string {
	title := cmp.Or(e.Counts, "what is counted is not said")
	if e.CommonUnit != "" && e.CommonUnit != "people" && e.CommonUnit != title {
		title += ", " + e.CommonUnit
	}
	return title + " (times in UTC)"
}

// pointLabel is the figure as given, or in the axis's unit where that is
// another.
func pointLabel(e board.Entry) string {
	if e.Common == e.Figure.Value {
		return oneLine(e.Figure.Text)
	}
	return number(e.Common, e.Common) + " " + e.CommonUnit
}

// drawPanels draws the quantities that come first in the ledger: those in
// contest, then those with most entries. One that nobody gives twice is drawn
// only where there is nothing else.
func drawPanels(w io.Writer, ledger []board.Entry) error {
	var panels []chart.Panel
	last := -1
	for _, e := range ledger {
		if e.Quantity != last {
			panels = append(panels, chart.Panel{Title: panelTitle(e)})
			last = e.Quantity
		}
		who := e.Speaker
		if who == "" {
			who = cmp.Or(e.Outlet, "outlet not established") + " (own voice)"
		}
		p := &panels[len(panels)-1]
		p.Points = append(p.Points, chart.Point{Value: e.Common, Label: pointLabel(e), Speaker: who, When: e.Said.Start(), Day: e.Said.IsDay()})
	}
	if several := slices.DeleteFunc(slices.Clone(panels), func(p chart.Panel) bool { return len(p.Points) < 2 }); len(several) > 0 {
		panels = several
	}
	return chart.PNG(w, panels)
}
