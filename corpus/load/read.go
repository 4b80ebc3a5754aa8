package load

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"onrecord/corpus"
)

// Input is one article as it was found.
type Input struct {
	Article corpus.Article
	Source  string   // "path", "path:line" in JSON Lines, "path#n" for the nth of an array; "-" is standard input
	Story   string   // the story a manifest names, else ""
	Repairs []string // what was wrong with the bytes and is mended
	Dropped int      // how many lines were left out as clutter
}

// Refusal is one input that is not taken: which, why, and what to do.
type Refusal struct {
	Source string
	Reason string
	Remedy string
}

// Error is the refusal in one line.
func (r *Refusal) Error() string {
	if r.Remedy == "" {
		return r.Source + ": " + r.Reason
	}
	return r.Source + ": " + r.Reason + "; " + r.Remedy
}

// Options are a caller's wishes. The zero value is ready to use.
type Options struct {
	// Notice, where set, is told what a user may want to know although nothing
	// is refused: files that a folder holds and that are not read.
	Notice func(source, message string)
}

// Read reads the articles of paths in their order: files, folders, manifests,
// and "-" for stdin. Of each pair it yields exactly one is set: the Refusal is
// nil where the Input holds an article. It ends early when ctx is cancelled;
// the caller tells that by ctx.Err.
func Read(ctx context.Context, paths []string, stdin io.Reader, opts Options) iter.Seq2[Input, *Refusal] {
	return func(yield func(Input, *Refusal) bool) {
		r := &reader{ctx: ctx, opts: opts, yield: yield}
		for _, path := range paths {
			if !r.path(path, stdin) {
				return
			}
		}
	}
}

// reader hands on what it reads. Its methods return false when no more is
// wanted.
type reader struct {
	ctx   context.Context
	opts  Options
	yield func(Input, *Refusal) bool
}

// put yields an article or a refusal under the name of its source.
func (r *reader) put(source string, in Input, no *Refusal) bool {
	if r.ctx.Err() != nil {
		return false
	}
	if no != nil {
		no.Source = source
		return r.yield(Input{}, no)
	}
	in.Source = source
	return r.yield(in, nil)
}

func (r *reader) notice(source, format string, args ...any) {
	if r.opts.Notice != nil {
		r.opts.Notice(source, fmt.Sprintf(format, args...))
	}
}

// path reads one argument of Read.
func (r *reader) path(path string, stdin io.Reader) bool {
	if path == "-" {
		return r.stdin(stdin)
	}
	info, err := os.Stat(path)
	if err != nil {
		return r.put(path, Input{}, unreadable(err))
	}
	if info.IsDir() {
		return r.folder(path)
	}
	if !info.Mode().IsRegular() {
		return r.put(path, Input{}, refuse("it is not a regular file", "pipe its content to standard input and name it -"))
	}
	if ext := extension(path); ext == ".yaml" || ext == ".yml" {
		return r.manifestFile(path)
	}
	return r.file(file{name: path, key: absolute(path), open: func() (io.ReadCloser, error) { return os.Open(path) }})
}

// file is something to open, with the name users know it by and the key that
// its id is made of.
type file struct {
	name string
	key  string
	open func() (io.ReadCloser, error)
}

// file reads the article or articles of one file by its extension.
func (r *reader) file(f file) bool {
	ext := extension(f.name)
	switch ext {
	case ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz":
		return r.lines(f)
	case ".json", ".json.gz":
		return r.json(f)
	}
	if !article(ext) {
		return r.put(f.name, Input{}, refuse(fmt.Sprintf("files of the kind %q are not read", ext), "use .txt, .md, .html, .json, .jsonl or an articles.yaml"))
	}
	in, no := single(r.ctx, f, fields{})
	return r.put(f.name, in, no)
}

// article reports whether files of an extension hold one article each.
func article(ext string) bool {
	switch ext {
	case ".txt", ".md", ".markdown", ".html", ".htm":
		return true
	}
	return false
}

// readable reports whether files of an extension hold articles.
func readable(ext string) bool {
	return article(ext) || strings.HasPrefix(ext, ".json") || strings.HasPrefix(ext, ".ndjson")
}

// extension is the lower-case extension of a name; that of a compressed file
// includes what it compresses.
func extension(name string) string {
	ext := strings.ToLower(filepath.Ext(name))
	if ext == ".gz" {
		if inner := strings.ToLower(filepath.Ext(strings.TrimSuffix(name, filepath.Ext(name)))); inner == ".json" || inner == ".jsonl" || inner == ".ndjson" {
			return inner + ext
		}
	}
	return ext
}

// absolute is path without symbolic links and dots, as far as that can be
// told.
func absolute(path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return path
}
