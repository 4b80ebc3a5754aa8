package question

import (
	"regexp"
	"slices"
	"strings"
)

var (
	followLead = regexp.MustCompile(`(?i)^\W*(?:and|or|but|what about|how about|wat about|then|also|ok(?:ay)? and|same for)\b`)
	// theLead begins a follow-up with somebody else: "and the board?"
	theLead = regexp.MustCompile(`(?i)^\W*(?:(?:and|but|or|what about|how about)\s+)?the\s+\p{L}+\W*$`)
	// aboutLead begins a follow-up with another subject, not another speaker.
	aboutLead = regexp.MustCompile(`(?i)^\W*(?:(?:and|but|or)\s+)?(?:about|on|regarding)\b`)
	anaphor   = regexp.MustCompile(`(?i)\b(?:he|she|they|him|her|them|his|their|it|its|that|this|those|these|there|so|then|one|the same)\b`)
	noSubject = regexp.MustCompile(`(?i)^\W*(?:(?:and|but|so)\s+)?(?:who(?:['’]?s)?\s+(?:said|says|say|saying|told|claims?|claimed|gave|else)\b.*|says who|according to (?:who|whom)|why|when|where|how|who|since when|how so|confirmed|verified|really|is (?:that|it|this) .*|are (?:they|those|these) .*|was (?:that|it|this) .*|which (?:outlets?|ones?|papers?|reports?|articles?).*)\W*$`)
)

// follow completes a question from the one before it where it cannot be
// understood alone, and says whether it did. sibling is true for the later of
// two questions in one message, which lean on each other more.
func (r *Reader) follow(now, before Reading, sibling bool) (Reading, bool) {
	content := without(now.Terms, nil)
	heavy := 0
	for _, term := range content {
		if !term.Light {
			heavy++
		}
	}
	led, pointing := followLead.MatchString(now.Text), anaphor.MatchString(now.Text)
	switch {
	case now.Kind == Judgement, now.Kind == Overview:
		return now, false
	case now.Follows: // the speaker is a pronoun
		return r.sameSpeaker(now, before), true
	case len(content) == 0 && len(now.Speakers) == 0 && len(now.Quoted) == 0, noSubject.MatchString(now.Text) && heavy <= 1,
		pointing && heavy == 0 && len(now.Speakers) == 0:
		return about(now, before), true
	case led && heavy <= 3, now.Kind == Any && heavy <= 2 && len(now.Speakers) == 0, sibling && now.Kind == Figure && heavy <= 2:
		return r.replace(now, before), true
	case pointing && heavy <= 2:
		return mixed(now, before), true
	}
	return now, false
}

// sameSpeaker gives "what else did he say" its speaker: that of the question
// before, or whoever answers that.
func (r *Reader) sameSpeaker(now, before Reading) Reading {
	switch {
	case len(before.Speakers) > 0:
		now.Speakers = before.Speakers
	case before.Kind == WhoSaid || before.Kind == Figure || before.Kind == Quote:
		asked := before
		now.Asked = &asked
	default:
		for _, term := range before.Terms {
			if term.Name {
				now.Speakers = [][]Term{append(slices.Concat(now.Speakers...), term)}
			}
		}
	}
	if now.Kind != Figure && now.Kind != Quote {
		now.Kind = Saying
	}
	now.Follows = true
	return now
}

// about asks something else about what the question before was about: "who
// says so?", "when was that?", "is that confirmed?".
func about(now, before Reading) Reading {
	merged := before
	merged.Text, merged.Follows, merged.Each, merged.Future = now.Text, true, now.Each || before.Each, now.Future
	merged.Quoted = append(slices.Clone(before.Quoted), now.Quoted...)
	if now.Kind != Any {
		merged.Kind = now.Kind
	}
	switch now.Kind {
	case WhoSaid, Confirmation, Comparison, Who:
		merged.Speakers, merged.Told = now.Speakers, nil // whoever it is
		if now.Kind == Who {
			merged.Kind = WhoSaid
		}
	case YesNo:
		merged.Kind = Confirmation
	case Figure:
		merged.Target = now.Target
	}
	merged.Terms = append(slices.Clone(before.Terms), without(now.Terms, before.Terms)...)
	if now.Kind == Comparison || now.Kind == Confirmation || now.Kind == WhoSaid {
		merged.Terms = before.Terms
	}
	return merged
}

