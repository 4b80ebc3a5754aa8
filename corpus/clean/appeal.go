package clean

import "strings"

// appealHeadings stand over an appeal for money. The heading alone decides
// nothing inside the body: what follows must ask too.
var appealHeadings = []string{
	"support our journalism", "support our work", "support us", "support independent journalism", "support independent media", "support quality journalism", "support local journalism", "support journalism", "support our newsroom", "support our mission", "support public interest journalism", "support fearless journalism", "support free press", "help us", "help us keep going", "help us do more", "donate", "donate now", "donate today", "make a donation", "become a member", "become a supporter", "become a subscriber", "become a patron", "contribute", "contribute now", "subscribe", "subscribe now", "before you go", "a message from our editor", "a note from our editor", "dear reader", "dear readers", "why support us", "independent journalism needs you", "stand with us", "keep journalism free", "join us", "membership", "we need your support", "your support matters",
}

// strongAsks ask for the reader's money in so many words; in a short line they
// need no heading.
var strongAsks = []string{
	"support our journalism", "support local journalism", "support independent journalism", "support quality journalism", "supporting our journalism", "support journalism like this", "support strong local journalism", "readers like you", "your support", "your donation", "your contribution", "make a donation", "donate today", "donate now", "become a member", "become a subscriber", "become a digital subscriber", "paid subscription", "take a subscription", "digital subscription", "consider a subscription", "consider subscribing", "please consider", "support us", "subscribe today", "your generous", "tax-deductible", "tax deductible", "keep our journalism", "fund our journalism", "help us keep", "help us continue", "reader-funded", "reader funded", "power our journalism",
}

// weakAsks are what the paragraphs between a heading and the asking talk
// about.
var weakAsks = []string{
	"journalis", "newsroom", "reporters", "reporting", "editors", "readers", "subscri", "donat", "contribut", "member", "support", "independent media", "paywall", "advertis", "free press", "newspaper", "click",
}

// maxAppeal bounds how many paragraphs a heading can take with it, and
// maxAppealLine the length in bytes of one that asks without a heading.
const (
	maxAppeal     = 8
	maxAppealLine = 300
)

// appeals drops headings of appeals with the paragraphs that follow, up to the
// last that asks in so many words and only as far as each speaks of
// journalism or support; and short lines that ask by themselves.
func appeals(p *page) {
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank || l.rule != "" || l.fold == "" {
			continue
		}
		label := strings.TrimRight(l.fold, " :!.")
		if !contains(appealHeadings, label) {
			if asksAlone(l.fold) {
				l.rule = RuleAppeal
			}
			continue
		}
		if last := appealEnd(p, i); last > i {
			for j := i; j <= last; j++ {
				if !p.lines[j].blank && p.lines[j].rule == "" {
					p.lines[j].rule = RuleAppeal
				}
			}
		} else if p.outside(i) || strings.HasPrefix(label, "support our ") || strings.HasPrefix(label, "support independent ") {
			l.rule = RuleAppeal
		}
	}
}

// appealEnd is the index of the last asking paragraph under heading i, or i.
func appealEnd(p *page, i int) (last int) {
	last = i
	for j, seen := i+1, 0; j < len(p.lines) && seen < maxAppeal; j++ {
		l := &p.lines[j]
		if l.blank {
			continue
		}
		seen++
		if l.fold == "" || l.rule == "" && !containsAny(l.fold, weakAsks) || strings.Contains(l.fold, `"`) || speech(l.fold) {
			break
		}
		if containsAny(l.fold, strongAsks) {
			last = j
		}
	}
	return last
}

// asksAlone reports whether a line is an appeal by itself: short, addressed to
// the reader, no reported speech, and it asks for support of journalism or a
// subscription.
func asksAlone(f string) bool {
	if len(f) > maxAppealLine || strings.Contains(f, `"`) || speech(f) || !containsAny(f, strongAsks) {
		return false
	}
	begins := prefixAny(f, []string{"support ", "thank you for support", "thanks for support", "consider support", "please ", "become a ", "donate", "help us ", "make a donation", "subscribe", "to support ", "enjoying ", "if you ", "like this ", "to empower ", "your support", "your contribution", "your donation", "we rely ", "we need your", "for as little as", "whether you live", "sustaining "})
	return begins && containsAny(f, []string{"journalis", "newsroom", "subscri", "our work", "our reporting", "independent media", "reader-funded", "paywall"})
}
