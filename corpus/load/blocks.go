package load

import (
	"strings"

	"golang.org/x/net/html"
)

// blocks is the text of an element, a line for each block of it, blank lines
// between paragraphs. White space is folded as a browser does it: the blanks
// of the source code are one blank, a non-breaking space stays.
func blocks(n *html.Node) string {
	w := &blockWriter{}
	w.node(n)
	w.end("")
	return strings.TrimSpace(w.out.String())
}

type blockWriter struct {
	out  strings.Builder
	line strings.Builder
	gap  string // what parts the next line from the last
	pre  bool
}

// end closes the line that is being written; gap parts it from the next.
func (w *blockWriter) end(gap string) {
	if line := strings.Trim(w.line.String(), " \t\n\r\f"); line != "" {
		if w.out.Len() > 0 {
			w.out.WriteString(w.gap)
		}
		w.out.WriteString(line)
		w.gap = ""
	}
	w.line.Reset()
	if len(gap) > len(w.gap) {
		w.gap = gap
	}
}

func (w *blockWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	gap := ""
	switch n.Data {
	case "br":
		w.end("\n")
		return
	case "li", "tr", "dt", "dd", "option", "figcaption", "caption", "hr":
		gap = "\n"
	case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "section", "article", "main", "header", "footer", "aside", "figure", "table", "body", "address", "details", "summary":
		gap = "\n\n"
	case "td", "th":
		w.text(" ")
	}
	if gap != "" {
		w.end(gap)
	}
	was := w.pre
	w.pre = w.pre || n.Data == "pre"
	for c := range n.ChildNodes() {
		w.node(c)
	}
	w.pre = was
	if gap != "" {
		w.end(gap)
	}
}

func (w *blockWriter) text(s string) {
	for i := range len(s) {
		switch c := s[i]; c {
		case ' ', '\t', '\n', '\r', '\f':
			if c == '\n' && w.pre {
				w.end("\n")
				continue
			}
			if have := w.line.String(); have != "" && !strings.HasSuffix(have, " ") {
				w.line.WriteByte(' ')
			}
		default:
			w.line.WriteByte(c)
		}
	}
}
