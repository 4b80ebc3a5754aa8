package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	const lines = `goos: linux
BenchmarkStore/passages=100000/dense/k=10-2   1   0 ns/op   1.733 p50-ms   1.591 p50-ratio   0.97 recall
BenchmarkStore/passages=100000/filtered/1percent-2   1   1.000 full   1.000 recall
BenchmarkApproximate-8   300   710000 ns/op   0.968 recall@10   12 B/op   3 allocs/op
PASS
`
	var out strings.Builder
	missed, err := table(strings.NewReader(lines), &out)
	if err != nil || missed != 2 {
		t.Errorf("%d missed, %v; want 2", missed, err)
	}
	words := strings.Join(strings.Fields(out.String()), " ")
	for _, want := range []string{"1.591 p50-ratio ≤ 1.05 MISSED", "1 recall ≥ 0.95", "0.71 ms/op ≤ 1", "0.968 recall@10 ≥ 0.98 MISSED"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "B/op") || strings.Contains(out.String(), "goos") {
		t.Errorf("too much in\n%s", out.String())
	}
}
