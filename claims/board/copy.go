package board

import (
	"slices"
	"strings"

	"onrecord/corpus"
)

// copies gives each article the first article that prints the same copy, often
// itself.
func copies(articles []Article, known bool) []int {
	first := make([]int, len(articles))
	byID := make(map[string]int, len(articles))
	for i := range articles {
		first[i] = i
		if _, seen := byID[articles[i].ID]; !seen {
			byID[articles[i].ID] = i
		}
	}
	for i := range articles {
		for _, id := range articles[i].CopyOf {
			if j, ok := byID[id]; ok {
				joinCopies(first, i, j)
			}
		}
	}
	if !known {
		findCopies(articles, first)
	}
	return first
}

// findCopies compares the texts, those first that share a part of their sketch.
func findCopies(articles []Article, first []int) {
	sketches, shingles := make([][]uint64, len(articles)), make([][]uint64, len(articles))
	total := 0
	for i := range articles {
		sketches[i] = corpus.Sketch(articles[i].Text)
		total += len(sketches[i])
	}
	of := func(i int) []uint64 {
		if shingles[i] == nil {
			shingles[i] = corpus.Shingles(articles[i].Text)
		}
		return shingles[i]
	}
	known := holders{last: make(map[uint64]holder, total)}
	shared := make([]int, len(articles)) // shingles of the sketch that is read
	var others []int
	for i := range articles {
		others = others[:0]
		for _, h := range sketches[i] {
			known.each(h, func(j int) {
				if shared[j]++; shared[j] == 1 {
					others = append(others, j)
				}
			})
			known.note(h, i)
		}
		slices.Sort(others)
		for _, j := range others {
			few := shared[j] < 2
			shared[j] = 0
			if few {
				continue
			}
			same := articles[i].Outlet != "" && articles[i].Outlet == articles[j].Outlet
			if corpus.Containment(sketches[i], sketches[j]) >= corpus.CandidateShare && corpus.SameShingles(of(i), of(j), same) {
				joinCopies(first, i, j)
			}
		}
	}
}

func joinCopies(first []int, i, j int) {
	a, b := first[i], first[j]
	if a == b {
		return
	}
	for n := range first {
		if first[n] == max(a, b) {
			first[n] = min(a, b)
		}
	}
}

// headline is the part of a text before its first full sentence: title, deck
// and what else stands there without a stop. It is empty for a text that begins
// with a sentence.
func headline(text string) corpus.Span {
	end := 0
	for _, p := range corpus.Paragraphs(text) {
		line := strings.TrimRight(p.Of(text), " \t\r\n\"”’')")
		if strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, "?") || strings.Contains(line, ". ") {
			break
		}
		end = p.End
	}
	return corpus.Span{End: end}
}
