package analysis

import (
	"hash/maphash"
	"sync"
	"testing"

	"github.com/kljensen/snowball/english"
)

func TestStemsAreThoseOfTheStemmerWhoeverAsks(t *testing.T) {
	m := &memo{seed: maphash.MakeSeed()}
	words := []string{"running", "relations", "harbours", "quays", "generously", "a", "ferries"}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 200 {
				for _, word := range words {
					if got, want := m.of(word), english.Stem(word, false); got != want {
						t.Errorf("%s stems to %s, want %s", word, got, want)
						return
					}
				}
			}
		})
	}
	group.Wait()
}

// All words of a benchmark's text come by again and again, as they do in news.
func BenchmarkStem(b *testing.B) {
	words := []string{"fighting", "ministries", "announced", "casualties", "retaliation"}
	for b.Loop() {
		for _, word := range words {
			Stem(word)
		}
	}
}
