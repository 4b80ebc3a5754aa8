package terminal_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"onrecord/answer"
	"onrecord/answer/terminal"
	"onrecord/corpus"
)

var update = flag.Bool("update", false, "write the golden files")

func is(s string) *string { return &s }

// golden compares with a kept file, or writes it anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func sample() answer.Answer {
	return answer.Answer{
		ID: "x", Question: "How many?", Status: answer.Answered,
		Points: []answer.Point{
			{Text: "About 140 people were evacuated, the fire chief told Nordwire, and more were asked to stay with relatives for the night.", Status: answer.Disputed,
				Rule: "contradicted by Hestra Kraft", Speaker: is("Lena Moberg"), Role: is("fire chief"), Via: is("Nordwire"), Outlets: []*string{is("North Herald"), nil}, Citations: []int{1, 2}},
			{Text: "Two roads were closed.", Status: answer.Reported, Rule: "the outlet says it in its own voice", Outlets: []*string{nil}, Citations: []int{2}},
		},
		Citations: []answer.Citation{
			{N: 1, Article: "h", Revision: 2, Outlet: is("North Herald"), Title: is("Residents flee"), Published: corpus.Day(2031, 9, 2), Kind: corpus.Digest,
				Quote: "About 140 people were evacuated, the fire chief told Nordwire, and more were asked to stay with relatives for the night."},
			{N: 2, Article: "u", Revision: 1, Kind: corpus.Report, Quote: "Some 140 had to leave.\x1b[31m"},
		},
		Outlets: 2, Origins: 2, AsOf: corpus.Day(2031, 9, 2),
		MadeWith: answer.MadeWith{Composer: "extractive", Embedder: "none", Missing: []string{"embedder"}}, TookMS: 4,
	}
}

func TestRender(t *testing.T) {
	abstained := answer.Answer{Status: answer.Abstained, Reason: "The articles don't say.", MadeWith: answer.MadeWith{Composer: "extractive", Embedder: "hashing"}}
	for name, a := range map[string]answer.Answer{"answered": sample(), "abstained": abstained} {
		got := terminal.Render(a, terminal.Style{Width: 60})
		for line := range strings.Lines(got) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 60 {
				t.Errorf("%s: a line of %d characters: %q", name, n, line)
			}
		}
		golden(t, name, got)
	}
}

// What an article holds must not steer the terminal.
func TestControlCharactersDoNotPass(t *testing.T) {
	a := sample()
	bad := "\x1b[2J\x07\u202eevil\u2066\x00\r"
	a.Points[0].Text, a.Points[0].Rule, a.Points[0].Speaker, a.Points[0].Outlets[0] = bad, bad, &bad, &bad
	a.Citations[0].Title, a.Citations[0].Quote, a.Citations[1].Outlet = &bad, bad, &bad
	a.Reason, a.Premise = bad, &bad
	for _, colour := range []bool{false, true} {
		got := terminal.Render(a, terminal.Style{Width: 60, Colour: colour})
		if strings.ContainsAny(got, "\x07\x00\r\u202e\u2066") || strings.Contains(got, "\x1b[2J") || !colour && strings.Contains(got, "\x1b") {
			t.Errorf("control characters reach the terminal: %q", got)
		}
	}
}
