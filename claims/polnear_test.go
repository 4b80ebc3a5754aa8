package claims

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
)

// polnearDoc is an article with its attributions marked, in code points.
type polnearDoc struct {
	Text         string
	Attributions []struct {
		Source, Cue, Content [][2]int
	}
}

// polnear reads the development half of PolNeAR (Newell et al., LREC 2018).
func polnear(t testing.TB) []polnearDoc {
	t.Helper()
	file, err := os.Open("../../shared/bench/attribution/polnear_dev.jsonl.gz")
	if err != nil {
		t.Skip("../shared/bench/attribution is not there")
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	var docs []polnearDoc
	for lines := json.NewDecoder(bufio.NewReader(zipped)); lines.More(); {
		var d polnearDoc
		if err := lines.Decode(&d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// offsets are the bytes at which the code points of text begin.
func offsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// score counts the speakers of quoted spans.
type score struct{ right, given, gold int }

func (s score) precision() float64 { return float64(s.right) / float64(max(1, s.given)) }
func (s score) recall() float64    { return float64(s.right) / float64(max(1, s.gold)) }

// sameSpeaker compares by head words: the last word of what was found has to be
// a word of the marked source, and not one of the many small words.
func sameSpeaker(got, source string) bool {
	cut := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	words := strings.FieldsFunc(strings.ToLower(source), cut)
	found := strings.FieldsFunc(strings.ToLower(coreOf(got)), cut)
	if len(found) == 0 {
		return false
	}
	head := found[len(found)-1]
	if head == "s" && len(found) > 1 {
		head = found[len(found)-2]
	}
	for _, w := range words {
		if w == head {
			return true
		}
	}
	return false
}

func coreOf(speaker string) string {
	for _, p := range []string{" of ", " for ", " in ", " from ", " with ", " at ", " ("} {
		if i := strings.Index(speaker, p); i > 0 {
			speaker = speaker[:i]
		}
	}
	return speaker
}

// quotedSpeakers measures Annotate on one article. A marked quotation counts
// once for each attribution whose content shares bytes with it; a speaker
// given to a quotation that nobody marked is wrong.
func quotedSpeakers(d polnearDoc, report func(quote, source, got string)) score {
	var s score
	at := offsets(d.Text)
	statements := Annotate(d.Text)
	for _, q := range corpus.Quotations(d.Text) {
		if len(strings.Fields(q.Of(d.Text))) < 3 {
			continue // scare quotes and titles
		}
		source, marked := "", false
		for _, a := range d.Attributions {
			for _, c := range a.Content {
				span := corpus.Span{Start: at[c[0]], End: at[c[1]]}
				if !span.Overlaps(q.Span) || len(a.Source) == 0 {
					continue
				}
				marked = true
				for _, p := range a.Source {
					source += " " + d.Text[at[p[0]]:at[p[1]]]
				}
			}
		}
		got := ""
		for _, st := range statements {
			if st.Overlaps(q.Span) && st.Direct {
				got = st.Speaker
				break
			}
		}
		if marked {
			s.gold++
		}
		if got != "" {
			s.given++
		}
		if marked && got != "" && sameSpeaker(got, source) {
			s.right++
		} else if report != nil {
			report(q.Of(d.Text), source, got)
		}
	}
	return s
}

func TestSpeakersOfQuotations(t *testing.T) {
	var sum score
	for _, d := range polnear(t) {
		if !utf8.ValidString(d.Text) {
			t.Fatal("text is not UTF-8")
		}
		s := quotedSpeakers(d, func(quote, source, got string) {
			if testing.Verbose() {
				t.Logf("%.60q: marked %q, got %q", quote, source, got)
			}
		})
		sum.right, sum.given, sum.gold = sum.right+s.right, sum.given+s.given, sum.gold+s.gold
	}
	t.Logf("speaker on quoted spans: precision %.3f recall %.3f (%d right, %d given, %d marked)",
		sum.precision(), sum.recall(), sum.right, sum.given, sum.gold)
	const precision, recall = 0.85, 0.60 // what the rules were first built to reach
	if sum.precision() < precision || sum.recall() < recall {
		t.Errorf("precision %.3f recall %.3f, not %.2f and %.2f", sum.precision(), sum.recall(), precision, recall)
	}
}
