package inverted

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func document(title string, passages ...string) Document {
	d := Document{Title: strings.Fields(title), Passages: [][]string{}}
	for _, passage := range passages {
		d.Passages = append(d.Passages, strings.Fields(passage))
	}
	return d
}

func index(t testing.TB, documents ...Document) *Index {
	t.Helper()
	x := New()
	for _, d := range documents {
		if err := x.Add(string(d.Encode())); err != nil {
			t.Fatal(err)
		}
	}
	x.Prepare()
	return x
}

func ids(scored []Scored) []int {
	numbers := make([]int, len(scored))
	for i, one := range scored {
		numbers[i] = one.ID
	}
	return numbers
}

// made is a collection of made-up words whose ranks follow Zipf's law.
func made(documents int) []Document {
	random := rand.New(rand.NewPCG(5, 6))
	zipf := rand.NewZipf(random, 1.1, 4, 50_000)
	words := func(n int) []string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf("w%d", zipf.Uint64())
		}
		return list
	}
	all := make([]Document, documents)
	for i := range all {
		all[i].Title = words(9)
		for range 1 + random.IntN(30) {
			all[i].Passages = append(all[i].Passages, words(40+random.IntN(70)))
		}
	}
	return all
}

// byHand reckons BM25 and BM25F as the papers write them, in double precision.
func byHand(documents []Document, terms []Term) (passages, whole []float64) {
	var words, titles, n float64
	for _, d := range documents {
		titles += float64(len(d.Title))
		for _, p := range d.Passages {
			words, n = words+float64(len(p)), n+1
		}
	}
	count := func(in []string, term string) (c float64) {
		for _, one := range in {
			if one == term {
				c++
			}
		}
		return c
	}
	all := float64(len(documents))
	for _, d := range documents {
		length, score := 0.0, 0.0
		for _, p := range d.Passages {
			length += float64(len(p))
		}
		at := len(passages)
		passages = append(passages, make([]float64, len(d.Passages))...)
		for _, term := range terms {
			inTitle := count(d.Title, term.Text)
			f := titleWeight * inTitle / (1 - titleLength + titleLength*float64(len(d.Title))/(titles/all))
			for i, p := range d.Passages {
				c := count(p, term.Text)
				fp := c + passageTitle*inTitle
				passages[at+i] += term.Weight * fp * (passageSaturation + 1) / (fp + passageSaturation*(1-passageLength+passageLength*float64(len(p))/(words/n)))
				if i == 0 {
					c *= leadWeight
				}
				f += c / (1 - bodyLength + bodyLength*length/(words/all))
			}
			score += term.Weight * f * (saturation + 1) / (f + saturation)
		}
		whole = append(whole, score)
	}
	return passages, whole
}

func TestScoresAreThoseReckonedByHand(t *testing.T) {
	documents := made(40)
	x := index(t, documents...)
	near := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-4 })
	for _, terms := range [][]Term{
		{{"w0", 1}}, {{"w1", 2}, {"w17", 5.5}, {"w300", 9}}, {{"w5", 1}, {"w5", 3}, {"w6", -1}, {"nowhere", 4}},
	} {
		passages, whole := byHand(documents, distinct(terms))
		got := x.Search(terms, 10_000, nil)
		for what, pair := range map[string]struct {
			want []float64
			got  []Scored
		}{"passages": {passages, got.Passages}, "documents": {whole, got.Documents}} {
			scores := make([]float64, len(pair.want))
			for i, one := range pair.got {
				scores[one.ID] = one.Score
				if i > 0 && pair.got[i-1].Score < one.Score {
					t.Errorf("%s of %v: place %d is better than the one before", what, terms, i+1)
				}
			}
			if diff := cmp.Diff(pair.want, scores, near); diff != "" {
				t.Errorf("%s of %v (-want +got):\n%s", what, terms, diff)
			}
		}
		first := x.Search(terms, 7, nil)
		if !slices.Equal(ids(first.Passages), ids(got.Passages)[:len(first.Passages)]) || !slices.Equal(ids(first.Documents), ids(got.Documents)[:len(first.Documents)]) {
			t.Errorf("%v: the first seven are not those of all", terms)
		}
	}
}

