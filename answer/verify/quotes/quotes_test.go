package quotes_test

import (
	"strings"
	"testing"

	"onrecord/answer/verify/quotes"
)

const article = `The ferry ran aground at dawn. “We saw the lights of the harbour and then nothing but fog,” said the pilot, Ida Ruud. ` +
	`She had “never lost a ship” in thirty years. “It wasn’t the engine – we’d checked it twice, and 1,250 litres were aboard,” she added.`

func TestFind(t *testing.T) {
	text := quotes.Read(article)
	for _, c := range []struct {
		quote      string
		want       quotes.Form
		found      string // of the article
		difference string
	}{
		{"We saw the lights of the harbour", quotes.Verbatim, "We saw the lights of the harbour", ""},
		{"«WE SAW the  lights of the harbour,»", quotes.Verbatim, "We saw the lights of the harbour", ""},
		{`"it wasn't the engine - we'd checked it twice"`, quotes.Verbatim, "It wasn’t the engine – we’d checked it twice", ""},
		{"1250 litres were aboard", quotes.Verbatim, "1,250 litres were aboard", ""},
		{"We saw … nothing but fog", quotes.Elided, "We saw the lights of the harbour and then nothing but fog", ""},
		{"we saw the lights [...] and then nothing", quotes.Elided, "We saw the lights of the harbour and then nothing", ""},
		{"We saw the lights of the city and then nothing but fog", quotes.Altered, "We saw the lights of the harbour and then nothing but fog", "“city” where the original has “harbour”"},
		{"we saw the lights and then nothing but fog", quotes.Altered, "We saw the lights of the harbour and then nothing but fog", "“of the harbour” is left out"},
		{"we clearly saw the lights of the harbour", quotes.Altered, "We saw the lights of the harbour", "“clearly” is not in the original"},
		{"we saw the lihgts of the harbor", quotes.Altered, "We saw the lights of the harbour", "“lihgts” where the original has “lights”; “harbor” where the original has “harbour”"},
		{"nothing but fog … we saw the lights", quotes.Altered, "", ""},
		{"the mayor has resigned over the new bridge", quotes.Absent, "", ""},
		{"", quotes.Absent, "", ""},
		{"…", quotes.Absent, "", ""},
		{"We s\u200baw the lights", quotes.Verbatim, "We saw the lights", ""},
	} {
		m := quotes.Find(quotes.ReadQuotation(c.quote), text)
		if m.Form != c.want {
			t.Errorf("%q: form %d, want %d (%+v)", c.quote, m.Form, c.want, m)
			continue
		}
		if c.found != "" && !strings.Contains(m.Span().Of(article), c.found) {
			t.Errorf("%q is found in %q, want %q", c.quote, m.Span().Of(article), c.found)
		}
		if c.difference != "" && m.Difference != c.difference {
			t.Errorf("%q differs by %q, want %q", c.quote, m.Difference, c.difference)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("We saw … [the] fog", article)
	f.Add("\xff…\u200b", "\x00 “")
	f.Fuzz(func(t *testing.T, quote, text string) {
		m := quotes.Find(quotes.ReadQuotation(quote), quotes.Read(text))
		for _, s := range m.Spans {
			if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
				t.Fatalf("span %v of %d bytes", s, len(text))
			}
		}
		if m.Form == quotes.Altered && m.Difference == "" {
			t.Fatalf("%q in %q is altered by nothing", quote, text)
		}
	})
}
