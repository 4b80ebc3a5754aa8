package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/corpus/load"
)

func TestReadRefusesByNameAndGoesOn(t *testing.T) {
	front := func(lines string) string { return "---\n" + lines + "\n---\n" + body }
	for name, c := range map[string]struct{ file, content, want string }{
		"missing":          {"gone.txt", "", "gone.txt: no such file"},
		"empty":            {"a.txt", "", "a.txt: it is empty"},
		"blank":            {"a.txt", " \n\u00a0\n", "holds no text"},
		"binary":           {"a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00", "binary"},
		"legacy encoding":  {"a.txt", "\xf0\xd2\xc9\xd7\xc5\xd4 \xd7\xd3\xc5\xcd", "save it as UTF-8"},
		"over limit":       {"a.txt", strings.Repeat(body+"\n", load.MaxText/len(body)+1), "at most 2 MiB"},
		"only clutter":     {"a.txt", "Leave a Reply\n\nPlease enter your comment!", "no text is left"},
		"extension":        {"a.docx", "x", `".docx" are not read`},
		"unknown key":      {"a.md", front("id: x\noutlett: Herald"), `unknown key "outlett" on line 3; did you mean "outlet"?`},
		"other name":       {"a.md", front("author: Ines"), `did you mean "byline"?`},
		"bad date":         {"a.md", front("published: 5.4.2031"), "published \"5.4.2031\" is no date"},
		"bad kind":         {"a.md", front("kind: blog"), "report for the outlet's own text or digest"},
		"bad language":     {"a.md", front("language: klingonish-x"), "BCP 47"},
		"bad url":          {"a.md", front("url: javascript:alert(1)"), "no web address"},
		"long id":          {"a.md", front("id: " + strings.Repeat("x", 301)), "longer than 300 bytes"},
		"key twice":        {"a.md", front("id: a\nid: b"), "line 3"},
		"list for text":    {"a.md", front("byline: [A, B]"), `"byline" on line 2 is no text`},
		"alias":            {"a.md", front("id: &a x\ntitle: *a"), "anchor"},
		"open front":       {"a.md", "---\nid: x\n" + body, "has no end"},
		"no page text":     {"a.html", "<html><body></body></html>", "no article text"},
		"json type":        {"a.json", `[1]`, "JSON number where an object should be"},
		"json breaks off":  {"a.json", `[{"text":"` + body + `"}`, "breaks off after object 1"},
		"json nesting":     {"a.jsonl", strings.Repeat(`{"text":`, 20000), "exceeded max depth"},
		"json both":        {"a.jsonl", `{"text":"x","html":"y"}`, "both text and html"},
		"json neither":     {"a.jsonl", `{"id":"x"}`, "give text or html"},
		"json aliases":     {"a.jsonl", `{"id":"x","_id":"y","text":"z"}`, `both "id" and "_id"`},
		"json metadata":    {"a.jsonl", `{"_id":"x","text":"z","metadata":{}}`, `unknown key "metadata"`},
		"json empty":       {"a.jsonl", "\n\n", "it is empty"},
		"manifest empty":   {"articles.yaml", "story: dam\n", "lists no articles"},
		"manifest key":     {"articles.yaml", "storry: dam\narticles: []\n", `did you mean "story"?`},
		"manifest story":   {"articles.yaml", "story: Dam!\narticles:\n  - file: b.txt\n", "rename the story"},
		"manifest nesting": {"articles.yaml", "articles: " + strings.Repeat("[", 5000), "nested too deeply"},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{c.file: c.content, "z/last.txt": body}
			if name == "missing" {
				delete(files, c.file)
			}
			r := readAll(t, tree(t, files), "", c.file, "z/last.txt")
			if len(r.refusals) != 1 || !strings.Contains(r.refusals[0], c.want) {
				t.Errorf("refused %q, want %q", r.refusals, c.want)
			}
			if len(r.inputs) == 0 || r.inputs[len(r.inputs)-1].Article.Text != body {
				t.Error("what came after it is not read")
			}
		})
	}
}

func TestReadRefusesAFileItMayNotRead(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := tree(t, map[string]string{"a.txt": body})
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	if r := readAll(t, dir, "", "a.txt"); len(r.refusals) != 1 || !strings.Contains(r.refusals[0], "permissions") {
		t.Errorf("refused %q", r.refusals)
	}
}

func TestReadMendsBytes(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "\ufeff" + body + "\x00", "b.txt": "Caf\xe9 \x93Wick\x94 closed. " + body})
	r := readAll(t, dir, "", "a.txt", "b.txt")
	if len(r.inputs) != 2 || r.inputs[0].Article.Text != body || len(r.inputs[0].Repairs) != 2 || !strings.HasPrefix(r.inputs[1].Article.Text, "Café “Wick” closed.") {
		t.Errorf("%+v %q", r.inputs, r.refusals)
	}
}
