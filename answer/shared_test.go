package answer

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"onrecord/corpus"
)

// versions says the version that the test sets.
type versions struct{ now atomic.Int64 }

func (v *versions) Version(context.Context, corpus.Scope) (string, error) {
	return fmt.Sprint(v.now.Load()), nil
}

func TestTheSameQuestionIsAnsweredOnceAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		made := 0
		release := make(chan struct{})
		s := newShared(nil, func(context.Context, Question) (Answer, error) {
			made++
			<-release
			return Answer{Question: "the same"}, nil
		})
		var done sync.WaitGroup
		for range 8 {
			done.Go(func() {
				if a, err := s.answer(t.Context(), Question{Text: "q"}); err != nil || a.Question != "the same" {
					t.Errorf("%+v %v", a, err)
				}
			})
		}
		synctest.Wait()
		close(release)
		done.Wait()
		if made != 1 {
			t.Errorf("made %d times", made)
		}
	})
}

func TestAnswersAreKeptUntilTheCorpusChanges(t *testing.T) {
	var store versions
	made := 0
	missing := []string{}
	s := newShared(&store, func(context.Context, Question) (Answer, error) {
		made++
		return Answer{MadeWith: MadeWith{Missing: missing}}, nil
	})
	ask := func(q Question, want int) {
		t.Helper()
		if _, err := s.answer(t.Context(), q); err != nil || made != want {
			t.Errorf("made %d times, want %d (%v)", made, want, err)
		}
	}
	ask(Question{Text: "q"}, 1)
	ask(Question{Text: "q"}, 1)
	ask(Question{Text: "q", AsOf: corpus.Day(2031, 5, 2)}, 2)
	ask(Question{Text: "q", Context: []string{"before"}}, 3)
	ask(Question{Text: "q", Scope: corpus.Scope{Workspace: "other"}}, 4)
	store.now.Add(1)
	ask(Question{Text: "q"}, 5)
	ask(Question{Text: "q"}, 5)

	missing = []string{"embedder"} // an answer that lacks something is made anew
	ask(Question{Text: "r"}, 6)
	ask(Question{Text: "r"}, 7)
}

func TestNotMoreAnswersAreKeptThanAllowed(t *testing.T) {
	s := newShared(&versions{}, func(context.Context, Question) (Answer, error) { return Answer{}, nil })
	for i := range answersKept + 10 {
		if _, err := s.answer(t.Context(), Question{Text: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.kept) != answersKept || len(s.ring) != answersKept {
		t.Errorf("%d answers are kept, and %d keys", len(s.kept), len(s.ring))
	}
}

func TestWhoLeavesDoesNotEndItForTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		release := make(chan struct{})
		s := newShared(nil, func(ctx context.Context, _ Question) (Answer, error) {
			<-release
			return Answer{Question: "there"}, ctx.Err()
		})
		ctx, leave := context.WithCancel(t.Context())
		var done sync.WaitGroup
		done.Go(func() {
			if _, err := s.answer(ctx, Question{Text: "q"}); !errors.Is(err, context.Canceled) {
				t.Errorf("who left got %v", err)
			}
		})
		synctest.Wait()
		done.Go(func() {
			if a, err := s.answer(t.Context(), Question{Text: "q"}); err != nil || a.Question != "there" {
				t.Errorf("who stayed got %+v, %v", a, err)
			}
		})
		synctest.Wait()
		leave()
		synctest.Wait()
		close(release)
		done.Wait()
	})
}
