package main

import (
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/pflag"

	"onrecord/corpus"
)

// settings are what every command goes by. A flag beats the environment, and
// the environment beats the default.
type settings struct {
	Store     string
	Workspace string
	Story     string
	LogLevel  string
	JSON      bool
	endpoint  endpointSettings
	model     modelSettings

	origin map[string]string // by name: "flag", "environment" or "default"
	secret secrets
}

// secrets come from the environment alone: a flag would show in the list of
// processes.
type secrets struct {
	discordToken string
	discordAPI   string
	openaiKey    string
}

// setting is one of the settings, for resolving and showing.
type setting struct {
	name     string // of the flag
	variable string // of the environment
	value    *string
	fallback string
	help     string
}

func (s *settings) list() []setting {
	return append([]setting{
		{"store", "ONRECORD_STORE", &s.Store, "sqlite:" + filepath.Join(dataFolder(), "onrecord.db"), "where articles are kept: sqlite:PATH or postgres://…"},
		{"workspace", "ONRECORD_WORKSPACE", &s.Workspace, corpus.DefaultWorkspace, "whose articles: one Discord server's id, or \"local\""},
		{"story", "ONRECORD_STORY", &s.Story, "", "which story (default: the one put into last)"},
		{"log-level", "ONRECORD_LOG_LEVEL", &s.LogLevel, "info", "debug, info, warn or error"},
	}, append(s.endpoint.list(), s.model.list()...)...)
}

// dataFolder is the user's folder for this program's data.
func dataFolder() string { return filepath.Join(xdg.DataHome, "onrecord") }

func (s *settings) register(flags *pflag.FlagSet) {
	for _, one := range s.list() {
		flags.StringVar(one.value, one.name, "", one.help)
	}
	flags.BoolVar(&s.JSON, "json", false, "one JSON object a line on stdout")
}

// resolve fills in what no flag has given and checks it.
func (s *settings) resolve(flags *pflag.FlagSet, getenv func(string) string) error {
	s.origin = map[string]string{}
	for _, one := range s.list() {
		switch fromEnv := getenv(one.variable); {
		case flags.Changed(one.name):
			s.origin[one.name] = "flag"
		case fromEnv != "":
			*one.value, s.origin[one.name] = fromEnv, "environment"
		default:
			*one.value, s.origin[one.name] = one.fallback, "default"
		}
	}
	s.secret = secrets{discordToken: getenv("DISCORD_TOKEN"), discordAPI: getenv("DISCORD_API_URL"), openaiKey: getenv("OPENAI_API_KEY")}
	scope := corpus.Scope{Workspace: s.Workspace, Story: s.Story}
	if scope.Story == "" {
		scope.Story = corpus.DefaultStory
	}
	if err := scope.Validate(); err != nil {
		return usage("%v", err)
	}
	if _, err := s.logLevel(); err != nil {
		return err
	}
	if err := s.endpoint.resolve(s.secret.openaiKey); err != nil {
		return err
	}
	if err := s.model.resolve(); err != nil {
		return err
	}
	_, err := s.storage()
	return err
}
