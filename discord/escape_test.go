package discord

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"onrecord/answer"
	"onrecord/corpus"
)

func itoa(n int) string               { return strconv.Itoa(n) }
func long(s string, times int) string { return strings.Repeat(s, times) }

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                       "plain",
		"a\u202Eb\u202Cc\u2066d":      "abcd",
		"zero\u200Bwidth\uFEFF\u2060": "zerowidth",
		"soft\u00ADhyphen":            "softhyphen",
		"می\u200Cخواهم":               "می\u200Cخواهم", // the joiner is spelling
		"a\u200Db":                    "ab",
		"👩\u200D🚒":                    "👩\u200D🚒",
		"nul\x00bell\a":               "nulbell",
		"a\r\nb\rc\u2028d\te":         "a\nb\nc\nd e",
		"bad\xff":                     "bad\uFFFD",
		"tag\U000E0041":               "tag",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"Captain Brandt, 14:30":     "Captain Brandt, 14:30",
		"*a* _b_ `c` ~~d~~ ||e||":   `\*a\* \_b\_ \` + "`c\\`" + ` \~\~d\~\~ \|\|e\|\|`,
		"[x](y)":                    `\[x\](y)`,
		"https://a.example":         `https\://a.example`,
		"<@1> <#2> <t:3> <:e:4>":    `\<\@1\> \<#2\> \<t:3\> \<:e:4\>`,
		"@everyone":                 `\@everyone`,
		"# a\n- b\n+ c\n> d\n-# e":  "\\# a\n\\- b\n\\+ c\n\\> d\n\\-# e",
		"1. a\n 12) b\n3.5 million": "1\\. a\n 12\\) b\n3\\.5 million",
		"a - b # c 1. d":            "a - b # c 1. d",
		`back\slash`:                `back\\slash`,
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestCutKeepsRunesAndEscapesWhole(t *testing.T) {
	if got := escapeLine(long("*", 100), 11); got != `\*\*\*\*\*`+ellipsis {
		t.Errorf("got %q", got)
	}
	if got := escapeLine(long("🚒", 10), 8); got != "🚒🚒🚒"+ellipsis {
		t.Errorf("got %q", got)
	}
	if got := escapeLine("short", 5); got != "short" {
		t.Errorf("got %q", got)
	}
}

// unescaped undoes backslashes the way Discord does.
var unescaped = regexp.MustCompile(`\\([^0-9A-Za-z\s])`)

func FuzzEscapeShowsTheSameCharacters(f *testing.F) {
	f.Add("**a** <@1> https://x.y\n1. z")
	f.Add(hostileAnswer().Citations[0].Quote)
	f.Add("\\\\*\u200d\xff\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		escaped := escape(s)
		if got, want := unescaped.ReplaceAllString(escaped, "$1"), clean(s); got != want {
			t.Fatalf("a reader would see other characters (-want +got):\n%s", cmp.Diff(want, got))
		}
		bare := unescaped.ReplaceAllString(escaped, "x")
		if i := strings.IndexAny(bare, "\\*_`~|[]<>@"); i >= 0 {
			t.Fatalf("%q is left in %q", bare[i], escaped)
		}
		if strings.Contains(bare, "://") {
			t.Fatalf("an address is left in %q", escaped)
		}
		for _, r := range escaped {
			if unicode.Is(unicode.Bidi_Control, r) || r != '\n' && unicode.IsControl(r) {
				t.Fatalf("%U is left in %q", r, escaped)
			}
		}
		if got := escapeLine(s, 50); units(got) > 50 || !utf8.ValidString(got) {
			t.Fatalf("escapeLine gives %d code units: %q", units(got), got)
		}
	})
}

// FuzzRenderFits makes answers of random shape from a seed and a text, and
// holds their embeds to Discord's limits.
func FuzzRenderFits(f *testing.F) {
	for seed := range uint64(25) {
		f.Add(seed, "Text with *marks* <@1>, 🚒 and ä.\n- line ")
	}
	f.Add(uint64(7), "\n")
	f.Add(uint64(8), "*")
	f.Add(uint64(9), "🚒\u200d")
	f.Add(uint64(10), "\x00\u200b ")
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		a := randomAnswer(rand.New(rand.NewPCG(seed, 1)), text)
		e := render(a)
		if !fits(e) {
			t.Fatalf("over a limit: title %d, description %d, %d fields", units(e.Title), units(e.Description), len(e.Fields))
		}
		if strings.TrimSpace(e.Description) == "" {
			t.Fatal("an empty embed")
		}
		checkCitations(t, a, e)
	})
}

// checkCitations fails where a source is listed whose number no quotation has.
func checkCitations(t *testing.T, a answer.Answer, e *discordgo.MessageEmbed) {
	t.Helper()
	for _, f := range e.Fields {
		for _, m := range regexp.MustCompile(`(?m)^\*\*(\d+)\*\* `).FindAllStringSubmatch(f.Value, -1) {
			if !strings.Contains(e.Description, "*["+m[1]+"]*") && !strings.Contains(e.Description, "*["+m[1]+", words of our digest]*") {
				t.Fatalf("source %s is listed without its quotation", m[1])
			}
		}
	}
}

func randomAnswer(r *rand.Rand, text string) answer.Answer {
	some := func(most int) string { return long(text, r.IntN(most+1)) }
	maybe := func(most int) *string {
		if r.IntN(3) == 0 {
			return nil
		}
		return ptr(some(most))
	}
	size := []int{1, 10, 100, 200}[r.IntN(4)]
	if len(text) > 200 {
		size = 1
	}
	a := answer.Answer{
		Question: some(size), Status: answer.Answered, Reason: some(size), Premise: maybe(size),
		Outlets: r.IntN(1000), Origins: r.IntN(1000), AsOf: corpus.Day(2031, 4, 2),
		MadeWith: answer.MadeWith{Composer: some(size), Embedder: some(size), Missing: []string{some(size), some(size)}},
	}
	if r.IntN(8) == 0 {
		a.Status = answer.Abstained
	}
	statuses := []answer.Status{answer.Reported, answer.Unverified, answer.Disputed, answer.Acknowledged, answer.Confirmed, answer.Status(some(size))}
	for range r.IntN(12) {
		p := answer.Point{Text: some(size), Status: statuses[r.IntN(len(statuses))], Rule: some(size), Speaker: maybe(size), Role: maybe(size), Via: maybe(size)}
		for range 1 + r.IntN(1+r.IntN(30)) {
			c := answer.Citation{
				N: len(a.Citations) + 1, Article: "a", Revision: 1, Outlet: maybe(size), Title: maybe(size),
				URL: ptr("https://a.example/" + long("x", r.IntN(600))), Kind: []corpus.Kind{corpus.Report, corpus.Digest}[r.IntN(2)], Quote: some(size),
			}
			a.Citations = append(a.Citations, c)
			p.Citations = append(p.Citations, c.N)
			p.Outlets = append(p.Outlets, c.Outlet)
		}
		a.Points = append(a.Points, p)
	}
	return a
}
