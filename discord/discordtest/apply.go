package discordtest

import (
	"strconv"
	"strings"
)

// apply writes a message body into a message: a field that is absent stays, null or empty clears.
func (s *Server) apply(m Object, c *call) { s.applyBody(m, c.body, c.files) }

func (s *Server) applyBody(m, body Object, files []File) {
	if v, ok := body["content"]; ok {
		m["content"], _ = v.(string)
	}
	for _, key := range []string{"embeds", "components"} {
		if v, ok := body[key]; ok {
			list, _ := v.([]any)
			m[key] = append([]any{}, list...)
		}
	}
	for _, e := range m["embeds"].([]any) {
		if o, ok := e.(Object); ok {
			o["type"] = "rich"
		}
	}
	if v, ok := body["poll"]; ok && v != nil {
		m["poll"] = v
	}
	if v, ok := body["flags"].(float64); ok {
		// What is ephemeral stays so, and what uses the new components too.
		m["flags"] = flags(m)&(flagEphemeral|flagComponentsV2) | int(v)
	}
	s.attach(m, body, files)
	s.mention(m)
}

// attach keeps the attachments that an edit lists and adds uploaded files.
func (s *Server) attach(m, body Object, files []File) {
	id := m["id"].(string)
	old, _ := m["attachments"].([]any)
	if list, ok := body["attachments"].([]any); ok {
		kept := []any{}
		for _, a := range old {
			for _, l := range list {
				if lo, _ := l.(Object); lo["id"] == a.(Object)["id"] {
					kept = append(kept, a)
				}
			}
		}
		old = kept
	}
	for _, f := range files {
		aid := s.world.id(s.now())
		link := "https://cdn.discordapp.com/attachments/" + m["channel_id"].(string) + "/" + aid + "/" + f.Name
		old = append(old, Object{"id": aid, "filename": f.Name, "size": len(f.Data), "url": link, "proxy_url": link, "content_type": f.ContentType})
	}
	m["attachments"] = old
	s.world.files[id] = append(s.world.files[id], files...)
}

// mention fills the message's list of mentioned users from its content.
func (s *Server) mention(m Object) {
	list := []any{}
	content, _ := m["content"].(string)
	for rest := content; ; {
		i := strings.Index(rest, "<@")
		if i < 0 {
			break
		}
		rest = rest[i+2:]
		id, _, ok := strings.Cut(strings.TrimPrefix(rest, "!"), ">")
		if _, err := strconv.ParseUint(id, 10, 64); ok && err == nil {
			list = append(list, s.world.user(id))
		}
	}
	m["mentions"] = list
}

func flags(m Object) int {
	switch v := m["flags"].(type) {
	case int:
		return v
	case float64:
		return int(v)
	}
	return 0
}
