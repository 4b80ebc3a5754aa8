package question

import (
	"regexp"
	"strings"
)

var reactionWords = wordSet(`reaction reactions response responses comment comments statement statements stance answer reply view views version account explanation
message warning demand demands claim claims words line position justification excuse allegation allegations accusation accusations argument defence`)

// stances are those that hardly follow a plural: "whats the ministrys line on …".
var stances = wordSet(`line stance position view take version reaction response`)

// ofContent are words whose "of" brings what is said, not who says it.
var ofContent = wordSet(`claim claims allegation allegations accusation accusations warning demand demands view version account explanation line message word words`)

// ofReaction reads "the mayor's reaction to …", "saudi reaction?", "reaction
// of the mayor", "any word from the mayor".
func ofReaction(_ string, tokens []token) asked {
	for i, t := range tokens {
		if !reactionWords[t.Word] && t.Word != "word" {
			continue
		}
		if i+2 < len(tokens) && (tokens[i+1].Word == "of" && !ofContent[t.Word] || tokens[i+1].Word == "from" || tokens[i+1].Word == "by") {
			from, to := i+2, i+2
			for to < len(tokens) && to-from < maxSpeaker && (to == from || !tokens[to].breaks() && !topicMark[tokens[to].Word] && !aux[tokens[to].Word]) {
				to++
			}
			if isSpeaker(tokens[from:to]) {
				return asked{speakers: conjoined(tokens, span{from, to}), verb: -1, saying: true, by: i + 1}
			}
		}
		if t.Word == "word" || t.Word == "answer" && i == 0 {
			continue
		}
		from := i
		for from > 0 && i-from < maxSpeaker && !aux[tokens[from-1].Word] && !asking[tokens[from-1].Word] && !tokens[from].breaks() && !topicMark[tokens[from-1].Word] && tokens[from-1].Word != "of" {
			from--
		}
		owner := i > 0 && (tokens[i-1].owner || i > 1 && tokens[i-2].owner && !tokens[i-1].breaks() || stances[t.Word] && tokens[0].Word == "whats" && strings.HasSuffix(tokens[i-1].Word, "s"))
		short := len(tokens) <= 4 // "saudi reaction?"
		to := i
		if i > 1 && tokens[i-2].owner && !tokens[i-1].owner {
			to-- // "the ministry's stated grounds"
		}
		if isSpeaker(tokens[from:to]) && (owner || short) && tokens[from].Word != "any" {
			return asked{speakers: conjoined(tokens, span{from, to}), verb: -1, saying: true, by: i + 1}
		}
	}
	return asked{verb: -1}
}

var topicMark = wordSet(`on about to over regarding concerning after for that of re when in as during at with`)

// ofQuote reads "quote the mayor on …", "the mayor's exact words on …", "exact
// words of the mayor".
func ofQuote(_ string, tokens []token) asked {
	for i, t := range tokens {
		from, to := -1, -1
		switch {
		case t.Word == "quote" && i+1 < len(tokens) && i <= 3 && !topicMark[tokens[i+1].Word]:
			from = i + 1
			for from+1 < len(tokens) && casual[tokens[from].Word] {
				from++ // "quote pls: the mayor on …"
			}
			if tokens[from].Word == "from" || tokens[from].Word == "of" || tokens[from].Word == "by" {
				from++
			}
		case (t.Word == "words" || t.Word == "quote" || t.Word == "quotes" || t.Word == "wording") && i+2 < len(tokens) && (tokens[i+1].Word == "of" || tokens[i+1].Word == "from" || tokens[i+1].Word == "by"):
			from = i + 2
		case t.Word == "verbatim" && i > 0 && i <= 4 && !aux[tokens[0].Word] && !asking[tokens[0].Word]:
			from, to = 0, i // "the mayor verbatim on the bridge"
		case t.Word == "exact" && i > 0 && tokens[i-1].owner:
			from, to = 0, i
			for from < i && (aux[tokens[from].Word] || asking[tokens[from].Word] || casual[tokens[from].Word]) {
				from++
			}
		default:
			continue
		}
		if to < 0 {
			for to = from; to < len(tokens) && to-from < maxSpeaker && (to == from || !tokens[to].breaks() && !topicMark[tokens[to].Word] && !(to > from+1 && strings.HasSuffix(tokens[to].Word, "ing"))); to++ {
			} // "the quote of the company regretting the failure"
		}
		if from < to && isSpeaker(tokens[from:to]) {
			return asked{speakers: conjoined(tokens, span{from, to}), verb: -1, saying: true}
		}
	}
	return asked{verb: -1}
}

var passiveForm = regexp.MustCompile(`(?i)\b(?:said|claimed|announced|alleged|stated|demanded|promised|told|confirmed|verified|acknowledged|admitted|denied)\b.{0,40}\bby\b`)

// passive reads "what was said about it by the mayor".
func passive(text string, tokens []token) asked {
	if !passiveForm.MatchString(text) {
		return asked{verb: -1}
	}
	for i, t := range tokens {
		if t.Word == "by" && i+1 < len(tokens) && i > 1 {
			to := i + 1
			for to < len(tokens) && to-i <= maxSpeaker && (to == i+1 || !tokens[to].breaks() && !topicMark[tokens[to].Word]) {
				to++
			}
			if unnamed[tokens[i+1].Word] {
				return asked{verb: -1} // "confirmed by anyone"
			}
			return asked{speakers: conjoined(tokens, span{i + 1, to}), verb: i, saying: true}
		}
	}
	return asked{verb: -1}
}

var unnamed = wordSet(`anyone anybody someone somebody independent any other others who whom several more many both all another which what`)
