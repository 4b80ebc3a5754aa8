package embedding

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// scripted is a source whose answers a test decides.
type scripted struct {
	mu    sync.Mutex
	delay time.Duration
	err   error
	asked []string
}

func (s *scripted) set(delay time.Duration, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.delay, s.err = delay, err
}

func (s *scripted) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.asked)
}

// Embed answers with vectors that depend on the text's first byte.
func (s *scripted) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	s.mu.Lock()
	s.asked = append(s.asked, texts...)
	delay, err := s.delay, s.err
	s.mu.Unlock()
	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	if err != nil {
		return nil, err
	}
	vectors := make([][]float32, len(texts))
	for i, text := range texts {
		vectors[i] = []float32{1, 0, 0}
		if strings.HasPrefix(text, "b") {
			vectors[i] = []float32{0, 1, 0}
		}
	}
	return vectors, nil
}

func asking(source Source) *questions {
	return newQuestions(NewEndpoint(Spec{Model: "m", Query: "q: "}, source))
}

func TestTheSameQuestionIsAskedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := &scripted{delay: 100 * time.Millisecond}
		q := asking(source)
		var group sync.WaitGroup
		for range 20 {
			group.Go(func() {
				vector, err := q.vector(t.Context(), " When did it sink? ")
				if err != nil || vector[0] != 1 {
					t.Errorf("%v, %v", vector, err)
				}
				vector[0] = 7 // nobody else sees that
			})
		}
		group.Wait()
		if vector, err := q.vector(t.Context(), "When did it sink?"); err != nil || vector[0] != 1 {
			t.Errorf("%v, %v", vector, err)
		}
		if n := source.count(); n != 1 || source.asked[0] != "q: When did it sink?" {
			t.Errorf("asked %q", source.asked)
		}
	})
}

func TestAQuestionWaitsForItsBudgetAndNoLonger(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := &scripted{delay: 2 * time.Second}
		q := asking(source)
		start := time.Now()
		if _, err := q.vector(t.Context(), "a"); !errors.Is(err, ErrBudget) || time.Since(start) != Budget {
			t.Errorf("%v after %s", err, time.Since(start))
		}
		<-time.After(2 * time.Second) // of the test's own clock: the late vector is kept
		start = time.Now()
		if _, err := q.vector(t.Context(), "a"); err != nil || time.Since(start) != 0 {
			t.Errorf("%v after %s", err, time.Since(start))
		}
	})
}

func TestADeadEndpointCostsAFewBudgetsAndNotOneForEachQuestion(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := &scripted{delay: time.Hour}
		q := asking(source)
		start := time.Now()
		for i := range 100 {
			if _, err := q.vector(t.Context(), fmt.Sprint("a", i)); err == nil {
				t.Fatal("a dead endpoint answered")
			}
		}
		if took := time.Since(start); took != breakerFailures*Budget {
			t.Errorf("100 questions waited %s", took)
		}
		_, err := q.vector(t.Context(), "a")
		if !errors.Is(err, ErrOpen) || !errors.Is(err, ErrBudget) {
			t.Errorf("error %v; want that it is not asked, and why", err)
		}

		<-time.After(breakerPause) // one try, and others don't wait for it
		before := source.count()
		var group sync.WaitGroup
		for i := range 10 {
			group.Go(func() { _, _ = q.vector(t.Context(), fmt.Sprint("b", i)) })
		}
		group.Wait()
		if n := source.count() - before; n != 1 {
			t.Errorf("%d tries after the pause", n)
		}
		<-time.After(breakerPause) // the pause has doubled
		before = source.count()
		_, _ = q.vector(t.Context(), "c")
		if n := source.count() - before; n != 0 {
			t.Errorf("%d tries before the longer pause is over", n)
		}

		source.set(0, nil)
		<-time.After(breakerPause)
		for i := range 5 {
			if _, err := q.vector(t.Context(), fmt.Sprint("back", i)); err != nil {
				t.Errorf("the endpoint is back: %v", err)
			}
		}
		<-time.After(patience) // the stalled requests end
	})
}

func TestTheBreakersPauseIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b breaker
		for range 20 {
			if err := b.enter(); err != nil {
				t.Fatalf("no try after %s: %v", longestPause, err)
			}
			b.failed(errors.New("down"))
			<-time.After(longestPause)
		}
		if err := b.enter(); err != nil {
			t.Fatal(err)
		}
		b.left() // says nothing: the next one may try
		if err := b.enter(); err != nil {
			t.Errorf("after a try that was left: %v", err)
		}
	})
}

// refusing is an error about the text.
type refusing struct{ error }

func (refusing) Refused() bool { return true }

func TestARefusedQuestionDoesNotStopOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := &scripted{err: fmt.Errorf("status 400: %w", refusing{errors.New("odd")})}
		q := asking(source)
		for i := range 10 {
			_, _ = q.vector(t.Context(), fmt.Sprint("a", i))
		}
		if n := source.count(); n != 10 {
			t.Errorf("%d of 10 questions were tried", n)
		}
	})
}

func TestACancelledQuestionLeavesTheRequestToOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := asking(&scripted{delay: 200 * time.Millisecond})
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		var group sync.WaitGroup
		group.Go(func() {
			if _, err := q.vector(ctx, "a"); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("cancelled: %v", err)
			}
		})
		synctest.Wait()
		if _, err := q.vector(t.Context(), "a"); err != nil {
			t.Errorf("the other: %v", err)
		}
		group.Wait()
	})
}

func TestTheCacheKeepsWhatWasUsedLast(t *testing.T) {
	c := newCache(2)
	c.put("a", []float32{1})
	c.put("b", []float32{2})
	c.get("a")
	c.put("c", []float32{3})
	c.put("a", []float32{4})
	_, hasB := c.get("b")
	a, hasA := c.get("a")
	if _, hasC := c.get("c"); hasB || !hasA || !hasC || a[0] != 4 || c.order.Len() != 2 || len(c.byKey) != 2 {
		t.Errorf("a %v %v, b %v, c %v", a, hasA, hasB, hasC)
	}
}
