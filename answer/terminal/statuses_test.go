package terminal_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"

	"onrecord/answer"
	"onrecord/answer/terminal"
	"onrecord/corpus"
)

// everyStatus has a point of each status, a digest, an unknown outlet and date,
// a long text and other scripts.
func everyStatus() answer.Answer {
	long := "The lighthouse keeper said the lamp had been out since Sunday, that nobody had been told, and that three trawlers had passed the reef in the dark before the harbour office sent a launch with a lantern to stand by it until morning."
	a := answer.Answer{
		Status: answer.Answered, Reason: "When the lamp is lit again, the articles do not say.", Premise: is("That the lamp was sabotaged stands in no article."),
		Citations: []answer.Citation{
			{N: 1, Article: "reef/1", Revision: 1, Outlet: is("Reef Courier"), Title: is("Lamp dark for a week"), Published: corpus.Day(2034, 2, 7), Kind: corpus.Report, Quote: long},
			{N: 2, Article: "d", Revision: 3, Outlet: is("Île Matin"), Published: corpus.Day(2034, 2, 8), Kind: corpus.Digest, Quote: "The ministry was not informed."},
			{N: 3, Article: "anon", Revision: 1, Kind: corpus.Digest, Quote: "灯台の明かりは日曜日から消えていた。"},
		},
		Outlets: 3, Origins: 1, AsOf: corpus.Day(2034, 2, 9),
		MadeWith: answer.MadeWith{Composer: "extractive", Embedder: "hashing-v1/384", Missing: []string{}}, TookMS: 12,
	}
	for i, status := range []answer.Status{answer.Reported, answer.Unverified, answer.Disputed, answer.Acknowledged, answer.Confirmed} {
		a.Points = append(a.Points, answer.Point{Text: a.Citations[i%2].Quote, Status: status, Rule: "the rule of " + string(status), Outlets: []*string{is("Reef Courier")}, Citations: []int{i%2 + 1}})
	}
	a.Points[1].Speaker, a.Points[1].Role = is("the keeper"), is("Keeper") // the role stands in the name
	a.Points[2].Speaker, a.Points[2].Role, a.Points[2].Via = is("Ada Brandt"), is("minister"), is("Coastwire")
	a.Points[4].Outlets, a.Points[4].Citations = []*string{is("Île Matin"), nil}, []int{2, 3}
	return a
}

func TestEveryStatus(t *testing.T) {
	got := terminal.Render(everyStatus(), terminal.Style{Width: 72})
	golden(t, "statuses", got)
	for _, needed := range []string{
		"[reported]", "[unverified]", "[disputed]", "[acknowledged]", "[confirmed]", "outlet not established", "date not established",
		"our digest of Île Matin's report", "our digest of that report", "an outlet not established", "revision 3",
	} {
		if !strings.Contains(got, needed) {
			t.Errorf("%q is nowhere in the answer", needed)
		}
	}
}

// Colours change what an answer looks like and not what it says or where it
// breaks.
func TestColoursAddNothingElse(t *testing.T) {
	for _, width := range []int{40, 72, 200} {
		bare := terminal.Render(everyStatus(), terminal.Style{Width: width})
		coloured := terminal.Render(everyStatus(), terminal.Style{Width: width, Colour: true})
		if !strings.Contains(coloured, "\x1b[") {
			t.Error("no colour where colours are wanted")
		}
		if diff := cmp.Diff(bare, stripped(coloured)); diff != "" {
			t.Errorf("width %d (-bare +coloured):\n%s", width, diff)
		}
	}
}

// stripped is text without the sequences that colour it.
func stripped(text string) string {
	parts := strings.Split(text, "\x1b[")
	for i, part := range parts[1:] {
		_, after, _ := strings.Cut(part, "m")
		parts[i+1] = after
	}
	return strings.Join(parts, "")
}

// No line is wider than the terminal, also of text that has no spaces.
func TestWidthIsRespected(t *testing.T) {
	a := everyStatus()
	a.Points[0].Text = strings.Repeat("灯台の明かりは消えていた。", 12)
	a.Points[1].Speaker = is(strings.Repeat("Llanfair", 30))
	a.Citations[2].Quote = "https://reef.example/" + strings.Repeat("lamp-", 60)
	for _, width := range []int{30, 72, 120} {
		for _, colour := range []bool{false, true} {
			got := stripped(terminal.Render(a, terminal.Style{Width: width, Colour: colour}))
			for line := range strings.Lines(got) {
				if n := uniseg.StringWidth(strings.TrimSuffix(line, "\n")); n > width {
					t.Errorf("width %d: a line of %d columns: %q", width, n, line)
				}
			}
			joined := strings.Join(strings.Fields(strings.ReplaceAll(got, "│", "")), "")
			for _, word := range []string{a.Points[0].Text, *a.Points[1].Speaker, a.Citations[2].Quote} {
				if !strings.Contains(joined, word) {
					t.Errorf("width %d: %.20q… has lost letters where it was broken", width, word)
				}
			}
		}
	}
}

func TestAbstentionIsAFullAnswer(t *testing.T) {
	got := terminal.Render(answer.Answer{
		Status: answer.Abstained, Reason: "No article speaks of the lamp's price.", Premise: is("That it was sold stands in no article."), AsOf: corpus.Day(2034, 2, 9),
		MadeWith: answer.MadeWith{Composer: "extractive", Embedder: "none", Missing: []string{"embedder"}}, TookMS: 3,
	}, terminal.Style{Width: 100})
	want := "No answer from the record. No article speaks of the lamp's price.\nThat it was sold stands in no article.\n" +
		"as of 2034-02-09 · made with extractive sentences, none · without embedder · 3 ms\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// hostile puts text wherever an article's or a question's text is shown.
func hostile(text string) answer.Answer {
	a := everyStatus()
	a.Reason, a.Premise = text, &text
	for i := range a.Points {
		p := &a.Points[i]
		p.Text, p.Rule, p.Speaker, p.Role, p.Via, p.Outlets = text, text, &text, is("x"+text), &text, []*string{&text}
	}
	for i := range a.Citations {
		c := &a.Citations[i]
		c.Article, c.Outlet, c.Title, c.URL, c.Quote = text, &text, &text, &text, "y"+text
	}
	return a
}

func FuzzRenderIsPlain(f *testing.F) {
	for _, seed := range []string{
		"\x1b[2J", "\x1b]8;;http://reef.example\x07lamp\x1b]8;;\x07", "\u009b31mred", "\x9b31m", "a\rb", "\u202egnol\u202c", "\u2066\u2069\u200f\u061c",
		"a\u0085b\u2028c", "\x00\x7f\b\b\b", "\xff\xfe", "m", strings.Repeat("é", 200),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range []answer.Answer{hostile(text), {Status: answer.Abstained, Reason: text, Premise: &text}} {
			got := terminal.Render(a, terminal.Style{Width: 60})
			for _, r := range got {
				if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
					t.Fatalf("%q reaches the terminal from %q", r, text)
				}
			}
		}
	})
}

// What parts lines or words in an article still parts words.
func TestLineBreaksBecomeSpaces(t *testing.T) {
	for _, gap := range []string{" ", "\n", "\r\n", "\r", "\t", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		a := answer.Answer{Status: answer.Abstained, Reason: "lamp" + gap + "reef"}
		if got := terminal.Render(a, terminal.Style{Width: 80}); !strings.Contains(got, "lamp reef") {
			t.Errorf("%q between two words gives %q", gap, got)
		}
	}
}
