package load

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"

	"onrecord/corpus"
)

// dateNames are the names and properties of meta elements that give a page's
// date of publication, the surest first.
var dateNames = []string{
	"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publish-date", "publish_date", "pubdate", "publication_date", "publishdate", "article.published", "parsely-pub-date", "sailthru.date", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime", "rbpubdate", "bt:pubdate",
}

// pageLayouts are forms of dates in page metadata beyond what
// corpus.ParseMoment reads. Each names its zone or is a day.
var pageLayouts = []string{"2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.000Z0700", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z0700", time.RFC1123Z}

// publishedIn is the date of publication that the page's metadata gives: meta
// elements first, then structured data, then an element marked as the date.
// No date is read from prose or from the address; without metadata it is not
// established.
func publishedIn(doc *html.Node) corpus.Moment {
	meta := map[string]string{}
	var structured, marked []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "meta":
			for _, key := range []string{"property", "name", "itemprop"} {
				if name := strings.ToLower(attribute(n, key)); name != "" && meta[name] == "" {
					meta[name] = attribute(n, "content")
				}
			}
		case "script":
			if strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") && n.FirstChild != nil {
				var data any
				if json.Unmarshal([]byte(n.FirstChild.Data), &data) == nil {
					structured = structuredDates(data, structured)
				}
			}
		case "time":
			if strings.EqualFold(attribute(n, "itemprop"), "datePublished") || has(n, "pubdate") {
				marked = append(marked, attribute(n, "datetime"))
			}
		}
	}
	var found []string
	for _, name := range dateNames {
		found = append(found, meta[name])
	}
	for _, s := range append(append(found, structured...), marked...) {
		if m, ok := pageDate(s); ok {
			return m
		}
	}
	return corpus.Moment{}
}

// structuredDates collects datePublished from structured data, outer objects
// before inner ones.
func structuredDates(data any, out []string) []string {
	switch d := data.(type) {
	case map[string]any:
		if s, ok := d["datePublished"].(string); ok {
			out = append(out, s)
		}
		if graph, ok := d["@graph"]; ok {
			out = structuredDates(graph, out)
		}
	case []any:
		for _, v := range d {
			out = structuredDates(v, out)
		}
	}
	return out
}

// pageDate reads a date of page metadata.
func pageDate(s string) (corpus.Moment, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return corpus.Moment{}, false
	}
	if m, err := corpus.ParseMoment(s); err == nil {
		return m, plausible(m.Start())
	}
	for _, layout := range pageLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return corpus.Instant(t), plausible(t)
		}
	}
	return corpus.Moment{}, false
}

// plausible leaves out the epoch and year zero, which programs write where
// they know no date.
func plausible(t time.Time) bool { return t.Year() > 1970 && t.Year() < 10000 }
