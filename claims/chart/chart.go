package chart

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-analyze/charts"
)

// Point is one figure that somebody gave.
type Point struct {
	Value   float64
	Label   string    // the figure as written: "at least 58"
	Speaker string    // who gave it, or the outlet in its own voice
	When    time.Time // when it was published; zero where that is not established
	Day     bool      // When is a day, not an instant
}

// Panel is one quantity. Figures of several quantities never share an axis.
type Panel struct {
	Title  string
	Points []Point
}

// The picture's size in pixels suits Discord, which shows an attached picture
// at up to 550 pixels of width and at full size on a click.
const (
	Width  = 1000
	Height = 600
)

// MaxPanels is the most quantities of one picture; more would be illegible.
const MaxPanels = 4

// ErrNoFigures is returned where there is nothing to draw.
var ErrNoFigures = errors.New("no figures to draw")

// Sizes in points and pixels, chosen by looking at the picture at the width
// that Discord shows.
const (
	titleSize  = 17
	labelSize  = 13
	dotRadius  = 7
	widestName = 34 // letters
)

// theme is readable on Discord's dark and light background alike, because the
// picture brings a background of its own.
const theme = charts.ThemeVividDark

// PNG writes the panels, at most MaxPanels of them, as one picture.
func PNG(w io.Writer, panels []Panel) error {
	panels = slices.DeleteFunc(slices.Clone(panels), func(p Panel) bool { return len(p.Points) == 0 })
	if len(panels) == 0 {
		return ErrNoFigures
	}
	panels = panels[:min(len(panels), MaxPanels)]
	painter := charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputPNG, Width: Width, Height: Height, Theme: charts.GetTheme(theme)})
	background := charts.GetTheme(theme).GetBackgroundColor()
	painter.FilledRect(0, 0, Width, Height, background, background, 0)
	columns := 1
	if len(panels) > 2 {
		columns = 2
	}
	rows := (len(panels) + columns - 1) / columns
	for i, panel := range panels {
		box := charts.NewBox(i%columns*Width/columns, i/columns*Height/rows, (i%columns+1)*Width/columns, (i/columns+1)*Height/rows)
		if err := draw(painter.Child(charts.PainterBoxOption(box)), panel); err != nil {
			return fmt.Errorf("chart of %s: %w", panel.Title, err)
		}
	}
	picture, err := painter.Bytes()
	if err != nil {
		return fmt.Errorf("chart: %w", err)
	}
	_, err = w.Write(picture)
	return err
}

// draw puts one quantity on the painter: a column for each moment, a colour
// for each speaker, and the figure as written at each dot.
func draw(painter *charts.Painter, panel Panel) error {
	moments, speakers := axes(panel.Points)
	values := make([][][]float64, len(speakers))
	labels := make([]map[string]string, len(speakers))
	for s := range speakers {
		values[s], labels[s] = make([][]float64, len(moments)), map[string]string{}
	}
	for _, p := range panel.Points {
		s, m := slices.Index(speakers, p.Speaker), slices.Index(moments, column(p))
		if !slices.Contains(values[s][m], p.Value) {
			values[s][m] = append(values[s][m], p.Value)
		}
		labels[s][key(p.Value)] = p.Label
	}
	option := charts.NewScatterChartOptionWithSeries(charts.NewSeriesListScatterMultiValue(values, charts.ScatterSeriesOption{Names: shortened(speakers)}))
	option.Theme = charts.GetTheme(theme)
	option.Padding = charts.NewBox(20, 14, 30, 10)
	option.Title = charts.TitleOption{Text: panel.Title, FontStyle: charts.NewFontStyleWithSize(titleSize)}
	option.Legend.FontStyle = charts.NewFontStyleWithSize(labelSize)
	option.Legend.Offset = charts.OffsetStr{Left: charts.PositionLeft, Top: "32"}
	option.Symbol = charts.Symbol{Size: dotRadius}
	option.XAxis.Labels = names(moments)
	option.XAxis.BoundaryGap = charts.Ptr(true)
	option.XAxis.LabelFontStyle = charts.NewFontStyleWithSize(labelSize)
	option.YAxis[0].LabelFontStyle = charts.NewFontStyleWithSize(labelSize)
	option.YAxis[0].Min = charts.Ptr(0.0)
	option.ValueFormatter = plain
	for s := range option.SeriesList {
		option.SeriesList[s].Label = charts.SeriesLabel{
			Show: charts.Ptr(true), FontStyle: charts.NewFontStyleWithSize(labelSize), Distance: dotRadius + 4,
			LabelFormatter: func(_ int, _ string, value float64) (string, *charts.LabelStyle) { return labels[s][key(value)], nil },
		}
	}
	return painter.ScatterChart(option)
}

// moment is a column of the chart.
type moment struct {
	at  time.Time
	day bool
}

func column(p Point) moment { return moment{p.When, p.Day} }

// axes are the moments in order, the one that is not established last, and the
// speakers in the order in which they first spoke.
func axes(points []Point) (moments []moment, speakers []string) {
	ordered := slices.Clone(points)
	slices.SortStableFunc(ordered, func(a, b Point) int {
		switch {
		case a.When.IsZero() != b.When.IsZero() && a.When.IsZero():
			return 1
		case a.When.IsZero() != b.When.IsZero():
			return -1
		}
		return cmp.Or(a.When.Compare(b.When), cmp.Compare(a.Speaker, b.Speaker))
	})
	for _, p := range ordered {
		if m := column(p); !slices.Contains(moments, m) {
			moments = append(moments, m)
		}
		if !slices.Contains(speakers, p.Speaker) {
			speakers = append(speakers, p.Speaker)
		}
	}
	return moments, speakers
}

func names(moments []moment) []string {
	list := make([]string, len(moments))
	for i, m := range moments {
		switch {
		case m.at.IsZero():
			list[i] = "no date"
		case m.day:
			list[i] = m.at.Format("2 Jan 2006")
		default:
			list[i] = m.at.UTC().Format("2 Jan 15:04 UTC")
		}
	}
	return list
}

// shortened cuts names that would fill the legend, where a word ends.
func shortened(names []string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		if letters := []rune(name); len(letters) > widestName {
			name = strings.TrimRight(string(letters[:widestName]), " ,") + "…"
		}
		list[i] = name
	}
	return list
}

func key(value float64) string { return strconv.FormatFloat(value, 'g', -1, 64) }

// plain writes a value of the axis without an exponent.
func plain(value float64) string {
	text := strconv.FormatFloat(value, 'f', -1, 64)
	if whole := strings.IndexByte(text, '.'); whole < 0 {
		for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
			text = text[:i] + "," + text[i:]
		}
	}
	return text
}
