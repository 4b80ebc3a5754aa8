package composer

import (
	"context"
	"fmt"
	"sync"

	"onrecord/answer"
	"onrecord/answer/verify"
	"onrecord/corpus"
)

// shelfSize is how many articles are kept read for checking: those of a busy
// story, at about 200 kB each.
const shelfSize = 128

// shelf keeps the articles that answers cite, read for checking, by checksum.
type shelf struct {
	archive Archive
	gate    *verify.Checker
	mu      sync.Mutex
	kept    map[string]*verify.Document
	ring    []string
}

func newShelf(archive Archive, gate *verify.Checker) *shelf {
	return &shelf{archive: archive, gate: gate, kept: map[string]*verify.Document{}}
}

// document is the text that a citation pins.
func (s *shelf) document(ctx context.Context, scope corpus.Scope, cited answer.Citation) (*verify.Document, error) {
	revision, err := s.archive.Revision(ctx, scope, cited.Article, cited.Revision)
	if err != nil {
		return nil, fmt.Errorf("read what is cited: %w", err)
	}
	s.mu.Lock()
	known := s.kept[revision.SHA256]
	s.mu.Unlock()
	if known != nil {
		return known, nil
	}
	known = s.gate.Read(revision.Text)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept[revision.SHA256] == nil {
		s.ring = append(s.ring, revision.SHA256)
	}
	s.kept[revision.SHA256] = known
	if len(s.ring) > shelfSize {
		delete(s.kept, s.ring[0])
		s.ring = s.ring[1:]
	}
	return known, nil
}
