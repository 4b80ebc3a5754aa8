package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// prose makes a sentence of so many words.
func prose(words int) string { return "The" + strings.Repeat(" dam", words-2) + " held." }

func TestPassages(t *testing.T) {
	long := prose(40)
	for name, c := range map[string]struct {
		text string
		want [][2]int // first and last sentence
	}{
		"nothing":                        {"", [][2]int{}},
		"short article is one":           {prose(30) + "\n" + prose(30) + "\n" + prose(30), [][2]int{{0, 2}}},
		"cut between paragraphs":         {strings.Repeat(long+" "+long+"\n", 3), [][2]int{{0, 1}, {2, 3}, {4, 5}}},
		"long paragraph is cut":          {strings.Repeat(long+" ", 4), [][2]int{{0, 1}, {2, 3}}},
		"heading stays with its text":    {prose(40) + " " + prose(40) + "\nWhat comes next\n" + prose(40) + " " + prose(40), [][2]int{{0, 1}, {2, 4}}},
		"very long sentence stays whole": {prose(60) + "\n" + prose(300) + "\n" + prose(60), [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		"no short tail":                  {prose(50) + "\n" + prose(50) + "\n" + prose(50) + "\n" + prose(10), [][2]int{{0, 1}, {2, 3}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := [][2]int{}
			for _, p := range Passages(c.text, Sentences(c.text)) {
				got = append(got, [2]int{p.First, p.Last})
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func FuzzPassages(f *testing.F) {
	f.Add("Dam holds\n\nThe dam held. It rained.\n\n" + prose(200) + strings.Repeat("\n*", 200))
	f.Fuzz(func(t *testing.T, text string) {
		sentences := Sentences(text)
		next := 0
		for _, p := range Passages(text, sentences) {
			if p.First != next || p.Last < p.First || p.Last >= len(sentences) {
				t.Fatalf("passage of sentences %d to %d after %d", p.First, p.Last, next-1)
			}
			if p.Start != sentences[p.First].Start || p.End != sentences[p.Last].End {
				t.Fatalf("passage %v is not the span of its sentences", p)
			}
			if words := len(strings.Fields(p.Of(text))); words > passageLimit && p.Last > p.First {
				t.Fatalf("passage of %d words", words)
			}
			next = p.Last + 1
		}
		if next != len(sentences) {
			t.Fatalf("sentences from %d on are in no passage", next)
		}
	})
}
