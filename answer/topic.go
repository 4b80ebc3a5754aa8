package answer

import (
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
)

// besideFuture is how many words may stand between a word for what is to come
// and what is: "will probably visit the town".
const besideFuture = 4

// isToCome reports whether the sentence says that what is asked for is to
// come, and not something else.
func (e *evidence) isToCome(c *candidate) bool {
	all := c.places()
	for i := range all {
		if !futureWords.MatchString(all[i].Word) {
			continue
		}
		for j := i + 1; j < len(all) && j <= i+besideFuture && all[j].Word != "ask" && all[j].Word != "seek" && all[j].Word != "demand"; j++ {
			for _, term := range e.reading.Terms {
				if !term.Name && !term.Light && e.word(term, all[j].word) >= lexicon.Same {
					return true
				}
			}
		}
	}
	return false
}

// saying reports whether what somebody said is asked for, on whatever.
func (e *evidence) saying() bool {
	kind := e.reading.Kind
	return len(e.reading.Speakers) > 0 && (kind == question.Saying || kind == question.Quote || kind == question.Confirmation)
}

const (
	topicBefore  = 3   // sentences before one in which its subject may have been named
	topicCarried = 0.8 // what a word counts that is met there
	topicShare   = 0.3 // of the subject's words, by rarity, that have to be met; kept with the reported halves' totals in view
)

// onTopic reports whether the statement, or the one before it, has a word of
// the subject itself.
func (e *evidence) onTopic(c *candidate) bool {
	var topic []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date {
			topic = append(topic, term)
		}
	}
	met := slices.Clone(c.own[c.i])
	for i := c.i - 1; i >= 0 && i >= c.i-topicBefore; i-- {
		if i == c.i-1 || c.sentences[i].Paragraph == c.sentences[c.i].Paragraph {
			raise(met, c.own[i], topicCarried)
		}
	}
	return len(topic) == 0 || e.share(topic, met) >= topicShare
}

// didIt reports whether the sentence, or the one before it, has all that is
// asked who did it: the very deed, not one of the kind.
func (e *evidence) didIt(c *candidate) bool {
	for _, term := range e.reading.Terms {
		if term.Light || term.Name || term.Date || e.of(term, c.own[c.i]) >= lexicon.Same {
			continue
		}
		if c.i == 0 || e.of(term, c.own[c.i-1]) < lexicon.Same {
			return false
		}
	}
	return true
}
