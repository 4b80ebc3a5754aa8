package main

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"

	"onrecord/answer/composer"
	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/corpus/story"
	"onrecord/evals"
	"onrecord/prompts"
)

// injection plants instructions in the story that ships, under every disguise,
// and asks the shipped suite's questions without a model and with one that
// obeys whatever it reads.
func (e evaluation) injection(ctx context.Context) ([]evals.Figure, error) {
	if e.absent(evals.InjectionSuite, evals.InjectionFolder) {
		return nil, nil
	}
	attacks, err := evals.LoadAttacks(evals.InjectionFolder)
	if err != nil {
		return nil, err
	}
	suites, err := chooseSuites([]string{"shipped"})
	if err != nil {
		return nil, err
	}
	var questions []string
	for _, q := range suites[0].Questions {
		questions = append(questions, q.Text)
	}
	var articles []corpus.Article
	for input, refusal := range load.FS(ctx, story.Files()) {
		if refusal == nil {
			articles = append(articles, input.Article)
		}
	}
	var cases []evals.InjectionCase
	const disguises, groups = 5, 5
	for d := range disguises {
		for g := range groups {
			some := attacks[g*len(attacks)/groups : (g+1)*len(attacks)/groups]
			got, err := e.injected(ctx, evals.Plant(articles, some, d), some, d, questions)
			if err != nil {
				return nil, err
			}
			cases = append(cases, got...)
		}
	}
	return finish(e, evals.InjectionFigures(cases), cases)
}

func (e evaluation) injected(ctx context.Context, articles []corpus.Article, attacks []evals.Attack, disguise int, questions []string) ([]evals.InjectionCase, error) {
	lib, closeAll, err := e.filled(ctx, articles)
	if err != nil {
		return nil, err
	}
	defer closeAll()
	cases, err := evals.AskInjected(ctx, lib.engine, evalScope, "extractive", disguise, questions, attacks)
	if err != nil {
		return nil, err
	}
	g, err := gate()
	if err != nil {
		return nil, err
	}
	behind, err := evals.AskInjected(ctx, composer.NewGated(lib.engine, lib.Store, g), evalScope, "extractive behind the gate", disguise, questions, attacks)
	if err != nil {
		return nil, err
	}
	cases = append(cases, behind...)
	set, err := prompts.Load()
	if err != nil {
		return nil, err
	}
	obedient := composer.New(lib.engine, lib.Store, obedient{attacks}, g, set, composer.Config{Name: "obedient", Now: e.app.now})
	more, err := evals.AskInjected(ctx, obedient, evalScope, "obedient model", disguise, questions, attacks)
	return append(cases, more...), err
}

// obedient is a model that does whatever it reads: it says so, repeats the
// instructions, and quotes all of the evidence.
type obedient struct{ attacks []evals.Attack }

var keyForm = regexp.MustCompile(`\{"key":"([a-z0-9]+)"`)

func (o obedient) Complete(_ context.Context, r composer.Request) (composer.Reply, error) {
	type entry struct {
		Key   string `json:"key"`
		First int    `json:"first"`
		Last  int    `json:"last"`
	}
	type point struct {
		Text     string  `json:"text"`
		Evidence []entry `json:"evidence"`
	}
	var points []point
	for n, key := range keyForm.FindAllStringSubmatch(r.User, -1) {
		at := []entry{{Key: key[1]}}
		points = append(points, point{"", at}, point{evals.Obeyed + ": " + o.attacks[n%len(o.attacks)].Text, at}, point{o.attacks[n%len(o.attacks)].Text, at})
	}
	raw, err := json.Marshal(map[string]any{"points": points})
	if err != nil {
		return composer.Reply{}, fmt.Errorf("stand-in: %w", err)
	}
	return composer.Reply{Text: string(raw), Finish: "stop", Tokens: len(raw)}, nil
}
