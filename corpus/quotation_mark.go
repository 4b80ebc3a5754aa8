package corpus

import (
	"strings"
	"unicode/utf8"
)

// mark is a form of quotation mark.
type mark int

const (
	noMark   mark = iota
	straight      // "
	left          // “ „ ‟ ``
	right         // ” '' ’’
	guillemetLeft
	guillemetRight
	single // ' ’ ‘ ‚
)

func markAt(text string, at int) (mark, int) {
	if c := text[at]; c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' {
		return noMark, 1
	}
	r, size := utf8.DecodeRuneInString(text[at:])
	switch r {
	case '"', '＂':
		return straight, size
	case '“', '„', '‟':
		return left, size
	case '”':
		return right, size
	case '«':
		return guillemetLeft, size
	case '»':
		return guillemetRight, size
	case '\'':
		if strings.HasPrefix(text[at:], "''") {
			return right, 2
		}
		return single, size
	case '`':
		if strings.HasPrefix(text[at:], "``") {
			return left, 2
		}
		return noMark, size
	case '‘', '’', '‚':
		if strings.HasPrefix(text[at:], "’’") {
			return right, 2 * size
		}
		return single, size
	}
	return noMark, size
}
