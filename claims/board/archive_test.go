package board

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"onrecord/corpus"
)

// archived are up to so many articles of a year's news, where they are at hand.
func archived(tb testing.TB, most int) []corpus.Revision {
	tb.Helper()
	file, err := os.Open("../../../shared/bench/retrieval/corpus.jsonl.gz")
	if err != nil {
		tb.Skip("../shared/bench/retrieval is not there")
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		tb.Fatal(err)
	}
	var list []corpus.Revision
	for lines := json.NewDecoder(bufio.NewReader(zipped)); lines.More() && len(list) < most; {
		var record struct{ ID, URL, Text string }
		if err := lines.Decode(&record); err != nil {
			tb.Fatal(err)
		}
		n := len(list)
		list = append(list, corpus.Revision{Number: 1, Article: corpus.Article{
			ID: fmt.Sprint(n), Outlet: fmt.Sprintf("Paper %d", n%40), Text: record.Text, Published: corpus.Day(2022, time.Month(1+n%12), 1+n%28),
		}})
	}
	return list
}

// BenchmarkReadArchive reads news of all kinds as if it were one story, with the
// statements and without: twice the articles should take twice the time.
func BenchmarkReadArchive(b *testing.B) {
	for _, most := range []int{625, 1250, 2500} {
		revisions := archived(b, most)
		size := 0
		for _, r := range revisions {
			size += len(r.Text)
		}
		articles := make([]Article, len(revisions))
		annotate := func() {
			for i, r := range revisions {
				articles[i] = Annotated(r)
			}
		}
		b.Run(fmt.Sprintf("statements/%d", most), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				annotate()
			}
		})
		annotate()
		b.Run(fmt.Sprintf("claims/%d", most), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Read(articles, Options{})
			}
		})
	}
}
