package check

import (
	"fmt"
	"onrecord/answer/verify"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDbg(t *testing.T) {
	l, _ := verify.NewLexicon()
	c := New(verify.New(l))
	var as []Article
	outs := map[string]string{"000": "cyberupto.com", "002": "theresearchers.us", "003": "ThePrint", "004": "Cnews Live"}
	fs, _ := filepath.Glob("/work/shared/story/*.txt")
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		id := filepath.Base(f)[:3]
		as = append(as, Article{ID: id, Outlet: outs[id], Text: string(b)})
	}
	b, _ := os.ReadFile("/tmp/check-d3.txt")
	for _, s := range c.Among(string(b), as) {
		fmt.Println(strings.ToUpper(string(s.Verdict)), s.Text, "|", s.Why)
		for _, f := range s.Faults {
			fmt.Println("    ", f.Kind, f.Why)
		}
		for _, x := range s.Citations {
			fmt.Println("     [", x.Article, "]", x.Quote[:min(len(x.Quote), 140)])
		}
	}
}
