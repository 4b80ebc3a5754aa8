package load

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// selectors are simple selectors (".class", "#id" or a tag) of which a page's
// own style sheet says that they are not shown.
type selectors map[string]bool

// styleRules reads the style sheets inside a page. Only rules that hold
// unconditionally count, not those for print or narrow screens, and only
// selectors of one part: what a longer one means depends on the rest of the
// page.
func styleRules(doc *html.Node) selectors {
	out := selectors{}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "style" && n.FirstChild != nil {
			if media := strings.ToLower(attribute(n, "media")); media == "" || media == "all" || media == "screen" {
				out.read(n.FirstChild.Data)
			}
		}
	}
	return out
}

func (s selectors) read(sheet string) {
	sheet = stripComments(sheet)
	for sheet != "" {
		head, rest, found := strings.Cut(sheet, "{")
		if !found {
			return
		}
		if i := strings.LastIndexAny(head, ";}"); i >= 0 { // @import, @charset, stray brace
			head = head[i+1:]
		}
		body, after := block(rest)
		sheet = after
		if strings.HasPrefix(strings.TrimSpace(head), "@") || !hides(body) {
			continue
		}
		for name := range strings.SplitSeq(head, ",") {
			name = strings.TrimSpace(name)
			if name == "" || strings.ContainsAny(name[1:], ".#:[>+~* \t\n") || strings.ContainsAny(name[:1], ":[*>+~&") {
				continue
			}
			if name[0] != '.' && name[0] != '#' {
				name = strings.ToLower(name)
			}
			s[name] = true
		}
	}
}

// block splits after the brace that closes an opened block.
func block(s string) (body, after string) {
	depth := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i], s[i+1:]
			}
		}
	}
	return s, ""
}

func stripComments(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if _, s, found = strings.Cut(rest, "*/"); !found {
			return b.String()
		}
	}
}

// hides reports whether declarations take an element off the page or make it
// invisible for good.
func hides(declarations string) bool {
	for d := range strings.SplitSeq(declarations, ";") {
		property, v, found := strings.Cut(strings.ToLower(d), ":")
		if !found {
			continue
		}
		property = strings.TrimSpace(property)
		v = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v), "!important"))
		switch property {
		case "display":
			if v == "none" {
				return true
			}
		case "visibility":
			if v == "hidden" || v == "collapse" {
				return true
			}
		case "content-visibility":
			if v == "hidden" {
				return true
			}
		case "font-size":
			if n, ok := length(v); ok && n < 1.5 && strings.HasSuffix(v, "px") || ok && n == 0 {
				return true
			}
		case "clip":
			if strings.HasPrefix(v, "rect(0") || strings.HasPrefix(v, "rect(1px") {
				return true
			}
		case "clip-path":
			if strings.HasPrefix(v, "inset(50%") || strings.HasPrefix(v, "inset(100%") || strings.HasPrefix(v, "circle(0") {
				return true
			}
		case "text-indent", "left", "top", "right", "margin-left":
			const offScreen = -900 // pixels; nobody indents that far to show text
			if n, ok := length(v); ok && (n <= offScreen || strings.HasSuffix(v, "em") && n <= offScreen/16) {
				return true
			}
		}
	}
	return false
}

// hidesInline reports whether an element's style attribute hides it. Beyond
// what counts in a style sheet, an element of no size or opacity counts: a
// sheet sets these for animations, an attribute does not.
func hidesInline(style string) bool {
	if hides(style) {
		return true
	}
	zero := map[string]bool{}
	for d := range strings.SplitSeq(style, ";") {
		property, v, _ := strings.Cut(strings.ToLower(d), ":")
		v = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v), "!important"))
		n, ok := length(v)
		zero[strings.TrimSpace(property)] = ok && n <= 1 && (n == 0 || strings.HasSuffix(v, "px")) || v == "hidden" || v == "transparent"
	}
	if zero["opacity"] || zero["color"] || zero["max-height"] && zero["overflow"] {
		return true
	}
	return zero["overflow"] && (zero["height"] || zero["width"]) || zero["height"] && zero["width"]
}

// length is the number at the start of a CSS length.
func length(v string) (float64, bool) {
	end := 0
	for end < len(v) && (v[end] == '-' || v[end] == '.' || v[end] >= '0' && v[end] <= '9') {
		end++
	}
	n, err := strconv.ParseFloat(v[:end], 64)
	return n, err == nil
}
