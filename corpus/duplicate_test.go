package corpus

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// report makes n sentences of an invented report, others for another seed.
func report(seed uint64, n int) string {
	vocabulary := strings.Fields(`harbour crane ship crate dawn tide keeper rope master winter store ice quay
		barge cargo captain net lamp gale pilot anchor dock fog salt chart tower bell pier hull mast`)
	random := rand.New(rand.NewPCG(seed, 0))
	var b strings.Builder
	for i := range n {
		b.WriteString("The")
		for range 11 {
			b.WriteString(" " + vocabulary[random.IntN(len(vocabulary))])
		}
		b.WriteString("'s end. ")
		if i%4 == 3 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func TestSameCopy(t *testing.T) {
	wire, other := report(1, 40), report(2, 40)
	speech := "“" + strings.TrimSpace(report(3, 4)) + "” the harbour master said.\n"
	for name, c := range map[string]struct {
		a, b       string
		sameOutlet bool
		want       bool
	}{
		"same text":                       {wire, wire, false, true},
		"other headline, lead and no end": {"Fire in port\n\nA blaze went through the port, police said.\n\n" + wire[:len(wire)/2], wire, false, true},
		"other marks and capitals":        {strings.ToUpper(strings.ReplaceAll(wire, "'", "’")), wire, false, true},
		"a third kept":                    {wire[:len(wire)/3] + other[:len(other)*2/3], wire, false, true},
		"another report":                  {other, wire, false, false},
		"same speech in both":             {other[:300] + speech, wire[:300] + speech, false, false},
		"the same statement in full":      {speech, speech, false, true},
		"an outlet's own background":      {wire[:len(wire)/2] + other[:len(other)/2], wire, true, false},
		"an outlet's second run":          {"Updated\n" + wire, wire, true, true},
		"a few words alike":               {"Read our story here", "Read our story now", false, false},
		"nothing":                         {"", "", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := SameCopy(c.a, c.b, c.sameOutlet); got != c.want {
				t.Errorf("SameCopy = %v, share %.2f", got, Containment(Shingles(c.a), Shingles(c.b)))
			}
		})
	}
}

func TestSketchEstimatesContainment(t *testing.T) {
	const tolerance = 0.15 // three standard deviations of a share of 100 hashes
	wire := report(1, 120)
	for _, kept := range []int{10, 5, 3, 2, 1} {
		cut := wire[:len(wire)*kept/10] + report(2, 60)
		exact := Containment(Shingles(cut), Shingles(wire))
		if got := Containment(Sketch(cut), Sketch(wire)); got < exact-tolerance || got > exact+tolerance {
			t.Errorf("%d tenths kept: sketches say %.2f, texts %.2f", kept, got, exact)
		}
	}
}

func TestSketchStaysSmall(t *testing.T) {
	long := report(1, 66) // 800 words
	if words, n := len(strings.Fields(long)), len(Sketch(long)); n > sketchSize {
		t.Errorf("%d words have %d hashes, more than %d", words, n, sketchSize)
	}
	short := report(1, 5)
	if !slices.Equal(Sketch(short), Shingles(short)) {
		t.Error("a short text loses shingles in its sketch")
	}
}

func TestSketchIsStable(t *testing.T) {
	// Stores keep these numbers: a change needs a migration that sketches anew.
	if got := Shingles("The dam held."); len(got) != 1 || got[0] != 0x694f6c5157e7cd0e {
		t.Errorf("the shingle of a known text is %#x", got)
	}
}

func TestStoryArticlesAreNoCopies(t *testing.T) {
	files, _ := filepath.Glob("../../shared/story/*.txt")
	if len(files) == 0 {
		t.Skip("../shared/story is not there")
	}
	for i, a := range files {
		for _, b := range files[:i] {
			first, second := readFile(t, a), readFile(t, b)
			if share := Containment(Sketch(first), Sketch(second)); SameCopy(first, second, false) || share >= CopyShare {
				t.Errorf("%s and %s count as copies: %.2f", filepath.Base(a), filepath.Base(b), share)
			}
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func FuzzContainment(f *testing.F) {
	f.Add(report(1, 20), report(1, 5))
	f.Fuzz(func(t *testing.T, a, b string) {
		first, second := Sketch(a), Sketch(b)
		share := Containment(first, second)
		if share < 0 || share > 1 || share != Containment(second, first) {
			t.Fatalf("containment %v, the other way round %v", share, Containment(second, first))
		}
		if len(first) > 0 && Containment(first, first) != 1 {
			t.Fatal("a text does not contain itself")
		}
		if !slices.IsSorted(first) {
			t.Fatal("sketch is not sorted")
		}
	})
}
