package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"onrecord/corpus"
)

// maxLine is the longest line of questions that is read, in bytes.
const maxLine = 1 << 20

// asked is one line of --stdin: plain text, or an object with these fields.
type asked struct {
	ID       string        `json:"id"`
	Question string        `json:"question"`
	Query    string        `json:"query"` // another name for question, for searches
	Context  []string      `json:"context"`
	AsOf     corpus.Moment `json:"as_of"`
}

// readQuestions reads a question a line. A line that cannot be read comes with
// an error that names it, and the next ones go on; blank lines are passed over.
func readQuestions(r io.Reader) iter.Seq2[asked, error] {
	return func(yield func(asked, error) bool) {
		scanner := bufio.NewScanner(r)
		scanner.Buffer(make([]byte, 0, 64<<10), maxLine)
		number := 0
		for scanner.Scan() {
			number++
			line := strings.TrimSpace(scanner.Text())
			if line == "" {
				continue
			}
			q, err := parseQuestion(line)
			if err != nil {
				err = fmt.Errorf("line %d: %w", number, err)
			}
			if !yield(q, err) {
				return
			}
		}
		if err := scanner.Err(); err != nil {
			yield(asked{}, fmt.Errorf("after line %d: a line is longer than %d bytes or cannot be read: %w", number, maxLine, err))
		}
	}
}

func parseQuestion(line string) (asked, error) {
	if !strings.HasPrefix(line, "{") {
		return asked{Question: line}, nil
	}
	var q asked
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		// The id is given back where it can be read, so that the answer finds
		// its question.
		var id struct {
			ID string `json:"id"`
		}
		_ = json.Unmarshal([]byte(line), &id) //nolint:errcheck // best effort
		return asked{ID: id.ID}, fmt.Errorf("not a question as JSON, {\"id\", \"question\", \"context\", \"as_of\"}: %w", err)
	}
	if q.Question == "" {
		q.Question = q.Query
	}
	return q, nil
}
