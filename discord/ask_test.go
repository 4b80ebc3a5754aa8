package discord

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/answer"
	"onrecord/corpus"
	"onrecord/discord/discordtest"
)

const (
	harbour = "900000000000000001" // two servers
	island  = "900000000000000002"
	news    = "910000000000000001" // a channel in harbour
	reader  = "920000000000000001"
)

const hurt = "How many were hurt on the Marigold?"

// ask uses /ask in the harbour's server.
func ask(t *testing.T, srv *discordtest.Server, question string) *discordtest.Interaction {
	t.Helper()
	return srv.SlashCommand(soon(t), harbour, news, reader, "ask", map[string]any{"question": question})
}

// response waits for what who asked gets to see.
func response(t *testing.T, i *discordtest.Interaction) discordtest.Response {
	t.Helper()
	r, err := i.Response(soon(t))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAskIsAnsweredWithTheEmbed(t *testing.T) {
	t.Parallel()
	srv, r := start(t, Config{})
	for place, use := range map[string]discordtest.Use{
		"server":         {GuildID: harbour, ChannelID: news, UserID: reader},
		"direct message": {ChannelID: "930000000000000001", UserID: reader},
	} {
		got := response(t, srv.UseSlashCommand(soon(t), use, "ask", map[string]any{"question": hurt}))
		if !got.Deferred || got.Ephemeral || got.Edits != 1 {
			t.Errorf("%s: deferred %v, ephemeral %v, %d edits", place, got.Deferred, got.Ephemeral, got.Edits)
		}
		for _, want := range []string{hurt, "⚠ unverified", "Captain Ilse Brandt", "via Coast Wire", "outlet not established", "our digest of this outlet's report", "3 outlets · 2 origins"} {
			if !strings.Contains(got.Text(), want) {
				t.Errorf("%s: the answer does not say %q:\n%s", place, want, got.Text())
			}
		}
	}
	if strings.Contains(r.log.String(), "Marigold") {
		t.Errorf("the log holds what was asked:\n%s", r.log)
	}
}

func TestAbstentionIsAnAnswer(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{Answerer: answererFunc(func(context.Context, answer.Question) (answer.Answer, error) {
		return abstainingAnswer(), nil
	})})
	if text := response(t, ask(t, srv, "Who owns the lighthouse?")).Text(); !strings.Contains(text, "The articles do not answer this.") {
		t.Error(text)
	}
}

func TestSlowAnswerIsAcknowledgedAtOnce(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	srv, _ := start(t, Config{AtOnce: 1, Answerer: answererFunc(func(ctx context.Context, q answer.Question) (answer.Answer, error) {
		select {
		case <-release:
		case <-ctx.Done():
		}
		return ferry(ctx, q)
	})})
	// Also those that wait for their turn are acknowledged.
	var asked []*discordtest.Interaction
	for range 5 {
		asked = append(asked, ask(t, srv, hurt))
	}
	for _, i := range asked {
		got, err := i.Acknowledged(soon(t))
		if err != nil || !got.Deferred {
			t.Fatal(got.Deferred, err)
		}
		if took := got.Acknowledged.Sub(got.Created); took > time.Second {
			t.Errorf("acknowledged after %v", took)
		}
	}
	close(release)
	for _, i := range asked {
		response(t, i)
	}
}

