package discord

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/answer"
	"onrecord/corpus"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestRenderGolden(t *testing.T) {
	for name, a := range map[string]answer.Answer{
		"answered":  ferryAnswer(),
		"abstained": abstainingAnswer(),
		"hostile":   hostileAnswer(),
		"long":      longAnswer(),
		"giant":     giantAnswer(),
	} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(showing(render(a))); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name+".golden.json")
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("the payload differs from %s (-want +got):\n%s", path, diff)
			}
		})
	}
}

func TestPointsThatDoNotFitAreLeftOutWholeAndCounted(t *testing.T) {
	a := longAnswer()
	e := render(a)
	shown := 0
	for _, c := range a.Citations {
		inBody := strings.Contains(e.Description, escape(c.Quote))
		inSources := false
		for _, f := range e.Fields {
			inSources = inSources || strings.Contains("\n"+f.Value, "\n**"+itoa(c.N)+"** ")
		}
		if inBody != inSources {
			t.Errorf("citation %d: quotation shown %v, source shown %v", c.N, inBody, inSources)
		}
		if inBody {
			shown++
		}
	}
	if shown == 0 || shown == len(a.Points) {
		t.Fatalf("%d of %d points are shown; the fixture should not fit", shown, len(a.Points))
	}
	if want := "and " + itoa(len(a.Points)-shown) + " more points that did not fit here"; !strings.Contains(e.Description, want) {
		t.Errorf("the embed does not say %q:\n%s", want, e.Description)
	}
}

func TestGiantQuotationIsCutAndSaysSo(t *testing.T) {
	e := render(giantAnswer())
	if !strings.Contains(e.Description, "the quotation is cut here: in full it has 7349 characters") {
		t.Errorf("the cut is not stated:\n%s", e.Description)
	}
	if !fits(e) {
		t.Error("the embed is over a limit")
	}
}

func TestWorstCaseStillFits(t *testing.T) {
	for name, filler := range map[string]string{"letters": "x", "marks": "*", "lines": "-\n", "emoji": "🚒", "joined": "ä\u200d"} {
		giant := long(filler, 6000)
		a := ferryAnswer()
		a.Question, a.Reason, a.Premise = giant, giant, &giant
		a.MadeWith = answer.MadeWith{Composer: giant, Embedder: giant, Missing: []string{giant}}
		for i := range a.Points {
			a.Points[i] = answer.Point{
				Text: giant + "!", Status: answer.Status(giant), Rule: giant, Speaker: &giant, Role: &giant, Via: &giant,
				Outlets: []*string{&giant, &giant, &giant, &giant, &giant, &giant, &giant}, Citations: []int{1, 2, 3},
			}
		}
		for i := range a.Citations {
			c := &a.Citations[i]
			c.Outlet, c.Title, c.Quote, c.Kind = &giant, &giant, giant, corpus.Digest
			c.URL = ptr("https://a.example/" + long("x", maxLink-18))
		}
		e := render(a)
		if !fits(e) {
			t.Errorf("%s: title %d, description %d, footer %d, fields %d", name, units(e.Title), units(e.Description), units(e.Footer.Text), len(e.Fields))
		}
		if len(e.Fields) == 0 || !strings.Contains(e.Fields[0].Value, "](https://a.example/") {
			t.Errorf("%s: the one source that is shown has no link", name)
		}
	}
}

func TestDigestIsNamedAsOneWhereverItIsShown(t *testing.T) {
	e := render(ferryAnswer())
	if !strings.Contains(e.Description, "[3, words of our digest]") {
		t.Errorf("the quotation from the digest does not say so:\n%s", e.Description)
	}
	if got := e.Fields[0].Value; strings.Count(got, digestNote) != 1 {
		t.Errorf("want the note on the one digest among the sources:\n%s", got)
	}
}

func TestAbstentionShowsNoPoint(t *testing.T) {
	a := ferryAnswer()
	a.Status, a.Reason = answer.Abstained, "Nothing on that."
	e := render(a)
	if len(e.Fields) > 0 || strings.Contains(e.Description, "Brandt") {
		t.Errorf("an abstention shows evidence: %+v", e)
	}
	if !strings.HasPrefix(e.Description, "**The articles do not answer this.**") {
		t.Errorf("an abstention does not say that it is one:\n%s", e.Description)
	}
}

var maskedLink = regexp.MustCompile(`(?:^|[^\\])\]\(([^)]*)\)`)

func TestOnlyCitedArticlesAreLinked(t *testing.T) {
	for name, a := range map[string]answer.Answer{"hostile": hostileAnswer(), "ordinary": ferryAnswer()} {
		e := render(a)
		text := e.Description
		for _, f := range e.Fields {
			text += "\n" + f.Value
		}
		for _, m := range maskedLink.FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(m[1], "https://harbourpost.example/") {
				t.Errorf("%s: links to %q", name, m[1])
			}
		}
		withoutLinks := maskedLink.ReplaceAllString(text, "")
		if bad := regexp.MustCompile(`https?://`).FindString(withoutLinks); bad != "" {
			t.Errorf("%s: an address outside the citations would become a link:\n%s", name, withoutLinks)
		}
		if bad := regexp.MustCompile(`(?:^|[^\\])(<[@#:t/a]|@everyone|@here)`).FindString(text + "\n" + e.Title); bad != "" {
			t.Errorf("%s: %q is left as it was", name, bad)
		}
	}
}

func TestMentionsAreOffAsAnEmptyList(t *testing.T) {
	for name, m := range map[string]message{"sentence": saying("x"), "embed": showing(render(ferryAnswer()))} {
		raw, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if want := `"allowed_mentions":{"parse":[],"replied_user":false}`; !bytes.Contains(raw, []byte(want)) {
			t.Errorf("%s: want %s in %s", name, want, raw)
		}
	}
}

func TestArticleLink(t *testing.T) {
	for raw, want := range map[string]string{
		"https://a.example/x_(y)":              "https://a.example/x_%28y%29",
		"http://a.example":                     "http://a.example",
		"https://a.example/ä?q=ö":              "https://a.example/%C3%A4?q=%C3%B6",
		"https://a.example/a b":                "",
		"javascript:alert(1)":                  "",
		"data:text/html,x":                     "",
		"//a.example/x":                        "",
		"https://user:pw@a.example/":           "",
		"https://":                             "",
		"https://a.example/)[x](https://b.c":   "https://a.example/%29%5Bx%5D%28https://b.c",
		"https://a.example/\u202Ex":            "https://a.example/%E2%80%AEx",
		"https://a.example/" + long("x", 500):  "",
		"discord://a.example/":                 "",
		"https://a.example/\n@everyone":        "",
		"https://a.exam)ple/":                  "",
		"https://a.example/<b>\"'`|*\\":        "https://a.example/%3Cb%3E%22%27%60%7C%2A%5C",
		"https://a.example/?u=https://b.c/#f)": "https://a.example/?u=https://b.c/#f%29",
	} {
		if got := articleLink(&raw); got != want {
			t.Errorf("articleLink(%q) = %q, want %q", raw, got, want)
		}
	}
	if got := articleLink(nil); got != "" {
		t.Errorf("no address gives %q", got)
	}
}
