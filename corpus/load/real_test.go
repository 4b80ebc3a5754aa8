package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/corpus/load"
)

// shared is the folder of real material beside the repository.
func shared(t *testing.T, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "..", "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there: nothing to read", path)
	}
	return path
}

// TestReadScrapedStory reads real pages through a real manifest: what the
// manifest says stands, null stays empty, kept lines are lines of the source.
func TestReadScrapedStory(t *testing.T) {
	dir := shared(t, "story")
	manifest, err := os.ReadFile(filepath.Join(dir, "articles.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	r := readAll(t, dir, "", ".")
	if len(r.inputs) != strings.Count(string(manifest), "- id:") || len(r.refusals) != 0 || len(r.notices) != 0 {
		t.Fatalf("%d articles, refused %q, notices %q", len(r.inputs), r.refusals, r.notices)
	}
	for _, in := range r.inputs {
		a := in.Article
		entry := string(manifest)
		entry = entry[strings.Index(entry, `id: "`+a.ID+`"`):]
		if next := strings.Index(entry[4:], "- id:"); next >= 0 {
			entry = entry[:next+4]
		}
		for key, got := range map[string]string{"outlet": a.Outlet, "title": a.Title, "url": a.URL, "published": a.Published.String()} {
			if null := strings.Contains(entry, key+": null"); null != (got == "") || !null && !strings.Contains(entry, got) {
				t.Errorf("%s: %s is %q", a.ID, key, got)
			}
		}
		if in.Story == "" || a.Language != "en" {
			t.Errorf("%s: story %q, language %q", a.ID, in.Story, a.Language)
		}
		raw, err := os.ReadFile(in.Source)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(a.Text, "\n") {
			if !strings.Contains("\n"+string(raw)+"\n", "\n"+line+"\n") {
				t.Errorf("%s: %q is no line of the source", a.ID, line)
			}
		}
		if a.Title != "" && strings.Contains(a.Text, a.Title) {
			t.Errorf("%s: the headline is still in the text", a.ID)
		}
	}
}

// TestReadArchive streams a large compressed file.
func TestReadArchive(t *testing.T) {
	path := shared(t, "bench", "retrieval", "corpus.jsonl.gz")
	const wanted = 4900 // of 4,971: 41 of them have no text
	ids := map[string]bool{}
	refused := map[string]int{}
	for in, no := range load.Read(t.Context(), []string{path}, nil, load.Options{}) {
		if no != nil {
			reason, _, _ := strings.Cut(no.Reason, "(")
			refused[reason]++
			continue
		}
		if ids[in.Article.ID] || in.Article.Published.IsZero() {
			t.Errorf("%s is there twice or has no date", in.Article.ID)
		}
		ids[in.Article.ID] = true
		if len(ids) >= wanted/every {
			break
		}
	}
	t.Logf("%d articles, refused %v", len(ids), refused)
	if len(ids) < wanted/every {
		t.Errorf("only %d articles", len(ids))
	}
}
