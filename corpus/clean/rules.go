package clean

// Rule is one reason for leaving lines out.
type Rule struct {
	Name string // as Dropped.Rule gives it
	Why  string // what such a line is and why it cannot be body text
	// match decides by the line alone, or by its place on the page; nil for
	// the rules that look at several lines at once (steps).
	match func(p *page, i int) bool
}

// Names of the rules, as Dropped.Rule has them.
const (
	RuleElsewhere  = "elsewhere"
	RulePromotion  = "promotion"
	RuleAppeal     = "appeal"
	RuleForm       = "comment-form"
	RuleDisclaimer = "comment-disclaimer"
	RuleNotice     = "notice"
	RuleChrome     = "chrome"
	RuleShare      = "share"
	RuleTracker    = "tracker"
	RuleBreadcrumb = "breadcrumb"
	RuleDateline   = "header-date"
	RuleCaption    = "caption"
	RuleDesk       = "desk-credit"
	RuleTrailer    = "trailer"
	RuleHeadline   = "headline-again"
)

// Rules returns every rule in the order in which they are tried. A line is
// dropped by the first that matches.
func Rules() []Rule {
	return []Rule{
		{RuleElsewhere, "Sends the reader to another article: a marker such as “Also read:” and that article's headline. Its words are another article's.", elsewhere},
		{RuleForm, "A label or a button of the comment form.", form},
		{RuleDisclaimer, "Says who answers for readers' comments.", disclaimer},
		{RuleNotice, "Cookie, advertisement, copyright or sign-in notice of the site.", notice},
		{RuleTracker, "The name of a measuring service, left over from an invisible element.", tracker},
		{RuleCaption, "A picture's caption or credit, told by the photographer's or agency's mark at its start or end. It stands between paragraphs that it is no part of.", caption},
		{RuleDesk, "Who edited or typed the piece, in brackets of its own. Agency credits stay: they say whose copy it is.", desk},
		{RulePromotion, "Asks to follow, join, subscribe or download: begins with the request and names the channel, and is no reported speech.", promotion},
		{RuleChrome, "A label of the page's frame (menu, text size, log in, reading time): certain ones anywhere, ambiguous ones only before the first or after the last paragraph.", chrome},
		{RuleBreadcrumb, "The path to the page, from “Home” down, with separators or run together with the headline.", breadcrumb},
		{RuleDateline, "A date and nothing else, before the first paragraph: the page's clock or its publication line, no statement.", dateline},
		{Name: RuleShare, Why: "Names of share buttons, beside one another or outside the body."},
		{Name: RuleAppeal, Why: "Asks for money or a subscription: such a line itself, or the paragraphs under a heading that asks, as far as they keep asking."},
		{Name: RuleTrailer, Why: "A list of other articles after the last paragraph, under a heading such as “Most Popular”."},
		{Name: RuleHeadline, Why: "The headline printed again: with other quote marks, cut off by an ellipsis, or equal to the title that is known from elsewhere."},
	}
}

// lineRules are the rules that have a match of their own.
var lineRules = func() (out []Rule) {
	for _, r := range Rules() {
		if r.match != nil {
			out = append(out, r)
		}
	}
	return out
}()

// steps are what Text does to a page, in order. The rules that look at one line
// run again outside the body, because dropping a promotion that reads like a
// paragraph moves the bounds of header and trailer.
var steps = []func(*page){
	(*page).matchAll, appeals, (*page).bounds, (*page).matchOutside,
	shares, promotedLinks, trailers, headlines,
}

func (p *page) matchAll() {
	for i := range p.lines {
		p.match(i)
	}
}

func (p *page) matchOutside() {
	for i := range p.lines {
		if p.outside(i) {
			p.match(i)
		}
	}
}

// match lets the first rule that fits drop line i.
func (p *page) match(i int) {
	l := &p.lines[i]
	if l.blank || l.rule != "" || l.fold == "" {
		return
	}
	for _, r := range lineRules {
		if r.match(p, i) {
			l.rule = r.Name
			return
		}
	}
}
