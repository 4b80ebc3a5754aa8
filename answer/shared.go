package answer

import (
	"context"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"onrecord/corpus"
)

// Versioned says cheaply in what state a story is: the version changes with
// every change of its articles or of what was derived from them, and two states
// never have the same one. Every store is one.
type Versioned interface {
	Version(ctx context.Context, scope corpus.Scope) (string, error)
}

const (
	// answersKept is how many answers are kept: of about 10 kB each.
	answersKept = 512
	// patience is how long an answer that several wait for goes on after the
	// one who asked first has left.
	patience = 30 * time.Second
)

// shared answers the same question once for all who ask it at the same time,
// and keeps answers until the corpus changes. An answer that lacked something
// when it was made is not kept.
type shared struct {
	versions Versioned // nil: answers are not kept
	make     func(ctx context.Context, q Question) (Answer, error)
	flights  singleflight.Group

	mu   sync.Mutex
	kept map[string]Answer
	ring []string
}

func newShared(versions Versioned, make func(context.Context, Question) (Answer, error)) *shared {
	return &shared{versions: versions, make: make, kept: map[string]Answer{}}
}

// answer gives the answer to q, made now, by somebody else who asks the same
// at this moment, or before. Its slices are shared and must not be changed.
func (s *shared) answer(ctx context.Context, q Question) (Answer, error) {
	key := key(q)
	keep := false
	if s.versions != nil {
		version, err := s.versions.Version(ctx, q.Scope)
		if err != nil {
			return Answer{}, err
		}
		key, keep = version+"\x00"+key, true
		if kept, found := s.get(key); found {
			return kept, nil
		}
	}
	flight := s.flights.DoChan(key, func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		made, err := s.make(ctx, q)
		if err == nil && keep && len(made.MadeWith.Missing) == 0 {
			s.put(key, made)
		}
		return made, err
	})
	select {
	case landed := <-flight:
		if landed.Err != nil {
			return Answer{}, landed.Err
		}
		return landed.Val.(Answer), nil
	case <-ctx.Done():
		return Answer{}, ctx.Err()
	}
}

// key is everything of a question that its answer depends on, besides the
// state of the story.
func key(q Question) string {
	parts := append([]string{q.Scope.Workspace, q.Scope.Story, q.AsOf.String(), q.Text}, q.Context...)
	return strings.Join(parts, "\x00")
}

func (s *shared) get(key string) (Answer, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	kept, found := s.kept[key]
	return kept, found
}

func (s *shared) put(key string, made Answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, found := s.kept[key]; !found {
		s.ring = append(s.ring, key)
	}
	s.kept[key] = made
	if len(s.ring) > answersKept {
		delete(s.kept, s.ring[0])
		s.ring = s.ring[1:]
	}
}
