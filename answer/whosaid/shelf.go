package whosaid

import (
	"strings"
	"sync"

	"onrecord/claims"
	"onrecord/corpus"
)

// article is one state of an article as quotations are looked up in it.
type article struct {
	revision   corpus.Revision
	once       *sync.Once
	statements *[]claims.Statement
	quotations *[]corpus.Quotation
	marked     *sync.Once
}

// quoted are the article's quotations.
func (a *article) quoted() []corpus.Quotation {
	a.marked.Do(func() { *a.quotations = corpus.Quotations(a.revision.Text) })
	return *a.quotations
}

// read annotates the article when its speakers are first asked for: most that
// are compared with a quotation do not have it.
func (a *article) read() {
	a.once.Do(func() {
		*a.statements = claims.Annotate(a.revision.Text)
	})
}

// How much of a long article, a live page of a day for one, is read for a
// speaker, in bytes: who is quoted is named before rather than after.
const (
	longArticle = 16_000
	readBefore  = 12_000
	readAfter   = 3_000
)

// speaker is the statement that says a stretch of the article: the one with a
// speaker that has most of it.
func (a *article) speaker(span corpus.Span) claims.Statement {
	text := a.revision.Text
	if len(text) <= longArticle {
		a.read()
		return said(*a.statements, span)
	}
	start, end := max(0, span.Start-readBefore), min(len(text), span.End+readAfter)
	if at := strings.IndexByte(text[start:span.Start], '\n'); at >= 0 && start > 0 {
		start += at + 1
	}
	if at := strings.LastIndexByte(text[span.End:end], '\n'); at >= 0 && end < len(text) {
		end = span.End + at
	}
	window := strings.ToValidUTF8(text[start:end], "")
	return said(claims.Annotate(window), corpus.Span{Start: span.Start - start, End: span.End - start})
}

// said is the statement with a speaker that has most of a stretch.
func said(statements []claims.Statement, span corpus.Span) claims.Statement {
	var best claims.Statement
	most := 0
	for _, s := range statements {
		shared := min(s.End, span.End) - max(s.Start, span.Start)
		if s.Speaker != "" && shared > most {
			best, most = s, shared
		}
	}
	return best
}

func (a *article) isQuoted(span corpus.Span) bool {
	for _, q := range a.quoted() {
		if q.Outer.Overlaps(span) {
			return true
		}
	}
	return false
}

// names reports whether the article names somebody anywhere. Where it does not
// say who is quoted, a name that it has may be the speaker's, and one that it
// does not have is not.
func (a *article) names(name string) bool {
	name, _, _ = strings.Cut(name, ",")
	words := nameWords(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return !titles[fold(last)] && strings.Contains(a.revision.Text, last)
}

// describedNear is how many bytes may stand between a speaker's surname and the
// words that say who that is: "Ida Ruud, who was the harbour master".
const describedNear = 60

// describes reports whether the article calls a speaker so somewhere: "the
// harbour master, Ida Ruud, was awake".
func (a *article) describes(name string, s claims.Statement) bool {
	words := nameWords(s.Canonical)
	name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
	if len(words) == 0 || !isCapital(words[len(words)-1]) || len(name) < len("mp") || titles[name] {
		return false
	}
	surname := strings.ToLower(words[len(words)-1])
	lower := strings.ToLower(a.revision.Text)
	for from := 0; from < len(lower); {
		at := strings.Index(lower[from:], name)
		if at < 0 {
			return false
		}
		at += from
		if strings.Contains(lower[max(0, at-describedNear):min(len(lower), at+len(name)+describedNear)], surname) {
			return true
		}
		from = at + len(name)
	}
	return false
}

// shelfSize is how many articles are kept read, at about 100 kB each.
const shelfSize = 512

// shelf keeps the articles read last, by checksum of their text.
type shelf struct {
	mu   sync.Mutex
	kept map[string]*article
	ring []string
}

func newShelf() *shelf { return &shelf{kept: map[string]*article{}} }

func (s *shelf) article(r corpus.Revision) *article {
	s.mu.Lock()
	defer s.mu.Unlock()
	known := s.kept[r.SHA256]
	if known == nil {
		known = &article{once: new(sync.Once), marked: new(sync.Once), statements: new([]claims.Statement), quotations: new([]corpus.Quotation)}
		s.kept[r.SHA256] = known
		s.ring = append(s.ring, r.SHA256)
		if len(s.ring) > shelfSize {
			delete(s.kept, s.ring[0])
			s.ring = s.ring[1:]
		}
	}
	own := *known // the same text may be several articles'
	own.revision = r
	return &own
}
