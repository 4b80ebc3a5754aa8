package postgres

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"strings"
	"time"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// The collection that benchmarks run on is made, the same each time:
//
//   - Articles have 8 passages of 30 to 70 words. Words are drawn by Zipf's law
//     with Mandelbrot's offset, probability ∝ 1/(rank+3)^1.05 over 50,000
//     words, which gives the commonest 4 % of all text, as in English.
//   - Vectors have 384 dimensions and gather around centres, one for each 2,000
//     passages, as passages gather around subjects: centre + noise of the same
//     size, both normal, all shifted by .3 so that the mean is not zero, then
//     of length 1. An article's passages share a centre.
//   - A question's vector is drawn as a passage's is. Its words are 8 of a
//     passage's, without those that stand in over a tenth of the passages,
//     which a searcher leaves out too.
const (
	benchDimension   = 384
	benchCluster     = 2_000
	benchVocabulary  = 50_000
	articlePassages  = 8
	questionWords    = 8
	benchArticleHour = 10_000 // how many hours the articles' known times spread over
)

var benchModel = retrieval.Model{Name: "bench", Dimension: benchDimension}

// benchStart is when the first article is known; the later its number, the
// later its article.
var benchStart = time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)

type generator struct {
	random     *rand.Rand
	centres    [][]float32
	cumulative []float64 // of the words' probabilities
	common     int       // words below this number stand in over a tenth of the passages
}

func newGenerator(passages int) *generator {
	g := &generator{random: rand.New(rand.NewPCG(1, 2)), cumulative: make([]float64, benchVocabulary)}
	sum := 0.0
	for i := range g.cumulative {
		sum += 1 / math.Pow(float64(i+3), 1.05)
		g.cumulative[i] = sum
	}
	for i := range g.cumulative {
		g.cumulative[i] /= sum
	}
	probability := func(i int) float64 { return 1 / math.Pow(float64(i+3), 1.05) / sum }
	for 1-math.Pow(1-probability(g.common), 50) > 0.1 {
		g.common++
	}
	g.centres = make([][]float32, max(1, passages/benchCluster))
	for i := range g.centres {
		g.centres[i] = make([]float32, benchDimension)
		for j := range g.centres[i] {
			g.centres[i][j] = float32(g.random.NormFloat64() + 0.3)
		}
	}
	return g
}

func (g *generator) word() int {
	return sort.SearchFloat64s(g.cumulative, g.random.Float64())
}

// name writes a word's number in letters, so that analysis leaves it whole.
func name(word int) string {
	letters := []byte("zq")
	for ; word > 0; word /= 16 {
		letters = append(letters, "abcdfghjklmnopqr"[word%16])
	}
	return string(append(letters, 'x'))
}

func (g *generator) vector(centre []float32) []float32 {
	v := make([]float32, len(centre))
	var squares float64
	for j := range v {
		x := float64(centre[j]) + g.random.NormFloat64()
		v[j] = float32(x)
		squares += x * x
	}
	for j := range v {
		v[j] /= float32(math.Sqrt(squares))
	}
	return v
}

func (g *generator) article(number int) retrieval.Entry {
	centre := g.centres[g.random.IntN(len(g.centres))]
	title := fmt.Sprintf("%s %s %s", name(g.word()), name(g.word()), name(g.word()))
	e := retrieval.Entry{Model: benchModel, Title: analysis.Terms(title), Known: benchStart.Add(time.Duration(number) * time.Minute)}
	var text strings.Builder
	for range articlePassages {
		start := text.Len()
		for i := range 30 + g.random.IntN(41) {
			if i > 0 {
				text.WriteByte(' ')
			}
			text.WriteString(name(g.word()))
		}
		text.WriteString(".")
		e.Passages = append(e.Passages, retrieval.Passage{Span: corpus.Span{Start: start, End: text.Len()}, Vector: g.vector(centre)})
		text.WriteString("\n")
	}
	whole := strings.TrimSuffix(text.String(), "\n")
	for i, p := range e.Passages {
		e.Passages[i].Terms = analysis.Terms(p.Of(whole))
	}
	e.Article = corpus.Article{ID: fmt.Sprintf("a%07d", number), Outlet: fmt.Sprintf("Outlet %d", number%20), Title: title, Kind: corpus.Report, Text: whole}
	e.Sketch = corpus.Sketch(whole)
	return e
}

// articles makes n passages' worth of them, numbered from first.
func (g *generator) articles(first, passages int) []retrieval.Entry {
	entries := make([]retrieval.Entry, passages/articlePassages)
	for i := range entries {
		entries[i] = g.article(first + i)
	}
	return entries
}

// question asks for k hits about what some passage is about.
func (g *generator) question(k int) retrieval.Query {
	q := retrieval.Query{Model: benchModel, Vector: g.vector(g.centres[g.random.IntN(len(g.centres))]), K: k}
	for len(q.Terms) < questionWords {
		if word := g.word(); word >= g.common {
			probability := (g.cumulative[word] - g.cumulative[word-1]) * 50
			q.Terms = append(q.Terms, retrieval.Term{Text: analysis.Terms(name(word))[0], Weight: math.Log(1 + 1/probability)})
		}
	}
	return q
}
