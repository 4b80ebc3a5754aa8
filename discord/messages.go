package discord

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// typingEvery is how often "is typing" is shown anew; Discord shows it for
// ten seconds.
const typingEvery = 8 * time.Second

// onMessage takes in a message. It doesn't block.
func (b *Bot) onMessage(data json.RawMessage) {
	var in channelMessage
	if json.Unmarshal(data, &in) != nil || in.ID == "" || in.Author == nil {
		b.log.Debug("passed over a message that can't be read")
		return
	}
	question, meant := b.addressed(in)
	if !meant {
		return
	}
	b.jobs.start(in.ID, func(ctx context.Context) {
		b.answerMessage(ctx, in, question)
	}, func(ctx context.Context) {
		b.replyWith(ctx, in, saying(sayBusy))
	})
}

// addressed returns the question in a message, and whether the message is
// meant for the bot: written by a person, and either direct or with a mention
// of the bot in its text. A reply that only pings the bot is not: most of
// those say thanks.
func (b *Bot) addressed(in channelMessage) (question string, meant bool) {
	if in.Author.Bot || in.WebhookID != "" || in.Type != discordgo.MessageTypeDefault && in.Type != discordgo.MessageTypeReply {
		return "", false
	}
	self := b.self.Load()
	if self == nil {
		return "", false
	}
	mentions := strings.NewReplacer("<@"+self.User.ID+">", " ", "<@!"+self.User.ID+">", " ")
	without := mentions.Replace(in.Content)
	if in.GuildID != "" && without == in.Content {
		return "", false
	}
	return strings.TrimSpace(clean(without)), true
}

// answerMessage replies to a message with the answer.
func (b *Bot) answerMessage(ctx context.Context, in channelMessage, question string) {
	if what := objection(question, sayEmptyMention); what != "" {
		b.replyWith(ctx, in, saying(what))
		return
	}
	stop := b.showTyping(ctx, in.ChannelID)
	m := b.consult(ctx, in.ID, question, in.GuildID, in.ChannelID)
	stop()
	b.replyWith(ctx, in, m)
}

// showTyping shows that the bot is writing until stop is called, which waits
// until nothing more is sent. Failing at it is no matter.
func (b *Bot) showTyping(ctx context.Context, channel string) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			if err := b.rest.typing(ctx, channel); err != nil && ctx.Err() == nil {
				b.log.Debug("typing could not be shown", "channel", channel, "error", err)
				return
			}
			if sleepUntil(ctx, time.Now().Add(typingEvery)) != nil {
				return
			}
		}
	}()
	return func() {
		cancel()
		<-done
	}
}

// replyWith sends the reply, also where the bot is stopping.
func (b *Bot) replyWith(ctx context.Context, in channelMessage, m message) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), deliverWithin)
	defer cancel()
	err := b.rest.reply(ctx, in, m)
	if refusal := asRESTError(err); refusal != nil && refusal.Status == 400 && len(m.Embeds) > 0 {
		b.log.Error("an answer was refused", "id", in.ID, "channel", in.ChannelID, "error", err)
		err = b.rest.reply(ctx, in, saying(failedSentence(in.ID)))
	}
	switch {
	case err == nil:
	case refusedWith(err, codeMissingAccess, codeMissingPermissions):
		b.log.Warn("the bot may not write in a channel: it needs View Channel, Send Messages, Embed Links and Read Message History there", "id", in.ID, "channel", in.ChannelID)
	default:
		b.log.Error("an answer could not be delivered", "id", in.ID, "channel", in.ChannelID, "error", err)
	}
}
