package discord

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// acknowledgeWithin is how long the bot tries to acknowledge a command.
	// Discord allows three seconds from when it was used; a fifth of a second
	// is left for the way here and back.
	acknowledgeWithin = 2800 * time.Millisecond

	// deliverWithin bounds the sending of an answer, with its tries. A
	// deferred command can be answered for fifteen minutes, so this and the
	// time for the answer have ample room.
	deliverWithin = time.Minute
)

// onInteraction takes in the use of a command. It doesn't block.
func (b *Bot) onInteraction(data json.RawMessage) {
	received := time.Now()
	var in interaction
	if err := json.Unmarshal(data, &in); err != nil || in.ID == "" || in.Token == "" {
		b.log.Warn("passed over an interaction that can't be read", "id", in.ID)
		return
	}
	if in.Type != discordgo.InteractionApplicationCommand {
		return
	}
	b.jobs.start(in.ID, func(ctx context.Context) {
		b.command(ctx, in, received)
	}, func(ctx context.Context) {
		b.tellOnly(ctx, in, received, sayBusy)
	})
}

// command answers one use of a command: at once where it can't be answered,
// else deferred, and edited when the answer is there.
func (b *Bot) command(ctx context.Context, in interaction, received time.Time) {
	var data commandData
	if json.Unmarshal(in.Data, &data) != nil || data.Type != discordgo.ChatApplicationCommand || data.Name != askCommand {
		b.tellOnly(ctx, in, received, sayUnknown)
		return
	}
	question := strings.TrimSpace(clean(data.text(questionOption)))
	if what := objection(question, sayEmptyInCommand); what != "" {
		b.tellOnly(ctx, in, received, what)
		return
	}
	soon, cancel := context.WithDeadline(ctx, received.Add(acknowledgeWithin))
	err := b.rest.acknowledge(soon, in)
	cancel()
	if err != nil {
		b.logUnacknowledged(in, err)
		return
	}
	m := b.consult(ctx, in.ID, question, in.GuildID, in.ChannelID)
	// The answer goes out also where the bot is stopping.
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), deliverWithin)
	defer cancel()
	if err := b.rest.edit(late, in, m); err != nil {
		b.log.Error("an answer could not be delivered", "id", in.ID, "error", err)
		if refusal := asRESTError(err); refusal != nil && refusal.Status == 400 && len(m.Embeds) > 0 {
			b.editSorry(late, in)
		}
	}
}

// editSorry tells who asked that Discord refused the answer's form.
func (b *Bot) editSorry(ctx context.Context, in interaction) {
	if err := b.rest.edit(ctx, in, saying(failedSentence(in.ID))); err != nil {
		b.log.Error("a failure could not be told", "id", in.ID, "error", err)
	}
}

// tellOnly responds with a sentence that only who asked can see.
func (b *Bot) tellOnly(ctx context.Context, in interaction, received time.Time, sentence string) {
	ctx, cancel := context.WithDeadline(ctx, received.Add(acknowledgeWithin))
	defer cancel()
	if err := b.rest.tell(ctx, in, saying(sentence)); err != nil {
		b.logUnacknowledged(in, err)
	}
}

func (b *Bot) logUnacknowledged(in interaction, err error) {
	why := "a command could not be acknowledged"
	switch {
	case refusedWith(err, codeUnknownInteraction):
		why = "a command came too late to be acknowledged: is the connection to Discord slow, or the clock of a proxy?"
	case refusedWith(err, codeAlreadyAcknowledged):
		why = "a command was acknowledged already: is another bot running with the same token?"
	}
	b.log.Error(why, "id", in.ID, "error", err)
}
