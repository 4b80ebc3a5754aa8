package load

import (
	"bufio"
	"bytes"
	"context"
	"io"

	"onrecord/corpus"
)

// stdin reads standard input, whose kind shows at its start: JSON where it
// begins with { or [, a page where it looks like HTML, Markdown where front
// matter opens it, else plain text.
func (r *reader) stdin(stdin io.Reader) bool {
	if stdin == nil {
		return r.put("-", Input{}, refuse("there is no standard input", "name a file"))
	}
	in := bufio.NewReaderSize(stdin, 1<<16)
	f := file{name: "-", key: "-"}
	if startsJSON(in) {
		return r.jsonStream(in, f)
	}
	raw, no := readAll(in, MaxHTML)
	if no != nil {
		return r.put("-", Input{}, no)
	}
	f.key += "\x00" + string(raw)
	article, no := sniffed(r.ctx, raw, f)
	return r.put("-", article, no)
}

// startsJSON peeks at the first byte that is no white space.
func startsJSON(in *bufio.Reader) bool {
	head, _ := in.Peek(1 << 10) // what is there, be it less
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	return len(head) > 0 && (head[0] == '{' || head[0] == '[' && jsonArray(head))
}

// jsonArray tells an array of objects from text in square brackets.
func jsonArray(head []byte) bool {
	rest := bytes.TrimSpace(head[1:])
	return len(rest) == 0 || rest[0] == '{' || rest[0] == ']'
}

// sniffed reads one article whose kind no name tells.
func sniffed(ctx context.Context, raw []byte, f file) (Input, *Refusal) {
	switch {
	case looksLikeHTML(raw):
		return fromHTML(ctx, raw, f, fields{})
	case hasFrontMatter(raw):
		return fromMarkdown(raw, f, fields{})
	default:
		return fromText(raw, f, fields{})
	}
}

// Extract reads the one article that r holds. The extension of source tells
// the kind; where it tells none, as with "-", the content does. Of JSON it
// takes the first object. The error is a *Refusal.
func Extract(ctx context.Context, source string, r io.Reader) (corpus.Article, error) {
	f := file{name: source, key: absolute(source), open: func() (io.ReadCloser, error) { return io.NopCloser(r), nil }}
	var out Input
	var no *Refusal
	first := &reader{ctx: ctx, yield: func(in Input, refused *Refusal) bool {
		out, no = in, refused
		return false
	}}
	switch ext := extension(source); {
	case article(ext) || readable(ext):
		first.file(f)
	default:
		f.name = "-"
		first.stdin(r)
		if no != nil {
			no.Source = source
		}
	}
	if no != nil {
		return corpus.Article{}, no
	}
	return out.Article, ctx.Err()
}
