package load_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/corpus"
	"onrecord/corpus/load"
)

// body is an invented paragraph, long enough to be one.
const body = "The dam at Lower Wick was lowered by two metres on Friday after divers found a leak, the water board said."

// tree writes files below a new folder and returns its path.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// result is what Read yielded, in short.
type result struct {
	inputs   []load.Input
	refusals []string // source relative to the folder, reason and remedy
	notices  []string
}

func readAll(t *testing.T, dir string, stdin string, paths ...string) result {
	t.Helper()
	var out result
	full := make([]string, len(paths))
	for i, p := range paths {
		if full[i] = p; p != "-" {
			full[i] = filepath.Join(dir, p)
		}
	}
	opts := load.Options{Notice: func(source, message string) { out.notices = append(out.notices, message) }}
	for in, no := range load.Read(t.Context(), full, strings.NewReader(stdin), opts) {
		if no != nil {
			if no.Reason == "" || no.Remedy == "" || no.Source == "" {
				t.Errorf("a refusal names its source, a reason and a remedy: %+v", *no)
			}
			out.refusals = append(out.refusals, strings.ReplaceAll(no.Error(), dir+string(filepath.Separator), ""))
			continue
		}
		out.inputs = append(out.inputs, in)
	}
	return out
}

func only(t *testing.T, r result) corpus.Article {
	t.Helper()
	if len(r.inputs) != 1 || len(r.refusals) != 0 {
		t.Fatalf("want one article: %d, refused %q", len(r.inputs), r.refusals)
	}
	return r.inputs[0].Article
}

var sameMoment = cmp.Comparer(func(a, b corpus.Moment) bool { return a.String() == b.String() })

func TestReadTextFile(t *testing.T) {
	dir := tree(t, map[string]string{"wick.txt": "Home > News\nDam lowered after leak\n\n" + body + "\r\n\r\nLeave a Reply\r\n"})
	r := readAll(t, dir, "", "wick.txt")
	a := only(t, r)
	want := corpus.Article{Title: "Dam lowered after leak", Kind: corpus.Report, Text: body}
	if diff := cmp.Diff(want, a, sameMoment, cmpopts.IgnoreFields(corpus.Article{}, "ID")); diff != "" {
		t.Error(diff)
	}
	if !strings.HasPrefix(a.ID, "wick-") || r.inputs[0].Dropped != 2 {
		t.Errorf("id %q, %d dropped", a.ID, r.inputs[0].Dropped)
	}
	if again := only(t, readAll(t, dir, "", "wick.txt")); again.ID != a.ID {
		t.Errorf("the same file is another article: %q, %q", a.ID, again.ID)
	}
}

func TestReadMarkdown(t *testing.T) {
	dir := tree(t, map[string]string{
		"front.md": "---\nid: dam/2\noutlet: Wick Herald\ntitle: \"Dam: a leak\"\npublished: 2031-04-05\nkind: digest\ncredit: null\n---\n\n## Friday\n\nRead more: this *line* stays.\n\n" + body + "\n",
		"plain.md": "# Dam lowered\n\n" + body + "\n\nAlso read: Trout return\n",
	})
	a := only(t, readAll(t, dir, "", "front.md"))
	want := corpus.Article{ID: "dam/2", Outlet: "Wick Herald", Title: "Dam: a leak", Published: corpus.Day(2031, 4, 5), Kind: corpus.Digest,
		Text: "Friday\n\nRead more: this *line* stays.\n\n" + body}
	if diff := cmp.Diff(want, a, sameMoment); diff != "" {
		t.Error(diff)
	}
	if b := only(t, readAll(t, dir, "", "plain.md")); b.Title != "Dam lowered" || b.Text != body {
		t.Errorf("%+v", b)
	}
}

