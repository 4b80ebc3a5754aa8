package board

import (
	"slices"
	"strings"

	"onrecord/claims"
)

// quantity is what a figure counts and how much of it.
type quantity struct {
	figure    *claims.Figure
	measure   string  // what the unit measures: "area"; "" for a count of things
	value     float64 // in the measure's base unit
	high      float64
	noun      concept // what is counted; 0 where the text does not say at the figure
	people    bool    // what is counted are people
	enemy     bool    // the other side's, which is not named
	vague     bool    // "men": hardly more than that
	anyone    bool    // "people", "others", "victims": people of whatever kind
	event     concept // what happened to it: killed, injured, missing …; 0 for none
	whose     concept // the side of those counted, where a word next to the noun says it; 0 for none
	inflicted bool    // the speaker's side did it to them, see findEnemies
	deed      concept // the verb by which somebody in particular did it to them, see deedOf; 0 for none
	limit     bool    // what is allowed or expected, not what is
	sides     []concept
	names     []concept // places and other names beside it
	period    string    // "per day", a year that is not the story's: a count of its own
	progress  bool      // how far something has got, which changes by itself
	part      bool      // "including two", "four more": of a larger number
	direction int       // what has risen by it is 1, what has fallen -1
	context   []concept // what the statements just before speak of, where noun is 0
	resolved  bool      // what it counts was said by the figure before
	local     []concept // content around the figure, sorted
}

// parting are words before a figure by which it is a part of another or comes on
// top, adding those behind it.
var (
	parting = set(`including included includes among another further additional extra`)
	adding  = set(`more further additional extra`)
)

// calendar are names of times, which are no places.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december gmt utc`)

// limits are words by which a figure is what is allowed or expected.
var limits = set(`limit licence license licensed licenses licences allow allows allowed permit permits permitted maximum capacity quota
	threshold target expected expects planned promised estimate budgeted`)

// underway are words by which a share tells how far something has got.
var underway = set(`counted processed tallied reporting completed contained vaccinated restored counting`)

// rising and falling are words before a share by which something has changed.
var (
	rising  = set(`rose risen rise rises gained gain gains recovered recover climbed jumped grew up increased increase added`)
	falling = set(`fell fallen fall falls lost lose loses dropped drop down declined slid shed sank decreased tumbled slumped plunged`)
)

// directionReach is how many words before a share tell whether it is a rise.
const directionReach = 3

// rates are words by which a figure is one for each of something.
var rates = set(`per each every daily weekly hourly annually`)

// tollReach is how many words before a bare number may say what it counts:
// "the death toll from the explosion at a depot rose to 11".
const tollReach = 16

// pronounish are words that a reading may give for what is counted and that do
// not say it.
var pronounish = set(`us them it him her these those that this other p.m a.m time hour `)

// figureWindow is how many words around a figure say what it counts.
const figureWindow = 9

// quantities reads the figures of a clause: what stands between a figure and
// the next belongs to it.
func (r *reader) quantities(a *Article, s *claims.Statement, tokens []token, c clause) []*quantity {
	var at []int // the token of each figure
	var figures []*claims.Figure
	for f := range s.Figures {
		for i := c.first; i < c.end; i++ {
			if tokens[i].Overlaps(s.Figures[f].Span) {
				at, figures = append(at, i), append(figures, &s.Figures[f])
				break
			}
		}
	}
	var list []*quantity
	for n, f := range figures {
		if r.isLabel(a.Text, tokens, at[n], f) || isVague(f) || isDistance(tokens, at[n], f) {
			continue
		}
		left, right := c.first, c.end
		if n > 0 {
			left = boundary(a.Text, tokens, at[n-1], at[n])
		}
		if n+1 < len(at) {
			right = boundary(a.Text, tokens, at[n], at[n+1])
		}
		left, right = max(left, at[n]-figureWindow), min(right, at[n]+figureWindow)
		q := r.quantity(a, s, tokens, c, at[n], left, right, f)
		if len(list) > 0 && q.elides(list[len(list)-1]) {
			continue
		}
		if len(list) > 0 {
			q.inherit(list[len(list)-1])
		}
		list = append(list, q)
	}
	return list
}

// linking are words that part what belongs to one figure from what belongs to
// the next.
var linking = set(`and against versus but while plus or`)

// boundary is where between two figures the words of the second begin: "51
// percent | and Holm 46".
func boundary(text string, tokens []token, from, to int) int {
	for i := to; i > from+1; i-- {
		if linking[tokens[i].lower] || strings.Contains(text[tokens[i-1].End:tokens[i].Start], ",") {
			return i
		}
	}
	return min(from+1, to)
}

