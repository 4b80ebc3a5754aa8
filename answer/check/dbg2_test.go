package check

import (
	"onrecord/answer/verify"
	"os"
	"path/filepath"
	"testing"
)

func TestDbg2(t *testing.T) {
	l, _ := verify.NewLexicon()
	c := New(verify.New(l))
	var ss []source
	fs, _ := filepath.Glob("/work/shared/story/*.txt")
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		ss = append(ss, c.source(string(b), nil))
	}
	b, _ := os.ReadFile("/tmp/check-d3.txt")
	d := readDraft(string(b))
	ca := newCast(d, ss)
	for i, v := range d.statements {
		for n := range ss {
			r := verify.Result{Verdict: verify.Supported}
			tr := trial{checker: c, draft: d, span: v.Span, sources: ss, n: n, cast: func() *cast { return ca }, result: &r}
			if v.Speaker != "" {
				t.Logf("%d %q said %q via %q silence %v", n, v.Speaker, tr.said(v), v.Via, tr.silence(i))
				for _, x := range tr.carriers(tr.said(v), v.Figures) {
					t.Logf("   %s %s %.2f rel %v %.80q via %q", x.Speaker, x.Canonical, x.share, tr.relation(i, x), x.Of(ss[n].document.Text), x.Via)
				}
				tr.voice(i)
				t.Log(r.Verdict, r.Faults)
			}
		}
	}
}