func TestReadJSON(t *testing.T) {
	dir := tree(t, map[string]string{
		"one.json":   "{\n \"id\": 7, \"title\": \"Dam lowered\", \"text\": \"" + body + "\", \"fetched\": \"2031-04-05T10:00:00Z\"\n}",
		"array.json": `[{"url":"https://www.wick.example/dam/?utm_source=x","text":"` + body + `"},{"txt":"x"},{"html":"<article><h1>Dam</h1><p>` + body + `</p></article>","outlet":"Herald"}]`,
		"beir.jsonl": `{"_id":"wick.example/a/b","title":"Dam","publish_date":"2031/04/05","text":"` + body + `"}` + "\n\n{broken\n" + `{"text":"` + body + `"}`,
	})
	if a := only(t, readAll(t, dir, "", "one.json")); a.ID != "7" || a.Fetched.String() != "2031-04-05T10:00:00Z" {
		t.Errorf("%+v", a)
	}
	r := readAll(t, dir, "", "array.json", "beir.jsonl")
	var ids, sources []string
	for _, in := range r.inputs {
		ids = append(ids, in.Article.ID)
		sources = append(sources, strings.TrimPrefix(in.Source, dir+"/"))
	}
	if diff := cmp.Diff([]string{"array.json#1", "array.json#3", "beir.jsonl:1", "beir.jsonl:4"}, sources); diff != "" {
		t.Error(diff)
	}
	if ids[0] != "wick.example/dam" || ids[2] != "wick.example/a/b" || r.inputs[2].Article.Published != corpus.Day(2031, 4, 5) {
		t.Errorf("ids %q", ids)
	}
	want := []string{
		`array.json#2: unknown key "txt"; did you mean "text"? the known keys are text, html, id, outlet, title, url, byline, published, fetched, language, kind, credit, _id, publish_date`,
		"beir.jsonl:3: it is no valid JSON: invalid character 'b' looking for beginning of object key string at column 2; correct it there",
	}
	if diff := cmp.Diff(want, r.refusals); diff != "" {
		t.Error(diff)
	}
}

func TestReadCompressed(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(`{"id":"z","text":"` + body + `"}` + "\n"))
	z.Close()
	dir := tree(t, map[string]string{"a.jsonl.gz": packed.String(), "b.json.gz": packed.String(), "c.jsonl.gz": "no gzip", "d.jsonl.gz": packed.String()[:packed.Len()-9]})
	r := readAll(t, dir, "", "a.jsonl.gz", "b.json.gz", "c.jsonl.gz", "d.jsonl.gz")
	if len(r.inputs) < 2 || len(r.refusals) != 2 {
		t.Errorf("%d articles, refused %q", len(r.inputs), r.refusals)
	}
}

func TestReadStandardInputByItsContent(t *testing.T) {
	for name, c := range map[string]struct {
		stdin  string
		titles []string
	}{
		"text":         {"Dam lowered after leak\n\n" + body, []string{"Dam lowered after leak"}},
		"html":         {"<!DOCTYPE html><title>Dam lowered</title><article><p>" + body + "</p></article>", []string{"Dam lowered"}},
		"front matter": {"---\ntitle: Dam lowered\n---\n" + body, []string{"Dam lowered"}},
		"object":       {"{\n\"title\": \"A\",\n\"text\": \"" + body + "\"}", []string{"A"}},
		"array":        {`[{"title":"A","text":"` + body + `"}, {"title":"B","text":"` + body + `"}]`, []string{"A", "B"}},
		"lines":        {`{"title":"A","text":"` + body + `"}` + "\n" + `{"title":"B","text":"` + body + `"}` + "\n", []string{"A", "B"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := readAll(t, "", c.stdin, "-")
			var titles []string
			for _, in := range r.inputs {
				titles = append(titles, in.Article.Title)
			}
			if diff := cmp.Diff(c.titles, titles); diff != "" || len(r.refusals) > 0 {
				t.Error(diff, r.refusals)
			}
		})
	}
}

func TestReadStopsWhenCancelledOrEnough(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": body, "b.txt": body, "c.txt": body})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range load.Read(ctx, []string{dir}, nil, load.Options{}) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d articles after the cancel", n)
	}
	for range load.Read(t.Context(), []string{dir}, nil, load.Options{}) {
		break
	}
}

func TestExtract(t *testing.T) {
	a, err := load.Extract(t.Context(), "-", strings.NewReader("<html><body><article><h1>Dam lowered</h1><p>"+body+"</p></article></body></html>"))
	if err != nil || a.Text != body {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := load.Extract(t.Context(), "page.html", strings.NewReader("")); err == nil || !strings.Contains(err.Error(), "page.html: it is empty") {
		t.Errorf("err = %v", err)
	}
}
