// Package dateparser stands in for github.com/markusmobius/go-dateparser,
// which go-htmldate imports only for its "extensive" search: guessing a date
// from prose in some 200 languages. onrecord never guesses a date, and the
// original compiles about 4,000 regular expressions whenever the program
// starts (125 ms and 50 MB, measured; its issue #20), which every command
// would pay. This stand-in has the same names and finds nothing.
package dateparser

import (
	"errors"
	"time"
)

// ErrDisabled is what every Parse returns.
var ErrDisabled = errors.New("dateparser: guessing dates from prose is switched off")

// ParserType names a strategy of the original; it has no effect here.
type ParserType uint8

// The two strategies that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which way the original resolves ambiguity.
type PreferredDateSource uint8

// Past is the one that go-htmldate asks for.
const Past PreferredDateSource = 1

// Configuration is accepted and ignored.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	CurrentTime         time.Time
	StrictParsing       bool
}

// Date is the result type of the original.
type Date struct {
	Time time.Time
}

// IsZero reports whether no date was found.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// Parser has the shape of the original's parser.
type Parser struct {
	ParserTypes []ParserType
}

// Parse always returns ErrDisabled.
func (p *Parser) Parse(*Configuration, string, ...string) (Date, error) {
	return Date{}, ErrDisabled
}