func TestFailuresAreToldAndLoggedWithoutTheQuestion(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		answerer answererFunc
		timeout  time.Duration
		says     string
		logs     string
	}{
		"panic": {
			func(_ context.Context, q answer.Question) (answer.Answer, error) { panic("lost: " + q.Text) }, 0,
			"Something went wrong on my side", "answering panicked",
		},
		"error": {
			func(_ context.Context, q answer.Question) (answer.Answer, error) {
				return answer.Answer{}, fmt.Errorf("search for %q: %w", q.Text, errors.New("index is gone"))
			}, 0,
			"Something went wrong on my side", "index is gone",
		},
		"too slow": {
			func(ctx context.Context, _ answer.Question) (answer.Answer, error) {
				<-ctx.Done()
				return answer.Answer{}, ctx.Err()
			}, 50 * time.Millisecond,
			"I could not answer that in the 50ms", "not answered in time",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv, r := start(t, Config{Answerer: c.answerer, AnswerTimeout: c.timeout})
			i := ask(t, srv, hurt)
			got := response(t, i)
			if !strings.Contains(got.Content(), c.says) {
				t.Errorf("says %q", got.Content())
			}
			if strings.Contains(got.Content(), "as `") && !strings.Contains(got.Content(), i.ID) {
				t.Errorf("the sentence has no id to look up: %q", got.Content())
			}
			if log := r.log.String(); !strings.Contains(log, c.logs) || !strings.Contains(log, "id="+i.ID) || strings.Contains(log, "Marigold") {
				t.Errorf("the log:\n%s", log)
			}
			// One failure doesn't end the bot.
			if _, err := ask(t, srv, hurt).Acknowledged(soon(t)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestQuestionsThatCannotBeAsked(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	who := discordtest.Use{GuildID: harbour, ChannelID: news, UserID: reader}
	option := func(v any) discordtest.Object {
		return discordtest.Object{"name": "ask", "type": 1, "options": []any{discordtest.Object{"name": "question", "type": 3, "value": v}}}
	}
	for name, c := range map[string]struct {
		data discordtest.Object
		says string
	}{
		"empty":           {option("  \u200b "), "That question is empty."},
		"missing":         {discordtest.Object{"name": "ask", "type": 1}, "That question is empty."},
		"of another type": {option(5), "That question is empty."},
		"too long":        {option(long("ä", 1001)), "That question has 1001 characters, and I read at most 1000."},
		"other command":   {discordtest.Object{"name": "tell", "type": 1}, "I don't know that command."},
		"other type":      {discordtest.Object{"name": "ask", "type": 3}, "I don't know that command."},
		"no data":         {nil, "I don't know that command."},
	} {
		got := response(t, srv.Interact(soon(t), who, 2, name, c.data))
		if !strings.Contains(got.Content(), c.says) || !got.Ephemeral {
			t.Errorf("%s: ephemeral %v, says %q", name, got.Ephemeral, got.Content())
		}
	}
}

func TestTooManyQuestionsAreRefusedClearly(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	srv, _ := start(t, Config{AtOnce: 1, Answerer: answererFunc(func(ctx context.Context, q answer.Question) (answer.Answer, error) {
		<-release
		return ferry(ctx, q)
	})})
	var waiting []*discordtest.Interaction
	for range seatsPerTurn {
		i := ask(t, srv, hurt)
		if _, err := i.Acknowledged(soon(t)); err != nil {
			t.Fatal(err)
		}
		waiting = append(waiting, i)
	}
	if got := response(t, ask(t, srv, hurt)); got.Content() != sayBusy || !got.Ephemeral {
		t.Errorf("ephemeral %v, says %q", got.Ephemeral, got.Content())
	}
	close(release)
	for _, i := range waiting {
		response(t, i)
	}
}

func TestWorkspacesAreNeverMixed(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	scopes := make(map[string]corpus.Scope) // by question
	srv, _ := start(t, Config{Answerer: answererFunc(func(ctx context.Context, q answer.Question) (answer.Answer, error) {
		mu.Lock()
		scopes[q.Text] = q.Scope
		mu.Unlock()
		return ferry(ctx, q)
	})})
	for question, use := range map[string]discordtest.Use{
		"one":   {GuildID: harbour, ChannelID: news, UserID: reader},
		"two":   {GuildID: island, ChannelID: "910000000000000002", UserID: reader},
		"three": {ChannelID: "930000000000000001", UserID: reader},
	} {
		response(t, srv.UseSlashCommand(soon(t), use, "ask", map[string]any{"question": question}))
	}
	mu.Lock()
	defer mu.Unlock()
	for question, workspace := range map[string]string{"one": harbour, "two": island, "three": "dm-930000000000000001"} {
		if want := (corpus.Scope{Workspace: workspace, Story: corpus.DefaultStory}); scopes[question] != want {
			t.Errorf("%s was asked of %v, want %v", question, scopes[question], want)
		}
	}
}

func TestScopeCanBeMapped(t *testing.T) {
	t.Parallel()
	srv, r := start(t, Config{
		Scope: func(guild, channel string) corpus.Scope {
			if guild == island {
				return corpus.Scope{Workspace: "Not A Slug"}
			}
			return corpus.Scope{Workspace: corpus.DefaultWorkspace, Story: "ferry"}
		},
		Answerer: answererFunc(func(ctx context.Context, q answer.Question) (answer.Answer, error) {
			if q.Scope.String() != "local/ferry" {
				return answer.Answer{}, fmt.Errorf("asked of %v", q.Scope)
			}
			return ferry(ctx, q)
		}),
	})
	if got := response(t, ask(t, srv, hurt)); !strings.Contains(got.Text(), "Brandt") {
		t.Error(got.Text())
	}
	got := response(t, srv.SlashCommand(soon(t), island, "910000000000000002", reader, "ask", map[string]any{"question": hurt}))
	if !strings.Contains(got.Content(), "Something went wrong") {
		t.Error(got.Text())
	}
	r.log.await(t, "Not A Slug")
}

func TestHostileAnswerAndQuestionAreTakenByDiscord(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{Answerer: answererFunc(func(_ context.Context, q answer.Question) (answer.Answer, error) {
		a := hostileAnswer()
		a.Question = q.Text
		return a, nil
	})})
	got := response(t, ask(t, srv, "@everyone <@"+reader+"> [x](https://evil.example) **why**?"))
	if strings.Contains(got.Text(), " @everyone") || !strings.Contains(got.Text(), `\@everyone`) {
		t.Error(got.Text())
	}
}

func TestAnswersDoNotWaitForOneAnother(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	const delay = 300 * time.Millisecond
	srv.Inject(discordtest.Fault{Method: "PATCH", Delay: delay, Times: 20})
	begin := time.Now()
	var asked []*discordtest.Interaction
	for range 20 {
		asked = append(asked, ask(t, srv, hurt))
	}
	for _, i := range asked {
		response(t, i)
	}
	if took := time.Since(begin); took > 10*delay {
		t.Errorf("20 answers took %v at %v each", took, delay)
	}
}
