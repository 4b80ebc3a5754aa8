package clean_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus/clean"
)

// prose stands where a body paragraph is needed to tell the header from the
// trailer.
const prose = "The harbour authority closed the northern quay on Monday after inspectors found cracks in two of its pillars."

func TestTextDropsClutterByItsRule(t *testing.T) {
	for _, c := range []struct{ rule, where, line string }{
		{clean.RuleElsewhere, "body", "Also Read: Council seeks second pier. What the engineers want"},
		{clean.RuleElsewhere, "body", "READ MORE | Ferry fares to rise"},
		{clean.RuleElsewhere, "body", "Related: Ferry fares to rise"},
		{clean.RuleElsewhere, "body", "► More: Ferry fares to rise in spring"},
		{clean.RuleElsewhere, "body", "Lesen Sie auch: Fähre steht still"},
		{clean.RuleElsewhere, "body", "Read more"},
		{clean.RulePromotion, "body", "Follow the Harbour Gazette channel on WhatsApp:"},
		{clean.RulePromotion, "body", "Subscribe to our channel on YouTube and Telegram"},
		{clean.RulePromotion, "body", "Follow Ana Ruiz on Twitter: @anaruiz"},
		{clean.RulePromotion, "body", "Want the day's news in brief? Sign up here for our evening letter."},
		{clean.RulePromotion, "head", "Follow Us :"},
		{clean.RuleChrome, "body", "Text Size:"},
		{clean.RuleChrome, "head", "Add as a preferred source on Google"},
		{clean.RuleChrome, "head", "4 min read"},
		{clean.RuleChrome, "head", "World"},
		{clean.RuleForm, "tail", "LEAVE A REPLY"},
		{clean.RuleForm, "tail", "Your email address will not be published. Fields with * are needed"},
		{clean.RuleForm, "tail", "Please enter your comment!"},
		{clean.RuleForm, "tail", "Save my name, email, and website in this browser for the next time I comment."},
		{clean.RuleDisclaimer, "tail", "The comments posted here are not from the Gazette. Kindly refrain from using abusive words in your comments."},
		{clean.RuleNotice, "body", "Advertisement"},
		{clean.RuleNotice, "body", "We use cookies to give you the best experience on our website."},
		{clean.RuleTracker, "head", "scorecardresearch"},
		{clean.RuleBreadcrumb, "head", "Home > News > Harbour"},
		{clean.RuleBreadcrumb, "head", "HomeHarbourCracks close northern quay, ferries to..."},
		{clean.RuleDateline, "head", "Monday, March 3, 2031"},
		{clean.RuleDateline, "head", "Published: 3 March 2031, 10:15 am IST"},
		{clean.RuleCaption, "body", "A crane lifts a pillar at the quay. Ana Ruiz/Getty Images"},
		{clean.RuleCaption, "body", "Photo: Ana Ruiz"},
		{clean.RuleCaption, "body", "The quay in 2019 (File photo)"},
		{clean.RuleDesk, "body", "(Edited by Tomas Berg)"},
		{clean.RuleAppeal, "body", "Support local journalism. Subscribe today."},
		{clean.RuleShare, "tail", "WhatsApp"},
		{clean.RuleTrailer, "tail", "Most Popular"},
	} {
		t.Run(c.rule+"/"+c.line, func(t *testing.T) {
			page := map[string]string{"head": c.line + "\n\n" + prose, "body": prose + "\n\n" + c.line + "\n\n" + prose, "tail": prose + "\n\n" + c.line}[c.where]
			kept, dropped := clean.Text(page, "Cracks close northern quay, ferries to move")
			if strings.Contains(kept, c.line) || !strings.Contains(kept, prose) {
				t.Errorf("kept:\n%s", kept)
			}
			if len(dropped) != 1 || dropped[0].Rule != c.rule || dropped[0].Text != c.line {
				t.Errorf("dropped = %+v, want %q by %s", dropped, c.line, c.rule)
			}
		})
	}
}

func TestTextKeepsBodyLinesThatLookLikeClutter(t *testing.T) {
	for _, line := range []string{
		`“Follow us on Twitter and you will see the truth,” the minister told reporters.`,
		`“Subscribe to our channel,” the caller said before hanging up.`,
		"Follow the money, the prosecutor said, and the trail leads to the quay.",
		"Subscribe to the theory or not, the pillars are cracked.",
		"The union asked readers of its newsletter to stay away from the quay.",
		"Related industries lost 400 jobs.",
		"More than 40 boats were moved overnight.",
		"More: the inspectors found rust in every third bolt.",
		"Comments by the mayor drew criticism from fishermen.",
		"The minister's office declined to leave a comment.",
		"Support for the mayor fell to 31 percent, a poll showed.",
		"Donations reached 2.3 million, the charity said.",
		"Home prices near the harbour fell by a tenth.",
		"HomePod sales slowed in the region, the retailer said.",
		"The footage was verified by Getty Images.",
		"A spokeswoman told Reuters the quay would reopen.",
		"Advertisement spending rose 4 percent, the agency reported.",
		"Share prices fell 3 percent in early trading.",
		"Timeline",
		"Politics",
		"8:30 p.m.",
		"Agencies",
		"With inputs from agencies",
		"On Monday, March 3, the quay was closed.",
	} {
		page := prose + "\n\n" + line + "\n\n" + prose
		if kept, dropped := clean.Text(page, ""); kept != page {
			t.Errorf("dropped %+v", dropped)
		}
	}
}