func (r *reader) quantity(a *Article, s *claims.Statement, tokens []token, c clause, at, left, right int, f *claims.Figure) *quantity {
	q := &quantity{figure: f}
	q.measure, q.value, q.high = measured(f)
	after := at
	for after < right && tokens[after].Overlaps(f.Span) {
		after++
	}
	happened := q.read(r.words, f, tokens[c.first:c.end])
	if lostElse(tokens[c.first:at]) && strings.HasSuffix(f.Counts, " lost") {
		happened = ""
	}
	if q.noun == 0 {
		q.noun, q.people, q.anyone = r.noun(a.Text, tokens, after, right)
		q.people = q.people || f.Unit == "people"
	}
	if q.noun == 0 && f.Unit == "" {
		for i := at - 1; i >= left; i-- {
			if persons[tokens[i].lower] && !strings.HasPrefix(a.Text[tokens[i].End:], "’") && !strings.HasPrefix(a.Text[tokens[i].End:], "'") {
				q.people, q.anyone, q.noun = true, anybody[tokens[i].lower], tokens[i].concept
				break
			}
		}
	}
	if fate := nearestFate(tokens, left, at, after, right); happened == "" || q.people && fate != "" && !strings.Contains(happened, " or ") && nothing(happened) {
		happened = fate
	}
	if q.noun == 0 && happened == "" {
		for i := at - 1; i >= max(c.first, at-tollReach) && happened == ""; i-- {
			switch tokens[i].lower {
			case "toll", "dead", "deaths", "victims", "fatalities":
				happened, q.people, q.anyone = "killed", true, true
			case "injured", "wounded", "missing", "evacuated":
				happened, q.people, q.anyone = fate(tokens[i].lower), true, true
			}
		}
	}
	if q.measure != "" && bodily[fate(happened)] {
		happened = "" // losses of money
	}
	if happened != "" && (!q.people || fate(happened) != "" || strings.Contains(happened, " or ")) {
		q.event = r.words.id("fate " + happened)
	}
	if q.anyone || q.noun == 0 {
		r.among(a.Text, tokens, c.first, at, q)
	}
	if f.Unit == "" && q.noun == 0 && bodily[fate(happened)] {
		q.people, q.anyone = true, true // "the morgue has taken in at least thirty"
	}
	if after < right && tokens[after].party && f.Unit != "%" && (q.noun == 0 || q.noun == tokens[after].concept || after+1 >= right || tokens[after+1].stop || verb(tokens[after+1].lower)) && strings.HasSuffix(tokens[after].lower, "s") {
		q.whose, q.people, q.anyone, q.noun = tokens[after].concept, true, true, r.words.noun("people") // four Ruritanians
	}
	if q.noun == 0 && q.measure == "" && at > c.first+1 && tokens[at-1].lower == "at" && !tokens[at-2].stop && !tokens[at-2].digit && !verb(tokens[at-2].lower) && !tallies[tokens[at-2].lower] {
		q.noun, q.people, q.anyone = tokens[at-2].concept, persons[tokens[at-2].lower], anybody[tokens[at-2].lower] // put attendance at 4,000
	}
	if q.people && q.event != 0 && q.noun == 0 {
		q.noun, q.anyone = r.words.noun("people"), true
	}
	q.enemy = q.people && anyOf(tokens[c.first:c.end], enemies)
	q.vague = r.words.noun("man") == q.noun || r.words.noun("men") == q.noun
	hit := q.people && struck(tokens[max(c.first, at-struckWithin):at])
	q.inflicted = r.fighters(q) && (hit || q.enemy)
	for i := left; i < right; i++ {
		t := tokens[i]
		switch {
		case i >= at && i < after:
		case t.party && hit && i < at-1: // who did it
		case t.party && q.measure == "%" && owners[t.lower]: // "its own count": whose count, not whose share
		case t.party && (i < at || i > after) && ofOffice(tokens, i, right):
		case t.party:
			if i >= after && i <= after+2 && q.whose == 0 || q.whose == 0 && i < at && i >= at-4 && i > 0 && (tokens[i-1].lower == "among" || tokens[i-1].lower == "of") {
				q.whose = t.concept
			}
			q.sides = append(q.sides, t.concept)
		case t.name && !calendar[t.lower] && !strings.Contains(s.Via, t.Of(a.Text)):
			q.names = append(q.names, t.concept)
		}
		if i == at-1 && i > 0 && (t.lower == "whom" || t.lower == "which" || t.lower == "them") && tokens[i-1].lower == "of" {
			q.part = true // of whom 26 were kept in
		}
		if i < at && i >= at-2 && parting[t.lower] || i >= after && i <= after+1 && (adding[t.lower] && !(i+1 < len(tokens) && tokens[i+1].lower == "than") || t.lower == "of" && i+1 < len(tokens) && (tokens[i+1].lower == "them" || tokens[i+1].lower == "whom")) {
			q.part = true
		}
		if f.Unit == "%" && i < at && i >= at-directionReach {
			switch {
			case rising[t.lower]:
				q.direction = 1
			case falling[t.lower]:
				q.direction = -1
			}
		}
		if limits[t.lower] && i >= at-3 && i < after+2 {
			q.limit = true
		}
		if f.Unit == "%" && underway[t.lower] {
			q.progress = true
		}
		if rates[t.lower] && (f.Unit != "%" || t.lower == "per") && i <= after+3 && i >= at-1 && !(i+1 < len(tokens) && tokens[i+1].lower == "cent") {
			q.period = "rate"
		}
		if !t.stop && (i < at || i >= after) && t.concept != q.noun {
			q.local = append(q.local, t.concept)
		}
	}
	if first := tokens[c.first].lower; c.first > 0 && (resumes[first] || relative[first]) {
		for i := c.first - 1; i >= max(0, c.first-subjectReach) && !sentenceEnd(a.Text, tokens, i); i-- {
			switch t := tokens[i]; {
			case t.party:
				q.sides = append(q.sides, t.concept)
			case t.name && !calendar[t.lower]:
				q.names = append(q.names, t.concept)
			}
		}
	}
	if q.people && q.side() == 0 && bodily[r.eventName(q)] && r.soldierly(q) && len(q.sides) == 0 && !struck(tokens[max(c.first, at-struckWithin):at]) && r.speaksOfOwn(s, tokens) {
		q.whose = r.ownSide // an army that names no other speaks of its own men
	}
	dated := c.first
	if tokens[c.first].lower == "and" {
		dated = 0 // In 2019 she hit the pier, and 12 were injured
	}
	if q.people && q.side() == 0 && bodily[r.eventName(q)] && len(q.sides) == 0 && !q.enemy && losing(tokens[max(c.first, at-lossWithin):at]) && r.speaksOfOwn(s, tokens) {
		q.whose = r.ownSide
	}
	if year := r.otherYear(a, s, tokens[dated:c.end]); year != "" && q.period == "" {
		q.period = year
	}
	if q.deed = r.deedOf(q, tokens, c.first, at); q.deed != 0 {
		q.event = r.words.id("deed rescued")
	}
	if q.period == "" && anyOf(tokens[c.first:c.end], backwards) {
		q.period = r.yearBefore(a, s)
	}
	slices.Sort(q.local)
	q.local = slices.Compact(q.local)
	return q
}

