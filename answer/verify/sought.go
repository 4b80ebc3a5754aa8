package verify

// sought is a text taken apart for ranking sentences by it.
type sought struct {
	terms  []string           // its stems with content, each once, in order
	weight map[string]float64 // of a stem, 1 for most
	pairs  map[[2]string]bool // stems with content that follow one another
	runs   map[[2]string]bool // words that do, light ones included
	longer map[[3]string]bool
}

func (c *Checker) seek(text string) sought {
	words := read(text, c.lexicon).words
	words = words[:min(len(words), maxSentence)]
	q := sought{weight: map[string]float64{}, pairs: map[[2]string]bool{}, runs: map[[2]string]bool{}, longer: map[[3]string]bool{}}
	credits := credited(words)
	before := ""
	for i, w := range words {
		if i > 0 {
			q.runs[[2]string{words[i-1].text, w.text}] = true
		}
		if i > 1 {
			q.longer[[3]string{words[i-2].text, words[i-1].text, w.text}] = true
		}
		if !c.content(w) && w.figure < 0 {
			continue
		}
		if before != "" {
			q.pairs[[2]string{before, w.term}] = true
		}
		before = w.term
		weight := 1.0
		if credits[i] {
			weight = creditWeight
		}
		if q.weight[w.term] == 0 {
			q.terms = append(q.terms, w.term)
		}
		q.weight[w.term] = max(q.weight[w.term], weight)
	}
	return q
}

// credited finds the words that name where a report was read: "reports the
// Herald", "the Herald reports", "per the Herald", "tells the Herald",
// "according to the Herald". An article seldom names itself so, and what does
// name it is often no more than a line beside the report.
func credited(words []word) map[int]bool {
	found := map[int]bool{}
	for i, w := range words {
		first := i + 1
		switch w.text {
		case "reports", "notes", "tells", "per":
		case "according":
			if first < len(words) && words[first].text == "to" {
				first++
			}
		default:
			continue
		}
		if first < len(words) && words[first].text == "the" {
			first++
		}
		end := first
		for end < len(words) && words[end].upper && words[end].clause == w.clause {
			end++
		}
		if end == first && (w.text == "reports" || w.text == "notes") {
			first, end = i, i
			for first > 0 && words[first-1].upper && words[first-1].clause == w.clause {
				first--
			}
		}
		if first < end {
			found[i] = true
		}
		for ; first < end; first++ {
			found[first] = true
		}
	}
	return found
}

// repeated weighs what words repeat of the text's wording, each run once, and more for
// words that have all of it.
func (q sought) repeated(words []word) (sum float64) {
	runs, longer := map[[2]string]bool{}, map[[3]string]bool{}
	for i := 1; i < len(words); i++ {
		two := [2]string{words[i-1].text, words[i].text}
		if !q.runs[two] {
			continue
		}
		if !runs[two] {
			runs[two] = true
			sum += runWeight
		}
		if i < 2 {
			continue
		}
		if three := [3]string{words[i-2].text, two[0], two[1]}; q.longer[three] && !longer[three] {
			longer[three] = true
			sum += longerWeight
		}
	}
	if len(runs) > 0 && len(runs) == len(q.runs) {
		sum += verbatimWeight
	}
	return sum
}
