package verify_test

import (
	"strings"
	"testing"

	"onrecord/answer/verify"
)

const survey = `The inspectors of the Harbour Safety Board (HSB) found the new pier suitable for heavy lorries. It was only built to last for ten years. The repairs are efficient and their cost was disclosed in May. The old pier was not reliable. Nobody wanted to close the road. Boats of the Norland league, among them Gulls and Terns, raced on Sunday.`

// What a reader of a check is told about prose in other words.
func TestSentence(t *testing.T) {
	c := checker(t)
	d := c.Read(survey)
	for _, tc := range []struct {
		text string
		want verify.Verdict
		why  string
	}{
		{"The pier is suitable for lorries.", verify.Supported, ""},
		{"The pier is unsuitable for lorries.", verify.Contradicted, "“unsuitable” where the text has “suitable”"},
		{"The repairs are inefficient.", verify.Contradicted, "“inefficient” where the text has “efficient”"},
		{"The old pier was unreliable.", verify.Supported, ""}, // which is what the text denies in two words
		{"The cost of the repairs was disclosed.", verify.Supported, ""},
		{"The pier was only built to last for ten years.", verify.Supported, ""},
		{"The HSB found the pier suitable.", verify.Supported, ""},
		{"The MSB found the pier suitable.", verify.Unsupported, "“MSB” is not in the text"},
		{"Boats of the Norland league, among them Gulls and Falcons, raced on Sunday.", verify.Unsupported, "“Falcons” is not in the text"},
		{"The pier is suitable for lorries, and a brass orchestra serenaded delighted visiting royalty there.", verify.Unsupported, "no word of “brass orchestra"},
	} {
		r := c.Sentence(tc.text, d)
		if r.Verdict != tc.want || !strings.Contains(r.Why(), tc.why) {
			t.Errorf("%q: %s (%s), want %s (%s)", tc.text, r.Verdict, r.Why(), tc.want, tc.why)
		}
	}
}
