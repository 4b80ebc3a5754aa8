package question

import (
	"strings"
)

// span is a run of tokens [from, to).
type span struct{ from, to int }

func (s span) empty() bool { return s.to <= s.from }

// asked is what the words around a speaker say about the question.
type asked struct {
	speakers []span
	told     span
	verb     int  // the token of speaking, -1 where there is none
	saying   bool // the question is for what the speaker said
	by       int  // the noun of saying, as "line" in "the mayor's line", plus 1; 0 where there is none
}

const maxSpeaker = 9 // words of a speaker with office and country

// findSpeakers finds whose words a question is for.
func findSpeakers(text string, tokens []token) asked {
	found := asked{verb: -1}
	for _, find := range []func(string, []token) asked{accordingTo, versus, afterAuxiliary, beforeVerb, ofReaction, ofQuote, passive} {
		if found = find(text, tokens); len(found.speakers) > 0 {
			break
		}
	}
	if found.verb >= 0 && len(found.speakers) > 0 {
		found.told = toldTo(tokens, found.verb)
	}
	return found
}

// accordingTo reads "according to the mayor".
func accordingTo(_ string, tokens []token) asked {
	for i, t := range tokens {
		from := -1
		switch {
		case (t.Word == "according" || t.Word == "acc") && i+1 < len(tokens) && tokens[i+1].Word == "to":
			from = i + 2
		case t.Word == "per" && i > 0 && i+1 < len(tokens) && (tokens[i+1].upper || tokens[i+1].Word == "the"):
			from = i + 1
		default:
			continue
		}
		to := from
		for to < len(tokens) && to-from < maxSpeaker && (to == from || !tokens[to].breaks() && !asking[tokens[to].Word] && !aux[tokens[to].Word]) {
			to++
		}
		if to > from && !asking[tokens[from].Word] && tokens[from].Word != "each" && tokens[from].Word != "both" {
			return asked{speakers: conjoined(tokens, span{from, to}), verb: -1}
		}
	}
	return asked{verb: -1}
}

// afterAuxiliary reads "what did the mayor say about …".
func afterAuxiliary(_ string, tokens []token) asked {
	for i, t := range tokens {
		if !aux[t.Word] {
			continue
		}
		for v := i + 2; v < len(tokens) && v <= i+1+maxSpeaker; v++ {
			if tokens[v].breaks() && !aux[tokens[v].Word] && v > i+1 {
				break
			}
			if aboutWords[tokens[v].Word] || subordinators[tokens[v].Word] {
				break
			}
			if !speaksAt(tokens, v) || !isSpeaker(tokens[i+1:v]) || isNounHere(tokens, v) || possessives[tokens[v-1].Word] || tokens[v-1].Word == "of" ||
				tokens[v-1].Word == "be" || tokens[v-1].Word == "been" || tokens[v-1].Word == "being" || beForms[t.Word] && !strings.HasSuffix(tokens[v].Word, "ing") {
				continue
			}
			question := i == 0 || asking[tokens[0].Word] || startsSaying(tokens[:i])
			return asked{speakers: conjoined(tokens, span{i + 1, v}), verb: v, saying: question}
		}
	}
	return asked{verb: -1}
}

var (
	beForms     = wordSet(`is are was were`)
	possessives = wordSet(`the a an his her its their our your this that`)
	aboutWords  = wordSet(`about on regarding concerning over after`)
	// subordinators begin a clause of its own: who stands behind one is its subject.
	subordinators = wordSet(`once when while because if unless until since whether`)
	// makers are verbs whose object does something: "what made the army admit it"
	// asks for a cause.
	makers = wordSet(`made makes make caused causes led leads prompted prompts drove drives got pushed forced forces`)
)

// startsSaying reports whether what stands before the auxiliary asks for what
// was said: "what", "how", "what else", "and what".
func startsSaying(before []token) bool {
	return len(before) > 0 && asking[before[len(before)-1].Word] || len(before) > 1 && asking[before[len(before)-2].Word] && before[len(before)-1].Word == "else"
}

