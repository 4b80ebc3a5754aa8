package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/bwmarrin/discordgo"
)

const (
	askCommand     = "ask"
	questionOption = "question"
)

// maxQuestion is the longest question, in characters: a long paragraph, and
// half of what a message without a paid account can hold.
const maxQuestion = 1000

// commandSet are the commands of this version of the bot.
func commandSet() []*discordgo.ApplicationCommand {
	shortest := 1
	return []*discordgo.ApplicationCommand{{
		Type:             discordgo.ChatApplicationCommand,
		Name:             askCommand,
		Description:      "Ask about the story: answered only from the articles, with who said it and where",
		Contexts:         &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM},
		IntegrationTypes: &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall},
		Options: []*discordgo.ApplicationCommandOption{{
			Type:        discordgo.ApplicationCommandOptionString,
			Name:        questionOption,
			Description: "What you want to know, as a whole question",
			Required:    true,
			MinLength:   &shortest,
			MaxLength:   maxQuestion,
		}},
	}}
}

// register makes Discord's commands the ones of this version, and sends them
// only where they differ: Discord counts new ones and takes a while to show a
// change.
func (c *restClient) register(ctx context.Context, application string, want []*discordgo.ApplicationCommand) (changed bool, err error) {
	have, err := c.commands(ctx, application)
	if err != nil {
		return false, err
	}
	same, err := sameCommands(have, want)
	if err != nil || same {
		return false, err
	}
	return true, c.setCommands(ctx, application, want)
}

// sameCommands reports whether two sets of commands mean the same to a user,
// whatever ids, versions, order and defaults Discord has filled in.
func sameCommands(a, b []*discordgo.ApplicationCommand) (bool, error) {
	left, err := meaning(a)
	if err != nil {
		return false, err
	}
	right, err := meaning(b)
	return left == right, err
}

// meaning is a canonical form of the commands, to be compared.
func meaning(commands []*discordgo.ApplicationCommand) (string, error) {
	var all []discordgo.ApplicationCommand
	for _, c := range commands {
		m := discordgo.ApplicationCommand{
			Type:                     cmp.Or(c.Type, discordgo.ChatApplicationCommand),
			Name:                     c.Name,
			NameLocalizations:        orNil(c.NameLocalizations),
			Description:              c.Description,
			DescriptionLocalizations: orNil(c.DescriptionLocalizations),
			DefaultMemberPermissions: c.DefaultMemberPermissions,
			Contexts:                 sorted(c.Contexts),
			IntegrationTypes:         sorted(c.IntegrationTypes),
			Options:                  optionsMeaning(c.Options),
		}
		if c.NSFW != nil && *c.NSFW {
			m.NSFW = c.NSFW
		}
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b discordgo.ApplicationCommand) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name))
	})
	canonical, err := json.Marshal(all)
	if err != nil {
		return "", fmt.Errorf("compare commands: %w", err)
	}
	return string(canonical), nil
}

// optionsMeaning copies options with empty lists and maps made nil. Their
// order is kept: users see it.
func optionsMeaning(options []*discordgo.ApplicationCommandOption) []*discordgo.ApplicationCommandOption {
	var out []*discordgo.ApplicationCommandOption
	for _, o := range options {
		m := *o
		if len(m.NameLocalizations) == 0 {
			m.NameLocalizations = nil
		}
		if len(m.DescriptionLocalizations) == 0 {
			m.DescriptionLocalizations = nil
		}
		if len(m.ChannelTypes) == 0 {
			m.ChannelTypes = nil
		}
		if len(m.Choices) == 0 {
			m.Choices = nil
		}
		m.Options = optionsMeaning(o.Options)
		out = append(out, &m)
	}
	return out
}

func orNil(m *map[discordgo.Locale]string) *map[discordgo.Locale]string {
	if m == nil || len(*m) == 0 {
		return nil
	}
	return m
}

// sorted is the list in order, as it is a set; an empty one is none.
func sorted[T cmp.Ordered](list *[]T) *[]T {
	if list == nil || len(*list) == 0 {
		return nil
	}
	in := slices.Sorted(slices.Values(*list))
	return &in
}
