package clean

import "strings"

// formLines are whole lines of comment forms, after trimming of asterisks,
// colons and counts.
var formLines = []string{
	"leave a reply", "leave a comment", "leave your comment", "leave a response", "post a comment", "post your comment", "add a comment", "add comment", "write a comment", "write your comment", "submit comment", "join the discussion", "join the conversation",
	"cancel reply", "leave a reply cancel reply", "leave a comment cancel reply", "please enter your comment", "please enter your name here", "please enter your email address here", "enter your comment here", "type your comment here", "comment", "no comments", "no comments yet", "be the first to comment", "log in to leave a comment", "login to comment", "log in to comment", "view comments", "show comments", "view all comments", "load more comments", "load comments", "comments are closed", "name (required)", "email (required)", "mail (will not be published)",
}

// formStarts begin longer lines of comment forms.
var formStarts = []string{
	"your email address will not be published", "your email will not be published", "required fields are marked", "save my name, email", "you have entered an incorrect email", "please enter your email", "please enter a valid email", "notify me of follow-up comments", "notify me of new posts", "you must be logged in to", "you need to be logged in to", "please log in to comment", "please login to comment", "this site uses akismet", "by submitting this form", "write your comment here", "sign in to join the conversation", "create an account or sign in to comment",
}

func form(p *page, i int) bool {
	f := strings.TrimRight(strings.TrimLeft(p.lines[i].fold, "*# "), "*!:. ×↓)")
	if prefixAny(f, formStarts) && !speech(f) {
		return true
	}
	// "0 Comments", "Comments (12)": a count and the word, outside the body.
	if len(f) <= 20 && p.outside(i) {
		word := strings.Trim(f, "0123456789( ")
		if word == "comments" || word == "name" || word == "email" || word == "website" {
			return true
		}
	}
	if f == "comment" || f == "join the conversation" || f == "join the discussion" {
		return p.outside(i)
	}
	return contains(formLines, f)
}

// A disclaimer about comments speaks of comments (or opinions posted) and
// disowns or admonishes; one word of each is needed, and two admonitions where
// it does not open the line.
var (
	commentWords = []string{"comments posted", "comments expressed", "comments published", "comments below", "your comments", "your comment", "reader comments", "readers' comments", "comments section", "comments are", "user comments", "opinions expressed in the comments", "disclaimer: the comments"}
	admonitions  = []string{"are not from", "do not reflect", "do not represent", "not responsible", "refrain from", "derogatory", "obscene", "abusive", "defamatory", "inflammatory", "personal attacks", "moderat", "will be removed", "will be deleted", "hate speech", "off-topic", "spam", "community guidelines", "comment policy", "solely of", "sole responsibility"}
)

func disclaimer(p *page, i int) bool {
	f := p.lines[i].fold
	if !strings.Contains(f, "comment") || !containsAny(f, commentWords) || strings.Contains(f, `"`) || speech(f) {
		return false
	}
	found := 0
	for _, a := range admonitions {
		if strings.Contains(f, a) {
			found++
		}
	}
	return found >= 2 || found == 1 && i >= p.tail
}

// noticeStarts begin cookie, advertising, copyright and similar notices.
var noticeStarts = []string{
	"we use cookies", "this website uses cookies", "this site uses cookies", "by using this site, you agree", "by continuing to use this", "by continuing to browse", "by clicking accept", "by clicking \"accept", "accept all cookies", "accept cookies", "reject all cookies", "manage cookies", "cookie settings", "cookie policy", "manage consent", "we and our partners",
	"advertisement - scroll", "advertisement: scroll", "story continues below", "article continues below", "article continues after", "story continues after", "continue reading below", "scroll to continue", "scroll down to continue", "this advertisement has not loaded", "this ad will close", "please disable your ad", "ad feedback", "we have detected that you are using an ad",
	"by signing up you agree", "by signing up, you agree", "by subscribing you agree", "by subscribing, you agree", "by entering your email", "by providing your email", "we will use the details you have shared", "if you wish to object to the use of your data", "this site is protected by recaptcha", "please check your inbox", "thank you for subscribing", "thanks for signing up", "you have successfully subscribed", "there was an error, please", "an error has occurred, please", "please verify you are", "please enable javascript", "enable javascript", "javascript is disabled", "your browser does not support", "your browser is not supported", "unsubscribe at any time", "you can unsubscribe",
	"all rights reserved", "copyright ©", "copyright (c)", "view original", "this video is not available", "this content is not available", "to view this video please enable", "you have reached your limit", "you've reached your limit", "already a subscriber", "already have an account", "this article is for subscribers", "this is a subscriber", "subscriber only", "subscribers only",
}

// noticeLines are notices that are a whole line.
var noticeLines = []string{
	"advertisement", "advertisements", "advertisment", "advertising", "ad", "- advertisement -", "-advertisement-", "— advertisement —", "sponsored", "sponsored content", "sponsored post", "promoted content", "paid content", "privacy policy", "terms of use", "terms of service", "terms & conditions", "terms and conditions", "cookie notice", "do not sell my personal information", "remove ads", "report this ad", "anzeige", "publicité", "publicidad", "pubblicità", "реклама", "loading", "loading...", "please wait", "scroll down",
}

func notice(p *page, i int) bool {
	f := p.lines[i].fold
	if contains(noticeLines, strings.Trim(f, " .…")) || contains(noticeLines, f) {
		return f != "loading" && f != "ad" && f != "sponsored" && f != "advertising" || p.outside(i) || alone(p, i)
	}
	if strings.HasPrefix(f, "©") && len(f) <= 160 && p.outside(i) {
		return true
	}
	return prefixAny(f, noticeStarts) && !speech(f)
}

// alone reports whether blank lines stand around line i.
func alone(p *page, i int) bool {
	return (i == 0 || p.lines[i-1].blank) && (i+1 == len(p.lines) || p.lines[i+1].blank)
}
