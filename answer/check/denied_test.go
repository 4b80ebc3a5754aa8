package check_test

import (
	"strings"
	"testing"

	"onrecord/answer/check"
	"onrecord/answer/verify"
)

// shore is a quarrel told by three outlets, in words of our own.
var shore = []check.Article{
	{ID: "a", Outlet: "Bay Post", Text: `Norland has never formally recognized the Mile river as its border, while Sudland considers it settled. On Monday Norland's foreign minister, Nils Olin, said Norland had paused the shelling. Speaking in Orth, Olin said that no guards had been hurt.`},
	{ID: "b", Outlet: "Quay Times", Text: `The Mile river divides Norland from Sudland. Sudland guards shot down two Norland drones, an officer said. At least 18 guards were killed, reports said on Tuesday. The envoy Ida Ruud visited Orth in April. The crossing at Orth was closed.`},
	{ID: "c", Outlet: "Sound Daily", Text: `Norland claimed that 40 Sudland guards were killed. Sudland's defence minister, Ada Korr, condemned the shelling of Orth and dismissed the toll. She said the guards may go back.`},
}

func TestWhatNoArticleSaysDoesNotPass(t *testing.T) {
	c := checker(t)
	for _, tc := range []struct {
		draft string
		want  verify.Verdict
		why   string
	}{
		{"Norland formally recognises the Mile river as its border.", verify.Contradicted, "never formally recognized”"},
		{"Norland has never recognised the Mile river as its border.", verify.Supported, ""},
		{"Norland does not recognise the Mile river as its border.", verify.Supported, ""},
		{"Norland has apologised for the shelling of Orth.", verify.Unsupported, "apologised"},
		{"Sudland has annexed Orth.", verify.Unsupported, "annexed"},
		{"At most 18 guards were killed.", verify.Contradicted, "“At least 18"},
		{"Norland guards shot down two Sudland drones.", verify.Contradicted, "where the text has “Sudland guards”"},
		{"Sudland had paused the shelling, Olin said.", verify.Contradicted, "where the text has “Norland had paused”"},
		{"Ida Ruud visited Orth in May.", verify.Contradicted, "“May” where the text has “April”"},
		{"Olin, the defence minister of Norland, said Norland had paused the shelling.", verify.Contradicted, "foreign minister"},
		{"Norland condemned the shelling of Orth.", verify.Unsupported, "not of Norland"},
		{"Sudland denied closing the crossing at Orth.", verify.Unsupported, "denied"},
	} {
		got := c.Among(tc.draft, shore)
		if len(got) != 1 || got[0].Verdict != tc.want || !strings.Contains(got[0].Why, tc.why) {
			t.Errorf("%q: %s (%s), want %s (%s)", tc.draft, got[0].Verdict, got[0].Why, tc.want, tc.why)
		}
	}
}

// What one outlet backs and another contradicts stands, and says so.
func TestAnotherArticleIsNotPassedOver(t *testing.T) {
	got := checker(t).Among("Olin confirmed that the dam at Orth had burst.", []check.Article{
		{ID: "a", Outlet: "Bay Post", Text: `Nils Olin, the mayor of Orth, confirmed that the dam at Orth had burst.`},
		{ID: "b", Outlet: "Quay Times", Text: `Nils Olin, the mayor of Orth, denied that the dam at Orth had burst.`},
	})
	if got[0].Verdict != verify.Supported || !strings.Contains(got[0].Why, "another article, of Quay Times, says otherwise") {
		t.Errorf("%s: %s", got[0].Verdict, got[0].Why)
	}
}
