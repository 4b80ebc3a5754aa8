package discord

import (
	"unicode/utf16"

	"github.com/bwmarrin/discordgo"
)

// What Discord takes in one embed, from its documentation of embed limits.
// Its servers count code points and some of its clients UTF-16 code units;
// everything here is counted in UTF-16 code units, which are never fewer.
const (
	maxTitle       = 256
	maxDescription = 4096
	maxFields      = 25
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxFooter      = 2048
	maxEmbedTotal  = 6000 // title, description, fields and footer together
)

// units is the length of s as Discord could count it at most: in UTF-16 code
// units.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// fits reports whether Discord takes the embed.
func fits(e *discordgo.MessageEmbed) bool {
	total := units(e.Title) + units(e.Description)
	if units(e.Title) > maxTitle || units(e.Description) > maxDescription || len(e.Fields) > maxFields {
		return false
	}
	for _, f := range e.Fields {
		if f.Name == "" || f.Value == "" || units(f.Name) > maxFieldName || units(f.Value) > maxFieldValue {
			return false
		}
		total += units(f.Name) + units(f.Value)
	}
	if e.Footer != nil {
		if units(e.Footer.Text) > maxFooter {
			return false
		}
		total += units(e.Footer.Text)
	}
	return total <= maxEmbedTotal
}
