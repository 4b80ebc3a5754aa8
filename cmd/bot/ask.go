package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"onrecord/answer"
	"onrecord/answer/terminal"
	"onrecord/corpus"
)

func newAsk(a *app) *cobra.Command {
	var stdin bool
	var asOf, id string
	var context []string
	cmd := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Answer a question, with outlet, speaker and verbatim quote",
		Long: `Answers a question from the story's articles, or says that they don't say (exit code 3).

With --stdin it reads a question a line, plain text or {"id","question","context":[earlier questions],"as_of"}, and writes an answer a line as JSON, in order.`,
		Example: `  bot ask "How many people were evacuated?"
  bot ask --as-of 2026-03-02T14:30:00Z "How many people were evacuated?"
  bot ask --stdin < questions.txt > answers.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if stdin {
				return positional(0, 0)(cmd, args)
			}
			return positional(1, 1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if stdin {
				return a.askLines(cmd.Context())
			}
			moment, err := corpus.ParseMoment(asOf)
			if err != nil {
				return usage("--as-of: %v", err)
			}
			return a.ask(cmd.Context(), answer.Question{ID: id, Text: args[0], Context: context, AsOf: moment})
		},
	}
	cmd.Flags().BoolVar(&stdin, "stdin", false, "read a question a line from stdin, write an answer a line")
	cmd.Flags().StringVar(&asOf, "as-of", "", "answer from what was known by then, a day or an instant")
	cmd.Flags().StringVar(&id, "id", "", "the answer's id (default: a random one)")
	cmd.Flags().StringArrayVar(&context, "context", nil, "an earlier question of the conversation, oldest first; may be given several times")
	return cmd
}

func (a *app) ask(ctx context.Context, q answer.Question) error {
	lib, scope, err := a.readable(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	q.Scope = scope
	result, err := lib.engine.Answer(ctx, q)
	var bad *answer.QuestionError
	if errors.As(err, &bad) {
		return usage("%v", bad)
	}
	if err != nil {
		return err
	}
	if a.settings.JSON {
		err = writeJSON(a.stdout, result)
	} else {
		_, err = fmt.Fprint(a.stdout, terminal.Render(result, terminal.Style{Width: a.width(), Colour: a.colour()}))
	}
	if err == nil && result.Status == answer.Abstained {
		err = exit{status: exitAbstained}
	}
	return err
}

// askLines answers a question a line. A line that cannot be answered gets an
// abstention that says why, so that answers and questions stay in step.
func (a *app) askLines(ctx context.Context) error {
	lib, scope, err := a.readable(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	refused := 0
	for line, lineErr := range readQuestions(a.stdin) {
		var result answer.Answer
		var bad *answer.QuestionError
		if lineErr == nil {
			result, lineErr = lib.engine.Answer(ctx, answer.Question{ID: line.ID, Text: line.Question, Context: line.Context, AsOf: line.AsOf, Scope: scope})
			if lineErr != nil && !errors.As(lineErr, &bad) {
				return lineErr
			}
		}
		if lineErr != nil {
			refused++
			fmt.Fprintln(a.stderr, "bot:", lineErr)
			result = answer.Answer{
				ID: line.ID, Question: line.Question, Status: answer.Abstained, Reason: lineErr.Error(),
				Points: []answer.Point{}, Citations: []answer.Citation{}, AsOf: corpus.Instant(a.now()),
				MadeWith: answer.MadeWith{Composer: "none", Embedder: "none", Missing: []string{}},
			}
		}
		if err := writeJSON(a.stdout, result); err != nil {
			return err
		}
	}
	return partly(refused)
}

// partly is the result of a command some of whose inputs were refused.
func partly(refused int) error {
	if refused == 0 {
		return nil
	}
	return exit{exitPartly, fmt.Sprintf("%d of the inputs refused, each named above", refused)}
}
