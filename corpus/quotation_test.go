package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestQuotations(t *testing.T) {
	// open and goes on are appended to a quotation as "…" before and after it.
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"curly":                     {`“The dam held,” she said. “It will.”`, []string{"The dam held,", "It will."}},
		"straight":                  {`"The dam held," she said, adding: "It will."`, []string{"The dam held,", "It will."}},
		"single curly":              {`‘The dam’s wall held,’ she said.`, []string{"The dam’s wall held,"}},
		"single straight":           {`'The dam's wall held,' she said.`, []string{"The dam's wall held,"}},
		"apostrophes":               {`Lind’s dam, the workers’ union, rock 'n' roll and the '90s and ’08 in Holms' town`, nil},
		"plural inside single":      {`‘The workers’ union agreed,’ she said.`, []string{"The workers’ union agreed,"}},
		"plural ends single":        {`They called it ‘the wages’ and left.`, []string{"the wages"}},
		"nested":                    {`“He said ‘no’ and ‘never’,” she said.`, []string{"He said ‘no’ and ‘never’,"}},
		"nested the British way":    {`‘He said “no” and left,’ she said.`, []string{"He said “no” and left,"}},
		"guillemets":                {`« La digue » et »Der Damm« und «a «b» c»`, []string{"La digue", "Der Damm", "a «b» c"}},
		"low opening mark":          {`Er sagte: „Der Damm hält.“ Dann „ja”.`, []string{"Der Damm hält.", "ja"}},
		"typed the wrong way":       {`He said, ”It held.” She left.`, []string{"It held."}},
		"ends with a plural":        {"‘It held, say workers’\nnext", []string{"It held, say workers"}},
		"two single marks":          {`“It held,’’ she said.`, []string{"It held,"}},
		"backticks":                 {"``It held,'' she said.", []string{"It held,"}},
		"inches":                    {`He is 5'10" tall and the wall 12" thick.`, nil},
		"glued":                     {`“It held,”she said.“It will.”`, []string{"It held,", "It will."}},
		"mark after space":          {`"It held. " The mayor left. "Yes."`, []string{"It held.", "Yes."}},
		"never closed":              {"“It held, she said.\nThe mayor left.", []string{"It held, she said.…"}},
		"closed too late":           {`"It held, she said. "It will," he said.`, []string{"It held, she said.…", "It will,"}},
		"goes on over paragraphs":   {"“It held.\n\n“It will.\n\n“Go,” she said. “Now.”", []string{"It held.…", "…It will.…", "…Go,", "Now."}},
		"next paragraph its own":    {"She said: “It held.\nThe mayor said “no”.", []string{"It held.…", "no"}},
		"stray closing mark":        {`It held.” She left.`, nil},
		"empty":                     {`She wrote "" and “ ”.`, nil},
		"single inside open double": {`He said "it's 'fine', she says" today.`, []string{"it's 'fine', she says"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, q := range Quotations(c.text) {
				s := q.Of(c.text)
				if q.Open {
					s += "…"
				}
				if q.Continues {
					s = "…" + s
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func FuzzQuotations(f *testing.F) {
	for _, seed := range []string{`“a ‘b’ ”`, "'as'", "'as' b'", `"a" 'b' «c» »d« „e“`, "“a\n“b\n", "``a'' '90s ' '\xff’"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, q := range Quotations(text) {
			if q.Outer.Start < last || !q.Outer.Contains(q.Span) || q.Len() <= 0 {
				t.Fatalf("quotation %v after byte %d", q, last)
			}
			inside := q.Of(text)
			if strings.ContainsAny(inside, "\n\r") || strings.TrimSpace(inside) != inside {
				t.Fatalf("quotation %q has a line break or white space at an end", inside)
			}
			if utf8.ValidString(text) && !utf8.ValidString(inside) {
				t.Fatalf("%q is cut inside a rune", inside)
			}
			last = q.Outer.End
		}
	})
}
