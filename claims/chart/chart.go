package chart

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
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

// MaxPanels is the most quantities of one picture; more would be illegible at
// the width that Discord shows before a click.
const MaxPanels = 2

// ErrNoFigures is returned where there is nothing to draw.
var ErrNoFigures = errors.New("no figures to draw")

// Sizes in points and pixels, chosen by looking at the picture at the width
// that Discord shows.
const (
	titleSize  = 20
	labelSize  = 15
	dotRadius  = 8
	widestName = 40 // letters
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
	for i, panel := range panels {
		box := charts.NewBox(0, i*Height/len(panels), Width, (i+1)*Height/len(panels))
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

// draw puts one quantity on the painter: a column for each moment and speaker,
// so that nobody's dot hides another's, a colour for each speaker, and the
// figure as written at each dot.
func draw(painter *charts.Painter, panel Panel) error {
	columns, speakers := axes(panel.Points)
	values := make([][][]float64, len(speakers))
	labels := make([]map[string]string, len(speakers))
	for s := range speakers {
		values[s], labels[s] = make([][]float64, len(columns)), map[string]string{}
	}
	for _, p := range panel.Points {
		s, c := slices.Index(speakers, p.Speaker), slices.Index(columns, columnOf(p))
		if !slices.Contains(values[s][c], p.Value) {
			values[s][c] = append(values[s][c], p.Value)
		}
		labels[s][key(p.Value)] = p.Label
	}
	option := charts.NewScatterChartOptionWithSeries(charts.NewSeriesListScatterMultiValue(values, charts.ScatterSeriesOption{Names: shortened(speakers)}))
	option.Theme = charts.GetTheme(theme)
	option.Padding = charts.NewBox(24, 14, 90, 10)
	option.Title = charts.TitleOption{Text: panel.Title, FontStyle: charts.NewFontStyleWithSize(titleSize)}
	option.Legend.FontStyle = charts.NewFontStyleWithSize(labelSize)
	option.Legend.Offset = charts.OffsetStr{Left: charts.PositionLeft, Top: "36"}
	option.Symbol = charts.Symbol{Size: dotRadius}
	option.XAxis.Labels = names(columns)
	option.XAxis.LabelCount = len(columns)
	if len(columns) > levelLabels {
		option.XAxis.LabelRotation = charts.DegreesToRadians(slope)
	}
	option.XAxis.BoundaryGap = charts.Ptr(true)
	option.XAxis.LabelFontStyle = charts.NewFontStyleWithSize(labelSize)
	option.YAxis[0].LabelFontStyle = charts.NewFontStyleWithSize(labelSize)
	option.YAxis[0].Min = charts.Ptr(0.0)
	option.YAxis[0].LabelCount = axisLabels
	option.YAxis[0].ValueFormatter = plain
	option.ValueFormatter = plain
	for s := range option.SeriesList {
		option.SeriesList[s].Label = charts.SeriesLabel{
			Show: charts.Ptr(true), FontStyle: charts.NewFontStyleWithSize(labelSize), Distance: dotRadius + 4,
			LabelFormatter: func(_ int, _ string, value float64) (string, *charts.LabelStyle) { return labels[s][key(value)], nil },
		}
	}
	return painter.ScatterChart(option)
}

// From more than levelLabels columns on, their labels slope, in degrees.
const (
	levelLabels = 6
	slope       = 30
)

// axisLabels is how many values stand at the axis.
const axisLabels = 5

// column is a moment at which a speaker gave a figure.
type column struct {
	at      time.Time
	day     bool
	speaker string
}

func columnOf(p Point) column { return column{p.When, p.Day, p.Speaker} }

// axes are the columns in order, those whose moment is not established last,
// and the speakers in the order in which they first spoke.
func axes(points []Point) (columns []column, speakers []string) {
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
		if c := columnOf(p); !slices.Contains(columns, c) {
			columns = append(columns, c)
		}
		if !slices.Contains(speakers, p.Speaker) {
			speakers = append(speakers, p.Speaker)
		}
	}
	return columns, speakers
}

// names are the moments below the columns: each once, and a day only where it
// begins. Times are in UTC.
func names(columns []column) []string {
	list := make([]string, len(columns))
	day := ""
	for i, c := range columns {
		if i > 0 && c.at.Equal(columns[i-1].at) && c.day == columns[i-1].day {
			continue
		}
		name := "no date"
		if !c.at.IsZero() {
			name = c.at.UTC().Format("2 Jan")
			if c.day {
				name = c.at.Format("2 Jan")
			} else if name == day {
				name = c.at.UTC().Format("15:04")
			} else {
				day, name = name, name+c.at.UTC().Format(" 15:04")
			}
		}
		list[i] = name
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

// plain writes a value of the axis without an exponent, with two decimals at
// most.
func plain(value float64) string {
	text := strconv.FormatFloat(math.Round(value*100)/100, 'f', -1, 64)
	if whole := strings.IndexByte(text, '.'); whole < 0 {
		for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
			text = text[:i] + "," + text[i:]
		}
	}
	return text
}
