package evals

import (
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
)

// marks finds a phrase's span in an article.
func marks(t *testing.T, text string, phrases ...string) []corpus.Span {
	t.Helper()
	var spans []corpus.Span
	for _, p := range phrases {
		at := strings.Index(text, p)
		if at < 0 {
			t.Fatalf("%q is not in the article", p)
		}
		spans = append(spans, corpus.Span{Start: at, End: at + len(p)})
	}
	return spans
}

func figureOf(t *testing.T, figures []Figure, metric string) [2]int {
	t.Helper()
	for _, f := range figures {
		if f.Metric == metric {
			return [2]int{f.Hits, f.Of}
		}
	}
	t.Fatalf("no figure %s", metric)
	return [2]int{}
}

func TestAttributionFigures(t *testing.T) {
	text := `“We lost two cranes,” Anna Berg said. The port claimed the “third crane held” all night. Lund denied the report. Nobody was hurt.`
	article := MarkedArticle{ID: "a", Text: text, Attributions: []MarkedAttribution{
		{marks(t, text, "Anna Berg"), marks(t, text, "said"), marks(t, text, "“We lost two cranes,”")},
		{marks(t, text, "The port"), marks(t, text, "claimed"), marks(t, text, "the “third crane held” all night")},
		{marks(t, text, "Lund"), marks(t, text, "denied"), marks(t, text, "the report")},
		{nil, marks(t, text, "hurt"), marks(t, text, "Nobody")},
	}}
	run := RunAttribution([]MarkedArticle{article})
	for metric, want := range map[string][2]int{
		"direct_speaker_precision": {1, 1}, "mixed_speaker_recall": {1, 1}, "indirect_speaker_recall": {1, 1}, "quoted_speaker_recall": {2, 2},
		"source_exact_f1": {6, 6}, "cue_recall": {3, 4}, "content_precision": {3, 3}, "content_recall": {3, 4},
	} {
		if got := figureOf(t, run.Figures, metric); got != want {
			t.Errorf("%s is %v, not %v", metric, got, want)
		}
	}
	var out bytes.Buffer
	if err := run.Write(&out, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"direct quotation    1      0      0       0", "missed: indirect, no source named  1  a: hurt", "MB/s"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, out.String())
		}
	}
}

func TestAWrongSpeakerIsCountedWrong(t *testing.T) {
	text := `“We lost two cranes,” Anna Berg said.`
	wrong := MarkedArticle{Text: text, Attributions: []MarkedAttribution{{marks(t, text, "two"), marks(t, text, "said"), marks(t, text, "“We lost two cranes,”")}}}
	run := RunAttribution([]MarkedArticle{wrong})
	if got := figureOf(t, run.Figures, "quoted_speaker_precision"); got != [2]int{0, 1} {
		t.Errorf("precision %v", got)
	}
	unmarked := MarkedArticle{Text: text}
	if got := figureOf(t, RunAttribution([]MarkedArticle{unmarked}).Figures, "quoted_speaker_precision"); got != [2]int{0, 1} {
		t.Errorf("precision where nothing is marked: %v", got)
	}
}

func TestMarkedArticlesCountCodePoints(t *testing.T) {
	folder := t.TempDir()
	write := func(lines string) {
		var zipped bytes.Buffer
		w := gzip.NewWriter(&zipped)
		if _, err := w.Write([]byte(lines)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, attributionFile), zipped.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"doc_id": "a", "text": "“É,” X said.", "attributions": [{"source": [[5, 6]], "cue": [[7, 11]], "content": [[0, 4]]}]}`)
	articles, err := LoadMarked(folder)
	if err != nil {
		t.Fatal(err)
	}
	a := articles[0]
	got := []string{a.Attributions[0].Source[0].Of(a.Text), a.Attributions[0].Cue[0].Of(a.Text), a.Attributions[0].Content[0].Of(a.Text)}
	if diff := cmp.Diff([]string{"X", "said", "“É,”"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	write(`{"doc_id": "a", "text": "X", "attributions": [{"source": [[0, 9]]}]}`)
	if _, err := LoadMarked(folder); err == nil || !strings.Contains(err.Error(), "article a") {
		t.Errorf("a span outside its article: %v", err)
	}
	if _, err := LoadMarked(filepath.Join(folder, "nowhere")); err == nil {
		t.Error("a folder that is not there")
	}
}

// The least that the rules may reach on the development half of PolNeAR: what
// they were asked for, not what they were last measured at.
func TestAttributionReachesItsFigures(t *testing.T) {
	folder := filepath.Join("..", filepath.FromSlash(AttributionFolder))
	if _, err := os.Stat(folder); err != nil {
		t.Skip("../shared/bench/attribution is not there")
	}
	articles, err := LoadMarked(folder)
	if err != nil {
		t.Fatal(err)
	}
	run := RunAttribution(articles)
	for metric, least := range map[string]float64{
		"quoted_speaker_precision": .92, "quoted_speaker_recall": .75, "source_exact_f1": .50, "cue_exact_f1": .53, "content_exact_f1": .29,
	} {
		got := figureOf(t, run.Figures, metric)
		if value := float64(got[0]) / float64(got[1]); value < least {
			t.Errorf("%s is %.3f, not %.2f", metric, value, least)
		}
	}
}

func TestStatementsOfTheLabelledStories(t *testing.T) {
	run, err := RunStatements(context.Background(), "stories")
	if err != nil {
		t.Fatal(err)
	}
	suites := map[string]bool{}
	for _, f := range run.Figures {
		suites[f.Suite] = true
		if f.Of == 0 || f.Hits > f.Of {
			t.Errorf("%s %s: %d of %d", f.Suite, f.Metric, f.Hits, f.Of)
		}
	}
	if len(suites) < 2 {
		t.Errorf("figures of %v only", suites)
	}
	var out bytes.Buffer
	if err := run.Write(&out, true); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "denies           denies") {
		t.Errorf("no confusions of the stance:\n%s", out.String())
	}
}
