package load

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// hiddenClasses are class names by which wide-spread style sheets hide an
// element from readers.
var hiddenClasses = []string{"visually-hidden", "visuallyhidden", "visually-hidden-focusable", "sr-only", "sr-only-focusable", "screen-reader-text", "screenreader-text", "screen-reader-only", "u-hidden", "is-hidden", "d-none", "display-none", "element-invisible", "offscreen", "off-screen", "hidden", "hide", "invisible", "a11y-hidden", "assistive-text"}

// unseen are elements whose content no reader of the page sees.
var unseen = []string{"style", "noscript", "template", "object", "embed", "iframe", "canvas", "map", "datalist", "svg", "math"}

// prune removes from a page what a reader of it does not see: comments,
// hidden elements and elements that its own style sheet hides. An article can
// only be quoted with what it showed.
func prune(doc *html.Node) {
	hides := styleRules(doc)
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			switch {
			case c.Type == html.CommentNode, c.Type == html.ElementNode && hidden(c, hides):
				n.RemoveChild(c)
			case c.Type == html.ElementNode && c.Data == "script":
				if !metadataScript(c) {
					n.RemoveChild(c)
				}
			default:
				walk(c)
			}
			c = next
		}
	}
	walk(doc)
}

// hidden reports whether an element is not shown.
func hidden(n *html.Node, hides selectors) bool {
	switch n.Data {
	case "html", "head", "body":
		return false // a page that hides itself until its scripts ran
	case "dialog":
		return !has(n, "open")
	case "input":
		return true
	}
	if in(unseen, n.Data) {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if strings.EqualFold(strings.TrimSpace(a.Val), "true") {
				return true
			}
		case "style":
			if hidesInline(a.Val) {
				return true
			}
		case "class":
			classes := strings.Fields(a.Val)
			if responsive(classes) {
				continue
			}
			for _, class := range classes {
				if in(hiddenClasses, strings.ToLower(class)) || hides["."+class] {
					return true
				}
			}
		case "id":
			if hides["#"+a.Val] {
				return true
			}
		}
	}
	return hides[n.Data]
}

// responsive reports whether classes show an element again on some screens, as
// "d-none d-md-block" and "hidden md:flex" do.
func responsive(classes []string) bool {
	for _, class := range classes {
		for _, shown := range []string{"block", "flex", "inline", "grid", "table", "contents", "visible"} {
			if strings.HasSuffix(class, ":"+shown) || strings.HasPrefix(class, "d-") && strings.HasSuffix(class, "-"+shown) {
				return true
			}
		}
	}
	return false
}

func in(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// metadataScript reports whether a script is structured metadata, and takes
// the articles' bodies out of it: a body that stands only there was never
// shown.
func metadataScript(n *html.Node) bool {
	if !strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") || n.FirstChild == nil {
		return false
	}
	if !strings.Contains(strings.ToLower(n.FirstChild.Data), "articlebody") {
		return true
	}
	var data any
	if json.Unmarshal([]byte(n.FirstChild.Data), &data) != nil {
		return false
	}
	dropBodies(data)
	out, err := json.Marshal(data)
	if err != nil {
		return false
	}
	n.FirstChild.Data = string(out)
	return true
}

func dropBodies(data any) {
	switch d := data.(type) {
	case map[string]any:
		for key, v := range d {
			if strings.EqualFold(key, "articleBody") {
				delete(d, key)
				continue
			}
			dropBodies(v)
		}
	case []any:
		for _, v := range d {
			dropBodies(v)
		}
	}
}
