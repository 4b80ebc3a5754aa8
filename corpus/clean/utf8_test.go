package clean_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"onrecord/corpus/clean"
)

func encode16(t *testing.T, s string, order unicode.Endianness) string {
	t.Helper()
	out, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestUTF8Repairs(t *testing.T) {
	long := strings.Repeat("The quay was closed on Monday. ", 40)
	for name, c := range map[string]struct{ raw, text, repair string }{
		"clean":         {"“Quay” closed\n", "“Quay” closed\n", ""},
		"mark":          {"\ufeffQuay", "Quay", "byte order mark"},
		"utf-16 little": {encode16(t, "Kai – gesperrt", unicode.LittleEndian), "Kai – gesperrt", "UTF-16"},
		"utf-16 big":    {encode16(t, "Kai – gesperrt", unicode.BigEndian), "Kai – gesperrt", "UTF-16"},
		"windows-1252":  {"\x93Le caf\xe9 du port\x94 reste ferm\xe9", "“Le café du port” reste fermé", "Windows-1252"},
		"one NUL":       {"The quay\x00 closed", "The quay closed", "1 control"},
		"C1 control":    {"The quay\u0091 closed", "The quay closed", "1 control"},
		"form feed":     {"Page one\fPage two", "Page one\nPage two", "1 control"},
		"broken":        {long + "caf\u00e9 \xff closed", long + "café \ufffd closed", "1 invalid"},
		"looks like BM": {"BM shares rose four percent.", "BM shares rose four percent.", ""},
	} {
		text, repairs, err := clean.UTF8([]byte(c.raw))
		if err != nil || text != c.text {
			t.Errorf("%s: %q, %v; want %q", name, text, err, c.text)
		}
		if got := strings.Join(repairs, "; "); (c.repair == "") != (got == "") || !strings.Contains(got, c.repair) {
			t.Errorf("%s: repairs %q, want %q", name, got, c.repair)
		}
	}
}

func TestUTF8Refuses(t *testing.T) {
	for name, c := range map[string]struct {
		raw  string
		want error
	}{
		"png":            {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", clean.ErrBinary},
		"pdf":            {"%PDF-1.7\n1 0 obj\n", clean.ErrBinary},
		"zip":            {"PK\x03\x04\x14\x00\x06\x00", clean.ErrBinary},
		"zeroes":         {strings.Repeat("\x00", 64), clean.ErrBinary},
		"koi8-r":         {"\xf0\xd2\xc9\xd7\xc5\xd4 \xd7\xd3\xc5\xcd \xc7\xcf\xd2\xcf\xc4", clean.ErrEncoding},
		"utf-8 in ruins": {strings.Repeat("é\xff\xfe", 50), clean.ErrEncoding},
	} {
		if _, _, err := clean.UTF8([]byte(c.raw)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func FuzzUTF8(f *testing.F) {
	for _, s := range []string{"", "plain", "\xff\xfea\x00", "\xfe\xff\x00a", "\xff\xfe\x00\x00a\x00\x00\x00", "caf\xe9", "a\x00b", "\ufeff\ufeff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, _, err := clean.UTF8(raw)
		if err != nil {
			if !errors.Is(err, clean.ErrBinary) && !errors.Is(err, clean.ErrEncoding) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\x1b\x7f") {
			t.Fatalf("%q is no clean text", text)
		}
	})
}
