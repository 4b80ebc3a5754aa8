package claims

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
)

// attributed is what a reader would write down for one sentence.
type attributed struct {
	Speaker, Canonical, Role, Cue string
	Stance                        Stance
	Via                           string
	Direct                        bool
}

func statement(s Statement) attributed {
	return attributed{s.Speaker, s.Canonical, s.Role, s.Cue, s.Stance, s.Via, s.Direct}
}

func TestOneSentence(t *testing.T) {
	for text, want := range map[string]attributed{
		// speaker after, before and inside the quotation
		`“The dam held,” said Anna Berg.`:                      {"Anna Berg", "Anna Berg", "", "said", Asserts, "", true},
		`“The dam held,” port chief Anna Berg told reporters.`: {"Anna Berg", "Anna Berg", "port chief", "told", Asserts, "", true},
		`Anna Berg said, “The dam held.”`:                      {"Anna Berg", "Anna Berg", "", "said", Asserts, "", true},
		`“The dam,” Anna Berg said, “held all night.”`:         {"Anna Berg", "Anna Berg", "", "said", Asserts, "", true},
		`Anna Berg: “The dam held.”`:                           {"Anna Berg", "Anna Berg", "", ":", Asserts, "", true},
		// names and offices
		`Anna Berg, the mayor of Lind, said the dam held.`:                  {"Anna Berg", "Anna Berg", "the mayor of Lind", "said", Asserts, "", false},
		`Lind’s Interior Minister, Lt. Gen. Bo Holm, warned of floods.`:     {"Lt. Gen. Bo Holm", "Bo Holm", "Lind’s Interior Minister", "warned", Warns, "", false},
		`Anna Berg, speaking in Lind on Friday, denied the report.`:         {"Anna Berg", "Anna Berg", "", "denied", Denies, "", false},
		`Anna Berg, a lawyer and a writer who lives in Lind, said it held.`: {"Anna Berg", "Anna Berg", "a lawyer and a writer", "said", Asserts, "", false},
		`On Sunday, the harbour authority confirmed the leak.`:              {"the harbour authority", "the harbour authority", "", "confirmed", Confirms, "", false},
		`In a statement the ministry said the dam held.`:                    {"the ministry", "the ministry", "", "said", Asserts, "", false},
		`Holm and Lind both urged “calm and patience.”`:                     {"Holm and Lind", "Holm and Lind", "", "urged", Demands, "", true},
		`Sheikh Omar Lind called for calm.`:                                 {"Sheikh Omar Lind", "Omar Lind", "", "called for", Demands, "", false},
		// nominal and passive cues, a noun that is no verb
		`According to port spokesman Bo Holm, two ships sank.`:     {"Bo Holm", "Bo Holm", "port spokesman", "According to", Asserts, "", false},
		`Two ships sank, according to a source close to the port.`: {"a source close to the port", "a source close to the port", "", "according to", Asserts, "", false},
		`Anna Berg was quoted as saying the dam held.`:             {"Anna Berg", "Anna Berg", "", "quoted as saying", Asserts, "", false},
		`The rebels’ claims were met with silence.`:                {},
		`The United States stood by.`:                              {},
		`The comments posted here are not ours.`:                   {},
		`The reported damage was small.`:                           {},
		`Lind officials have not confirmed the leak.`:              {},
		`The town neither confirmed nor denied the leak.`:          {},
		`They could say nothing.`:                                  {},
		`The film “A Dam in Spring” opened to a “modest” house.`:   {},
		`The dam, the ministry said, was safe.`:                    {"the ministry", "the ministry", "", "said", Asserts, "", false},
		`Residents claimed two ships sank.`:                        {"Residents", "Residents", "", "claimed", Claims, "", false},
		`Lind has for years accused Holm of smuggling.`:            {"Lind", "Lind", "", "accused", Alleges, "", false},
		`Anna Berg came to Lind and said the dam held.`:            {"Anna Berg", "Anna Berg", "", "said", Asserts, "", false},
		`A spokesman who asked not to be named said the dam held.`: {"A spokesman", "A spokesman", "", "said", Asserts, "", false},
		// channels
		`A senior port source told Reuters the dam held.`:                 {"A senior port source", "A senior port source", "", "told", Asserts, "Reuters", false},
		`A rebel statement, cited by Lind News, said ten ships sank.`:     {"A rebel statement", "A rebel statement", "", "said", Asserts, "Lind News", false},
		`The navy said it fired first, the Lind Herald reported.`:         {"The navy", "The navy", "", "said", Asserts, "the Lind Herald", false},
		`According to Lind media reports, rebels claimed two ships.`:      {"rebels", "rebels", "", "claimed", Claims, "Lind media reports", false},
		`In a statement to the BBC, navy spokesman Bo Holm said it held.`: {"Bo Holm", "Bo Holm", "navy spokesman", "said", Asserts, "the BBC", false},
	} {
		t.Run(text, func(t *testing.T) {
			got := Annotate(text)
			if len(got) != 1 {
				t.Fatalf("%d statements, not one", len(got))
			}
			if diff := cmp.Diff(want, statement(got[0])); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestArticle(t *testing.T) {
	text := strings.Join([]string{
		`Two Ships Sink Off Lind, Harbour Says`,
		`Harbour spokeswoman Anna Berg said two ships had reportedly sunk. She added that a third was safe.`,
		`“We lost two. We did not expect it,” Berg said. “It is over.”`,
		`“We start again tomorrow.`,
		`“Nobody will be left alone.”`,
		`The sea was calm by noon.`,
		`The defence ministry of Holm rejected the account. “No ship of ours was there,” it said.`,
		`The ministry also warned of “consequences” for the town.`,
		`The dead were called “heroes” on a wall.`,
	}, "\n\n")
	type row struct{ Speaker, Canonical string }
	want := []row{
		{"Harbour", "Harbour"},
		{"Anna Berg", "Anna Berg"}, {"She", "Anna Berg"},
		{"Berg", "Anna Berg"}, {"Berg", "Anna Berg"}, {"Berg", "Anna Berg"},
		{"Berg", "Anna Berg"},
		{"Berg", "Anna Berg"},
		{"", ""},
		{"The defence ministry of Holm", "The defence ministry of Holm"}, {"it", "The defence ministry of Holm"},
		{"The ministry", "The defence ministry of Holm"},
		{"", ""},
	}
	var got []row
	for _, s := range Annotate(text) {
		got = append(got, row{s.Speaker, s.Canonical})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTheReportIsTheOutletCitedLast(t *testing.T) {
	text := `The navy said it fired first, the Lind Herald reported. The report said two ships sank.`
	if got := Annotate(text)[1].Canonical; got != "the Lind Herald" {
		t.Errorf("the report is %q", got)
	}
}

func TestQuotesAndHedges(t *testing.T) {
	text := `Berg said the “old dam” had allegedly “burst in two places,” though there was no independent confirmation.`
	s := Annotate(text)[0]
	var quotes []string
	for _, q := range s.Quotes {
		quotes = append(quotes, q.Of(text))
	}
	if diff := cmp.Diff([]string{"old dam", "burst in two places,"}, quotes); diff != "" {
		t.Errorf("quotes (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"allegedly", "no independent confirmation"}, s.Hedges); diff != "" {
		t.Errorf("hedges (-want +got)\n%s", diff)
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, seed := range []string{
		"“BERG: a.\n“HOLM: b.\n“É:", "A: b\nA: c. d", "“A.” — B C\n“D”\n— E", "X said 5 to 7 km (3%) on 12 May 2019 at 8:30 p.m., Y denied it", "tens of thousands, half a million, $3bn, 20-30, 1,2.3",
		`“A,” said B. According to (C) D, E, F, who said "g". — H`, "X: “y”\n― Z", ", said", "the, saying as according to", "said (", "A. B’s claims 5 “", "Report A A A",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkStatements(t, text, Annotate(text))
		for _, a := range Attributions(text) {
			for _, span := range slices.Concat(a.Source, a.Cue, a.Content) {
				checkSpan(t, text, span, corpus.Span{End: len(text)})
			}
			if len(a.Cue) != 1 {
				t.Fatalf("an attribution with %d cues: %+v", len(a.Cue), a)
			}
		}
	})
}

// checkStatements fails where statements break what Annotate promises of any
// text.
func checkStatements(t *testing.T, text string, statements []Statement) {
	t.Helper()
	sentences, next := corpus.Sentences(text), 0
	for n, s := range statements {
		for next < len(sentences) && !sentences[next].Overlaps(s.Span) {
			next++
		}
		if next == len(sentences) || !sentences[next].Contains(s.Span) || s.Len() == 0 || n > 0 && s.Start < statements[n-1].End {
			t.Fatalf("statement %d at %v is no part of a sentence of its own", n, s.Span)
		}
		if (s.Speaker == "") != (s.Stance == "") || s.Direct != (len(s.Quotes) > 0) || s.Speaker == "" && s.Direct || (s.Speaker == "") != (s.Depth == 0) {
			t.Fatalf("speaker, stance, depth and quotation disagree: %+v", s)
		}
		for _, words := range append([]string{s.Speaker, s.Role, s.Via, s.Cue}, s.Hedges...) {
			if !strings.Contains(text, words) {
				t.Fatalf("words that the text does not have: %q", words)
			}
		}
		for _, span := range slices.Concat(s.Quotes, s.CueSpans) {
			checkSpan(t, text, span, s.Span)
		}
		for _, span := range slices.Concat(s.Source, s.Content) {
			checkSpan(t, text, span, corpus.Span{End: len(text)})
		}
		for _, f := range s.Figures {
			checkSpan(t, text, f.Span, s.Span)
			if !strings.HasSuffix(f.Text, f.Of(text)) || f.High < f.Value || math.IsNaN(f.Value) {
				t.Fatalf("figure %+v", f)
			}
		}
		for _, at := range s.Times {
			checkSpan(t, text, at.Span, s.Span)
		}
	}
}

// checkSpan fails where a span is empty, not within another, or cuts a rune.
func checkSpan(t *testing.T, text string, span, within corpus.Span) {
	t.Helper()
	if span.Len() <= 0 || !within.Contains(span) || utf8.ValidString(text) && !utf8.ValidString(span.Of(text)) {
		t.Fatalf("span %v of %v", span, within)
	}
}

func BenchmarkAnnotate(b *testing.B) {
	paragraph := "Harbour spokeswoman Anna Berg, speaking in Lind, said on Friday that two ships had reportedly sunk. “We lost two,” she told Reuters, adding that nobody was hurt. The navy of Holm, however, has repeatedly denied the claims and accused the town of lying.\n\n"
	for _, size := range []int{20, 2000} {
		text := strings.Repeat(paragraph, size)
		b.Run(map[int]string{20: "5kB", 2000: "500kB"}[size], func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Annotate(text)
			}
		})
	}
}
