package clean

import "strings"

// chromeLines are labels of the frame that no paragraph consists of, wherever
// they stand. Trailing colons and blanks are cut before comparing.
var chromeLines = []string{
	"add as a preferred source", "add as preferred source", "add as a preferred source on google", "add us as a preferred source on google", "prefer us on google", "add as a trusted source", "make us preferred source on google", "follow us on google news",
	"text size", "font size", "a- a a+", "a-a+", "a a a", "increase font size", "decrease font size", "skip to content", "skip to main content", "skip to navigation", "skip to footer", "jump to content", "toggle navigation", "main navigation", "open menu", "close menu", "open navigation", "toggle menu", "primary menu", "search for", "search this site", "back to top", "go to top", "scroll to top", "listen to this article", "listen to article", "listen to story", "listen to this story", "play audio", "print this article", "print this page", "email this article", "save article", "save this article", "bookmark this article", "share this article", "share this story", "share this post", "share this page", "share article", "share via", "share on social media", "copy link", "copy url", "copied", "link copied", "link copied!", "gift this article", "reprints & permissions", "view all", "see all", "load more", "show more", "show less", "read less", "expand", "sign in", "log in", "login", "register", "create account", "my account", "sign out", "log out", "subscribe / sign in", "manage subscription", "manage account", "e-paper", "epaper", "today's paper", "view gallery", "open gallery", "view caption", "hide caption", "toggle caption", "enlarge this image", "image caption", "video caption", "click to enlarge", "open image modal", "previous article", "next article", "previous post", "next post", "prev post", "report an error", "suggest a correction", "report a typo", "translate", "select language", "powered by google translate", "show comments", "hide comments", "read in app", "open in app", "use app", "get the app", "download app",
}

// outsideLines are labels that prose could also consist of, as a subheading
// does: clutter only before the first or after the last paragraph.
var outsideLines = []string{
	"menu", "search", "home", "news", "live tv", "live", "video", "videos", "photos", "gallery", "podcast", "podcasts", "latest", "latest news", "breaking news", "trending", "trending now", "top stories", "world", "politics", "business", "sports", "sport", "entertainment", "opinion", "lifestyle", "technology", "tech", "health", "science", "culture", "travel", "print", "save", "bookmark", "comments", "advertise with us", "advertise", "contact us", "about us", "careers", "newsletters", "newsletter", "tags", "topics", "filed under", "categories", "language", "english", "edition", "follow us", "close", "next", "previous", "back", "listen", "donate", "subscribe", "account", "premium", "exclusive", "featured", "more", "author", "about the author", "support our journalism", "support us", "weather", "notifications", "profile", "settings", "help", "faq", "x", "ok",
}

func chrome(p *page, i int) bool {
	f := strings.TrimRight(p.lines[i].fold, " :.…+>»›▾▼")
	if len(f) > 60 {
		return false
	}
	if contains(chromeLines, f) || readingTime(f) {
		return true
	}
	return p.outside(i) && (contains(outsideLines, f) || prefixAny(f, []string{"tags:", "topics:", "filed under:", "read time:", "views:"}))
}

// readingTime matches "5 min read" and "Reading time: 5 minutes".
func readingTime(f string) bool {
	for _, lead := range []string{"reading time:", "read time:", "estimated reading time:", "reading time"} {
		f = strings.TrimPrefix(f, lead)
	}
	digits := strings.TrimLeft(strings.TrimSpace(f), "0123456789")
	if digits == strings.TrimSpace(f) {
		return false
	}
	switch strings.TrimLeft(digits, " -+") {
	case "min read", "mins read", "minute read", "minutes read", "min. read":
		return true
	case "minutes", "minute", "mins", "min":
		return digits != f && strings.HasPrefix(f, " ")
	}
	return false
}

// trackers are the names of measuring and advertising services whose
// invisible elements leave their name in a scraped page.
var trackers = []string{
	"scorecardresearch", "comscore", "chartbeat", "quantcast", "googletagmanager", "google tag manager", "google-analytics", "google analytics", "doubleclick", "taboola", "outbrain", "fbpixel", "facebook pixel", "parsely", "parse.ly", "nielsen", "hotjar", "clarity", "adsbygoogle", "div-gpt-ad", "googletag.cmd.push", "criteo", "mgid", "pixel", "1x1",
}

func tracker(p *page, i int) bool {
	f := p.lines[i].fold
	if len(f) > 60 || strings.Contains(f, " ") && !strings.HasPrefix(f, "google") && !strings.HasPrefix(f, "facebook") {
		return false
	}
	switch f {
	case "nielsen", "clarity", "pixel", "1x1": // words and names of their own
		return i < p.header
	}
	return contains(trackers, f) || strings.HasPrefix(f, "div-gpt-ad") || strings.HasPrefix(f, "googletag.")
}

// shareNames are the labels of share buttons.
var shareNames = []string{
	"share", "tweet", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "pin it", "pin", "email", "e-mail", "mail", "print", "copy link", "instagram", "youtube", "tiktok", "threads", "bluesky", "mastodon", "flipboard", "messenger", "tumblr", "viber", "line", "koo", "sms", "share on facebook", "share on twitter", "share on x", "share on whatsapp", "share on linkedin", "share on telegram", "share via email", "share on reddit", "post", "rss", "snapchat", "pocket", "wechat", "weibo", "vk", "link", "0", "shares",
}

// shares drops share buttons outside the body, and two or more in a row in
// it.
func shares(p *page) {
	run := []int{}
	flush := func() {
		for _, j := range run {
			if len(run) >= 2 || p.outside(j) {
				p.lines[j].rule = RuleShare
			}
		}
		run = run[:0]
	}
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank || l.rule == RuleShare {
			continue
		}
		if l.rule == "" && len(l.fold) <= 24 && contains(shareNames, strings.TrimRight(l.fold, " :0123456789")) {
			run = append(run, i)
			continue
		}
		flush()
	}
	flush()
}
