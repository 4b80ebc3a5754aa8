package board

import (
	"cmp"
	"slices"

	"onrecord/claims"
	"onrecord/corpus"
)

// assertion is one thing that one statement says: a clause, or a figure in it.
type assertion struct {
	article, statement int
	part               corpus.Span
	concepts           []concept // of content, sorted, each once
	agent, patient     concept   // the sides it names first and second; 0 for none
	speaker            int       // index into the register; -1 for the outlet
	manner             manner
	negated            bool
	quantity           *quantity // nil where it is not one of number
	headline           bool
	verdict            bool    // says only that something is untrue
	forged             concept // the document that it calls a forgery; 0 for none
	clocks             []int   // times of day in it
	echo               int     // one more than the index of the assertion that it repeats; 0 for none
	twin               bool    // what a clause with a figure says besides the figure
}

// manner is what a speaker does by saying it. What is demanded or threatened is
// not what is asserted, whatever the words.
type manner uint8

const (
	asserting manner = iota
	denying
	warning
	demanding
)

func mannerOf(s claims.Stance) manner {
	switch s {
	case claims.Denies:
		return denying
	case claims.Warns:
		return warning
	case claims.Demands:
		return demanding
	}
	return asserting
}

// contentOf is where a statement says what it says: all of it but the words
// that name the speaker and the cue.
func contentOf(text string, s *claims.Statement) []corpus.Span {
	if s.Speaker == "" {
		return []corpus.Span{s.Span}
	}
	var spans []corpus.Span
	at := s.Start
	aside := slices.Concat(s.Source, s.CueSpans)
	slices.SortFunc(aside, func(a, b corpus.Span) int { return cmp.Compare(a.Start, b.Start) })
	for n, cut := range aside {
		if told, is := contentOfRumour(text, cut); is && slices.Contains(s.Source, cut) && cut.Start >= at {
			spans = append(spans, told)
		}
		if cut.Start >= at && cut.Start < s.End {
			// What stands between a speaker and the cue is about the speaker: "an
			// engineer who works for the port said".
			of := n > 0 && ofRumour(text, aside[n-1], cut)
			between := !of && n > 0 && slices.Contains(s.Source, aside[n-1]) && slices.Contains(s.CueSpans, cut)
			if cut.Start > at && !between {
				spans = append(spans, corpus.Span{Start: at, End: cut.Start})
			}
			at = cut.End
		}
	}
	if at < s.End {
		spans = append(spans, corpus.Span{Start: at, End: s.End})
	}
	return spans
}

// assertions are what a statement says, clause by clause and figure by figure. The
// list holds until the next statement is read.
func (r *reader) assertions(article, statement, speaker int) []assertion {
	a := &r.articles[article]
	s := &a.Statements[statement]
	headline := r.headlines[article].Contains(s.Span)
	r.ownSide = 0
	if speaker >= 0 {
		r.ownSide = r.sideOf(speaker)
	}
	list := r.found[:0]
	for _, span := range contentOf(a.Text, s) {
		span = withoutDateline(a.Text, span)
		if span.Start < 0 || span.End > len(a.Text) || span.Start >= span.End {
			continue
		}
		tokens := r.read(a.Text, span, speaker)
		if len(tokens) == 0 {
			continue
		}
		base := assertion{article: article, statement: statement, speaker: speaker, headline: headline}
		if denial, is := r.debunking(base, tokens); is {
			list = append(list, denial)
			continue
		}
		if s.Stance == claims.Denies {
			tokens = withoutVerdict(a.Text, tokens)
		}
		for _, c := range clauses(a.Text, tokens) {
			part := tokens[c.first:c.end]
			if short := withoutEnd(part); len(short) < len(part) {
				part, c.end = short, c.first+len(short)
			}
			one := assertion{
				article: article, statement: statement, speaker: speaker, manner: mannerIn(mannerOf(s.Stance), part), headline: headline,
				part: corpus.Span{Start: part[0].Start, End: part[len(part)-1].End}, negated: negated(part),
			}
			one.agent, one.patient = sides(part)
			one.concepts = withNames(concepts(part), apposedTo(tokens, c))
			one.forged, one.verdict = forged(part), verdict(part)
			one.clocks = clocks(one.part.Of(a.Text))
			figures := r.quantities(a, s, tokens, c)
			for _, q := range figures {
				q.resolve(r.words, r.counts[article], part)
				if n := len(list); n > 0 && list[n-1].quantity != nil {
					q.elliptic(list[n-1].quantity, part)
				} else if n > 1 && list[n-1].twin {
					q.elliptic(list[n-2].quantity, part)
				}
				r.counts[article] = append(r.counts[article], q)
				if q.noun == 0 {
					q.context = r.context(article)
				}
				withFigure := one
				withFigure.quantity = q
				withFigure.negated = negated(before(part, q.figure.Start)) != refused(part, q.figure.End)
				list = append(list, withFigure)
			}
			if len(figures) > 0 && len(one.concepts) >= leastWords {
				besides := one
				besides.twin = true
				list = append(list, besides)
			}
			if none := r.none(a.Text, part, one.manner == denying); none != nil && len(figures) == 0 && one.manner <= denying && !(s.Stance == claims.Confirms && part[0].lower == "no") {
				if one.manner == denying {
					one.manner = asserting
				}
				figures = append(figures, none)
				one.quantity, one.negated = none, false
				list = append(list, one)
			}
			if len(figures) == 0 && (len(one.concepts) >= leastWords || len(one.clocks) > 0 && len(one.concepts) > 0 && anyOf(part, timing) || part[0].lower == "of" && len(one.concepts) >= leastMet || one.manner == denying && (len(one.concepts) > 0 || points(part))) {
				list = append(list, one)
			}
		}
	}
	r.found = list
	if len(list) == 0 {
		list = r.short(article, statement, speaker)
	}
	if len(list) == 0 {
		list = r.echo(article, statement, speaker)
	}
	if len(list) == 0 && s.Stance == claims.Denies {
		list = append(list, r.bare(article, statement, speaker))
	}
	return list
}

