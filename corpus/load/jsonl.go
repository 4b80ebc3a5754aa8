package load

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// openJSON opens a file of JSON, unpacking it where it is compressed.
func openJSON(f file) (io.ReadCloser, *Refusal) {
	opened, err := f.open()
	if err != nil {
		return nil, unreadable(err)
	}
	if !strings.HasSuffix(extension(f.name), ".gz") {
		return opened, nil
	}
	unpacked, err := gzip.NewReader(bufio.NewReaderSize(opened, 1<<16))
	if err != nil {
		opened.Close()
		return nil, refuse("it is no gzip file: "+err.Error(), "compress it again, or take the .gz off its name")
	}
	return unpacking{unpacked, opened}, nil
}

type unpacking struct {
	io.Reader
	packed io.Closer
}

func (u unpacking) Close() error { return u.packed.Close() }

// lines reads JSON Lines: one object a line, blank lines skipped. A line that
// is refused does not end the file.
func (r *reader) lines(f file) bool {
	opened, no := openJSON(f)
	if no != nil {
		return r.put(f.name, Input{}, no)
	}
	defer opened.Close()
	return r.lineStream(bufio.NewReaderSize(opened, 1<<18), f)
}

func (r *reader) lineStream(in *bufio.Reader, f file) bool {
	found := 0
	for n := 1; ; n++ {
		line, over, err := nextLine(in)
		name := fmt.Sprintf("%s:%d", f.name, n)
		switch {
		case over:
			found++
			if !r.put(name, Input{}, refuse("the line is longer than "+size(MaxLine), "check that each article is a line of its own")) {
				return false
			}
		case len(bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))) > 0:
			found++
			article, no := fromObject(r.ctx, line, f)
			if !r.put(name, article, no) {
				return false
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return r.put(name, Input{}, refuse("reading it fails from here on: "+err.Error(), "check that the file is complete"))
		}
	}
	if found == 0 {
		return r.put(f.name, Input{}, refuse("it is empty", "leave it out"))
	}
	return true
}

// nextLine reads up to a line's end. Of a line over the limit it reads the
// rest away and reports over.
func nextLine(in *bufio.Reader) (line []byte, over bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !over && len(line)+len(part) > MaxLine {
			line, over = nil, true
		}
		if !over {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, over, err
		}
	}
}

// jsonStream reads JSON of which nobody said whether it is one value or one a
// line: lines where the first line is a whole object, or looks like a broken
// one; else one value.
func (r *reader) jsonStream(opened io.Reader, f file) bool {
	in := bufio.NewReaderSize(opened, 1<<18)
	first, over, err := nextLine(in)
	if err != nil && !errors.Is(err, io.EOF) {
		return r.put(f.name, Input{}, unreadable(err))
	}
	ended := err != nil
	trimmed := bytes.TrimSpace(bytes.TrimPrefix(first, []byte("\ufeff")))
	line := len(trimmed) > 0 && trimmed[0] == '{' && trimmed[len(trimmed)-1] == '}'
	if !over && !ended && line && (json.Valid(trimmed) || len(trimmed) > 2) {
		return r.lineStream(bufio.NewReaderSize(io.MultiReader(bytes.NewReader(first), in), 1<<18), f)
	}
	if over {
		return r.put(f.name, Input{}, refuse("its first line is longer than "+size(MaxLine), "write one article a line, or pretty-print it"))
	}
	raw, no := readAll(io.MultiReader(bytes.NewReader(first), in), MaxJSON)
	if no != nil {
		return r.put(f.name, Input{}, no)
	}
	return r.whole(raw, f)
}
