package verify_test

import (
	"testing"

	"onrecord/answer/verify"
)

const pledges = `“We will not let a single ship of theirs into the harbour,” Ruud said. The board said that it doesn't "own, run or watch" the pier. The pilot warned that the swell could have “grave effects” on the hull. He didn't do it, and then he slept. One of seven tugs sank on January 6. Bo Sandell told Radio Lind that the tug was old, but divers said that it was new.`

// What a gap, a quotation mark or a shortened form could hide is not hidden.
func TestPointKeepsWhatTurnsIt(t *testing.T) {
	c := checker(t)
	d := c.Read(pledges)
	for _, tc := range []struct {
		text, speaker, via, cited string
		want                      verify.Kind // "" where it stands
	}{
		{"“We will not […] into the harbour,” Ruud said.", "Ruud", "", "“We will", ""},
		{"“We will […] into the harbour,” Ruud said.", "Ruud", "", "“We will", verify.NegationFault},
		{`The board said that it does "own, run or watch" the pier.`, "The board", "", "The board", verify.NegationFault},
		{"The pilot warned that the swell did have “grave effects” on the hull.", "The pilot", "", "The pilot", verify.ModalityFault},
		{"He did do it, and then he slept.", "", "", "He didn't", verify.NegationFault},
		{"One of seven tugs sank on January 6.", "", "", "One of", ""},
		{"One of seven tugs sank on January 7.", "", "", "One of", verify.FigureFault},
		{"One of seven Them sank on January 6.", "", "", "One of", verify.NameFault},
		{"Bo Sandell told Radio Lind that the tug was old, but divers said that it was new.", "Bo Sandell", "Radio Lind", "Bo Sandell", ""},
		{"Bo Sandell said that the tug was old, but divers said that it was new.", "Bo Sandell", "", "Bo Sandell", verify.ChannelFault},
	} {
		r := c.Point(verify.Point{Text: tc.text, Speaker: tc.speaker, Via: tc.via, Outlets: []string{"Bay Post"}}, []verify.Evidence{cite(t, d, tc.cited)})
		if (r.Verdict == verify.Supported) != (tc.want == "") || tc.want != "" && !r.Has(tc.want) {
			t.Errorf("%q: %s, want %q: %+v", tc.text, r.Verdict, tc.want, r.Faults)
		}
	}
}
