package structure

import (
	"bytes"
	"errors"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// root is the repository's folder, seen from this package.
const root = "../.."

// modulePath is what imports inside this repository begin with.
const modulePath = "onrecord"

// tree is a set of files by their slash-separated path from the root.
type tree struct {
	files []string // sorted
	fsys  fs.FS
}

// repository is the tree of this repository: what git tracks or would add,
// and every file of an unpacked archive where there is no git.
func repository(t *testing.T) tree {
	t.Helper()
	// The test cache sees what this process opens but not what git reads;
	// opening the index makes a change of it a reason to run again.
	if index, err := os.Open(root + "/.git/index"); err == nil {
		index.Close()
	}
	cmd := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	cmd.Dir = root
	fsys := os.DirFS(root)
	out, err := cmd.Output()
	if err != nil {
		return newTree(t, fsys, everyFile(t, fsys))
	}
	return newTree(t, fsys, strings.Split(strings.Trim(string(out), "\x00"), "\x00"))
}

// everyFile lists fsys without hidden folders.
func everyFile(t *testing.T, fsys fs.FS) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != "." && name != ".ci" && strings.HasPrefix(entry.Name(), ".") {
			return fs.SkipDir
		}
		if !entry.IsDir() {
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// files is a tree in memory, for showing that a rule refuses something.
func files(t *testing.T, content map[string]string) tree {
	t.Helper()
	fsys := fstest.MapFS{}
	var names []string
	for name, text := range content {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		names = append(names, name)
	}
	return newTree(t, fsys, names)
}

// newTree keeps those names that are files now: git also names deleted ones.
func newTree(t *testing.T, fsys fs.FS, names []string) tree {
	t.Helper()
	kept := names[:0]
	for _, name := range names {
		info, err := fs.Stat(fsys, name)
		if err == nil && info.Mode().IsRegular() {
			kept = append(kept, name)
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	slices.Sort(kept)
	return tree{files: slices.Compact(kept), fsys: fsys}
}

// read is the content of a file of the tree, "" for one that is not text or
// has gone since the tree was listed.
func (tr tree) read(t *testing.T, name string) string {
	t.Helper()
	raw, err := fs.ReadFile(tr.fsys, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return ""
	}
	return string(raw)
}

// goFiles are the module's own Go files: testdata and the modules beneath
// third_party are not.
func (tr tree) goFiles() []string {
	var own []string
	for _, name := range tr.files {
		if path.Ext(name) == ".go" && !strings.HasPrefix(name, "third_party/") && !strings.Contains("/"+name, "/testdata/") {
			own = append(own, name)
		}
	}
	return own
}

// imports are the import paths of one Go file. A file that does not parse has
// none here: the compiler says so better.
func (tr tree) imports(t *testing.T, name string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, tr.read(t, name), parser.ImportsOnly)
	if err != nil {
		return nil
	}
	var paths []string
	for _, spec := range file.Imports {
		if imported, err := strconv.Unquote(spec.Path.Value); err == nil {
			paths = append(paths, imported)
		}
	}
	return paths
}

// isTest reports whether a Go file is compiled for tests only.
func isTest(name string) bool { return strings.HasSuffix(name, "_test.go") }

// inside reports whether name lies in folder or beneath it.
func inside(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}

// refuses fails the test unless violations is exactly one violation that
// contains every one of the words.
func refuses(t *testing.T, violations []string, words ...string) {
	t.Helper()
	if len(violations) != 1 {
		t.Errorf("got %d violations %q, want one", len(violations), violations)
		return
	}
	for _, word := range words {
		if !strings.Contains(violations[0], word) {
			t.Errorf("the violation %q does not name %q", violations[0], word)
		}
	}
}

// none reports each violation as an error.
func none(t *testing.T, violations []string) {
	t.Helper()
	for _, v := range violations {
		t.Error(v)
	}
}
