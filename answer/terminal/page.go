package terminal

import (
	"strings"
	"unicode"

	"github.com/fatih/color"
	"github.com/rivo/uniseg"
)

// page collects wrapped lines.
type page struct {
	strings.Builder
	style Style
}

// paint colours text where the style has colours.
func (p *page) paint(text string, attributes ...color.Attribute) string {
	if !p.style.Colour {
		return text
	}
	c := color.New(attributes...)
	c.EnableColor()
	// Word by word, so that a line break inside carries no colour over.
	words := strings.Fields(text)
	for i, word := range words {
		words[i] = c.Sprint(word)
	}
	if strings.HasSuffix(text, " ") {
		words = append(words, "")
	}
	return strings.Join(words, " ")
}

func (p *page) blank() { p.WriteByte('\n') }

// paragraph writes text, wrapped, each line behind the indent.
func (p *page) paragraph(indent, text string) {
	var words []string
	for _, word := range strings.Fields(text) {
		words = append(words, cut(word, p.style.Width-uniseg.StringWidth(indent))...)
	}
	column := 0
	for i, word := range words {
		width := uniseg.StringWidth(uncoloured(word))
		switch {
		case i == 0:
			p.WriteString(indent)
			column = uniseg.StringWidth(indent)
		case column+1+width > p.style.Width:
			p.WriteString("\n" + indent)
			column = uniseg.StringWidth(indent)
		default:
			p.WriteByte(' ')
			column++
		}
		p.WriteString(word)
		column += width
	}
	p.WriteByte('\n')
}

// minRoom is the narrowest column that words are cut to fit into.
const minRoom = 10

// cut parts a word that is wider than a line: an address, or a sentence of a
// script without spaces. Each piece has the whole word's colour.
func cut(word string, room int) []string {
	bare := uncoloured(word)
	before, after, found := strings.Cut(word, bare)
	if !found || room < minRoom || uniseg.StringWidth(bare) <= room {
		return []string{word}
	}
	var pieces []string
	start, width := 0, 0
	for graphemes := uniseg.NewGraphemes(bare); graphemes.Next(); {
		if from, _ := graphemes.Positions(); from > start && width+graphemes.Width() > room {
			pieces = append(pieces, before+bare[start:from]+after)
			start, width = from, 0
		}
		width += graphemes.Width()
	}
	return append(pieces, before+bare[start:]+after)
}

// uncoloured takes escape sequences out, to measure what is seen.
func uncoloured(word string) string {
	for {
		start := strings.IndexByte(word, '\x1b')
		if start < 0 {
			return word
		}
		end := strings.IndexByte(word[start:], 'm')
		if end < 0 {
			return word[:start]
		}
		word = word[:start] + word[start+end+1:]
	}
}

// plain takes control characters out of text that is not ours: an article must
// not move the cursor, recolour the screen or turn the writing direction.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text)
}
