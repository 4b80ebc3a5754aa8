package load

import (
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// folder reads all articles below dir in the order of their paths.
func (r *reader) folder(dir string) bool {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return r.put(dir, Input{}, unreadable(err))
	}
	defer root.Close()
	w := walk{reader: r, root: root, dir: dir, key: absolute(dir)}
	if !w.folder(".") {
		return false
	}
	switch {
	case w.skipped > 0:
		r.notice(dir, "%d file(s) of other kinds and symbolic links were skipped", w.skipped)
	case w.found == 0:
		return r.put(dir, Input{}, refuse("the folder holds no articles", "put .txt, .md, .html, .json or .jsonl files into it"))
	}
	return true
}

// walk goes through one folder that was named, never leaving it.
type walk struct {
	*reader
	root    *os.Root
	dir     string // as the user named it
	key     string // absolute path of it
	found   int    // files that were read
	skipped int    // files that were not
}

// folder reads the folder rel below the root.
func (w *walk) folder(rel string) bool {
	opened, err := w.root.Open(rel)
	if err != nil {
		return w.put(filepath.Join(w.dir, rel), Input{}, unreadable(err))
	}
	entries, err := opened.ReadDir(-1)
	opened.Close()
	if err != nil {
		return w.put(filepath.Join(w.dir, rel), Input{}, unreadable(err))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	for _, e := range entries {
		if e.Name() == manifestName && e.Type().IsRegular() {
			return w.manifestFolder(rel)
		}
	}
	for _, e := range entries {
		name, ext := path.Join(rel, e.Name()), extension(e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			if !w.folder(name) {
				return false
			}
		case !e.Type().IsRegular() || !readable(ext):
			w.skipped++
		default:
			w.found++
			f := file{name: filepath.Join(w.dir, name), key: filepath.Join(w.key, name), open: func() (io.ReadCloser, error) { return w.root.Open(name) }}
			if !w.file(f) {
				return false
			}
		}
	}
	return true
}

// manifestFolder reads rel through its manifest, and says how many article
// files the manifest does not name.
func (w *walk) manifestFolder(rel string) bool {
	sub, err := w.root.OpenRoot(rel)
	if err != nil {
		return w.put(filepath.Join(w.dir, rel), Input{}, unreadable(err))
	}
	defer sub.Close()
	w.found++
	named := map[string]bool{}
	name := filepath.Join(w.dir, rel, manifestName)
	if !w.manifest(sub, name, manifestName, func(file string) { named[file] = true }) {
		return false
	}
	unnamed := 0
	// An unreadable corner only makes this count smaller.
	_ = fs.WalkDir(sub.FS(), ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || strings.HasPrefix(e.Name(), ".") && p != "." {
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if e.Type().IsRegular() && readable(extension(p)) && !named[p] {
			unnamed++
		}
		return nil
	})
	if unnamed > 0 {
		w.notice(name, "%d article file(s) in its folder are not named in it and were not read", unnamed)
	}
	return true
}
