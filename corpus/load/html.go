package load

import (
	"bytes"
	"context"
	"fmt"
	nurl "net/url"
	"strings"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/language"

	"onrecord/corpus"
	"onrecord/corpus/clean"
)

// fromHTML reads a saved page.
func fromHTML(ctx context.Context, raw []byte, f file, given fields) (Input, *Refusal) {
	source, repairs, err := decodeHTML(raw)
	if err != nil {
		return Input{}, undecodable(err)
	}
	page, no := extract(ctx, source)
	if no != nil {
		return Input{}, no
	}
	in := Input{Article: page, Repairs: repairs}
	if no := given.apply(&in.Article); no != nil {
		return Input{}, no
	}
	if in.Article.Text == "" {
		return Input{}, refuse("no article text is found in the page", "save the article as text or Markdown")
	}
	return finish(in, in.Article.Text, f, given, false)
}

// decodeHTML makes UTF-8 of a page: as it is where it can be, else by the
// encoding that the page declares.
func decodeHTML(raw []byte) (string, []string, error) {
	if !utf8.Valid(raw) {
		if encoding, name, _ := charset.DetermineEncoding(raw[:min(len(raw), 1024)], ""); name != "utf-8" && name != "windows-1252" {
			if decoded, err := encoding.NewDecoder().Bytes(raw); err == nil {
				text, repairs, err := clean.UTF8(decoded)
				return text, append([]string{"decoded from " + name}, repairs...), err
			}
		}
	}
	return clean.UTF8(raw)
}

// extract takes an article out of a page within MaxExtract. A page on which
// the extraction fails in any way is refused; one that is still being worked
// on when the time is up goes on in the background until it ends.
func extract(ctx context.Context, source string) (corpus.Article, *Refusal) {
	ctx, cancel := context.WithTimeout(ctx, MaxExtract)
	defer cancel()
	type result struct {
		article corpus.Article
		no      *Refusal
	}
	done := make(chan result, 1)
	go func() {
		var out result
		defer func() {
			if failed := recover(); failed != nil {
				out = result{no: refuse(fmt.Sprintf("the page cannot be taken apart: %v", failed), "save the article as text or Markdown")}
			}
			done <- out
		}()
		out.article, out.no = extractPage(source)
	}()
	select {
	case out := <-done:
		return out.article, out.no
	case <-ctx.Done():
		return corpus.Article{}, refuse(fmt.Sprintf("taking the page apart took more than %v", MaxExtract), "save the article as text or Markdown")
	}
}

// minExtracted is the length in characters below which trafilatura gives up
// its structured result for one that runs everything together. The default of
// 250 would merge headline and paragraphs of short reports.
const minExtracted = 60

// extractPage has trafilatura find the article in a page from which everything
// hidden was taken out before. The date comes from the page's metadata alone,
// in its own precision (dates.go): trafilatura's search for one in the page's
// text is off.
func extractPage(source string) (corpus.Article, *Refusal) {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return corpus.Article{}, refuse("it is no HTML that can be parsed: "+err.Error(), "save the article as text or Markdown")
	}
	published := publishedIn(doc)
	declared := languageOf(doc)
	prune(doc)
	config := trafilatura.DefaultConfig()
	config.MinExtractedSize = minExtracted
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		Config:          config,
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || found == nil || found.ContentNode == nil {
		return corpus.Article{}, refuse("no article text is found in the page", "save the article as text or Markdown")
	}
	text, _, err := clean.UTF8([]byte(blocks(found.ContentNode)))
	if err != nil {
		return corpus.Article{}, undecodable(err)
	}
	a := corpus.Article{Text: text, Published: published, Language: declared}
	// What a page says of itself is taken where it can be used and left out,
	// not refused, where it cannot.
	meta := found.Metadata
	for key, s := range map[string]string{"title": meta.Title, "outlet": meta.Sitename, "byline": meta.Author, "url": pageURL(meta.URL), "language": meta.Language} {
		if key == "language" && declared != "" {
			continue
		}
		before := a
		if no := set(&a, key, oneLine(s)); no != nil {
			a = before
		}
	}
	return a, nil
}

// pageURL is an address without its fragment.
func pageURL(s string) string {
	u, err := nurl.Parse(s)
	if err != nil {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

// languageOf is the language that the page declares on its root, or "".
func languageOf(doc *html.Node) string {
	for n := range doc.ChildNodes() {
		if n.Type == html.ElementNode && n.Data == "html" {
			if tag, err := language.Parse(attribute(n, "lang")); err == nil && tag != language.Und {
				return tag.String()
			}
		}
	}
	return ""
}

// attribute is the value of an attribute of n, or "".
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// looksLikeHTML reports whether text of unknown kind is a page: it begins with
// a doctype or a tag that pages begin with.
func looksLikeHTML(raw []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(raw[:min(len(raw), 1024)], []byte("\ufeff"))))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<main", "<section", "<!--", "<meta", "<title", "<h1", "<?xml"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}
