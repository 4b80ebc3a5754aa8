package answer

import (
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
	"onrecord/claims"
)

const (
	fewWords    = 60 // words of a sentence from which on it is just long
	fewUnmet    = 4  // words that are not met from which on nothing fits
	leadLines   = 2  // sentences of an article that say what it is about
	pairApart   = 3  // words from one to the other of two that stand together
	tokensSmall = 4  // words of a sentence below which its share of the question says nothing
)

// describe fills in what is known of an assessed candidate beside the reading.
// best are the best shares that any candidate reaches.
func (e *evidence) describe(c *candidate, best shares) relevance.Vector {
	var v relevance.Vector
	r := &e.reading
	own := e.sharesOf(c)
	v[relevance.Own], v[relevance.Near], v[relevance.Around], v[relevance.Article], v[relevance.Voice] = own.own, own.near, own.around, own.article, own.voice
	v[relevance.OwnExact] = own.own
	if len(r.Terms) > 0 {
		v[relevance.OwnExact] = e.shareOf(r.Terms, c.own[c.i], lexicon.Derived)
	}
	v[relevance.OwnSquare] = own.own * own.own
	if best.own > 0 {
		v[relevance.OwnBest] = own.own / best.own
	}
	if best.near > 0 {
		v[relevance.NearBest] = own.near / best.near
	}
	e.describeParts(&v, c)
	e.describeUnmet(&v, c)
	e.describeText(&v, c)
	e.describeSpeaker(&v, c, own.near)
	e.describeForm(&v, c)
	e.describeBeside(&v, c)
	e.describeDeed(&v, c)
	v.Set(r.Kind == question.Figure, relevance.KindFigure)
	for kind, feature := range kindFeatures {
		v.Set(r.Kind == kind, feature)
	}
	v.Set(r.Follows, relevance.KindFollow)
	return v
}

var kindFeatures = map[question.Kind]relevance.Feature{
	question.Time: relevance.KindTime, question.Place: relevance.KindPlace, question.Reason: relevance.KindReason, question.Who: relevance.KindWho,
	question.WhoSaid: relevance.KindWhoSaid, question.Saying: relevance.KindSaying, question.Quote: relevance.KindQuote, question.Which: relevance.KindWhich,
	question.YesNo: relevance.KindYesNo, question.Confirmation: relevance.KindConfirmation, question.Comparison: relevance.KindComparison, question.Timeline: relevance.KindTimeline,
}

// shares are how much of a question is met by what.
type shares struct{ own, near, around, article, voice float64 }

func (e *evidence) sharesOf(c *candidate) shares {
	terms := e.reading.Terms
	if len(terms) == 0 {
		return shares{1, 1, 1, 1, 1} // nothing is asked for that could be missed
	}
	return shares{e.share(terms, c.own[c.i]), e.share(terms, c.near), e.share(terms, c.before[c.i]), e.share(terms, c.whole), e.share(terms, c.voice)}
}

func (e *evidence) describeText(v *relevance.Vector, c *candidate) {
	r, s, text := &e.reading, c.statement, c.text()
	words := len(strings.Fields(text))
	met := 0
	for _, term := range r.Terms {
		if e.of(term, c.own[c.i]) >= lexicon.Met {
			met++
		}
	}
	v[relevance.Focus] = min(1, float64(met)/float64(max(words, tokensSmall)))
	v[relevance.Length] = float64(min(words, fewWords)) / fewWords
	v.Set(c.i < leadLines, relevance.Lead)
	v.Set(s.Speaker != "", relevance.Attributed)
	v.Set(s.Direct, relevance.Direct)
	v.Set(s.Stance == claims.Denies, relevance.Denied)
	v.Set(len(s.Hedges) > 0, relevance.Hedged)
	v.Set(e.isPast(*c), relevance.Past)
	v.Set(r.Future && !e.isToCome(c), relevance.NotToCome)
	if len(r.Quoted) > 0 {
		has := slices.ContainsFunc(r.Quoted, func(p string) bool { return hasPhrase(text, p) || s.Direct && nearPhrase(text, p) })
		v.Set(has, relevance.Quoted)
		v.Set(!has, relevance.QuotedNot)
	}
}
