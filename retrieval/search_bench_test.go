package retrieval_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
	"onrecord/retrieval/sqlite"
)

// benchArticles of about 17 passages each are what a large story has.
const benchArticles = 5_000

// generated is an article of made-up words whose ranks follow Zipf's law, as
// the words of news do.
func generated(random *rand.Rand, zipf *rand.Zipf, id int) corpus.Article {
	sentence := func() string {
		words := make([]string, 12+random.IntN(16))
		for i := range words {
			words[i] = fmt.Sprintf("%c%c%x", 'a'+random.IntN(2), 'k'+rune(zipf.Uint64()%7), zipf.Uint64())
		}
		return strings.Join(words, " ") + "."
	}
	var text strings.Builder
	for range 70 {
		text.WriteString(sentence() + "\n")
	}
	return corpus.Article{
		ID: fmt.Sprint("article-", id), Outlet: fmt.Sprint("Outlet ", id%40), Title: sentence(), Kind: corpus.Report, Text: text.String(),
		Published: corpus.Instant(noon.Add(-time.Duration(id) * time.Hour)),
	}
}

// BenchmarkArticles searches 5,000 articles, with all that a search does: the
// words, the vectors, feedback, proximity, recency. Making the store takes most
// of its time.
func BenchmarkArticles(b *testing.B) {
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(b.TempDir(), "bench.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	random := rand.New(rand.NewPCG(11, 12))
	zipf := rand.NewZipf(random, 1.1, 4, 50_000)
	embedder := hashing.New(store)
	preparer := ingest.NewPreparer(embedder)
	var batch []retrieval.Entry
	var questions []string
	for id := range benchArticles {
		article := generated(random, zipf, id)
		entry, err := preparer.Entry(ctx, article, article.Published.Start())
		if err != nil {
			b.Fatal(err)
		}
		if batch = append(batch, entry); len(batch) == 100 {
			if _, err := store.Put(ctx, scope, batch); err != nil {
				b.Fatal(err)
			}
			batch = nil
		}
		if id%50 == 0 {
			words := strings.Fields(article.Text)
			at := random.IntN(len(words) - 14)
			questions = append(questions, strings.Join(words[at:at+14], " "))
		}
	}
	searcher := retrieval.NewSearcher(store, embedder, quiet)
	filter := retrieval.Filter{Scope: scope, AsOf: noon}
	start := time.Now()
	search := func(question string) {
		if _, err := searcher.Articles(ctx, filter, question, 10); err != nil {
			b.Fatal(err)
		}
	}
	search(questions[0])
	first := time.Since(start)
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		search(questions[len(took)%len(questions)])
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(first.Milliseconds()), "first-ms")
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
