package load

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"onrecord/corpus"
)

// manifestName is the file that makes a folder a described collection.
const manifestName = "articles.yaml"

var (
	manifestKeys = []string{"story", "language", "articles"}
	entryKeys    = append([]string{"file"}, articleKeys...)
)

// manifest is a parsed articles.yaml.
type manifest struct {
	story    string
	language string
	entries  []manifestEntry
}

// manifestEntry is one article of a manifest, or why it is refused.
type manifestEntry struct {
	line   int
	fields fields
	no     *Refusal
}

// parseManifest parses a manifest. What is wrong with one article refuses that
// article only.
func parseManifest(raw []byte) (manifest, *Refusal) {
	node, no := parseYAML(raw, 0)
	if no != nil {
		return manifest{}, no
	}
	if node == nil {
		return manifest{}, refuse("it lists no articles", "give a list under articles:")
	}
	entries, no := mapping(node, 0)
	if no != nil {
		return manifest{}, no
	}
	var m manifest
	listed := false
	for _, e := range entries {
		if !slices.Contains(manifestKeys, e.key) {
			return manifest{}, unknown(e.key, e.line, manifestKeys)
		}
		if e.key == "articles" {
			list, ok := e.value.(*ast.SequenceNode)
			if !ok {
				return manifest{}, refuse(fmt.Sprintf("articles on line %d is no list", e.line), "begin each article with a hyphen")
			}
			listed = true
			m.read(list)
			continue
		}
		v, no := scalar(e.value, e.key, e.line)
		if no != nil {
			return manifest{}, no
		}
		if e.key == "story" {
			m.story = v.text
		} else {
			m.language = v.text
		}
	}
	if !listed || len(m.entries) == 0 {
		return manifest{}, refuse("it lists no articles", "give a list under articles:")
	}
	return m, m.check()
}

// check refuses a story or language that cannot be.
func (m *manifest) check() *Refusal {
	if m.story != "" {
		if err := (corpus.Scope{Workspace: corpus.DefaultWorkspace, Story: m.story}).Validate(); err != nil {
			return refuse(err.Error(), "rename the story")
		}
	}
	var a corpus.Article
	return set(&a, "language", m.language)
}

// read takes the entries of the list and refuses those that name a file or an
// id again.
func (m *manifest) read(list *ast.SequenceNode) {
	ids := map[string]int{}
	for _, node := range list.Values {
		e := manifestEntry{}
		if node != nil && node.GetToken() != nil {
			e.line = node.GetToken().Position.Line
		}
		if node == nil {
			e.no = refuse("an article of the list is empty", "remove its hyphen")
		} else if e.fields, e.no = nodeFields(node, 0, entryKeys); e.no == nil {
			e.line = e.fields.firstLine(e.line)
			id := e.fields["id"].text
			if first, twice := ids[id]; twice && id != "" {
				e.no = refuse(fmt.Sprintf("id %q on line %d was given on line %d already", shorten(id), e.fields["id"].line, first), "give each article an id of its own")
			}
			ids[id] = e.fields["id"].line
		}
		m.entries = append(m.entries, e)
	}
}

func (f fields) firstLine(line int) int {
	for _, v := range f {
		if v.line > 0 && (line == 0 || v.line < line) {
			line = v.line
		}
	}
	return line
}

// manifestFile reads the articles of a manifest that was named itself.
func (r *reader) manifestFile(name string) bool {
	dir := filepath.Dir(name)
	root, err := os.OpenRoot(dir)
	if err != nil {
		return r.put(name, Input{}, unreadable(err))
	}
	defer root.Close()
	return r.manifest(root, name, filepath.Base(name), func(string) {})
}

// manifest reads the articles that the manifest base in root names. It tells
// named the path of each.
func (r *reader) manifest(root *os.Root, name, base string, named func(string)) bool {
	raw, no := read(file{open: func() (io.ReadCloser, error) { return root.Open(base) }}, MaxManifest)
	if no != nil {
		return r.put(name, Input{}, no)
	}
	m, no := parseManifest(raw)
	if no != nil {
		return r.put(name, Input{}, no)
	}
	dir := filepath.Dir(name)
	for _, e := range m.entries {
		if e.no != nil {
			if !r.put(fmt.Sprintf("%s:%d", name, e.line), Input{}, e.no) {
				return false
			}
			continue
		}
		rel := e.fields["file"].text
		named(path.Clean(filepath.ToSlash(rel)))
		source := fmt.Sprintf("%s:%d", name, e.line)
		if rel != "" {
			source = filepath.Join(dir, rel)
		}
		in, no := r.entry(root, dir, rel, e.fields, m)
		if no != nil && rel != "" {
			no.Reason = fmt.Sprintf("%s (named on line %d of %s)", no.Reason, e.line, name)
		}
		if !r.put(source, in, no) {
			return false
		}
	}
	return true
}

// entry reads one article of a manifest.
func (r *reader) entry(root *os.Root, dir, rel string, given fields, m manifest) (Input, *Refusal) {
	switch {
	case rel == "":
		return Input{}, refuse("it names no file", "add file: with a path beside the manifest")
	case !filepath.IsLocal(rel):
		return Input{}, refuse("the file lies outside the manifest's folder", "move it beside the manifest")
	case !article(extension(rel)):
		return Input{}, refuse(fmt.Sprintf("files of the kind %q hold no single article", extension(rel)), "name a .txt, .md or .html file")
	}
	info, err := root.Stat(rel)
	switch {
	case err != nil && strings.Contains(err.Error(), "escapes"):
		return Input{}, refuse("the file lies outside the manifest's folder", "move it beside the manifest")
	case err != nil:
		return Input{}, unreadable(err)
	case !info.Mode().IsRegular():
		return Input{}, refuse("it is not a regular file", "name a file")
	}
	if _, set := given["language"]; !set && m.language != "" {
		given["language"] = value{text: m.language}
	}
	full := filepath.Join(dir, rel)
	in, no := single(r.ctx, file{name: full, key: absolute(full), open: func() (io.ReadCloser, error) { return root.Open(rel) }}, given)
	in.Story = m.story
	return in, no
}
