package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"onrecord/answer"
	"onrecord/retrieval/hashing"
)

// shownSetting is a setting in force and where it comes from.
type shownSetting struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Origin string `json:"origin"`
	Env    string `json:"env"`
}

func newConfig(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Show the settings in force and where each comes from, secrets masked",
		Args:  positional(0, 0),
		RunE: func(*cobra.Command, []string) error {
			for _, one := range a.settings.shown() {
				var err error
				if a.settings.JSON {
					err = writeJSON(a.stdout, one)
				} else {
					_, err = fmt.Fprintf(a.stdout, "%-30s %-50s (%s; %s)\n", one.Name, one.Value, one.Origin, one.Env)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func (s *settings) shown() []shownSetting {
	var all []shownSetting
	for _, one := range s.list() {
		value := *one.value
		switch {
		case one.name == "store", one.name == "openai-base-url":
			value = masked(value)
		case one.name == "embedding-model" && value == "":
			value = "none: the offline embedder alone"
		case one.name == "embedding-dimensions" && value == "":
			value = "the model's own"
		case one.name == "story" && value == "":
			value = "the one put into last"
		}
		all = append(all, shownSetting{one.name, value, s.origin[one.name], one.variable})
	}
	token, origin := "not set: the bot does not run on Discord", "default"
	if s.secret.discordToken != "" {
		token, origin = "set, not shown", "environment"
	}
	api, apiOrigin := "Discord's own", "default"
	if s.secret.discordAPI != "" {
		api, apiOrigin = masked(s.secret.discordAPI), "environment"
	}
	key, keyOrigin := "not set", "default"
	if s.secret.openaiKey != "" {
		key, keyOrigin = "set, not shown", "environment"
	}
	return append(all,
		shownSetting{"openai-api-key", key, keyOrigin, "OPENAI_API_KEY"},
		shownSetting{"discord-token", token, origin, "DISCORD_TOKEN"},
		shownSetting{"discord-api", api, apiOrigin, "DISCORD_API_URL"})
}

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Show the version and what it was built with",
		Args:  positional(0, 0),
		RunE: func(*cobra.Command, []string) error {
			version, revision := "(devel)", ""
			if info, ok := debug.ReadBuildInfo(); ok {
				if info.Main.Version != "" {
					version = info.Main.Version
				}
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = s.Value
					}
				}
			}
			if a.settings.JSON {
				return writeJSON(a.stdout, map[string]any{
					"version": version, "revision": optional(revision), "go": runtime.Version(), "os": runtime.GOOS, "arch": runtime.GOARCH,
					"composer": answer.ExtractiveName, "embedder": hashing.Name,
				})
			}
			if revision != "" {
				version += " " + revision
			}
			_, err := fmt.Fprintf(a.stdout, "onrecord %s, %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}
