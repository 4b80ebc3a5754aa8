package composer

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ledger is a file of costs, one JSON object a line. It is only ever appended
// to, a whole line in one write, so that several processes can share it.
type ledger struct {
	path string
	done int64 // bytes that were read
}

// cost is one line: what was reserved for a request, or by how much that was
// wrong. It says nothing of what was asked.
type cost struct {
	Day       string  `json:"day"` // of UTC
	Workspace string  `json:"workspace"`
	Dollars   float64 `json:"usd"`
}

// rewind has the file read from its beginning again.
func (l *ledger) rewind() { l.done = 0 }

// read gives the costs of a day that were written since the last read. A last
// line without an end is still being written, and a broken one is passed over.
func (l *ledger) read(day string, add func(workspace string, dollars float64)) error {
	file, err := os.Open(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		defer file.Close()
		_, err = file.Seek(l.done, io.SeekStart)
	}
	if err != nil {
		return fmt.Errorf("the model's costs: %w", err)
	}
	for lines := bufio.NewReader(file); ; {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return nil
		}
		l.done += int64(len(line))
		var c cost
		if json.Unmarshal(line, &c) == nil && c.Day == day {
			add(c.Workspace, c.Dollars)
		}
	}
}

// append writes a cost behind the others.
func (l *ledger) append(c cost) error {
	if err := l.write(c); err != nil {
		return fmt.Errorf("the model's costs: %w", err)
	}
	return nil
}

func (l *ledger) write(c cost) error {
	line, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(l.path), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(l.path, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	line = append(line, '\n')
	if info, err := file.Stat(); err == nil && info.Size() > 0 {
		last := make([]byte, 1)
		if _, err := file.ReadAt(last, info.Size()-1); err == nil && last[0] != '\n' {
			line = append([]byte{'\n'}, line...) // a write that was cut off stays its own line
		}
	}
	_, err = file.Write(line)
	return errors.Join(err, file.Close())
}
