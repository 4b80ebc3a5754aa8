package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadFolderInOrderWithoutLeavingIt(t *testing.T) {
	outside := tree(t, map[string]string{"secret.txt": body, "sub/secret.txt": body})
	dir := tree(t, map[string]string{"b.txt": body, "a/same.txt": body, "c/same.txt": body, ".hidden.txt": body, ".git/x.txt": body, "notes.pdf": "%PDF", "LICENSE": "x"})
	for link, target := range map[string]string{"link.txt": "secret.txt", "linked": "sub"} {
		if err := os.Symlink(filepath.Join(outside, target), filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	r := readAll(t, dir, "", ".")
	var sources []string
	ids := map[string]bool{}
	for _, in := range r.inputs {
		rel, err := filepath.Rel(dir, in.Source)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, rel)
		ids[in.Article.ID] = true
	}
	if diff := cmp.Diff([]string{"a/same.txt", "b.txt", "c/same.txt"}, sources); diff != "" || len(r.refusals) > 0 {
		t.Error(diff, r.refusals)
	}
	if len(ids) != 3 {
		t.Errorf("files of one name share an id: %v", ids)
	}
	if diff := cmp.Diff([]string{"4 file(s) of other kinds and symbolic links were skipped"}, r.notices); diff != "" {
		t.Error(diff)
	}
	direct := readAll(t, dir, "", "a/same.txt")
	if !ids[only(t, direct).ID] {
		t.Error("a file has another id when it is named itself")
	}
	if r := readAll(t, tree(t, map[string]string{".x": ""}), "", "."); len(r.refusals) != 1 || !strings.Contains(r.refusals[0], "holds no articles") {
		t.Errorf("refused %q", r.refusals)
	}
}

func TestReadManifest(t *testing.T) {
	outside := tree(t, map[string]string{"secret.txt": body})
	dir := tree(t, map[string]string{
		"set/articles.yaml": `# a comment
story: lower-wick
language: en
articles:
  - id: 007
    file: texts/one.txt
    outlet: Wick Herald     # a comment
    title: null
    url: https://wick.example/one
    published: 2031-04-05
    fetched: 2031-04-06T08:00:00Z
    kind: report
  - file: two.txt
    url: https://wick.example/two
    language: de
  - id: x
    file: gone.txt
  - id: "007"
    file: two.txt
  - file: ../../escape.txt
  - file: link.txt
  - file: two.txt
    Outlet: Herald
  - outlet: Herald
  - file: data.json
`,
		"set/texts/one.txt": "Dam lowered after leak\n\n" + body,
		"set/two.txt":       "Dam lowered after leak\n\n" + body,
		"set/unnamed.txt":   body,
		"set/data.json":     "{}",
	})
	if err := os.Symlink(filepath.Join(outside, "secret.txt"), filepath.Join(dir, "set", "link.txt")); err != nil {
		t.Fatal(err)
	}
	r := readAll(t, dir, "", "set")
	if len(r.inputs) != 2 {
		t.Fatalf("%d articles, refused %q", len(r.inputs), r.refusals)
	}
	one, two := r.inputs[0], r.inputs[1]
	if one.Story != "lower-wick" || one.Article.ID != "007" || one.Article.Language != "en" || one.Article.Published.String() != "2031-04-05" || one.Article.Fetched.IsZero() {
		t.Errorf("%+v", one)
	}
	if one.Article.Title != "" || !strings.HasPrefix(one.Article.Text, "Dam lowered") {
		t.Errorf("null is filled with a guess, or the line is lost: %+v", one.Article)
	}
	if two.Article.Title != "Dam lowered after leak" || two.Article.Text != body || two.Article.Language != "de" || two.Article.ID != "wick.example/two" {
		t.Errorf("%+v", two.Article)
	}
	for i, want := range []string{
		"set/gone.txt: no such file or folder (named on line 16 of set/articles.yaml)",
		`set/articles.yaml:18: id "007" on line 18 was given on line 5 already`,
		"escape.txt: the file lies outside",
		"set/link.txt: the file lies outside",
		`set/articles.yaml:22: unknown key "Outlet" on line 23; did you mean "outlet"?`,
		"it names no file",
		"set/data.json: files of the kind",
	} {
		if i >= len(r.refusals) || !strings.Contains(r.refusals[i], want) {
			t.Errorf("refusal %d of %q, want %q", i, r.refusals, want)
		}
	}
	if diff := cmp.Diff([]string{"1 article file(s) in its folder are not named in it and were not read"}, r.notices); diff != "" {
		t.Error(diff)
	}
}
