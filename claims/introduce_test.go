package claims_test

import (
	"slices"
	"strings"
	"testing"

	"onrecord/claims"
)

func TestIntroductions(t *testing.T) {
	for _, tc := range []struct{ text, name, noun string }{
		{"The harbour master of Lind, Ida Ruud, closed the port.", "Ida Ruud", "master"},
		{"His wife, the painter Eva Holm, waited outside.", "Eva Holm", "wife"},
		{"Judge Helena Strand ruled on Monday.", "Helena Strand", "judge"},
		{"The boat was seen by baker Tom Berg.", "Tom Berg", "baker"},
		{"Tom Berg, a nurse in Lind, saw it.", "Tom Berg", "nurse"},
		{"Chief prosecutor Ida Ruud told reporters.", "Ida Ruud", "prosecutor"},
		{"Tom Berg, 43, the port's engineer, left.", "Tom Berg", "engineer"},
		{"Mr Berg's daughter, Ida, was unmoved.", "Ida", "daughter"},
		{"Ida Ruud, 39, was on the boat.", "Ida Ruud", ""},
		{"It was told Tom Berg that the boat had sunk.", "", ""},
		{"They sailed with Ida Ruud to Lind.", "", ""},
	} {
		found := claims.Introductions(tc.text)
		if tc.name == "" {
			if len(found) > 0 {
				t.Errorf("%q: %+v", tc.text, found)
			}
			continue
		}
		if !slices.ContainsFunc(found, func(i claims.Introduction) bool { return i.Name == tc.name && i.Noun == tc.noun }) {
			t.Errorf("%q: %+v", tc.text, found)
		}
	}
}

// Any text is read without a panic, and every introduction has a name of the text.
func FuzzIntroductions(f *testing.F) {
	f.Add("His wife, the painter Eva Holm, and Deputy Mayor Ida Ruud, 39, left.")
	f.Add("Mayor's Mayor Mayor, the, A B, 9,")
	f.Fuzz(func(t *testing.T, text string) {
		for _, i := range claims.Introductions(text) {
			if i.Name == "" || !strings.Contains(text, i.Name) {
				t.Errorf("%q is introduced, who is not in %q", i.Name, text)
			}
		}
	})
}
