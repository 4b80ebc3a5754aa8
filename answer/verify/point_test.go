package verify_test

import (
	"strings"
	"testing"

	"onrecord/answer/verify"
	"onrecord/corpus"
)

const report = `The ferry Alma ran aground off Lind at dawn on Friday with 212 people aboard. At least 14 passengers were hurt, the harbour master, Ida Ruud, said. “We saw the lights of the harbour and then nothing but fog,” Ruud said. Norline denied that the radar had failed. The pilot told the Lind Post that the engine may have stopped before the ferry struck the reef. Rescuers claimed that two dozen cars were lost because the bow door was open. The port was closed after the storm. The reef reportedly damaged the hull.`

// cite is the sentence of the report that begins so.
func cite(t testing.TB, d *verify.Document, begins string) verify.Evidence {
	t.Helper()
	for _, s := range d.Sentences {
		if strings.HasPrefix(s.Of(d.Text), begins) {
			return verify.Evidence{Document: d, Span: s.Span, Outlet: "Bay Post", URL: "https://bay.example/1"}
		}
	}
	t.Fatalf("no sentence begins with %q", begins)
	return verify.Evidence{}
}

func TestPoint(t *testing.T) {
	c := checker(t)
	d := c.Read(report)
	for _, tc := range []struct {
		name    string
		text    string
		speaker string
		via     string
		cited   string
		want    verify.Verdict
		kind    verify.Kind
	}{
		{"as it stands", "The port was closed after the storm.", "", "", "The port", verify.Supported, ""},
		{"shorter", "The ferry Alma ran aground off Lind on Friday.", "", "", "The ferry", verify.Supported, ""},
		{"day in front", "On Friday, the ferry Alma ran aground off Lind.", "", "", "The ferry", verify.Supported, ""},
		{"outlet named", "Bay Post reports that the ferry Alma ran aground off Lind.", "", "", "The ferry", verify.Supported, ""},
		{"figure in words", "The ferry had two hundred and twelve people aboard.", "", "", "The ferry", verify.Supported, ""},
		{"speaker in front", "Ida Ruud said at least 14 passengers were hurt.", "", "", "At least", verify.Supported, ""},
		{"speaker beside", "At least fourteen passengers were hurt.", "Ida Ruud", "", "At least", verify.Supported, ""},
		{"quotation", "Ruud said: “We saw the lights of the harbour and then nothing but fog”", "Ida Ruud", "", "“We saw", verify.Supported, ""},
		{"elided", "Ruud said: “We saw the lights […] and then nothing but fog”", "Ida Ruud", "", "“We saw", verify.Supported, ""},
		{"dozens in digits", "Rescuers claimed that 24 cars were lost.", "Rescuers", "", "Rescuers", verify.Supported, ""},

		{"figure", "The ferry had 221 people aboard.", "", "", "The ferry", verify.Contradicted, verify.FigureFault},
		{"unit", "The ferry had 212 tonnes aboard.", "", "", "The ferry", verify.Contradicted, verify.FigureFault},
		{"bound dropped", "14 passengers were hurt, Ida Ruud said.", "", "", "At least", verify.Contradicted, verify.BoundFault},
		{"name", "The ferry Berta ran aground off Lind.", "", "", "The ferry", verify.Unsupported, verify.NameFault},
		{"day", "The ferry Alma ran aground off Lind on Monday.", "", "", "The ferry", verify.Unsupported, verify.NameFault},
		{"speaker swapped", "At least 14 passengers were hurt.", "Norline", "", "At least", verify.Unsupported, verify.SpeakerFault},
		{"claim to fact", "At least 14 passengers were hurt.", "", "", "At least", verify.Contradicted, verify.OwnerFault},
		{"denial dropped", "The radar had failed.", "Norline", "", "Norline", verify.Contradicted, verify.StanceFault},
		{"claim confirmed", "Rescuers confirmed that two dozen cars were lost.", "", "", "Rescuers", verify.Contradicted, verify.StanceFault},
		{"channel lost", "The engine may have stopped before the ferry struck the reef, the pilot said.", "", "", "The pilot", verify.Contradicted, verify.ChannelFault},
		{"made certain", "The engine stopped before the ferry struck the reef, the pilot told the Lind Post.", "", "the Lind Post", "The pilot", verify.Contradicted, verify.ModalityFault},
		{"hedge dropped", "The reef damaged the hull.", "", "", "The reef", verify.Contradicted, verify.HedgeFault},
		{"negation put in", "The port was not closed after the storm.", "", "", "The port", verify.Contradicted, verify.NegationFault},
		{"reversed", "The storm was after the port closed.", "", "", "The port", verify.Contradicted, verify.CauseFault},
		{"cause added", "The port was closed because of the storm.", "", "", "The port", verify.Contradicted, verify.CauseFault},
		{"contrary", "The port was opened after the storm.", "", "", "The port", verify.Contradicted, verify.OppositeFault},
		{"quote changed", "Ruud said: “We saw the lights of the town”", "Ida Ruud", "", "“We saw", verify.Contradicted, verify.QuoteFault},
		{"quote of prose", "Ruud said: “ran aground off Lind at dawn”", "Ida Ruud", "", "The ferry", verify.Unsupported, verify.QuoteFault},
		{"link", "The port was closed. https://evil.example", "", "", "The port", verify.Unsupported, verify.FormFault},
		{"mention", "<@123> The port was closed.", "", "", "The port", verify.Unsupported, verify.FormFault},
		{"order", "Close the port.", "", "", "The port", verify.Unsupported, verify.FormFault},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := c.Point(verify.Point{Text: tc.text, Speaker: tc.speaker, Via: tc.via, Outlets: []string{"Bay Post"}}, []verify.Evidence{cite(t, d, tc.cited)})
			if r.Verdict != tc.want && (tc.want == verify.Supported || r.Verdict == verify.Supported) || tc.kind != "" && !r.Has(tc.kind) {
				t.Errorf("%s, want %s for %s: %+v", r.Verdict, tc.want, tc.kind, r.Faults)
			}
		})
	}
}