// mixed adds what the question before was about to a question that points at
// it with "it", "there" or "that".
func mixed(now, before Reading) Reading {
	merged := now
	merged.Follows = true
	var subject []Term
	for _, term := range before.Terms {
		if !term.Light && !term.Date {
			subject = append(subject, term)
		}
	}
	merged.Terms = append(slices.Clone(now.Terms), without(subject, now.Terms)...)
	if len(now.Terms) > 1 && len(subject) > 2 {
		// Names carry what is spoken of; the rest would ask too much.
		merged.Terms = slices.Clone(now.Terms)
		for _, term := range without(subject, now.Terms) {
			if term.Name {
				merged.Terms = append(merged.Terms, term)
			}
		}
		if len(merged.Terms) == len(now.Terms) {
			merged.Terms = append(merged.Terms, without(subject, now.Terms)...)
		}
	}
	return merged
}

// replace puts what is new into the question before: "and wounded?", "and in
// Lima?", "what about the mayor?".
func (r *Reader) replace(now, before Reading) Reading {
	merged := before
	merged.Text, merged.Follows = now.Text, true
	if now.Kind != Any && now.Kind != YesNo {
		merged.Kind = now.Kind
	}
	if len(now.Speakers) > 0 {
		merged.Speakers, merged.Told = now.Speakers, now.Told
		merged.Terms = append(slices.Clone(now.Terms), without(before.Terms, now.Terms)...)
		if len(now.Terms) > 0 {
			merged.Terms = now.Terms
		}
		return merged
	}
	merged.Terms = slices.Clone(before.Terms)
	for _, term := range now.Terms {
		merged.Terms = r.put(&merged, before, term)
	}
	if now.Target.Measure != NoMeasure {
		merged.Target.Measure = now.Target.Measure
	}
	return merged
}

// put puts one new term in the place of what it stands for.
func (r *Reader) put(merged *Reading, before Reading, term Term) []Term {
	drop := func(old ...Term) { merged.Terms = without(merged.Terms, old) }
	name := term.Name || r.lexicon.IsState(term.Word)
	target := &merged.Target
	switch {
	case len(before.Speakers) > 0 && aboutLead.MatchString(merged.Text):
		drop(before.Terms...)
		return append(merged.Terms, term)
	case len(before.Speakers) > 0 && (name || theLead.MatchString(merged.Text) || before.Kind == Saying || before.Kind == Quote) && !term.Place:
		if now := slices.Concat(merged.Speakers...); !slices.EqualFunc(now, slices.Concat(before.Speakers...), sameTerm) {
			merged.Speakers = [][]Term{append(now, term)} // the second word of a name
		} else {
			merged.Speakers = [][]Term{{term}}
		}
		return merged.Terms
	case term.Place:
		for _, old := range before.Terms {
			if old.Place {
				drop(old)
			}
		}
	case name && len(before.Target.Whose) > 0:
		drop(before.Target.Whose...)
		target.Whose = []Term{term}
	case r.lexicon.IsCasualty(term.Term) && slices.ContainsFunc(before.Terms, func(t Term) bool { return r.lexicon.IsCasualty(t.Term) }):
		for _, old := range before.Terms {
			if r.lexicon.IsCasualty(old.Term) {
				drop(old)
			}
		}
		target.Things = slices.DeleteFunc(slices.Clone(target.Things), func(t Term) bool { return r.lexicon.IsCasualty(t.Term) })
		target.Events = []Term{term}
	case before.Kind == Figure && len(before.Target.Things) > 0 && !name && !term.Date && strings.HasSuffix(term.Word, "s"):
		drop(before.Target.Things...)
		target.Things = []Term{term}
	case before.Kind == Figure && len(before.Target.Events) > 0 && !name && !term.Date:
		drop(before.Target.Events...)
		target.Events = []Term{term}
	case term.Date:
		for _, old := range before.Terms {
			if old.Date {
				drop(old)
			}
		}
	case name:
		for _, old := range before.Terms {
			if old.Name && !old.Place {
				drop(old)
			}
		}
	case !strings.HasPrefix(strings.ToLower(merged.Text), "what about"):
		// One thing in the place of the other.
		for _, old := range before.Terms {
			if !old.Name && !old.Light && !old.Date && !old.Place {
				drop(old)
				break
			}
		}
	}
	return append(merged.Terms, term)
}

func sameTerm(a, b Term) bool { return a.Term == b.Term }
