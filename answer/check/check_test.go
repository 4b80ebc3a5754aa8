package check_test

import (
	"strings"
	"testing"

	"onrecord/answer/check"
	"onrecord/answer/verify"
)

const report = `Ferry runs aground off Lind

The ferry Alma ran aground off Lind at dawn on Friday with 212 people aboard. At least 14 passengers were hurt, the harbour master, Ida Ruud, said. “We saw the lights of the harbour and then nothing but fog,” Ruud said. The operator, Norline, denied that the radar had failed. Nobody died.`

func checker(t testing.TB) *check.Checker {
	t.Helper()
	lexicon, err := verify.NewLexicon()
	if err != nil {
		t.Fatal(err)
	}
	return check.New(verify.New(lexicon))
}

func TestAgainst(t *testing.T) {
	c := checker(t)
	for _, tc := range []struct {
		draft string
		want  verify.Verdict
		why   string
	}{
		{"The ferry Alma ran aground off Lind on Friday.", verify.Supported, ""},
		{"The ferry carried 221 people.", verify.Contradicted, "“221” where the text has “212”"},
		{"Fourteen passengers were hurt, Ida Ruud said.", verify.Supported, ""},
		{"At least 14 passengers were hurt.", verify.Supported, "as the word of Ida Ruud"},
		{"“We saw the lights of the town and then nothing but fog,” Ruud said.", verify.Contradicted, "“town” where the original has “harbour”"},
		{"“We saw the lights … and then nothing but fog,” Ruud said.", verify.Supported, ""},
		{"The captain, Bo Sandell, was arrested in the evening.", verify.Unsupported, "“Sandell” is not in the text"},
		{"Norline did not say whether the ferry will sail again?", verify.NotCheckable, ""},
		{"What happened?", verify.NotCheckable, ""},
		{"The ferry did not run aground off Lind.", verify.Contradicted, "“not”"},
	} {
		got := c.Against(tc.draft, "report", report)
		if len(got) != 1 {
			t.Errorf("%q: %d sentences", tc.draft, len(got))
			continue
		}
		if got[0].Verdict != tc.want || !strings.Contains(got[0].Why, tc.why) {
			t.Errorf("%q: %s (%s), want %s (%s)", tc.draft, got[0].Verdict, got[0].Why, tc.want, tc.why)
		}
		for _, cited := range got[0].Citations {
			if report[cited.Start:cited.End] != cited.Quote {
				t.Errorf("%q: the citation %q is not what stands at %d to %d", tc.draft, cited.Quote, cited.Start, cited.End)
			}
		}
	}
}

func TestOneArticleOfSeveralSupports(t *testing.T) {
	got := checker(t).Among("The ferry carried 212 people.", []check.Article{
		{ID: "a", Text: "The ferry had 221 people aboard, an official said."}, {ID: "b", Text: report},
	})
	if got[0].Verdict != verify.Supported {
		t.Errorf("%s: %s", got[0].Verdict, got[0].Why)
	}
}

func FuzzAgainst(f *testing.F) {
	f.Add("The ferry carried 221 people.", report)
	f.Add("\xff“… not only 5-", "\u200b\u202e“ 1,2,3")
	c := checker(f)
	f.Fuzz(func(t *testing.T, draft, text string) {
		end := 0
		for _, s := range c.Against(draft, "text", text) {
			if s.Start < end || s.End > len(draft) || draft[s.Start:s.End] != s.Text || s.Verdict == "" {
				t.Fatalf("sentence %+v of %q", s, draft)
			}
			end = s.End
			for _, f := range s.Faults {
				if f.Start < 0 || f.End > len(draft) || f.Start > f.End {
					t.Fatalf("fault %+v of %q", f, draft)
				}
			}
			for _, cited := range s.Citations {
				if text[cited.Start:cited.End] != cited.Quote {
					t.Fatalf("citation %+v", cited)
				}
			}
		}
	})
}
