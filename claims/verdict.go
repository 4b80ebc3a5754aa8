package claims

import (
	"strings"

	"onrecord/corpus"
)

// What a cue means can depend on what follows it.

// untruths are what somebody calls a report who says that it is not true.
var untruths = set(`false untrue fake fakes hoax invention inventions baseless unfounded fabricated fabrication fabrications nonsense
	propaganda myth absurd ridiculous ludicrous lie lies gossip fiction slander exaggeration exaggerated misleading rubbish
	rumour rumours fairy fantasy fantasies disinformation misinformation provocation libel groundless preposterous wrong`)

// tellable are nouns for what was told, and words that stand for it.
var tellable = set(`claim claims account accounts version allegation allegations accusation accusations charge charges figure figures
	number numbers toll report reports rumour rumours rumor rumors story stories message messages talk suggestion suggestions
	it this`)

// appraising are the verbs that call something something.
var appraising = set(`call calls called calling describe describes described describing brand brands branded label labels labelled labeled
	dub dubs dubbed term terms termed`)

// callsUntrue reports whether verb v calls what was said untrue: "called the
// figure absurd", "described it as “a fairy tale”".
func (r *reader) callsUntrue(v int) bool {
	const reach = 14
	if !appraising[r.list[v].lower] {
		return false
	}
	told := false
	for i := v + 1; i <= v+reach && i < len(r.list); i++ {
		t := r.list[i]
		told = told || tellable[t.lower]
		if !told {
			continue // what is called a fake without having been told is a thing
		}
		if t.kind == quote {
			for _, inside := range plainTokens(r.text, corpus.Span{Start: t.Start, End: t.End}) {
				if untruths[inside.lower] {
					return true
				}
			}
			return false
		}
		if t.kind == comma && i > v+1 || t.lower == "not" {
			return false
		}
		if untruths[t.lower] && i > v+1 {
			return true
		}
	}
	return false
}

// ruling are the verbs that deny with "out" behind them.
var ruling = set(`rule rules ruled`)

// staysUnnamed reports whether verb v tells only how somebody spoke: "asked not
// to be named", "spoke on condition of anonymity".
func (r *reader) staysUnnamed(v int) bool {
	next := r.at(v + 1).lower
	switch r.list[v].lower {
	case "asked", "asking", "asks":
		return next == "not" && r.at(v+2).lower == "to" || next == "for" && r.at(v+2).lower == "anonymity"
	case "spoke", "speaks":
		return next == "on" && r.at(v+2).lower == "condition" || next == "anonymously" || next == "under"
	}
	return false
}

// occasional are prepositions of where something is said.
var occasional = set(`on in at via through`)

// saysThat reports whether "that" follows a phrase that tells where something
// was said: "replied on the network that".
func (r *reader) saysThat(i int) bool {
	const reach = 5
	for j := i + 1; j <= i+reach && r.at(j).kind == word; j++ {
		if r.at(j).lower == "that" {
			return true
		}
	}
	return false
}

// ending are verbs that stand before their subject at the end of what is said.
var ending = set(`said says added wrote replied explained announced reported`)

// invertedEnd is the speaker behind verb v where a comma stands before it and
// nothing but the speaker behind: "…, many on foot, said the mayor, Ann Hale."
func (r *reader) invertedEnd(v int) phrase {
	if !ending[r.list[v].lower] || r.at(v-1).kind != comma {
		return noPhrase
	}
	p := r.forward(v + 1)
	if p.empty() || !r.isNounPhrase(p) || !r.canSpeak(p) {
		return noPhrase
	}
	if first := r.list[p.first]; !first.upper && !determiners[first.lower] && !offices[first.lower] {
		return noPhrase
	}
	if after := r.at(p.last + 1); after.kind == word || after.kind == colon {
		return noPhrase
	}
	for i := p.first + 1; i < p.last; i++ {
		if l := r.list[i].lower; strings.HasSuffix(l, "ed") && !r.list[i].upper && r.at(i+1).lower != "by" && !offices[r.at(i+1).lower] && !bodies[r.at(i+1).lower] {
			return noPhrase // a note, seen by us, said drivers blocked the roads in Lind, a port
		}
	}
	return p
}

// reckonings are nouns for how somebody counts or tells something.
var reckonings = set(`reckoning estimate estimation count account telling words admission calculation calculations opinion view judgment judgement eyes assessment`)

// reckoning reads "by the brigade's reckoning" and "in her words" at the
// preposition i.
func (r *reader) reckoning(i int) (hit, bool) {
	const reach = 6
	if before := r.at(i - 1).lower; before == "stand" || before == "stands" || before == "stood" {
		return hit{}, false // stood by its count
	}
	if r.at(i+1).lower == "the" && reckonings[r.at(i+2).lower] && r.at(i+3).lower == "of" {
		if p := r.forward(i + 4); !p.empty() && r.isNounPhrase(p) && r.canSpeak(p) { // in the view of the league
			return hit{cue: cue{stance: Asserts}, at: phrase{i, i + 3}, speaker: p, apposition: noPhrase, left: i - 1, after: true, kind: bySource}, true
		}
	}
	for j := i + 1; j <= i+reach && r.at(j).kind == word; j++ {
		t := r.at(j)
		own := possessives[t.lower] && j == i+1
		if !own && !t.possessive() {
			continue
		}
		noun := j + 1
		if r.at(noun).lower == "own" {
			noun++
		}
		if !reckonings[r.at(noun).lower] {
			continue
		}
		h := hit{cue: cue{stance: Asserts}, at: phrase{i, i}, speaker: phrase{i + 1, j}, apposition: noPhrase, left: i - 1, after: true, kind: bySource}
		last := strings.TrimSuffix(strings.TrimSuffix(t.lower, "'s"), "’s")
		return h, own || !days[last] && !spans[last+"s"]
	}
	return hit{}, false
}
