package discord

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"onrecord/discord/discordtest"
)

func TestBadTokenEndsTheBotAtOnce(t *testing.T) {
	t.Parallel()
	srv := discordtest.Start(t)
	r := run(t, srv, Config{Token: "not.the.token"})
	err := r.result(t)
	if !errors.Is(err, ErrBadToken) {
		t.Fatalf("Run returns %v", err)
	}
	if !strings.Contains(err.Error(), "https://discord.com/developers/applications") {
		t.Errorf("the message has no remedy: %v", err)
	}
	if n := srv.InvalidRequests(); n != 1 {
		t.Errorf("the bot sent %d requests with a bad token", n)
	}
}

func TestFatalCloseCodesEndTheBot(t *testing.T) {
	t.Parallel()
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		t.Run(itoa(code), func(t *testing.T) {
			t.Parallel()
			srv, r := start(t, Config{})
			srv.CloseGateway(code)
			err := r.result(t)
			var fatal *FatalCloseError
			if !errors.As(err, &fatal) || fatal.Code != code {
				t.Fatalf("Run returns %v", err)
			}
			if errors.Is(err, ErrBadToken) != (code == 4004) {
				t.Errorf("whether it is a bad token is wrong: %v", err)
			}
			if n := srv.Stats().Connections; n != 1 {
				t.Errorf("%d connections; a fatal code allows no other", n)
			}
		})
	}
}

func TestOtherCloseCodesReconnect(t *testing.T) {
	t.Parallel()
	for code, resumes := range map[int]bool{1000: true, 4000: true, 4001: true, 4002: true, 4003: true, 4005: true, 4007: false, 4008: true, 4009: false} {
		t.Run(itoa(code), func(t *testing.T) {
			t.Parallel()
			srv, _ := start(t, Config{}, discordtest.WithStrictResume())
			srv.CloseGateway(code)
			awaitStats(t, srv, func(s discordtest.Stats) bool {
				if resumes {
					return s.Resumed == 1 && s.Identifies == 1
				}
				return s.Identifies == 2 && s.Resumes == 0
			})
		})
	}
}

func TestReconnectsAndResumes(t *testing.T) {
	t.Parallel()
	for name, disturb := range map[string]func(*discordtest.Server){
		"asked to reconnect":           (*discordtest.Server).Reconnect,
		"connection cut":               (*discordtest.Server).DropGateway,
		"session invalid, resumable":   func(s *discordtest.Server) { s.InvalidSession(true) },
		"heartbeat not acknowledged":   func(s *discordtest.Server) { s.WithholdAcks(1) },
		"gateway silent for a session": func(s *discordtest.Server) { s.WithholdAcks(100) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv, _ := start(t, Config{}, discordtest.WithStrictResume(), discordtest.WithHeartbeatInterval(300*time.Millisecond))
			disturb(srv)
			awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Resumed >= 1 })
			if n := srv.Stats().Identifies; n != 1 {
				t.Errorf("%d IDENTIFYs; a resume needs none", n)
			}
		})
	}
}

func TestInvalidSessionStartsANewOne(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.InvalidSession(false)
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Identifies == 2 && s.Resumes == 0 })
	if err := srv.WaitReady(soon(t)); err != nil {
		t.Fatal(err)
	}
}

func TestHandshakeThatFailsIsMadeAgain(t *testing.T) {
	t.Parallel()
	for name, how := range map[string]discordtest.Misbehaviour{
		"no HELLO":                   discordtest.SilentHello,
		"no READY":                   discordtest.SilentIdentify,
		"reconnect instead of READY": discordtest.ReconnectFirst,
		"ACK before READY":           discordtest.AckFirst,
		"session invalid":            discordtest.InvalidFirst,
		"session invalid, resumable": discordtest.InvalidResumable,
		"cut before READY":           discordtest.DropFirst,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
			srv.Script(how, how)
			r := run(t, srv, Config{}, func(b *Bot) { b.pace.handshake = 300 * time.Millisecond })
			r.log.await(t, "connected to Discord")
		})
	}
}

func TestResumeThatIsRefusedStartsANewSession(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.Script(discordtest.InvalidFirst)
	srv.DropGateway()
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Resumes == 1 && s.Identifies == 2 })
	if err := srv.WaitReady(soon(t)); err != nil {
		t.Fatal(err)
	}
}

func TestSilentGatewayIsLeft(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{}, discordtest.WithHeartbeatInterval(300*time.Millisecond))
	srv.GoSilent()
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Connections >= 2 })
	srv.Speak()
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Resumed >= 1 })
}

func TestHeartbeatOnRequest(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	if err := srv.RequestHeartbeat(soon(t)); err != nil {
		t.Fatal(err)
	}
}

func TestUnreadableEventIsPassedOver(t *testing.T) {
	t.Parallel()
	srv, r := start(t, Config{})
	for _, event := range []string{"INTERACTION_CREATE", "MESSAGE_CREATE", "SOMETHING_NEW"} {
		for _, payload := range []string{`null`, `[]`, `"x"`, `{}`, `{"id":5}`, `{"id":"1","token":"t","type":2}`, `{"id":"1","author":null}`} {
			if err := srv.Dispatch(event, []byte(payload)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := srv.RequestHeartbeat(soon(t)); err != nil {
		t.Fatal(err)
	}
	if s := srv.Stats(); s.Connections != 1 {
		t.Errorf("the connection was lost: %+v", s)
	}
	r.stop()
	if err := r.result(t); err != nil {
		t.Error(err)
	}
	srv.AllowViolations("interaction.unknown") // one of the payloads names an interaction that isn't
}

func TestSessionBudgetIsNeverUsedUp(t *testing.T) {
	t.Parallel()
	// Two of three: the last is left for a restart by hand.
	srv, r := start(t, Config{}, discordtest.WithIdentifyBudget(3))
	srv.CloseGateway(4009)
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Identifies == 2 })
	if err := srv.WaitReady(soon(t)); err != nil {
		t.Fatal(err)
	}
	srv.CloseGateway(4009)
	r.log.await(t, "waits until it may start more")
	r.stop()
	if err := r.result(t); err != nil {
		t.Error(err)
	}
	if n := srv.Stats().Identifies; n != 2 {
		t.Errorf("%d IDENTIFYs", n)
	}
}

func TestIdentifyRateStaysUnderADaysThousand(t *testing.T) {
	p := newIdentifyPacer(identifySpacing, nil)
	begin := time.Now()
	count := 0
	for at := begin; at.Before(begin.Add(24 * time.Hour)); at = at.Add(time.Second) {
		if p.daily.AllowN(at, 1) {
			count++
		}
	}
	if count >= 1000 || count < 900 {
		t.Errorf("%d IDENTIFYs in a day", count)
	}
}

func TestIntentsAreNotPrivileged(t *testing.T) {
	const privileged = discordgo.IntentsGuildMembers | discordgo.IntentsGuildPresences | discordgo.IntentMessageContent
	if intents&privileged != 0 {
		t.Errorf("intents %b hold privileged ones", intents)
	}
}
