package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord/answer"
	"onrecord/corpus"
)

// Answerer answers questions. It is safe for concurrent use, returns before
// the deadline of its context or soon after its cancellation, and its errors
// do not quote the question.
type Answerer interface {
	Answer(ctx context.Context, q answer.Question) (answer.Answer, error)
}

// What the bot says itself. None of it holds anything that anybody wrote.
const (
	sayEmptyInCommand = "That question is empty. Write what you want to know, as a whole question."
	sayEmptyMention   = "Write your question after the mention, as a whole sentence, and I look for what the articles say about it."
	sayTooLong        = "That question has %d characters, and I read at most %d. Please ask it more briefly."
	sayBusy           = "I am answering too many questions at the moment. Please ask again in a minute."
	sayUnknown        = "I don't know that command. It may belong to another version of me; try `/ask`."
	sayFailed         = "Something went wrong on my side, and there is no answer. It is in my log as `%s`; asking again may help."
	sayTimeout        = "I could not answer that in the %s I have for a question. Please ask again, or ask something narrower."
	sayStopping       = "I am being restarted and could not finish this answer. Please ask again in a minute."
)

// objection says what is wrong with a question before it is asked, "" where
// nothing is.
func objection(question, whenEmpty string) string {
	if question == "" {
		return whenEmpty
	}
	if n := utf8.RuneCountInString(question); n > maxQuestion {
		return fmt.Sprintf(sayTooLong, n, maxQuestion)
	}
	return ""
}

// consult asks the answerer and renders what it says, or a sentence about why
// there is no answer. It returns soon after ctx ends.
func (b *Bot) consult(ctx context.Context, id, text, guild, channel string) (m message) {
	log := b.log.With("id", id, "guild", guild, "channel", channel)
	defer func() {
		if p := recover(); p != nil {
			log.Error("answering panicked", "panic", redact(fmt.Sprint(p), text), "stack", string(debug.Stack()))
			m = saying(failedSentence(id))
		}
	}()
	done, err := b.jobs.turn(ctx)
	if err != nil {
		return b.failure(ctx, log, id, text, err)
	}
	defer done()
	ctx, cancel := context.WithTimeout(ctx, b.answerTimeout)
	defer cancel()
	scope := b.scope(guild, channel)
	if err := scope.Validate(); err != nil {
		return b.failure(ctx, log, id, text, err)
	}
	start := time.Now()
	a, err := b.answerer.Answer(ctx, answer.Question{ID: id, Text: text, Scope: scope})
	if err != nil {
		return b.failure(ctx, log, id, text, err)
	}
	log.Info("answered a question", "scope", scope.String(), "outcome", string(a.Status), "points", len(a.Points), "took", time.Since(start))
	return showing(render(a))
}

// failure logs why there is no answer and says so.
func (b *Bot) failure(ctx context.Context, log *slog.Logger, id, text string, err error) message {
	switch {
	case errors.Is(context.Cause(ctx), errStopping):
		log.Warn("a question was given up because the bot is stopping")
		return saying(sayStopping)
	case errors.Is(err, context.DeadlineExceeded):
		log.Error("a question was not answered in time", "limit", b.answerTimeout)
		return saying(fmt.Sprintf(sayTimeout, b.answerTimeout))
	default:
		log.Error("a question could not be answered", "error", redact(err.Error(), text))
		return saying(failedSentence(id))
	}
}

func failedSentence(id string) string { return fmt.Sprintf(sayFailed, id) }

// redact takes a question out of an error's text, as it is and as it looks
// quoted in Go. The answerer's law forbids it there; this is the second line.
func redact(s, question string) string {
	if question == "" {
		return s
	}
	quoted := strconv.Quote(question)
	return strings.NewReplacer(question, "[question]", quoted[1:len(quoted)-1], "[question]").Replace(s)
}

// ScopeByServer gives each Discord server the workspace named by its id, and
// each direct conversation an own one that holds nothing, so that nobody reads
// a server's articles from outside it.
func ScopeByServer(guild, channel string) corpus.Scope {
	if guild == "" {
		return corpus.Scope{Workspace: "dm-" + channel, Story: corpus.DefaultStory}
	}
	return corpus.Scope{Workspace: guild, Story: corpus.DefaultStory}
}
