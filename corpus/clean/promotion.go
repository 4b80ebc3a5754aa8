package clean

import "strings"

// requests are how a line begins that asks the reader to follow a channel.
var requests = []string{
	"follow ", "subscribe ", "join ", "like us ", "like our ", "find us ", "connect with us", "connect with ", "sign up ", "download ", "get our ", "get the latest ", "get breaking ", "get alerts",
	"stay connected", "stay updated", "stay informed", "stay tuned", "stay up to date", "stay up-to-date", "never miss ", "don't miss ", "click here to ", "click to ", "click on ", "tap here", "to get updates ", "to receive ",
	"for more ", "for the latest ", "for all the latest ", "for latest ", "for breaking ", "you can follow ", "you can also follow ", "want more ", "want to get ", "check out our ", "visit our ", "watch us on", "add us ", "now follow ",
	"catch all the ", "keep up with ", "want ", "prefer to listen", "subscribe", "tune in",
}

// channels are what such a line names. Each is looked for as whole words.
var channels = []string{
	"on whatsapp", "whatsapp channel", "whatsapp group", "whatsapp community", "on telegram", "telegram channel", "on youtube", "youtube channel", "on facebook", "facebook page", "on twitter", "on instagram", "on linkedin", "on tiktok", "on threads", "on bluesky", "on mastodon", "on pinterest", "on flipboard", "on x", "on google news", "google news", "on social media", "on apple news",
	"our newsletter", "newsletter", "newsletters", "your inbox", "your phone", "our channel", "our channels", "our app", "mobile app", "the app", "news app", "our podcast", "our website", "push notifications", "breaking news alerts", "email alerts", "news alerts", "text messages", "our rss", "follow us", "our page", "our social media", "subscribe to us", "to our site", "join us on",
}

// phrases ask wherever they stand in a short line.
var phrases = []string{
	"sign up for our", "sign up here", "sign up for the newsletter", "subscribe to our", "subscribe to the newsletter", "subscribe here", "subscribe now", "follow us on", "like us on facebook", "download our app", "delivered to your inbox", "delivered straight to your inbox", "in your inbox every", "join our whatsapp", "join our telegram", "to our newsletter", "get it in your inbox",
}

// triggers are words of which every phrase has one. Looking for them first
// spares most paragraphs the rest.
var triggers = []string{"sign up", "subscri", "follow us", "like us", "download our", "inbox", "join our", "newsletter"}

// maxPromotion bounds the line in bytes; longer ones are paragraphs that end
// with a request.
const maxPromotion = 330

func promotion(p *page, i int) bool {
	f := strings.TrimLeft(p.lines[i].fold, "►▶▸»>*•-–—|(→👉📲🔔 ")
	if len(f) > maxPromotion || strings.HasPrefix(f, `"`) {
		return false
	}
	if label := strings.TrimRight(f, " :!."); label == "follow us" || label == "subscribe" || label == "subscribe now" || label == "follow" || label == "join us" || label == "subscribe to our newsletter" {
		return true
	}
	if prefixAny(f, requests) && hasChannel(f) {
		return !speech(f)
	}
	if !containsAny(f, triggers) || speech(f) {
		return false
	}
	for _, phrase := range phrases {
		if j := strings.Index(f, phrase); j >= 0 && !quoted(f, j) {
			return true
		}
	}
	return false
}

// hasChannel reports whether the line names a channel or a handle.
func hasChannel(f string) bool {
	if strings.HasPrefix(f, "follow ") && strings.Contains(f, "@") {
		return true
	}
	for _, c := range channels {
		for rest := f; ; {
			j := strings.Index(rest, c)
			if j < 0 {
				break
			}
			end := rest[j+len(c):]
			if (j == 0 || !letter(rest[j-1])) && (end == "" || !letter(end[0]) && !strings.HasPrefix(end, "'s ")) {
				return true
			}
			rest = end
		}
	}
	return false
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 }

// socialHosts are where the bare link under a promotion leads.
var socialHosts = []string{
	"whatsapp.com", "wa.me", "t.me", "telegram.me", "youtube.com", "youtu.be", "facebook.com", "fb.com", "fb.me", "twitter.com", "x.com", "instagram.com", "linkedin.com", "tiktok.com", "threads.net", "bsky.app", "news.google.com", "play.google.com", "apps.apple.com", "bit.ly", "linktr.ee",
}

// promotedLinks drops the bare address under a promotion, and an address of a
// channel that stands outside the body.
func promotedLinks(p *page) {
	after := false
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.blank:
		case l.rule != "":
			after = l.rule == RulePromotion
		case bareAddress(l.fold):
			if host := hostOf(l.fold); (after || p.outside(i)) && suffixAny("."+host, dotted) {
				l.rule = RulePromotion
			} else {
				after = false
			}
		default:
			after = false
		}
	}
}

var dotted = func() (out []string) {
	for _, h := range socialHosts {
		out = append(out, "."+h)
	}
	return out
}()

func bareAddress(f string) bool {
	return !strings.Contains(f, " ") && (strings.HasPrefix(f, "https://") || strings.HasPrefix(f, "http://") || strings.HasPrefix(f, "www."))
}

func hostOf(f string) string {
	_, rest, found := strings.Cut(f, "://")
	if !found {
		rest = f
	}
	host, _, _ := strings.Cut(rest, "/")
	host, _, _ = strings.Cut(host, "?")
	return host
}
