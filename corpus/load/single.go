package load

import (
	"context"
	"fmt"
	"strings"

	"onrecord/corpus"
	"onrecord/corpus/clean"
)

// single reads a file that holds one article. What given says goes before what
// the file says of itself.
func single(ctx context.Context, f file, given fields) (Input, *Refusal) {
	switch extension(f.name) {
	case ".html", ".htm":
		raw, no := read(f, MaxHTML)
		if no != nil {
			return Input{}, no
		}
		return fromHTML(ctx, raw, f, given)
	case ".md", ".markdown":
		raw, no := read(f, maxRaw)
		if no != nil {
			return Input{}, no
		}
		return fromMarkdown(raw, f, given)
	default:
		raw, no := read(f, maxRaw)
		if no != nil {
			return Input{}, no
		}
		return fromText(raw, f, given)
	}
}

// maxRaw bounds a text file in bytes: four bytes a character where it is
// UTF-32.
const maxRaw = 4 * MaxText

func fromText(raw []byte, f file, given fields) (Input, *Refusal) {
	text, repairs, err := clean.UTF8(raw)
	if err != nil {
		return Input{}, undecodable(err)
	}
	in := Input{Repairs: repairs}
	if no := given.apply(&in.Article); no != nil {
		return Input{}, no
	}
	return finish(in, text, f, given, false)
}

// finish cleans text and completes the article: title, kind, id. Verbatim
// keeps every line.
func finish(in Input, text string, f file, given fields, verbatim bool) (Input, *Refusal) {
	a := &in.Article
	if len(text) > MaxText {
		return Input{}, refuse(fmt.Sprintf("its text has %d bytes", len(text)), fmt.Sprintf("at most %s are taken: split it, or check that it is one article", size(MaxText)))
	}
	if a.Kind == "" {
		a.Kind = corpus.Report
	}
	if verbatim || a.Kind == corpus.Digest {
		text = clean.Lines(text)
	} else {
		kept, dropped := clean.Text(text, a.Title)
		if strings.TrimSpace(kept) == "" && strings.TrimSpace(text) != "" {
			return Input{}, refuse(fmt.Sprintf("no text is left after the clutter of the page is taken out (%d line(s))", len(dropped)), "check that the article itself is in the file")
		}
		text, in.Dropped = kept, len(dropped)
	}
	if strings.TrimSpace(text) == "" {
		return Input{}, refuse("it holds no text", "leave it out, or check that the article itself is in it")
	}
	if a.Title == "" && !given["title"].null {
		a.Title, text = clean.Headline(text)
		a.Title = oneLine(a.Title)
	}
	a.Text = text
	identify(a, f.name, f.key)
	return in, nil
}
