package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"onrecord/answer/check"
)

// readObjects reads a JSON object a line. A line that is none comes with an
// error that names it, and with its id where that can be read; blank lines are
// passed over.
func readObjects[T any](r io.Reader) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		const longest = 8 * check.MaxDraft // two texts, with what JSON escapes
		scanner := bufio.NewScanner(r)
		scanner.Buffer(make([]byte, 0, 64<<10), longest)
		number := 0
		for scanner.Scan() {
			number++
			line := strings.TrimSpace(scanner.Text())
			if line == "" {
				continue
			}
			var v T
			err := json.Unmarshal([]byte(line), &v)
			if err != nil {
				err = fmt.Errorf("line %d is no JSON object of the expected form: %w", number, err)
			}
			if !yield(v, err) {
				return
			}
		}
		if err := scanner.Err(); err != nil {
			var zero T
			yield(zero, fmt.Errorf("after line %d: a line is longer than %d bytes or cannot be read: %w", number, longest, err))
		}
	}
}
