package answer_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/answer"
	"onrecord/answer/whosaid"
	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
	"onrecord/retrieval/sqlite"
)

// The archive of the benchmark: articles of some 2,500 characters that are
// made of sentences as reports have them, about a few hundred towns, offices
// and events, whose names follow Zipf's law.
// long is since when the archive is known.
var long = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

const (
	benchArticles  = 5_000
	benchSentences = 22
	benchNames     = 400
)

// generator makes the articles and the questions about them.
type generator struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

func newGenerator() *generator {
	random := rand.New(rand.NewPCG(1, 2))
	return &generator{random, rand.NewZipf(random, 1.3, 4, benchNames-1)}
}

func (g *generator) pick(list ...string) string { return list[g.random.IntN(len(list))] }

// name is an invented name, the same for the same number.
func (g *generator) name() string {
	n := int(g.zipf.Uint64())
	syllables := []string{"Bar", "vel", "mor", "tin", "sha", "kel", "dun", "fra", "gol", "hes", "ilm", "jor", "kav", "lin", "nor", "osk", "pra", "ruv", "sten", "tol"}
	return syllables[n%20] + syllables[(n/20+7)%20] + syllables[(n*7+3)%20]
}

func (g *generator) sentence() string {
	place, who, number := g.name(), g.name(), 2+g.random.IntN(300)
	event := g.pick("flood", "fire", "strike", "storm", "crash", "protest", "outage", "vote", "trial", "spill")
	switch g.random.IntN(8) {
	case 0:
		return fmt.Sprintf("At least %d people were %s in the %s in %s on %s.", number, g.pick("killed", "injured", "evacuated", "arrested"), event, place, g.pick("Monday", "Tuesday night", "Friday morning"))
	case 1:
		return fmt.Sprintf("Mayor %s said that %d %s had been closed because of the %s.", who, number, g.pick("roads", "schools", "bridges", "shops"), event)
	case 2:
		return fmt.Sprintf("“We did not expect a %s of this kind,” %s, the spokeswoman of %s council, told reporters.", event, who, place)
	case 3:
		return fmt.Sprintf("The ministry denied that the %s in %s had been caused by %s.", event, place, g.pick("negligence", "a fault in a cable", "heavy rain", "an attack"))
	case 4:
		return fmt.Sprintf("According to the union, %d workers at the %s plant are still missing.", number, place)
	case 5:
		return fmt.Sprintf("Police in %s were reportedly looking into claims by %s that warnings had been ignored.", place, who)
	case 6:
		return fmt.Sprintf("The %s started shortly after %d p.m. and went on until dawn, witnesses said.", event, 1+g.random.IntN(11))
	default:
		return fmt.Sprintf("It was the %s in the region of %s since %d, when %s led the council.", g.pick("worst "+event, "third "+event, "first "+event), place, 1980+g.random.IntN(40), who)
	}
}

func (g *generator) article(n int) corpus.Article {
	var text strings.Builder
	for range benchSentences {
		text.WriteString(g.sentence())
		text.WriteString(g.pick(" ", " ", "\n\n"))
	}
	return corpus.Article{
		ID: fmt.Sprintf("a%04d", n), Outlet: fmt.Sprintf("Paper %d", n%40), Title: g.sentence(), Kind: corpus.Report,
		Text: text.String(), Published: corpus.Day(2031, 1, 1+n%28),
	}
}

func (g *generator) question() string {
	event := g.pick("flood", "fire", "strike", "storm", "crash", "protest", "outage")
	switch g.random.IntN(7) {
	case 0:
		return fmt.Sprintf("How many people were killed in the %s in %s?", event, g.name())
	case 1:
		return fmt.Sprintf("What did %s say about the %s?", g.name(), event)
	case 2:
		return fmt.Sprintf("is it confirmed that the %s in %s was caused by negligence", event, g.name())
	case 3:
		return fmt.Sprintf("When did the %s in %s start?", event, g.name())
	case 4:
		return fmt.Sprintf("Why were roads closed in %s?", g.name())
	case 5:
		return fmt.Sprintf("do the outlets agree on how many were injured in %s", g.name())
	default:
		return fmt.Sprintf("how many workers missing at %s plant, and who says so?", strings.ToLower(g.name()))
	}
}

// benchStore is a store with the archive in it.
func benchStore(b *testing.B, g *generator) (*sqlite.Store, *hashing.Embedder) {
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(b.TempDir(), "answer.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	embedder := hashing.New(store)
	preparer := ingest.NewPreparer(embedder)
	var entries []retrieval.Entry
	for n := range benchArticles {
		entry, err := preparer.Entry(ctx, g.article(n), long)
		if err != nil {
			b.Fatal(err)
		}
		entry.Sketch = nil // made from a few patterns, all would count as copies of one another
		if entries = append(entries, entry); len(entries) == 500 || n == benchArticles-1 {
			if _, err := store.Put(ctx, scope, entries); err != nil {
				b.Fatal(err)
			}
			entries = nil
		}
	}
	return store, embedder
}

// report gives the median and the 99th percentile of how long something took.
func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}

// BenchmarkAnswer asks an archive of 5,000 articles questions of all kinds,
// hardly any of them twice, and reports the median and the 99th percentile of
// how long an answer takes, retrieval included.
func BenchmarkAnswer(b *testing.B) {
	g := newGenerator()
	store, embedder := benchStore(b, g)
	e := answer.NewEngine(store, retrieval.NewSearcher(store, embedder, slog.New(slog.DiscardHandler)), time.Now)
	ctx := context.Background()
	if _, err := e.Answer(ctx, answer.Question{Text: g.question(), Scope: scope}); err != nil { // loads the index
		b.Fatal(err)
	}
	var took []time.Duration
	answered := 0
	for b.Loop() {
		started := time.Now()
		a, err := e.Answer(ctx, answer.Question{Text: g.question(), Scope: scope})
		if err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(started))
		if a.Status == answer.Answered {
			answered++
		}
	}
	report(b, took)
	b.ReportMetric(float64(answered)/float64(len(took)), "answered")
}

// BenchmarkWhoSaid looks sentences up as quotations in the same archive, every
// other one with a word left out.
func BenchmarkWhoSaid(b *testing.B) {
	g := newGenerator()
	store, _ := benchStore(b, g)
	desk := whosaid.NewDesk(store, store)
	ctx := context.Background()
	if _, err := desk.Look(ctx, scope, whosaid.Asked{Quote: g.sentence()}, time.Now()); err != nil { // loads the index
		b.Fatal(err)
	}
	var took []time.Duration
	for b.Loop() {
		words := strings.Fields(g.sentence())
		if len(took)%2 == 0 {
			words = slices.Delete(words, len(words)/2, len(words)/2+1)
		}
		started := time.Now()
		if _, err := desk.Look(ctx, scope, whosaid.Asked{Quote: strings.Join(words, " ")}, time.Now()); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(started))
	}
	report(b, took)
}