func TestTextDropsAnAppealOfSeveralParagraphsOnlyAsFarAsItAsks(t *testing.T) {
	page := prose + `

Support Our Journalism

The coast needs honest reporting from every pier. The Gazette does just that.

It lives on contributions from readers like you.

Please take a paid subscription by clicking here.

The council voted to support the plan on Tuesday, and the ferry operator agreed to move its boats by Friday.`
	kept, dropped := clean.Text(page, "")
	want := prose + "\n\nThe council voted to support the plan on Tuesday, and the ferry operator agreed to move its boats by Friday."
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Error(diff)
	}
	if len(dropped) != 4 {
		t.Errorf("dropped = %+v", dropped)
	}
	header := "Support Our Journalism\nJournalists gathered at the quay in support of a colleague whom the harbour police had detained on Sunday evening."
	if kept, _ := clean.Text(header, ""); !strings.HasPrefix(kept, "Journalists gathered") {
		t.Errorf("a bare link in the header took body text with it: %q", kept)
	}
}

func TestTextDropsTheHeadlineWhereItIsRepeated(t *testing.T) {
	headline := "Cracks close ‘northern’ quay, ferries to move"
	page := headline + "\n\nCracks close 'northern' quay...\n\nCracks close 'northern' quay, ferries to move\n\n" + prose
	if kept, _ := clean.Text(page, ""); kept != headline+"\n\n"+prose {
		t.Errorf("without a known title the first stays: %q", kept)
	}
	if kept, _ := clean.Text(page, headline); kept != prose {
		t.Errorf("with a known title none stays: %q", kept)
	}
}

func TestTextDropsAnotherWordingOfTheHeadlineButNoSubheading(t *testing.T) {
	const title = "Cracks close northern quay, ferries to move"
	for line, gone := range map[string]bool{
		"Cracks close Wick's northern quay; ferries move": true,
		"Northern quay was inspected in autumn":           false,
		"Ferries to move":                                 false,
		"Wick Harbour Radio —":                            false,
	} {
		if kept, _ := clean.Text(line+"\n\n"+prose, title); strings.Contains(kept, line) == gone {
			t.Errorf("%q dropped: want %v", line, gone)
		}
	}
}

func TestTextKeepsATrailerThatHoldsSentences(t *testing.T) {
	page := prose + "\n\nMost Popular\n\nThe ferry remains the most used."
	if kept, _ := clean.Text(page, ""); kept != page {
		t.Errorf("kept %q", kept)
	}
	list := prose + "\n\nMost Popular\n\nFerry fares to rise\nMayor opens fish market"
	if kept, _ := clean.Text(list, ""); kept != prose {
		t.Errorf("kept %q", kept)
	}
}

func TestTextNormalisesLineEndsAndBlankLinesOnly(t *testing.T) {
	page := "\n\r\n  First line, indented.\u00a0\r\rSecond\tline.\u2028Third “line”. \u2029\u00a0\u200b\n\n\n\nFourth.\u0085Fifth.\n\n"
	kept, _ := clean.Text(page, "")
	want := "  First line, indented.\u00a0\n\nSecond\tline.\nThird “line”. \n\nFourth.\nFifth."
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Error(diff)
	}
}

func TestHeadline(t *testing.T) {
	for name, c := range map[string]struct{ text, headline, rest string }{
		"headline":       {"Cracks close northern quay\n\n" + prose, "Cracks close northern quay", prose},
		"question":       {"Who let the quay decay?\n\n" + prose, "Who let the quay decay?", prose},
		"sentence":       {"The quay was closed.\n\n" + prose, "", "The quay was closed.\n\n" + prose},
		"byline":         {"By Ana Ruiz and Tomas Berg\n\n" + prose, "", "By Ana Ruiz and Tomas Berg\n\n" + prose},
		"no blank line":  {"Cracks close northern quay\n" + prose, "", "Cracks close northern quay\n" + prose},
		"no body":        {"Cracks close northern quay\n\nshort", "", "Cracks close northern quay\n\nshort"},
		"paragraph":      {prose + "\n\n" + prose, "", prose + "\n\n" + prose},
		"headline alone": {"Cracks close northern quay", "", "Cracks close northern quay"},
	} {
		headline, rest := clean.Headline(c.text)
		if headline != c.headline || rest != c.rest {
			t.Errorf("%s: got %q and %q", name, headline, rest)
		}
	}
}

func TestEveryRuleSaysWhyItIsThere(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range clean.Rules() {
		if r.Name == "" || len(r.Why) < 30 || seen[r.Name] {
			t.Errorf("rule %q needs a name of its own and a reason", r.Name)
		}
		seen[r.Name] = true
	}
}

func FuzzText(f *testing.F) {
	f.Add(benchPage(), "Harbour ferry service stops")
	f.Add("Home\r\u2028Home>x\r\n…", "…")
	f.Add("Support us\n\nreaders like you\n\n\"x\"", "")
	f.Fuzz(func(t *testing.T, text, title string) {
		if !utf8.ValidString(text) || !utf8.ValidString(title) {
			t.Skip() // UTF8 comes first
		}
		kept, dropped := clean.Text(text, title)
		source := map[string]bool{"": true}
		for _, line := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("\n\r\u0085\u2028\u2029", r) }) {
			source[line] = true
		}
		for line := range strings.SplitSeq(kept, "\n") {
			if !source[line] {
				t.Fatalf("kept line %q is no line of the source", line)
			}
		}
		for _, d := range dropped {
			if !source[d.Text] || d.Rule == "" || d.Line < 1 {
				t.Fatalf("dropped %+v is no line of the source", d)
			}
		}
		headline, rest := clean.Headline(kept)
		if !strings.Contains(kept, rest) || !strings.Contains(kept, headline) {
			t.Fatalf("headline %q and rest are not of the text", headline)
		}
	})
}
