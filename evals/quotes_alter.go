package evals

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"onrecord/answer/whosaid"
	"onrecord/corpus"
)

// cutQuote is a quotation as an article has it, with whom people marked as its
// source.
type cutQuote struct {
	text    string
	source  string
	article string
	whole   string // the article
}

// leastQuoteWords is how many words a quotation has to have to be cut: shorter
// ones are turns of phrase that anybody may use.
const leastQuoteWords = 6

// cutQuotes are the direct quotations inside the marked attributions.
func cutQuotes(articles []MarkedArticle) []cutQuote {
	var all []cutQuote
	for _, a := range articles {
		for _, marked := range a.Attributions {
			if len(marked.Source) == 0 || !strings.ContainsAny(marked.Source[0].Of(a.Text), " ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
				continue // nobody, or a verb that was marked as one
			}
			for _, content := range marked.Content {
				for _, m := range quoted.FindAllStringSubmatch(content.Of(a.Text), -1) {
					if len(strings.Fields(m[1])) >= leastQuoteWords && !strings.Contains(m[1], "...") {
						all = append(all, cutQuote{text: m[1], source: marked.Source[0].Of(a.Text), article: a.ID, whole: a.Text})
					}
				}
			}
		}
	}
	return all
}

func foreignQuotes(articles []corpus.Article) []string {
	var all []string
	for _, a := range articles {
		for _, m := range quoted.FindAllStringSubmatch(a.Text, -1) {
			if len(strings.Fields(m[1])) >= leastQuoteWords {
				all = append(all, m[1])
				break
			}
		}
	}
	return all
}

// quoteKind is one way to ask about a quotation, and the verdict that is right.
type quoteKind struct {
	name string
	want whosaid.Verdict
	ask  func(r *rand.Rand, q cutQuote, all []cutQuote) (whosaid.Asked, bool)
}

func quoteKinds() []quoteKind {
	text := func(alter func(r *rand.Rand, words []string, all []cutQuote) ([]string, bool)) func(*rand.Rand, cutQuote, []cutQuote) (whosaid.Asked, bool) {
		return func(r *rand.Rand, q cutQuote, all []cutQuote) (whosaid.Asked, bool) {
			words, ok := alter(r, strings.Fields(q.text), all)
			return whosaid.Asked{Quote: strings.Join(words, " ")}, ok
		}
	}
	return []quoteKind{
		{"verbatim", whosaid.Verbatim, text(func(_ *rand.Rand, w []string, _ []cutQuote) ([]string, bool) { return w, true })},
		{"other marks, dashes, case", whosaid.Verbatim, otherMarks},
		{"beginning only", whosaid.Verbatim, text(beginning)},
		{"middle left out, marked", whosaid.Elided, text(elide)},
		{"one word changed", whosaid.Altered, text(changeWord)},
		{"one word left out", whosaid.Altered, text(dropWord)},
		{"one word put in", whosaid.Altered, text(putWord)},
		{"half remembered", whosaid.Altered, text(halfRemember)},
		{"attributed rightly", whosaid.Verbatim, func(_ *rand.Rand, q cutQuote, _ []cutQuote) (whosaid.Asked, bool) {
			return whosaid.Asked{Quote: q.text, Speaker: q.source}, !isPronoun(q.source)
		}},
		{"attributed to another", whosaid.Misattributed, toAnother},
		{"words in another order", whosaid.NotFound, text(shuffle)},
	}
}

func otherMarks(r *rand.Rand, q cutQuote, _ []cutQuote) (whosaid.Asked, bool) {
	marks := [][2]string{{"«", "»"}, {"„", "“"}, {"'", "'"}, {"``", "''"}, {"", ""}}[r.IntN(5)]
	text := strings.NewReplacer("’", "'", "—", " - ", "–", "-", " ", "  ").Replace(q.text)
	return whosaid.Asked{Quote: marks[0] + strings.ToLower(text) + marks[1]}, true
}

func beginning(_ *rand.Rand, words []string, _ []cutQuote) ([]string, bool) {
	n := max(leastQuoteWords, len(words)*3/5)
	return words[:n], n < len(words)
}

func elide(r *rand.Rand, words []string, _ []cutQuote) ([]string, bool) {
	if len(words) < leastQuoteWords+2 {
		return nil, false
	}
	from := 2 + r.IntN(2)
	to := from + 1 + r.IntN(min(4, len(words)-from-2))
	mark := []string{"…", "...", "[...]", "[…]"}[r.IntN(4)]
	return append(append(append([]string{}, words[:from]...), mark), words[to:]...), true
}

func changeWord(r *rand.Rand, words []string, all []cutQuote) ([]string, bool) {
	i := 1 + r.IntN(len(words)-2)
	donor := strings.Fields(all[r.IntN(len(all))].text)
	now := donor[r.IntN(len(donor))]
	if letters(now) == "" || letters(now) == letters(words[i]) || letters(words[i]) == "" {
		return nil, false
	}
	changed := append([]string{}, words...)
	changed[i] = now
	return changed, true
}

func dropWord(r *rand.Rand, words []string, _ []cutQuote) ([]string, bool) {
	i := 1 + r.IntN(len(words)-2)
	if letters(words[i]) == "" || letters(words[i]) == letters(words[i-1]) || letters(words[i]) == letters(words[i+1]) {
		return nil, false
	}
	return append(append([]string{}, words[:i]...), words[i+1:]...), true
}

func putWord(r *rand.Rand, words []string, _ []cutQuote) ([]string, bool) {
	i := 1 + r.IntN(len(words)-2)
	now := []string{"never", "really", "always", "not", "clearly", "terrible"}[r.IntN(6)]
	return append(append(append([]string{}, words[:i]...), now), words[i:]...), true
}

// halfRemember leaves out a quarter of the words and changes nothing else.
func halfRemember(r *rand.Rand, words []string, _ []cutQuote) ([]string, bool) {
	if len(words) < 2*leastQuoteWords {
		return nil, false
	}
	var kept []string
	for i, w := range words {
		if i == 0 || i == len(words)-1 || r.IntN(4) > 0 {
			kept = append(kept, w)
		}
	}
	return kept, len(kept) < len(words)
}

func shuffle(r *rand.Rand, words []string, _ []cutQuote) ([]string, bool) {
	if len(words) < 2*leastQuoteWords {
		return nil, false
	}
	mixed := append([]string{}, words...)
	r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	return mixed, true
}

// toAnother attributes a quotation to a source of another article that this
// one does not name.
func toAnother(r *rand.Rand, q cutQuote, all []cutQuote) (whosaid.Asked, bool) {
	for range 10 {
		other := all[r.IntN(len(all))]
		named := false
		for _, w := range strings.Fields(other.source) {
			named = named || strings.Contains(strings.ToLower(q.whole), strings.ToLower(strings.Trim(w, ",.’'")))
		}
		if !named && !isPronoun(other.source) {
			return whosaid.Asked{Quote: q.text, Speaker: other.source}, true
		}
	}
	return whosaid.Asked{}, false
}

var pronounForm = regexp.MustCompile(`(?i)^(he|she|they|it|we|i|who|you)$`)

func isPronoun(source string) bool { return pronounForm.MatchString(strings.TrimSpace(source)) }
