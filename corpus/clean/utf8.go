package clean

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

var (
	// ErrBinary says that the bytes are no text: a picture, a document in a
	// program's own format, an archive.
	ErrBinary = errors.New("the content is binary, not text")
	// ErrEncoding says that the bytes are text in no encoding that can be told
	// with certainty.
	ErrEncoding = errors.New("the text is not UTF-8 and its encoding cannot be told")
)

// Limits of what is repaired. Shares are of the input's bytes.
const (
	// maxControl is the share of control bytes above which text is binary: a
	// stray NUL or form feed is common, one in two hundred bytes is not.
	maxControl = 1.0 / 200
	// minControl is how many control bytes any text may have, however short.
	minControl = 3
	// maxBroken is the share of invalid bytes that are replaced in a text that
	// otherwise is UTF-8.
	maxBroken = 1.0 / 100
	// maxHigh is the share of bytes above 127 up to which a text that is not
	// UTF-8 is taken for Windows-1252: Western European prose has 1 to 8 %
	// (accents, curly quotes), Cyrillic or Chinese in a legacy encoding well
	// over half.
	maxHigh = 1.0 / 6
)

// UTF8 decodes raw into valid UTF-8 without control characters, and says what
// it had to repair. Byte order marks go; UTF-16 and UTF-32 are decoded where
// such a mark announces them; other text is UTF-8 if it can be, else
// Windows-1252 (a superset of Latin-1) where it holds no UTF-8 at all, else
// UTF-8 with each invalid sequence replaced by U+FFFD. Controls other than tab
// and line ends are removed. The error wraps ErrBinary or ErrEncoding.
func UTF8(raw []byte) (text string, repairs []string, err error) {
	raw, repairs, err = unmark(raw)
	if err != nil {
		return "", nil, err
	}
	if binary(raw) {
		return "", nil, ErrBinary
	}
	if !utf8.Valid(raw) {
		var note string
		if raw, note, err = mend(raw); err != nil {
			return "", nil, err
		}
		repairs = append(repairs, note)
	}
	text = string(raw)
	if kept, n := dropControls(text); n > 0 {
		text = kept
		repairs = append(repairs, fmt.Sprintf("%d control character(s) removed", n))
	}
	return text, repairs, nil
}

// unmark removes a byte order mark and decodes what it announces.
func unmark(raw []byte) ([]byte, []string, error) {
	for _, m := range []struct {
		mark, name string
		enc        encoding.Encoding
	}{
		{"\xff\xfe\x00\x00", "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)},
		{"\x00\x00\xfe\xff", "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM)},
		{"\xff\xfe", "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)},
		{"\xfe\xff", "UTF-16", unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)},
	} {
		if bytes.HasPrefix(raw, []byte(m.mark)) {
			decoded, err := m.enc.NewDecoder().Bytes(raw)
			if err != nil {
				return nil, nil, fmt.Errorf("%w: it begins like %s but is not: %v", ErrEncoding, m.name, err)
			}
			return decoded, []string{"decoded from " + m.name}, nil
		}
	}
	const mark = "\ufeff"
	if cut := bytes.TrimPrefix(raw, []byte(mark)); len(cut) < len(raw) {
		for bytes.HasPrefix(cut, []byte(mark)) {
			cut = cut[len(mark):]
		}
		return cut, []string{"byte order mark removed"}, nil
	}
	return raw, nil, nil
}

// binary reports whether raw is no text: too many control bytes, or the
// signature of a known format together with any byte that text has not.
func binary(raw []byte) bool {
	controls := 0
	for _, c := range raw {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f {
			controls++
		}
	}
	if controls > minControl && float64(controls) > maxControl*float64(len(raw)) || bytes.HasPrefix(raw, []byte("%PDF-")) || bytes.HasPrefix(raw, []byte("{\\rtf")) {
		return true
	}
	kind := http.DetectContentType(raw)
	known := !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream"
	return known && (controls > 0 || !utf8.Valid(raw))
}

// mend makes valid UTF-8 of text that is not.
func mend(raw []byte) ([]byte, string, error) {
	high, invalid, multibyte := 0, 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if raw[i] >= utf8.RuneSelf {
			high += size
			if r == utf8.RuneError && size == 1 {
				invalid++
			} else {
				multibyte++
			}
		}
		i += size
	}
	switch {
	case multibyte == 0 && float64(high) <= maxHigh*float64(len(raw)) && !undefined1252(raw):
		decoded, err := charmap.Windows1252.NewDecoder().Bytes(raw)
		if err != nil {
			return nil, "", fmt.Errorf("%w: %v", ErrEncoding, err)
		}
		return decoded, "decoded from Windows-1252", nil
	case float64(invalid) <= max(1, maxBroken*float64(len(raw))) && multibyte+len(raw)-high > 0:
		return bytes.ToValidUTF8(raw, []byte("\ufffd")), fmt.Sprintf("%d invalid byte(s) replaced by U+FFFD", invalid), nil
	default:
		return nil, "", fmt.Errorf("%w: %d of its %d bytes are invalid", ErrEncoding, invalid, len(raw))
	}
}

// undefined1252 reports whether raw holds one of the five bytes that
// Windows-1252 leaves undefined.
func undefined1252(raw []byte) bool {
	for _, c := range []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		if bytes.IndexByte(raw, c) >= 0 {
			return true
		}
	}
	return false
}

// dropControls removes C0 and C1 controls except tab and line ends. A form
// feed or vertical tab parts lines and becomes a line end.
func dropControls(s string) (string, int) {
	n := 0
	out := strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u0085':
			return r
		case r == '\f' || r == '\v':
			n++
			return '\n'
		case r < ' ' || 0x7f <= r && r < 0xa0:
			n++
			return -1
		default:
			return r
		}
	}, s)
	return out, n
}
