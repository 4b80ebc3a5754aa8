package main

import (
	"context"
	"errors"
	"fmt"

	"onrecord/answer"
	"onrecord/corpus"
	"onrecord/discord"
)

// serve runs what is configured.
func (a *app) serve(ctx context.Context) error {
	if a.settings.secret.discordToken == "" {
		return exit{exitFailed, "nothing to run: DISCORD_TOKEN is not set. Set it to run on Discord (the README says how to make one), or ask here: bot ask \"your question\""}
	}
	lib, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	if err := a.fill(ctx, lib); err != nil {
		return err
	}
	log := a.logger()
	bot, err := discord.New(discord.Config{
		Token:    a.settings.secret.discordToken,
		Answerer: desk{lib: lib, app: a},
		Logger:   log,
		APIURL:   a.settings.secret.discordAPI,
	})
	if err != nil {
		return exit{exitFailed, err.Error()}
	}
	defer a.embedBehind(ctx, lib.learned)()
	defer a.maintainBehind(ctx, lib.Store, upkeepEvery)()
	log.Info("running on Discord", "store", masked(a.settings.Store), "composer", answer.ExtractiveName, "embedder", lib.searcher.Embedder())
	err = bot.Run(ctx)
	var fatal *discord.FatalCloseError
	switch {
	case err == nil || ctx.Err() != nil:
		log.Info("stopped")
		return nil
	case errors.Is(err, discord.ErrBadToken):
		return exit{exitFailed, "Discord refuses the token in DISCORD_TOKEN: copy it anew from the Bot page of your application (it is not the client secret and not the public key)"}
	case errors.As(err, &fatal):
		return exit{exitFailed, fatal.Error()}
	default:
		return err
	}
}

// desk answers Discord's questions from the right workspace and story.
type desk struct {
	lib *library
	app *app
}

// Answer implements discord.Answerer. A server's questions are answered from
// the server's own workspace. A server that has none of its own is answered
// from the installation's workspace, which holds what its operator put in
// without naming a server; no server ever sees another one's.
func (d desk) Answer(ctx context.Context, q answer.Question) (answer.Answer, error) {
	scope, err := d.scope(ctx, q.Scope.Workspace)
	if err != nil {
		return answer.Answer{}, err
	}
	q.Scope = scope
	return d.lib.engine.Answer(ctx, q)
}

func (d desk) scope(ctx context.Context, server string) (corpus.Scope, error) {
	for _, workspace := range []string{server, d.app.settings.Workspace} {
		chosen, _, err := latestStory(ctx, d.lib, workspace)
		if err != nil {
			return corpus.Scope{}, fmt.Errorf("choose a story: %w", err)
		}
		if chosen != "" {
			if named := d.app.settings.Story; named != "" {
				chosen = named
			}
			return corpus.Scope{Workspace: workspace, Story: chosen}, nil
		}
	}
	return corpus.Scope{Workspace: server, Story: corpus.DefaultStory}, nil
}