func TestTitleAndLead(t *testing.T) {
	x := index(t,
		document("sail", "gull gull", "ferri gull"), document("gull", "ferri gull", "gull gull"), document("ferri", "gull gull", "gull gull"))
	got := x.Search([]Term{{"ferri", 1}}, 9, nil)
	if diff := cmp.Diff([]int{2, 1, 0}, ids(got.Documents)); diff != "" {
		t.Errorf("title before lead before body (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{1, 2, 4, 5}, ids(got.Passages), cmpopts.SortSlices(func(a, b int) bool { return a < b })); diff != "" {
		t.Errorf("a title's word finds each of its passages (-want +got):\n%s", diff)
	}
}

func TestFilterAndEdges(t *testing.T) {
	x := index(t, document("", "ferri"), document("", "ferri ferri", "ferri"), document("", "gull"))
	got := x.Search([]Term{{"ferri", 1}}, 1, func(d int) bool { return d == 0 })
	if len(got.Documents) != 1 || got.Documents[0].ID != 0 || len(got.Passages) != 1 || got.Passages[0].ID != 0 {
		t.Errorf("the filter lets through %+v", got)
	}
	for name, got := range map[string]Ranked{
		"no term": x.Search(nil, 5, nil), "k of 0": x.Search([]Term{{"ferri", 1}}, 0, nil), "k below 0": x.Search([]Term{{"ferri", 1}}, -1, nil),
		"an empty index": New().Search([]Term{{"ferri", 1}}, 5, nil), "no number": x.Search([]Term{{"ferri", math.NaN()}}, 5, nil),
	} {
		if len(got.Passages)+len(got.Documents) != 0 {
			t.Errorf("%s finds %+v", name, got)
		}
	}
}

func TestWhatIsAddedLaterIsFoundAlike(t *testing.T) {
	documents := made(30)
	whole, grown := index(t, documents...), index(t, documents[:10]...)
	for _, d := range documents[10:] {
		if err := grown.Add(string(d.Encode())); err != nil {
			t.Fatal(err)
		}
	}
	grown.Prepare()
	terms := []Term{{"w2", 1}, {"w40", 3}}
	if diff := cmp.Diff(whole.Search(terms, 50, nil), grown.Search(terms, 50, nil)); diff != "" {
		t.Errorf("(-at once +grown):\n%s", diff)
	}
	for i, d := range documents {
		if diff := cmp.Diff(d.Title, grown.Title(i)); diff != "" {
			t.Fatalf("title %d (-want +got):\n%s", i, diff)
		}
		for j, passage := range d.Passages {
			if diff := cmp.Diff([][]string{passage}, grown.Terms([]int{grown.First(i) + j})); diff != "" {
				t.Fatalf("passage %d of %d (-want +got):\n%s", j, i, diff)
			}
		}
	}
	if n := grown.Frequency("w40"); n != whole.Frequency("w40") || n == 0 || grown.Frequency("nowhere") != 0 {
		t.Errorf("w40 stands in %d passages", n)
	}
}

// BenchmarkSearch asks for ten terms of a question among 83,000 passages.
func BenchmarkSearch(b *testing.B) {
	x := index(b, made(5_400)...)
	random := rand.New(rand.NewPCG(7, 8))
	questions := make([][]Term, 64)
	for i := range questions {
		for range 10 {
			questions[i] = append(questions[i], Term{fmt.Sprintf("w%d", 20+random.IntN(3_000)), 1})
		}
	}
	i := 0
	for b.Loop() {
		x.Search(questions[i%len(questions)], 200, nil)
		i++
	}
	b.ReportMetric(float64(x.Len()), "passages")
}

// BenchmarkAdd builds the index, as the first search of a process does.
func BenchmarkAdd(b *testing.B) {
	var encoded []string
	for _, d := range made(5_400) {
		encoded = append(encoded, string(d.Encode()))
	}
	for b.Loop() {
		x := New()
		for _, one := range encoded {
			if err := x.Add(one); err != nil {
				b.Fatal(err)
			}
		}
		x.Prepare()
	}
}
