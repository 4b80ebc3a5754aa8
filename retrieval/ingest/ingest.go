package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/retrieval"
)

// A batch is put once it has batchSize articles or its first one has waited
// for batchWait: large enough that synchronous commits cost little, small
// enough that a kill costs less than a second of work.
const (
	batchSize = 64
	batchWait = 300 * time.Millisecond
)

// Line is what became of one input; its JSON is a line of `bot ingest --json`.
type Line struct {
	Article    string            `json:"article"`
	Revision   int               `json:"revision"`
	Status     retrieval.Outcome `json:"status"`
	Passages   int               `json:"passages"`
	Reason     string            `json:"reason"`
	Source     string            `json:"source"`
	Story      string            `json:"story"`
	Duplicates []string          `json:"duplicates,omitempty"` // articles whose text this one largely shares
}

// Options are the choices of one ingestion.
type Options struct {
	Workspace string
	Story     string // where an input names no story of its own
	Override  bool   // Story also stands over what a manifest names
	Backfill  bool   // a text without fetched time is known since its publication
}

// Ingester takes inputs into a store.
type Ingester struct {
	archive  retrieval.Archive
	preparer *Preparer
	now      func() time.Time
}

// New returns an ingester into the archive. now is the clock.
func New(archive retrieval.Archive, preparer *Preparer, now func() time.Time) *Ingester {
	return &Ingester{archive: archive, preparer: preparer, now: now}
}

// item is an input on its way: refused, or being prepared.
type item struct {
	line  Line
	scope corpus.Scope
	entry chan prepared
}

type prepared struct {
	entry retrieval.Entry
	err   error
}

// Ingest reads all inputs and calls report for each in order, after it is
// stored or refused. An error of the store ends it; what was reported stays.
func (g *Ingester) Ingest(ctx context.Context, inputs iter.Seq2[load.Input, *load.Refusal], options Options, report func(Line)) error {
	group, ctx := errgroup.WithContext(ctx)
	queue := make(chan item, batchSize)
	group.Go(func() error {
		defer close(queue)
		return g.read(ctx, inputs, options, queue)
	})
	group.Go(func() error { return g.write(ctx, queue, report) })
	return group.Wait()
}

// read starts the preparation of each input, on as many cores as there are.
func (g *Ingester) read(ctx context.Context, inputs iter.Seq2[load.Input, *load.Refusal], options Options, queue chan<- item) error {
	workers := make(chan struct{}, runtime.GOMAXPROCS(0))
	for input, refusal := range inputs {
		it := g.accept(input, refusal, options)
		if it.entry != nil {
			select {
			case workers <- struct{}{}:
			case <-ctx.Done():
				return ctx.Err()
			}
			go func() {
				defer func() { <-workers }()
				entry, err := g.preparer.Entry(ctx, input.Article, g.known(input.Article, options))
				it.entry <- prepared{entry, err}
			}()
		}
		select {
		case queue <- it:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (g *Ingester) accept(input load.Input, refusal *load.Refusal, options Options) item {
	if refusal != nil {
		reason := refusal.Reason
		if refusal.Remedy != "" {
			reason += "; " + refusal.Remedy
		}
		return item{line: Line{Status: retrieval.Refused, Source: refusal.Source, Reason: reason}}
	}
	scope := corpus.Scope{Workspace: options.Workspace, Story: options.Story}
	if input.Story != "" && !options.Override {
		scope.Story = input.Story
	}
	line := Line{Article: input.Article.ID, Source: input.Source, Story: scope.Story}
	if reason := g.objection(input.Article, scope); reason != "" {
		line.Status, line.Reason = retrieval.Refused, reason
		return item{line: line}
	}
	return item{line: line, scope: scope, entry: make(chan prepared, 1)}
}

// objection says what is wrong with an input that could be read.
func (g *Ingester) objection(article corpus.Article, scope corpus.Scope) string {
	if err := scope.Validate(); err != nil {
		return err.Error()
	}
	if article.Fetched.Start().After(g.now()) {
		return fmt.Sprintf("its fetched time %s lies in the future; correct it or leave it out", article.Fetched)
	}
	return ""
}

// known is since when the text counts as known.
func (g *Ingester) known(article corpus.Article, options Options) time.Time {
	now := g.now()
	switch {
	case !article.Fetched.IsZero():
		return article.Fetched.Start()
	case options.Backfill && !article.Published.IsZero() && article.Published.Start().Before(now):
		return article.Published.Start()
	default:
		return now
	}
}

// write collects what is prepared into batches, in order.
func (g *Ingester) write(ctx context.Context, queue <-chan item, report func(Line)) error {
	b := batch{archive: g.archive, report: report}
	for {
		var timeout <-chan time.Time
		if len(b.items) > 0 {
			timeout = time.After(time.Until(b.since.Add(batchWait)))
		}
		select {
		case it, more := <-queue:
			if !more {
				return b.flush(ctx)
			}
			if err := b.add(ctx, it); err != nil {
				return err
			}
		case <-timeout:
			if err := b.flush(ctx); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// batch is what is stored in one transaction: inputs of one scope.
type batch struct {
	archive retrieval.Archive
	report  func(Line)
	items   []item
	entries []retrieval.Entry
	scope   corpus.Scope
	since   time.Time
}

func (b *batch) add(ctx context.Context, it item) error {
	if it.entry != nil {
		if it.scope != b.scope || len(b.entries) >= batchSize {
			if err := b.flush(ctx); err != nil {
				return err
			}
			b.scope = it.scope
		}
		select {
		case p := <-it.entry:
			if p.err != nil {
				return p.err
			}
			b.entries = append(b.entries, p.entry)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if len(b.items) == 0 {
		b.since = time.Now() // not the clock that articles are dated by
	}
	b.items = append(b.items, it)
	return nil
}

func (b *batch) flush(ctx context.Context) error {
	var receipts []retrieval.Receipt
	if len(b.entries) > 0 {
		var err error
		if receipts, err = b.archive.Put(ctx, b.scope, b.entries); err != nil {
			return err
		}
		if len(receipts) != len(b.entries) {
			return errors.New("the store gave another number of receipts than it was given articles")
		}
	}
	for _, it := range b.items {
		if it.entry != nil {
			fill(&it.line, receipts[0])
			receipts = receipts[1:]
		}
		b.report(it.line)
	}
	b.items, b.entries = nil, nil
	return nil
}

func fill(line *Line, receipt retrieval.Receipt) {
	line.Revision, line.Status, line.Passages = receipt.Revision, receipt.Outcome, receipt.Passages
	for _, d := range receipt.Duplicates {
		line.Duplicates = append(line.Duplicates, d.Article)
	}
	for i, name := range receipt.Updated {
		if i == 0 {
			line.Reason = "details updated: "
		} else {
			line.Reason += ", "
		}
		line.Reason += name
	}
}