// speaksAt reports whether the token is a verb of speaking, and no verb of two
// words: who calls a trip off, or gives in, says nothing.
func speaksAt(tokens []token, v int) bool {
	word := tokens[v].Word
	if !speech[word] {
		return false
	}
	if v+1 < len(tokens) && twoWords[word] {
		return !besideVerbs[tokens[v+1].Word]
	}
	return true
}

var (
	twoWords    = wordSet(`call calls called give gives gave given put puts tell tells told write wrote`)
	besideVerbs = wordSet(`off in up out away down back over through together`)
)

// isNounHere reports whether a form like "report" is a noun before the verb
// proper: "did the report say".
func isNounHere(tokens []token, v int) bool {
	return v+1 < len(tokens) && speech[tokens[v+1].Word] && !tokens[v+1].breaks()
}

// isSpeaker reports whether tokens can name a speaker.
func isSpeaker(tokens []token) bool {
	content := false
	for _, t := range tokens {
		if asking[t.Word] {
			return false
		}
		content = content || !fillers[t.Word] && !aux[t.Word] && t.Word != "been" && t.Word != "not" && t.Word != "also"
	}
	return content
}

// beforeVerb reads "what the mayor said", "the mayor said what".
func beforeVerb(_ string, tokens []token) asked {
	for i, t := range tokens {
		if !(t.Word == "what" || t.Word == "wat" || t.Word == "wht" || t.Word == "whats" || t.Word == "how") || i > 3 || i+1 < len(tokens) && (aux[tokens[i+1].Word] || makers[tokens[i+1].Word]) {
			continue
		}
		for v := i + 2; v < len(tokens) && v <= i+1+maxSpeaker; v++ {
			if aux[tokens[v].Word] || tokens[v].breaks() {
				break
			}
			if speaksAt(tokens, v) && isSpeaker(tokens[i+1:v]) && !isNounHere(tokens, v) && tokens[v].Word != "report" {
				return asked{speakers: conjoined(tokens, span{i + 1, v}), verb: v, saying: true}
			}
		}
	}
	return asked{verb: -1}
}

// fetching are verbs by which one is told to bring something: "need the mayor
// verbatim", "put the mayor's words beside".
var fetching = wordSet(`need want put get give pull set lay list show compare bring me us`)

// conjoined parts "Oslo and Bergen" into two speakers where both are names of
// one or two words; "the ministry of health and welfare" stays one.
func conjoined(tokens []token, s span) []span {
	for s.from < s.to && (fillers[tokens[s.from].Word] || tokens[s.from].Word == "been" || fetching[tokens[s.from].Word]) {
		s.from++
	}
	for s.to > s.from && (tokens[s.to-1].Word == "each" || tokens[s.to-1].Word == "both" || tokens[s.to-1].Word == "have" || tokens[s.to-1].Word == "also") {
		s.to--
	}
	var parts []span
	from := s.from
	for i := s.from; i < s.to; i++ {
		if tokens[i].Word == "and" || tokens[i].Word == "or" || i > from && tokens[i].breaks() {
			parts = append(parts, span{from, i})
			if from = i; tokens[i].Word == "and" || tokens[i].Word == "or" {
				from = i + 1
			}
		}
	}
	parts = append(parts, span{from, s.to})
	for _, p := range parts {
		if p.empty() || len(parts) > 1 && p.to-p.from > 4 {
			return []span{s}
		}
	}
	return parts
}

// toldTo is whom a speaker told: "tell AFP about", "tell reporters on Friday".
func toldTo(tokens []token, verb int) span {
	if w := tokens[verb].Word; w != "tell" && w != "told" {
		return span{}
	}
	to := verb + 1
	for to < len(tokens) && to-verb <= 4 && !tokens[to].breaks() && !topicMark[tokens[to].Word] {
		to++
	}
	return span{verb + 1, to}
}
