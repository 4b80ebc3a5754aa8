package discord

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/bwmarrin/discordgo"

	"onrecord/answer"
	"onrecord/corpus"
)

// Together with the words around them these keep every source's line below
// the 1,024 code units of a field: 120 + 240 + 480 + at most 130.
const (
	maxArticleTitle = 240
	maxLink         = 480
)

const digestNote = " · our digest of this outlet's report, not the outlet's wording"

// sourceFields lists the citations, each on its own line, in as many fields
// as they need.
func sourceFields(cited []answer.Citation) []*discordgo.MessageEmbedField {
	var fields []*discordgo.MessageEmbedField
	for _, c := range cited {
		line := sourceLine(c)
		if last := len(fields) - 1; last >= 0 && units(fields[last].Value)+1+units(line) <= maxFieldValue {
			fields[last].Value += "\n" + line
			continue
		}
		name := "Sources"
		if len(fields) > 0 {
			name = "Sources, continued"
		}
		fields = append(fields, &discordgo.MessageEmbedField{Name: name, Value: line})
	}
	return fields
}

// sourceLine says where a citation stands: outlet, date, title with a link to
// the article, and whether the words are only our digest of it.
func sourceLine(c answer.Citation) string {
	title := "untitled article"
	if c.Title != nil && oneLine(*c.Title) != "" {
		title = escapeLine(*c.Title, maxArticleTitle)
	}
	if link := articleLink(c.URL); link != "" {
		title = "[" + title + "](" + link + ")"
	}
	line := fmt.Sprintf("**%d** %s · %s · %s", c.N, outletName(c.Outlet), date(c.Published), title)
	if c.Kind == corpus.Digest {
		line += digestNote
	}
	return line
}

// date is the moment in the precision it was given.
func date(m corpus.Moment) string {
	switch {
	case m.IsZero():
		return "date not established"
	case m.IsDay():
		return m.Start().Format("2 January 2006")
	default:
		return m.Start().UTC().Format("2 January 2006, 15:04 UTC")
	}
}

// unsafeInLink are the characters that could end a masked link's address, or
// that a reader can't see; all that is left is ASCII.
var unsafeInLink = strings.NewReplacer(
	"(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "[", "%5B", "]", "%5D",
	`\`, "%5C", "`", "%60", "*", "%2A", "|", "%7C", "\"", "%22", "'", "%27",
)

// articleLink is the article's own address in a form that is safe inside a
// masked link, or "" where it has none that can be linked: only http and
// https, with a host and without credentials.
func articleLink(raw *string) string {
	if raw == nil || strings.ContainsFunc(*raw, func(r rune) bool { return r <= ' ' || r == 0x7f }) {
		return ""
	}
	u, err := url.Parse(*raw)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" || u.User != nil {
		return ""
	}
	for _, r := range u.Host {
		if r > 0x7e || strings.ContainsRune("[]()<>\\`*|\"'", r) {
			return ""
		}
	}
	// Only the path, query and fragment can hold what has to be escaped.
	var b strings.Builder
	for _, c := range []byte(unsafeInLink.Replace(u.String())) {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	if units(b.String()) > maxLink {
		return ""
	}
	return b.String()
}
