package board

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"onrecord/claims"
	"onrecord/claims/speakers"
)

var (
	// independent finds the words by which an article reports a confirmation by
	// somebody who belongs to no side.
	independent = regexp.MustCompile(`(?i)\bindependent(?:ly)?\b`)
	confirming  = regexp.MustCompile(`(?i)\b(?:confirm\w*|verif\w*|found|show\w*|corroborat\w*|established|recovered|counted|measured|concluded)\b`)
	refusing    = regexp.MustCompile(`(?i)\b(?:no|not|n[o']t|never|without|cannot|unable|could|yet|neither|if|await\w*|call\w* for|demand\w*)\b[^.;]{0,40}\bindependent|\bindependent\w*[^.;]{0,20}\b(?:not|un\w+)\b`)
	// observing finds speakers whose office is to look and to belong to no side.
	observing = regexp.MustCompile(`(?i)\b(?:observers?|monitors|inspectors|auditors|fact-checkers|(?:monitoring|observer|observation|verification|inspection) (?:mission|desk|team|group))\b`)
	// ownCheck finds that an outlet has itself made sure of something.
	ownCheck = regexp.MustCompile(`(?i)\b(?:our|own) (?:reporters?|correspondents?|journalists|verification (?:desk|team)|team)\b[^.;]*\b(?:verified|authenticated|matched|geolocated|confirmed|established|checked)\b|\bverification (?:desk|team) (?:has |have |had )?(?:verified|confirmed|established|authenticated)\b`)
	// granting finds the words by which a party grants what speaks against it.
	granting = regexp.MustCompile(`(?i)\b(?:admit\w*|acknowledg\w*|conced\w*|own\w* up|grant(?:s|ed))\b`)
)

// secondHand finds speakers who speak for nobody but themselves.
var secondHand = regexp.MustCompile(`(?i)\b(?:sources?|unnamed|anonymous|quoted by|cited by|person (?:familiar|close)|people (?:familiar|close)|insiders?)\b`)

// lost is what befalls people to the loss of the side that they are of.
var lost = set(`killed captured`)

// earlier finds a document that its outlet has corrected.
var earlier = regexp.MustCompile(`(?i)^(?:an?|the|our|its)?\s*(?:earlier|previous|original|first) (?:version|edition|report|story|article)`)

// status gives a claim its status and the rule for it. The first rule that fits
// counts: what was confirmed independently stays confirmed whoever denies it,
// and what the party concerned grants is no longer in dispute with it.
func (r *reader) status(members []int, edges []edge, origins []Origin) (Status, string) {
	for _, i := range members {
		if a := &r.list[i]; r.confirms(a) {
			return Confirmed, fmt.Sprintf("%s reports independent confirmation%s", r.outlet(a.article), r.by(a))
		}
	}
	for _, i := range members {
		if a := &r.list[i]; r.acknowledges(a, members) {
			return Acknowledged, fmt.Sprintf("%s, against whom it counts, confirms it in %s", r.speakerName(a.speaker), r.outlet(a.article))
		}
	}
	if len(edges) > 0 {
		return Disputed, r.disputeRule(edges)
	}
	for _, i := range members {
		if a := &r.list[i]; a.speaker >= 0 && earlier.MatchString(r.speakerName(a.speaker)) {
			return Disputed, fmt.Sprintf("%s has corrected it: only %s says so", r.outlet(a.article), r.speakerName(a.speaker))
		}
	}
	if voices := r.ownVoices(members); len(voices) > 0 {
		return Reported, reportedRule(voices)
	}
	if slices.ContainsFunc(members, func(i int) bool { return r.list[i].speaker >= 0 }) {
		return Unverified, r.unverifiedRule(origins)
	}
	a := &r.list[members[0]]
	if hedges := r.articles[a.article].Statements[a.statement].Hedges; len(hedges) > 0 {
		return Unverified, fmt.Sprintf("%s itself keeps its distance: “%s”", r.outlet(a.article), hedges[0])
	}
	return Reported, reportedRule([]string{r.articles[a.article].Outlet})
}

// confirms reports whether a statement is a report of independent confirmation.
func (r *reader) confirms(a *assertion) bool {
	if a.manner != asserting {
		return false
	}
	s := &r.articles[a.article].Statements[a.statement]
	if a.speaker >= 0 && s.Stance == claims.Confirms && observing.MatchString(r.speakerName(a.speaker)) {
		return true
	}
	text := s.Of(r.articles[a.article].Text)
	if a.speaker < 0 && (strings.Contains(text, "erification") || strings.Contains(text, "our ") || strings.Contains(text, " own ")) && ownCheck.MatchString(text) {
		return true
	}
	return strings.Contains(text, "ndependent") && independent.MatchString(text) && confirming.MatchString(text) && !refusing.MatchString(text)
}

// acknowledges reports whether a statement is a party's confirmation of what
// counts against it: it admits it, or confirms what another side has said of it.
func (r *reader) acknowledges(a *assertion, members []int) bool {
	if a.speaker < 0 || a.manner != asserting {
		return false
	}
	speaker := &r.register.Speakers[a.speaker]
	s := &r.articles[a.article].Statements[a.statement]
	if speaker.Kind == speakers.Unnamed && speaker.Party == "" {
		return false
	}
	if granting.MatchString(s.Cue) {
		return granted(r.articles[a.article].Text, s, a.part)
	}
	if r.goesOnGranting(a) {
		return true
	}
	if q := a.quantity; q != nil && speaker.Kind != speakers.Unnamed && q.people && !q.anyone && q.value > 0 && lost[r.eventName(q)] && q.side() != 0 && q.side() == r.sideOf(a.speaker) && !secondHand.MatchString(speaker.Name) {
		return true // nobody counts losses of its own that it has not
	}
	if s.Stance != claims.Confirms || speaker.Party == "" {
		return false
	}
	for _, i := range members {
		if b := &r.list[i]; b.speaker >= 0 && !r.sameVoice(a, b) && r.register.Speakers[b.speaker].Party != "" {
			return true
		}
	}
	return false
}
