package answer

import "unicode/utf8"

// runeStart moves an offset back to where a rune begins.
func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
