package load

import (
	"context"
	"io"
	"io/fs"
	"iter"
)

// FS reads the articles at the root of a file system, in the order of their
// names: what is compiled into a program. An article without an id of its own
// is identified by its file's name.
func FS(ctx context.Context, files fs.FS) iter.Seq2[Input, *Refusal] {
	return func(yield func(Input, *Refusal) bool) {
		r := &reader{ctx: ctx, yield: yield}
		entries, err := fs.ReadDir(files, ".")
		if err != nil {
			r.put(".", Input{}, unreadable(err))
			return
		}
		for _, e := range entries {
			if e.IsDir() || !readable(extension(e.Name())) {
				continue
			}
			if !r.file(file{name: e.Name(), key: e.Name(), open: func() (io.ReadCloser, error) { return files.Open(e.Name()) }}) {
				return
			}
		}
	}
}
