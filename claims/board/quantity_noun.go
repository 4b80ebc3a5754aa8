package board

import (
	"slices"
	"strings"

	"onrecord/claims"
)

// among reads of what a bare figure is: "the death toll among Lindish soldiers
// rose to 18", "put the number of spoilt ballots at 410".
func (r *reader) among(text string, tokens []token, first, at int, q *quantity) {
	for i := at - 2; i >= max(first, at-tollReach); i-- {
		if tokens[i].lower != "among" && !(tokens[i].lower == "of" && i > first && tallies[tokens[i-1].lower]) {
			continue
		}
		noun, people, anyone := r.noun(text, tokens, i+1, at)
		if noun == 0 {
			return
		}
		q.noun, q.people, q.anyone = noun, people || q.people, anyone
		for _, t := range tokens[i+1 : at] {
			if what := fate(t.lower); what != "" && q.event == 0 && q.people {
				q.event = r.words.id("fate " + what)
			}
		}
		for _, t := range tokens[i+1 : at] {
			if t.party {
				q.whose = t.concept
				return
			}
		}
		return
	}
}

// containers are nouns that stand before what is really counted.
var containers = set(`set group total number pair batch series kind lot type case instance`)

// read takes over what the statement's own reading says of the figure.
func (q *quantity) read(words *lexicon, f *claims.Figure, part []token) (happened string) {
	noun, event, _ := strings.Cut(f.Counts, " ")
	if fate(noun) != "" && event == "" {
		noun, event = "", noun
	}
	if first, _, _ := strings.Cut(event, " "); event != "" {
		switch happened = fate(first); {
		case strings.Contains(event, " or "):
			happened = event // killed or wounded: a sum of two
		case happened == "":
			happened = first
		}
	}
	if noun != "" && !containers[noun] && !pronounish[noun] {
		q.noun = words.noun(noun)
		q.people = f.Unit == "people" || persons[noun] || persons[noun+"s"]
		q.anyone = anybody[noun]
		if happened == "lost" && q.people {
			happened = "killed"
		}
	}
	if f.Whose != "" {
		for _, word := range strings.Fields(f.Whose) {
			word = strings.Trim(word, "’'.,")
			if word == "" || !slices.ContainsFunc(part, func(t token) bool { return strings.HasPrefix(strings.ToLower(word), t.lower) }) {
				continue
			}
			q.whose = words.side(words.parties.Key(word))
			q.sides = append(q.sides, q.whose)
		}
	}
	return happened
}

// shares are words of the unit of a share, which is not what is counted.
var shares = set(`percent per cent percentage point points pc`)

// noun finds what a figure counts in the words after it: the last of them
// before a verb or a preposition.
func (r *reader) noun(text string, tokens []token, from, to int) (noun concept, people, anyone bool) {
	for i := from; i < to; i++ {
		t := tokens[i]
		if shares[t.lower] {
			continue
		}
		if i > 0 && strings.Trim(text[tokens[i-1].End:t.Start], " -\n\"”’“") != "" {
			break
		}
		if t.lower == "of" && i <= from+1 { // tonnes of grain, sets of remains
			noun = 0
			continue
		}
		if t.stop && t.lower != "others" && t.lower != "other" || verb(t.lower) && noun != 0 {
			break
		}
		noun = t.concept
		people, anyone = persons[t.lower], anybody[t.lower]
		if f := fate(t.lower); f != "" && !persons[t.lower] {
			return 0, bodily[f], bodily[f] // 30 wounded
		}
	}
	return noun, people, anyone
}

// verb reports whether a word looks like a verb in the past, as far as the
// words after a count go.
func verb(lower string) bool {
	n := len(lower)
	return n > 4 && lower[n-2:] == "ed" || lower == "died" || lower == "dead" || lower == "missing" || lower == "hurt"
}
