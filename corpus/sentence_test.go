package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	// "|" marks where one sentence ends and the next begins.
	for name, marked := range map[string]string{
		"plain":                     `The dam held.| Nobody was hurt!| Why?| Nobody knows.`,
		"ranks and titles":          `Maj. Gen. Ann Roe met Lt. Gov. Bo Lind, Sen. Dr. Mia Holt and Mr. Poe.| They spoke.`,
		"initials":                  `J. K. Larsen met George W. Holm and J.R.R. Munk.| E. A. Poulsen left.`,
		"country that goes on":      `The U.S. Navy and U.N. officials left the U.S. and came back.`,
		"country that ends it":      `She lives in the U.S.| He does not.| It is in the U.N.| “We agree,” she said.`,
		"times of day":              `It began at 9 a.m. Monday and ended at 3 p.m. GMT.| At 4 a.m.| The crew left.`,
		"numbers":                   `No. 3 won by 3.5 points, or 1.2m.| He said no.| They left.| See p. 12 and Fig. 3.`,
		"companies":                 `Holm Inc. and Lind Corp. chief Jo Falk Jr. agreed.| It is Lind Ltd.| The deal holds.`,
		"streets":                   `She lives at 4 Elm St. near St. Olaf.| He left Elm St.| The rain fell.`,
		"versus":                    `In Holm v. Lind it was state vs. town.`,
		"months":                    `It was due on Oct. 12 or Nov. 3, 2024.| It is.`,
		"ellipsis":                  `“We … well, we left... and then … came back.”| Then … nothing.`,
		"spaced ellipsis":           `We waited . . . and waited.| We left . . . .`,
		"addresses":                 `See https://example.org/a.B?C=d.E for more.| Write to A.Holm@example.org.| Go to Example.Com now.`,
		"question inside quotes":    `“Who did it?” he asked.| “Stop!” the guard shouted.| “Why?” Anna Berg asked.| “Why?”| She left.`,
		"stop inside quotes":        `“The dam held.”| The mayor left.| "It did."| "No."`,
		"quote of several":          `“It held.| We checked twice,” she said.| “It is over.”`,
		"nested":                    `“He told me ‘go home.’ ”| I went.| “She said ‘no.’”| Then left.`,
		"closing mark after space":  `"It held. "| The mayor left.`,
		"brackets":                  `He left (at 5 p.m.) and came back.| (It rained.)| She stayed [see map].| End.`,
		"references":                `The dam held.[12]| It rained.[3]`,
		"numbered lines":            "1. The dam held.\n|2) It rained.| It poured.\n|10. End",
		"bullets":                   "• The dam held.\n|- It rained.| It poured.\n|* End",
		"headline":                  "Dam holds in the north\n\n|The dam held.| It rained.",
		"glued":                     `“It held,” he said.|The mayor left.|“We stay,” she said.”|He left.| In 2021.|Then no more!|I know.`,
		"not glued":                 `The U.S.A and St.Olaf and Mr.Holm use ASP.NET and Node.js.`,
		"other stops":               `水が来た。|止まった。`,
		"prefix of a name":          `They left.| al-Holm stayed.`,
		"reply with a question off": `“Are we safe?”| Police said they were.`,
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.ReplaceAll(marked, "|", "")
			var want, got []string
			for _, s := range strings.Split(marked, "|") {
				want = append(want, strings.TrimSpace(s))
			}
			for _, s := range Sentences(text) {
				got = append(got, s.Of(text))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSentencesNumberParagraphs(t *testing.T) {
	text := "Dam holds\r\n\r\n  The dam held. It rained. \u2028 End\n \n"
	var got []int
	for _, s := range Sentences(text) {
		got = append(got, s.Paragraph)
	}
	if diff := cmp.Diff([]int{0, 1, 1, 2}, got); diff != "" {
		t.Errorf("paragraph numbers (-want +got)\n%s", diff)
	}
}

func FuzzSentences(f *testing.F) {
	for _, seed := range []string{"", "A. B.C. “D?” e\n1. F…", "said.The \"x\". y'. \xff.A", "。.[1].. . .\u200b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last, paragraph := 0, 0
		for _, s := range Sentences(text) {
			if s.Start < last || s.End <= s.Start || s.Paragraph < paragraph {
				t.Fatalf("span %v after byte %d, paragraph %d", s, last, paragraph)
			}
			inside := s.Of(text)
			if strings.ContainsAny(inside, "\n\r\u2028\u2029") || strings.TrimSpace(inside) != inside {
				t.Fatalf("sentence %q has a line break or white space at an end", inside)
			}
			if gap := strings.TrimFunc(text[last:s.Start], isBlank); gap != "" {
				t.Fatalf("%q lies in no sentence", gap)
			}
			if utf8.ValidString(text) && !utf8.ValidString(inside) {
				t.Fatalf("%q is cut inside a rune", inside)
			}
			last, paragraph = s.End, s.Paragraph
		}
		if gap := strings.TrimFunc(text[last:], isBlank); gap != "" {
			t.Fatalf("%q lies in no sentence", gap)
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Maj. Gen. Ann Roe said at 9 a.m. Monday that the dam in the U.S. had held. “It held,” she said. Why?\n", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentences(text)
	}
}
