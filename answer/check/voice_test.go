package check_test

import (
	"strings"
	"testing"

	"onrecord/answer/check"
	"onrecord/answer/verify"
)

// clash is one night told by two outlets, in words of our own.
var clash = []check.Article{
	{ID: "a", Outlet: "Bay Post", Text: `The Norland army's spokesman, Ivo Lenz, claimed that its troops had killed 40 Sudland guards and wounded 12 others on the Mile river. Lenz told AFP that nine Sudland posts were captured. Sudland's defence minister, Ada Korr, dismissed the claim as fiction and said that about 15 Norland soldiers had died. There is no independent confirmation of the deaths on either side.

Norland has neither confirmed nor denied the shelling of Orth. “We will hold every metre of the river,” Korr said. The border crossing at Orth was closed on Friday.`},
	{ID: "b", Outlet: "Quay Times", Text: `At least 40 guards were killed on the Mile river, according to Ivo Lenz, the army spokesman of Norland. Sudland said its troops had pushed the attackers back.`},
}

func TestADraftIsHeldToWhoSaidIt(t *testing.T) {
	c := checker(t)
	for _, tc := range []struct {
		draft string
		want  verify.Verdict
		why   string
	}{
		{"Ivo Lenz claimed that 40 Sudland guards were killed.", verify.Supported, ""},
		{"Norland's army said it killed 40 Sudland guards.", verify.Supported, ""},
		{"Sudland confirmed the deaths of 40 guards.", verify.Contradicted, "Ivo Lenz"},
		{"Ada Korr said that 40 Sudland guards had been killed.", verify.Contradicted, "not Ada Korr"},
		{"Ivo Lenz confirmed that 40 Sudland guards were killed.", verify.Contradicted, "“confirmed” where the text has “claimed”"},
		{"Independent observers confirmed the deaths.", verify.Contradicted, "“no independent confirmation”"},
		{"Norland denied the shelling of Orth.", verify.Contradicted, "“neither confirmed nor denied”"},
		{"Lenz told Reuters that nine Sudland posts were captured.", verify.Contradicted, "AFP"},
		{"Lenz told AFP that nine Sudland posts were captured.", verify.Supported, ""},
		{"Ada Korr, the interior minister of Sudland, said that about 15 Norland soldiers had died.", verify.Contradicted, "defence minister"},
		{"Sudland's defence minister, Ada Korr, dismissed the claim as fiction and said that about 15 Norland soldiers had died.", verify.Supported, ""},
		{"Ivo Lenz, the Sudland army's spokesman, claimed that 40 guards were killed.", verify.Contradicted, "the text calls Ivo Lenz"},
		{"Ivo Lenz claimed that 40 Sudland guards were killed, and Sudland confirmed it.", verify.Contradicted, "not Sudland"},
		{"At most 15 Norland soldiers died, Ada Korr said.", verify.Supported, ""},
		{"40 Sudland guards were killed.", verify.Unsupported, "only as the word of Ivo Lenz"},
		{"40 Norland soldiers died.", verify.Contradicted, "“40 Norland soldiers"},
		{"Neighbours confirmed that nine posts were captured.", verify.Contradicted, "not Neighbours"},
		{"12 Sudland guards were killed and 40 wounded, Ivo Lenz claimed.", verify.Contradicted, "“12"},
		{"The Quay Times reported that the crossing at Orth was closed on Friday.", verify.Unsupported, "Bay Post says so"},
		{"The Bay Post reported that the crossing at Orth was closed on Friday.", verify.Supported, ""},
		{"The crossing at Orth was closed on Friday, the Herald reported.", verify.Unsupported, "Herald"},
	} {
		got := c.Among(tc.draft, clash)
		if len(got) != 1 || got[0].Verdict != tc.want || !strings.Contains(got[0].Why, tc.why) {
			t.Errorf("%q: %+v, want %s (%s)", tc.draft, got, tc.want, tc.why)
		}
	}
}

// Of two figures in a sentence the one that counts the same thing is named.
func TestAWrongFigureIsSetBesideTheRightOne(t *testing.T) {
	for draft, want := range map[string]string{
		"Lenz claimed that 42 Sudland guards were killed.":     "“42 Sudland guards killed” where the text has “40 Sudland guards killed”",
		"Lenz claimed that 14 Sudland guards were wounded.":    "“14 Sudland guards wounded” where the text has “12 Sudland wounded”",
		"Lenz claimed that eight Sudland posts were captured.": "“eight Sudland posts captured” where the text has “nine Sudland posts captured”",
	} {
		if got := checker(t).Against(draft, "a", clash[0].Text); got[0].Verdict != verify.Contradicted || !strings.Contains(got[0].Why, want) {
			t.Errorf("%q: %s (%s), want %s", draft, got[0].Verdict, got[0].Why, want)
		}
	}
}
