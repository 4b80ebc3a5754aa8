package main

import (
	"encoding/json"
	"io"
	"os"

	"golang.org/x/term"
)

// writeJSON writes one object as one line.
func writeJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

// colour reports whether to write colours: only where a person reads them and
// has not asked for none (https://no-color.org).
func (a *app) colour() bool {
	return isTerminal(a.stdout) && a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
}

// The widths that text is wrapped to: as wide as the terminal, but no wider
// than reads well.
const (
	defaultWidth = 80
	mostWidth    = 100
	leastWidth   = 40
)

func (a *app) width() int {
	if file, ok := a.stdout.(*os.File); ok {
		if width, _, err := term.GetSize(int(file.Fd())); err == nil && width > 0 {
			return min(max(width, leastWidth), mostWidth)
		}
	}
	return defaultWidth
}

// optional is a string for JSON in which "" is not known.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
