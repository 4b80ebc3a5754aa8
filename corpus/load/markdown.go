package load

import (
	"bytes"
	"strings"

	"onrecord/corpus/clean"
)

// frontMatterKeys are the keys of the front matter of a Markdown file.
var frontMatterKeys = articleKeys

// fromMarkdown reads a Markdown file: front matter between lines of three
// hyphens, then text. A heading of the first level before any text is the
// title where none is given.
func fromMarkdown(raw []byte, f file, given fields) (Input, *Refusal) {
	text, repairs, err := clean.UTF8(raw)
	if err != nil {
		return Input{}, undecodable(err)
	}
	front, body, found, no := frontMatter(clean.Lines(text))
	if no != nil {
		return Input{}, no
	}
	in := Input{Repairs: repairs}
	if no := front.apply(&in.Article); no != nil {
		return Input{}, no
	}
	if no := given.apply(&in.Article); no != nil {
		return Input{}, no
	}
	known := fields{}
	for _, from := range []fields{front, given} {
		for key, v := range from {
			known[key] = v
		}
	}
	heading, body := headings(body)
	if in.Article.Title == "" && !known["title"].null {
		in.Article.Title = oneLine(heading)
	}
	return finish(in, body, f, known, found)
}

// frontMatter parts a text into its front matter and the body after it. Blank
// lines at the start of the text are gone already.
func frontMatter(text string) (front fields, body string, found bool, no *Refusal) {
	first, rest, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t") != "---" {
		return nil, text, false, nil
	}
	var block strings.Builder
	for line := range strings.SplitAfterSeq(rest, "\n") {
		if end := strings.TrimRight(line, " \t\n"); end == "---" || end == "..." {
			body := rest[block.Len()+len(line):]
			front, no = parseFields([]byte(block.String()), 1, frontMatterKeys)
			return front, body, true, no
		}
		if block.WriteString(line); block.Len() > MaxFrontMatter {
			break
		}
	}
	return nil, "", false, refuse("the front matter that begins on line 1 has no end", "close it with a line of three hyphens")
}

// headings takes the marks off heading lines ("## Aftermath" becomes
// "Aftermath") outside of fenced code, and cuts off a first-level heading that
// opens the text.
func headings(body string) (title, text string) {
	lines := strings.Split(body, "\n")
	fenced, started := false, false
	out := lines[:0]
	for _, line := range lines {
		trimmed := strings.TrimSpace(line)
		if strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~") {
			fenced = !fenced
		}
		if mark := len(line) - len(strings.TrimLeft(line, "#")); !fenced && mark >= 1 && mark <= 6 && strings.HasPrefix(line[mark:], " ") {
			line = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(line[mark:]), "#"))
			if mark == 1 && !started && title == "" {
				title = line
				continue
			}
		}
		started = started || trimmed != ""
		out = append(out, line)
	}
	return title, strings.Join(out, "\n")
}

// hasFrontMatter reports whether raw begins as Markdown with front matter.
func hasFrontMatter(raw []byte) bool {
	first, _, _ := bytes.Cut(bytes.TrimPrefix(raw, []byte("\ufeff")), []byte("\n"))
	return string(bytes.TrimRight(first, " \t\r")) == "---"
}
