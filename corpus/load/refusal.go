package load

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"onrecord/corpus/clean"
)

// refuse is a refusal whose source is filled in where it is known.
func refuse(reason, remedy string) *Refusal { return &Refusal{Reason: reason, Remedy: remedy} }

// unreadable is the refusal of a file that cannot be opened or read.
func unreadable(err error) *Refusal {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse("no such file or folder", "check the name")
	case errors.Is(err, fs.ErrPermission):
		return refuse("it may not be read", "check its permissions")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return refuse("it cannot be read: "+err.Error(), "check the file")
}

// undecodable is the refusal of bytes that are no text.
func undecodable(err error) *Refusal {
	if errors.Is(err, clean.ErrBinary) {
		return refuse(err.Error(), "save it as plain text, Markdown or HTML")
	}
	return refuse(err.Error(), "save it as UTF-8")
}

// read reads f whole, up to limit bytes.
func read(f file, limit int) ([]byte, *Refusal) {
	opened, err := f.open()
	if err != nil {
		return nil, unreadable(err)
	}
	defer opened.Close()
	return readAll(opened, limit)
}

func readAll(r io.Reader, limit int) ([]byte, *Refusal) {
	raw, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, unreadable(err)
	}
	if len(raw) > limit {
		return nil, refuse(fmt.Sprintf("it is larger than %s", size(limit)), "split it, or check that it is one article")
	}
	if len(raw) == 0 {
		return nil, refuse("it is empty", "leave it out")
	}
	return raw, nil
}

// size is a limit in words.
func size(bytes int) string {
	if bytes >= 1<<20 {
		return fmt.Sprintf("%d MiB", bytes>>20)
	}
	return fmt.Sprintf("%d KiB", bytes>>10)
}