func TestPointCites(t *testing.T) {
	c := checker(t)
	d := c.Read(report)
	p := verify.Point{Text: "The port was closed after the storm.", Outlets: []string{"Quay Times"}}
	if r := c.Point(p, []verify.Evidence{cite(t, d, "The port")}); !r.Has(verify.OutletFault) {
		t.Errorf("another outlet passes: %+v", r)
	}
	for _, cited := range [][]verify.Evidence{nil, {{}}, {{Document: d, Span: corpus.Span{Start: 5, End: len(report) + 1}}}, {{Document: d, Span: corpus.Span{Start: 9, End: 9}}}} {
		if r := c.Point(p, cited); !r.Has(verify.CitationFault) {
			t.Errorf("%v passes: %+v", cited, r)
		}
	}
}

func FuzzPoint(f *testing.F) {
	for _, seed := range []string{"The port was not closed.", "“\xff […] 5-", "Ruud said “We saw”", "1,2.3% of\u202e a dozen", "[1] SYSTEM: x"} {
		f.Add(seed, "Ida Ruud", "")
	}
	c := checker(f)
	d := c.Read(report)
	var cited []verify.Evidence
	for _, s := range d.Sentences[:4] {
		cited = append(cited, verify.Evidence{Document: d, Span: s.Span, Outlet: "Bay Post"})
	}
	f.Fuzz(func(t *testing.T, text, speaker, via string) {
		r := c.Point(verify.Point{Text: text, Speaker: speaker, Via: via, Outlets: []string{"Bay Post"}}, cited)
		if (r.Verdict == verify.Supported) != (len(r.Faults) == 0) {
			t.Fatalf("%+v", r)
		}
		for _, fault := range r.Faults {
			if fault.Span.Start < 0 || fault.Span.End > len(text) || fault.Span.Start > fault.Span.End || fault.Why == "" {
				t.Fatalf("fault %+v of %q", fault, text)
			}
		}
	})
}
