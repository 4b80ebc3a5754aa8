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
	const tried = 20 // articles with one shingle; a shingle of more is boilerplate
	sketches := make([][]uint64, len(articles))
	holders := map[uint64][]int{}
	for i := range articles {
		sketches[i] = corpus.Sketch(articles[i].Text)
		shared := map[int]int{}
		for _, h := range sketches[i] {
			list := holders[h]
			for _, j := range list {
				shared[j]++
			}
			if len(list) < tried {
				holders[h] = append(list, i)
			}
		}
		var others []int
		for j, n := range shared {
			if n > 1 {
				others = append(others, j)
			}
		}
		slices.Sort(others)
		for _, j := range others {
			same := articles[i].Outlet != "" && articles[i].Outlet == articles[j].Outlet
			if corpus.Containment(sketches[i], sketches[j]) >= corpus.CandidateShare && corpus.SameCopy(articles[i].Text, articles[j].Text, same) {
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
