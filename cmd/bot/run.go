package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
)

// world is everything outside that a command may touch, so that a test can be
// a whole world of its own.
type world struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	getenv func(string) string
	now    func() time.Time
}

// clock is the time as it is stored and shown: in UTC.
func clock() time.Time { return time.Now().UTC() }

// The exit codes of every command.
const (
	exitDone      = 0
	exitFailed    = 1 // the message names what
	exitUsage     = 2 // wrong usage
	exitAbstained = 3 // the answer is an abstention
	exitPartly    = 4 // some inputs were refused, each named
)

// exit ends a command with a status. Its message is empty where everything
// has been said already.
type exit struct {
	status  int
	message string
}

func (e exit) Error() string { return e.message }

// usage is a mistake in how a command was called.
func usage(format string, args ...any) error { return exit{exitUsage, fmt.Sprintf(format, args...)} }

// run executes one command and returns its exit code.
func run(ctx context.Context, args []string, w world) int {
	root := newRoot(w)
	root.SetArgs(args)
	root.SetIn(w.stdin)
	root.SetOut(w.stdout)
	root.SetErr(w.stderr)
	err := root.ExecuteContext(ctx)
	var e exit
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &e):
		if e.message != "" {
			fmt.Fprintln(w.stderr, "bot:", e.message)
		}
		return e.status
	case ctx.Err() != nil:
		fmt.Fprintln(w.stderr, "bot: interrupted; what was reported as done is done")
		return exitFailed
	default:
		fmt.Fprintln(w.stderr, "bot:", err)
		return exitFailed
	}
}

// newRoot assembles the commands.
func newRoot(w world) *cobra.Command {
	a := &app{world: w}
	root := &cobra.Command{
		Use:   "bot",
		Short: "Answers questions about a news story, with outlet, speaker and verbatim quote",
		Long: `onrecord answers questions about a news story only from the articles that were put in.

Without a command it runs the Discord bot where DISCORD_TOKEN is set.

Exit codes: 0 done; 1 failed; 2 wrong usage; 3 the answer is an abstention; 4 done in part, some inputs refused by name.`,
		Example: `  bot ask "How many people were evacuated?"
  bot ingest --story harbour-fire articles/
  DISCORD_TOKEN=… bot`,
		Args:          positional(0, 0),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context()) },
	}
	root.SuggestionsMinimumDistance = 2 // letters
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage("%v", err) })
	a.settings.register(root.PersistentFlags())
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return a.settings.resolve(cmd.Flags(), w.getenv) }
	root.AddCommand(
		newAsk(a), newSearch(a), newIngest(a), newEmbed(a), newArticles(a), newExtract(a), newAnnotate(a), newCheck(a), newWhosaid(a), newEval(a), newClaims(a), newConfig(a), newVersion(a),
		newMigrate(a),
	)
	return root
}

// positional checks the number of arguments; most < 0 means any number.
func positional(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case cmd.Name() == "bot" && len(args) > 0:
			return usage("there is no command %q; `bot help` lists them%s", args[0], suggestion(cmd, args[0]))
		case len(args) < least:
			return usage("%s needs more: %s", cmd.CommandPath(), cmd.UseLine())
		case most >= 0 && len(args) > most:
			return usage("%s was given %d arguments and takes %d: put text of several words in quotation marks", cmd.CommandPath(), len(args), most)
		}
		return nil
	}
}

func suggestion(cmd *cobra.Command, word string) string {
	if near := cmd.Root().SuggestionsFor(word); len(near) > 0 {
		return fmt.Sprintf(" (did you mean %q?)", near[0])
	}
	return ""
}
