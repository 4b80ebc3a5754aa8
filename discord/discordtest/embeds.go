package discordtest

import (
	"fmt"
	"strings"
)

// Limits of embeds, from the documentation of embed limits.
const (
	maxEmbeds           = 10
	maxEmbedTitle       = 256
	maxEmbedDescription = 4096
	maxEmbedFields      = 25
	maxEmbedFieldName   = 256
	maxEmbedFieldValue  = 1024
	maxEmbedFooter      = 2048
	maxEmbedAuthor      = 256
	maxEmbedTotal       = 6000
	maxEmbedURL         = 2048
)

type embed struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	URL         string `json:"url"`
	Footer      *struct {
		Text string `json:"text"`
	} `json:"footer"`
	Author *struct {
		Name string `json:"name"`
	} `json:"author"`
	Fields []struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	} `json:"fields"`
	Image     *struct{} `json:"image"`
	Thumbnail *struct{} `json:"thumbnail"`
}

// checkEmbeds checks the limits of each embed and of all together.
func checkEmbeds(embeds []embed) error {
	const rule = "message.embeds"
	if len(embeds) > maxEmbeds {
		return badLength(rule, "embeds", 0, maxEmbeds)
	}
	total := 0
	text := func(path, s string, limit int) error {
		n := length(strings.TrimSpace(s)) // Discord trims before it counts
		total += n
		if n > limit {
			return tooLong(rule, path, limit)
		}
		return nil
	}
	for i, e := range embeds {
		at := fmt.Sprintf("embeds.%d", i)
		if err := text(at+".title", e.Title, maxEmbedTitle); err != nil {
			return err
		}
		if err := text(at+".description", e.Description, maxEmbedDescription); err != nil {
			return err
		}
		if err := checkURL(rule, at+".url", e.URL, maxEmbedURL); err != nil {
			return err
		}
		if e.Footer != nil {
			if err := text(at+".footer.text", e.Footer.Text, maxEmbedFooter); err != nil {
				return err
			}
		}
		if e.Author != nil {
			if err := text(at+".author.name", e.Author.Name, maxEmbedAuthor); err != nil {
				return err
			}
		}
		if len(e.Fields) > maxEmbedFields {
			return badLength(rule, at+".fields", 0, maxEmbedFields)
		}
		for j, f := range e.Fields {
			fp := fmt.Sprintf("%s.fields.%d", at, j)
			if err := text(fp+".name", f.Name, maxEmbedFieldName); err != nil {
				return err
			}
			if err := text(fp+".value", f.Value, maxEmbedFieldValue); err != nil {
				return err
			}
			if strings.TrimSpace(f.Name) == "" || strings.TrimSpace(f.Value) == "" {
				return badForm(rule, fp, "BASE_TYPE_REQUIRED", "This field is required")
			}
		}
		if e.Title == "" && e.Description == "" && e.Footer == nil && e.Author == nil && len(e.Fields) == 0 && e.Image == nil && e.Thumbnail == nil {
			return badForm(rule, at+".description", "BASE_TYPE_REQUIRED", "This field is required")
		}
	}
	if total > maxEmbedTotal {
		return badForm(rule, "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of %d", maxEmbedTotal)
	}
	return nil
}

// checkURL checks length and scheme of a link; empty is none.
func checkURL(rule, path, link string, limit int) error {
	if link == "" {
		return nil
	}
	if length(link) > limit {
		return tooLong(rule, path, limit)
	}
	scheme, _, ok := strings.Cut(link, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "attachment", "discord":
		if ok {
			return nil
		}
	}
	return badForm(rule, path, "URL_TYPE_INVALID_SCHEME", "Scheme %q is not supported. Scheme must be one of ('http', 'https').", scheme)
}