// before are the words that stand before an offset.
func before(tokens []token, at int) []token {
	n := slices.IndexFunc(tokens, func(t token) bool { return t.Start >= at })
	return tokens[:max(n, 0)]
}

// contextReach is how many assertions back a figure without a noun may take
// what it counts from.
const contextReach = 3

// context is what the last assertions of an article speak of.
func (r *reader) context(article int) []concept {
	var list []concept
	own := r.byArticle[article]
	for _, i := range own[max(0, len(own)-contextReach):] {
		list = append(list, r.list[i].concepts...)
	}
	return list
}

// short is the assertion of a statement that is too short to be compared by
// its content: "They had no warning."
func (r *reader) short(article, statement, speaker int) []assertion {
	a := &r.articles[article]
	s := &a.Statements[statement]
	one := assertion{article: article, statement: statement, speaker: speaker, manner: mannerOf(s.Stance), headline: r.headlines[article].Contains(s.Span)}
	for _, span := range contentOf(a.Text, s) {
		tokens := r.read(a.Text, span, speaker)
		if list := concepts(tokens); len(list) > len(one.concepts) {
			one.concepts, one.negated = list, negated(tokens)
			one.verdict, one.forged = verdict(tokens), forged(tokens)
			one.part = corpus.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
			one.agent, one.patient = sides(tokens)
		}
	}
	if len(one.concepts) == 0 {
		return nil
	}
	return []assertion{one}
}

// points reports whether a clause points at what was said: "denies this", "these
// claims".
func points(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return pointers[t.lower] || accounts[t.lower] })
}

// owners are words for the speaker's own side.
var owners = set(`our we its their us`)

// subjectWithin is how many words may stand before "it" or "they" where they are
// the speaker: "that on Sunday it carried out strikes".
const subjectWithin = 2

// own makes "our forces" the forces of the speaker's side.
func (r *reader) own(tokens []token, speaker int) {
	if speaker < 0 || r.partyOf[speaker] == "" {
		return
	}
	for i := range tokens {
		subject := i <= subjectWithin && (tokens[i].lower == "it" || tokens[i].lower == "they")
		if owners[tokens[i].lower] || subject {
			tokens[i].concept = r.sideOf(speaker)
			tokens[i].party, tokens[i].stop = true, false
		}
	}
}

// concepts are those of a clause's content, without numbers.
func concepts(tokens []token) []concept {
	list := make([]concept, 0, len(tokens))
	for _, t := range tokens {
		if !t.stop && (!t.digit || isYear(t.lower)) {
			list = append(list, t.concept)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// isYear reports whether a number is a year, which tells one thing from another
// like a name.
func isYear(lower string) bool {
	return len(lower) == 4 && (lower[:2] == "19" || lower[:2] == "20") && lower[2] <= '9' && lower[3] <= '9'
}

// sides are the first two sides that a clause names; in the passive, the one
// after "by" comes first.
func sides(tokens []token) (agent, patient concept) {
	for i, t := range tokens {
		switch {
		case !t.party:
		case agent == 0:
			agent = t.concept
		case t.concept != agent && patient == 0:
			patient = t.concept
			if i > 0 && tokens[i-1].lower == "by" || i > 1 && tokens[i-2].lower == "by" {
				agent, patient = patient, agent
			}
		}
	}
	return agent, patient
}

// negations turn what is said into its contrary.
var negations = set(`not no never nobody none nothing neither nor without cannot hasn haven hadn didn doesn don isn wasn weren aren wouldn couldn`)

// refusals are verbs that turn the verb behind them into its contrary: who
// refused to sign did not sign.
var refusals = set(`refuse refuses refused refusing decline declines declined fail fails failed failing`)

// refusedWithin is how many words behind a figure its verb may be turned into the
// contrary: "two of its seven members had refused to sign".
const refusedWithin = 7

// refused reports whether those counted did not do what follows.
func refused(tokens []token, from int) bool {
	n := slices.IndexFunc(tokens, func(t token) bool { return t.Start >= from })
	if n < 0 {
		return false
	}
	after := tokens[n:min(len(tokens), n+refusedWithin)]
	for i, t := range after {
		if i+1 < len(after) && (refusals[t.lower] && after[i+1].lower == "to" || after[i+1].lower == "not" && (t.lower == "did" || t.lower == "had" || t.lower == "have" || t.lower == "do")) {
			return true
		}
	}
	return false
}

func negated(tokens []token) bool {
	odd := false
	for i, t := range tokens {
		if t.against || refusals[t.lower] && i+1 < len(tokens) && tokens[i+1].lower == "to" {
			odd = !odd
		}
		wont := t.lower == "won" && i+1 < len(tokens) && tokens[i+1].lower == "t"
		if (wont || negations[t.lower]) && !(t.lower == "no" && i+2 < len(tokens) && comparing[tokens[i+1].lower] && tokens[i+2].lower == "than") {
			odd = !odd
		}
	}
	return odd
}
