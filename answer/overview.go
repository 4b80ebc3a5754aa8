package answer

import (
	"cmp"
	"regexp"
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/claims/board"
	"onrecord/corpus/analysis"
)

// figuresForm asks for the story's figures rather than for all of it.
var figuresForm = regexp.MustCompile(`(?i)\b(?:figures|numbers)\b`)

// mostContested is how many disputed claims are listed: who disputes each stands
// behind them.
const mostContested = 4

const (
	storyLines = 4   // sentences at the head of an article that say what it is about
	inLeads    = 0.6 // share of the articles that have a word there
)

// happenedForm asks what happened to something.
var happenedForm = regexp.MustCompile(`(?i)^\W*(?:(?:so|and|but|ok|okay)\b\W*)*(?:what|wat|wht)(?:['’]?s| has| is)? (?:happen\p{L}*|going on|went on|the (?:latest|story|news|situation))(?: (?:to|with|on|at|in|about|aboard|around|there))+\b`)

// asksStory reports whether a question what happened to something asks for the
// story as a whole: every word of it stands at the head of most articles.
func (e *evidence) asksStory() bool {
	if !happenedForm.MatchString(e.reading.Text) || e.record.isPart() || len(e.views) < fewArticles || len(e.reading.Speakers) > 0 {
		return false
	}
	if e.asked.named {
		return false
	}
	for _, term := range e.reading.Terms {
		if term.Light {
			continue
		}
		in := 0
		for _, v := range e.views {
			if slices.ContainsFunc(v.own[:min(storyLines, len(v.own))], func(own []float64) bool { return e.of(term, own) >= lexicon.Derived }) {
				in++
			}
		}
		if term.Date || float64(in) < inLeads*float64(len(e.views)) {
			return false
		}
	}
	return true
}

// hasStanding reports whether a claim of a status stands as it is asked for.
func hasStanding(so question.Standing, status board.Status) bool {
	switch so {
	case question.Contested:
		return status == board.Disputed
	case question.Unconfirmed:
		return status == board.Unverified || status == board.Disputed
	case question.Established:
		return status == board.Confirmed || status == board.Acknowledged
	}
	return true
}

// What makes a claim one that tells the story, in outlets that carry it. Set by
// reading what the tuning stories show.
const (
	inLead      = 2.0 // it stands in the first sentences of an article
	inFirst     = 1.0 // and in the very first
	inCommon    = 6.0 // by the share of articles that have the words of the sentence, as in the centroid of D. Radev et al., 2004
	firstReport = 1.0 // for each day before the last article, where it is asked when or where it was
	onlyDenied  = 2.0 // off where it is only told as what somebody denies or takes back
)

// overview shows the claims that tell the story, those at the head of articles and
// in most outlets first, one from each sentence, each by the sentence that tells
// it best.
func (e *evidence) overview() draft {
	most := maxPoints
	if e.reading.Standing == question.Contested {
		most = mostContested
	}
	figures := figuresForm.MatchString(e.reading.Text)
	type told struct {
		claim *board.Claim
		cited []candidate
		score float64
	}
	var all []told
	read := e.record.read()
	common := e.common()
	for i := range read.Claims {
		claim := &read.Claims[i]
		if figures && claim.Figure() == nil || !hasStanding(e.reading.Standing, claim.Status) {
			continue
		}
		if cited := e.tellers(claim); len(cited) > 0 && e.isAbout(&cited[0]) {
			score := float64(claim.Outlets) + inCommon*common(&cited[0])
			if cited[0].i < leadLines {
				score += inLead
			}
			if cited[0].i == 0 {
				score += inFirst
			}
			late := e.daysBeforeLast(&cited[0])
			switch e.reading.Standing {
			case question.Upcoming:
				score = common(&cited[0]) - late // the last article knows best what is to come
			case question.Moment, question.Scene:
				score += firstReport * late // and the first one tells when and where it was
			}
			if denying(&cited[0]) {
				score -= onlyDenied
			}
			all = append(all, told{claim, cited, score})
		}
	}
	slices.SortStableFunc(all, func(a, b told) int { return cmp.Compare(b.score, a.score) })
	var d draft
	for _, t := range all {
		if len(d.points) == most {
			break
		}
		if !d.cites(t.cited[0]) && (e.reading.Standing != question.AnyStanding || !d.counts(t.claim)) {
			d.points = append(d.points, draftPoint{statement: t.cited[0].statement, cited: t.cited, claim: t.claim, onTopic: e.reading.Standing == question.Contested})
		}
	}
	return d
}

// tellers are the sentences of a claim that can be shown, one an article: the one
// that tells it best, and those of the same speaker.
func (e *evidence) tellers(claim *board.Claim) []candidate {
	var found []candidate
	for _, m := range claim.Members {
		if c, known := e.record.candidate(m); known && !isHeading(&c) && !e.isPast(c) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(telling(&a), telling(&b)) })
	var cited []candidate
	for _, c := range found {
		if len(cited) < maxCited && !slices.ContainsFunc(cited, func(o candidate) bool { return o.revision.ID == c.revision.ID }) &&
			(len(cited) == 0 || sameSpeaker(cited[0].statement, c.statement)) {
			cited = append(cited, c)
		}
	}
	return cited
}

// common tells how common the words of a sentence are to the articles: the mean
// share of the articles that have each.
func (e *evidence) common() func(*candidate) float64 {
	in := map[string]int{}
	for _, v := range e.views {
		seen := map[string]bool{}
		for _, sentence := range v.words {
			for _, w := range sentence {
				if !seen[w.Term] {
					seen[w.Term] = true
					in[w.Term]++
				}
			}
		}
	}
	stop := analysis.English()
	return func(c *candidate) float64 {
		sum, n := 0, 0
		for _, t := range stop.Content(c.tokens[c.i]) {
			sum, n = sum+in[lexicon.Term(t.Word, t.Term)], n+1
		}
		return float64(sum) / float64(max(n, 1)) / float64(max(len(e.views), 1))
	}
}

// counts reports whether a point shows another figure for what a claim counts.
func (d *draft) counts(claim *board.Claim) bool {
	return claim.Quantity >= 0 && slices.ContainsFunc(d.points, func(p draftPoint) bool { return p.claim != nil && p.claim.Quantity == claim.Quantity })
}

// telling ranks a sentence that makes a claim, 0 for the one that tells it best:
// at the head of an article, and not as what somebody denies.
func telling(c *candidate) int {
	rank := 0
	if denying(c) {
		rank += 2
	}
	if c.i >= leadLines {
		rank++
	}
	return rank
}

// denying reports whether a sentence tells of something as what somebody denies.
func denying(c *candidate) bool {
	return c.statement.Depth > 1 || slices.ContainsFunc(c.said(c.i), func(s claims.Statement) bool { return s.Stance == claims.Denies })
}