// nearestFate is what the words around a figure say happened, the nearest first.
func nearestFate(tokens []token, left, at, after, right int) string {
	for distance := 1; distance <= figureWindow; distance++ {
		if i := after - 1 + distance; i < right {
			if found := fateAt(tokens, i); found != "" {
				return found
			}
		}
		if i := at - distance; i >= left {
			if found := fateAt(tokens, i); found != "" {
				return found
			}
		}
	}
	return ""
}

// nothing reports whether what a figure is read to be in is no fate: "lost" of
// "lost their lives", "of the enemy" of "soldiers of the enemy were killed".
func nothing(happened string) bool { return fate(happened) == "" }

// striking are verbs whose object is the other side's, and struckWithin is how many
// words before a figure one makes it that object: "killing at least 58 soldiers".
var striking = set(`kill kills killed killing injure injures injured injuring wound wounds wounded wounding capture captures captured capturing`)

const struckWithin = 4

func struck(before []token) bool {
	return slices.ContainsFunc(before, func(t token) bool { return striking[t.lower] })
}

// speaksOfOwn reports whether nothing in a statement speaks against its being of
// the speaker's own side: what a side claims it claims of the other's, and a
// sentence that names another side may be of that one.
func (r *reader) speaksOfOwn(s *claims.Statement, tokens []token) bool {
	return s.Stance != claims.Claims && s.Stance != claims.Alleges &&
		!slices.ContainsFunc(tokens, func(t token) bool { return t.party && t.concept != r.ownSide })
}

// soldierly reports whether soldiers are counted.
func (r *reader) soldierly(q *quantity) bool { return q.noun == r.words.noun("soldiers") }

// fighters reports whether those are counted whom an army counts.
func (r *reader) fighters(q *quantity) bool {
	return q.people && fighting[strings.ToLower(q.figure.Noun)] || r.soldierly(q)
}

// eventName is what happened to those counted, as fate gives it.
func (r *reader) eventName(q *quantity) string {
	if name, known := r.eventNames[q.event]; known {
		return name
	}
	found := ""
	for _, name := range fates {
		if q.event == r.words.id("fate "+name) {
			found = name
			break
		}
	}
	r.eventNames[q.event] = found
	return found
}

// relative are words that tie a clause to the one before it, and subjectReach is
// how many words back from a clause without a subject its subject may begin.
var relative = set(`where who which`)

const subjectReach = 10

// sentenceEnd reports whether a sentence ends behind a word.
func sentenceEnd(text string, tokens []token, i int) bool {
	return i+1 < len(tokens) && strings.ContainsAny(text[tokens[i].End:tokens[i+1].Start], ".!?")
}
