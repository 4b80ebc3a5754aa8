package load

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/corpus"
)

// sound fails where an article that was taken could not be stored or cited.
func sound(t *testing.T, in Input, no *Refusal) {
	t.Helper()
	if no != nil {
		if no.Reason == "" || no.Remedy == "" {
			t.Fatalf("a refusal without reason or remedy: %+v", *no)
		}
		return
	}
	a := in.Article
	for _, s := range []string{a.ID, a.Outlet, a.Credit, a.Title, a.URL, a.Byline, a.Language, a.Text} {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\r\u2028") {
			t.Fatalf("%q is no clean text", s)
		}
	}
	if a.ID == "" || len(a.ID) > MaxID || strings.TrimSpace(a.Text) == "" || a.Kind != corpus.Report && a.Kind != corpus.Digest {
		t.Fatalf("no whole article: %+v", a)
	}
}

// fromSource fails where a line of the text is no line of the source.
func fromSource(t *testing.T, source, text string) {
	t.Helper()
	known := map[string]bool{"": true}
	for _, line := range strings.FieldsFunc(source, func(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }) {
		known[line] = true
	}
	for line := range strings.SplitSeq(text, "\n") {
		if !known[line] {
			t.Fatalf("%q is no line of the source", line)
		}
	}
}

func FuzzJSONLine(f *testing.F) {
	f.Add(`{"id":"a","text":"The dam was lowered."}`)
	f.Add(`{"_id":1,"html":"<p>The dam was lowered.</p>","publish_date":"2031/04/05","title":null}`)
	f.Add(`{"text":"a\u0000b\ud800","url":"https://x.example/?a=b#c","kind":"digest"}`)
	f.Add(strings.Repeat(`{"text":[`, 50))
	f.Fuzz(func(t *testing.T, line string) {
		in, no := fromObject(context.Background(), []byte(line), file{name: "f.jsonl", key: "/f.jsonl"})
		sound(t, in, no)
	})
}

func FuzzManifest(f *testing.F) {
	f.Add("story: dam\nlanguage: en\narticles:\n  - id: \"000\"\n    file: a.txt # c\n    title: null\n    published: 2031-04-05\n")
	f.Add("articles: [{file: a.txt, id: 1}]")
	f.Add("articles:\n  - file: |\n      a\n    ? b\n    : c\n  -\n  - {}\n")
	f.Add("a: &a [*a]\n<<: *a\n--- !x\n")
	f.Fuzz(func(t *testing.T, raw string) {
		m, no := parseManifest([]byte(raw))
		if no != nil {
			if no.Reason == "" || no.Remedy == "" {
				t.Fatalf("%+v", *no)
			}
			return
		}
		for _, e := range m.entries {
			if e.no == nil {
				var a corpus.Article
				if no := e.fields.apply(&a); no == nil && !utf8.ValidString(a.Title+a.ID+a.Outlet) {
					t.Fatalf("%+v", a)
				}
			}
		}
	})
}

func FuzzFrontMatter(f *testing.F) {
	f.Add("---\nid: a\ntitle: x\n---\n\n# Heading\n\nThe dam was lowered.")
	f.Add("---\n---\nx")
	f.Add("---\nid: [a\n...\n```\n# x\n```")
	f.Add("\ufeff# Only a heading #\n\ntext")
	f.Fuzz(func(t *testing.T, raw string) {
		in, no := fromMarkdown([]byte(raw), file{name: "f.md", key: "/f.md"}, fields{})
		sound(t, in, no)
	})
}

func FuzzTextFile(f *testing.F) {
	f.Add("Dam lowered after leak\n\nThe dam was lowered by two metres on Friday after divers found a leak, the water board said.\n\nShare\n")
	f.Add("\r\u2028a\r\n\x00b")
	f.Fuzz(func(t *testing.T, raw string) {
		in, no := fromText([]byte(raw), file{name: "f.txt", key: "/f.txt"}, fields{})
		sound(t, in, no)
		if no == nil && len(in.Repairs) == 0 {
			fromSource(t, raw, in.Article.Text)
		}
	})
}

func FuzzHTML(f *testing.F) {
	f.Add(`<html lang=en><head><title>Dam</title><style>.x{display:none}@media print{p{a:b}}</style><script type="application/ld+json">{"datePublished":"2031-04-05","articleBody":"x"}</script></head><body><article><p style="left:-9999px">a</p><p class=x>b<br>c</p><pre>d
e</pre><table><tr><td>f</table></article>`)
	f.Add("<p>x" + strings.Repeat("<b>", 20) + "&#0;&#x1b;")
	f.Add("<style>/*{a{}}</style><p hidden>")
	f.Fuzz(func(t *testing.T, raw string) {
		in, no := fromHTML(context.Background(), []byte(raw), file{name: "f.html", key: "/f.html"}, fields{})
		sound(t, in, no)
		if no != nil && strings.Contains(no.Reason, "cannot be taken apart") {
			t.Logf("a panic of the extractor was caught: %s", no.Reason)
		}
	})
}
