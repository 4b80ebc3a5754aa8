package retrieval

import (
	"math"
	"testing"
)

func TestFuse(t *testing.T) {
	words := []Hit{{Article: "both"}, {Article: "words"}, {Article: "tie-b"}}
	vectors := []Hit{{Article: "vectors"}, {Article: "both"}, {Article: "tie-a"}}
	fused := fuse(ranking{words, 1}, ranking{vectors, 1})
	order := ""
	for _, hit := range fused {
		order += hit.Article + " "
	}
	if order != "both vectors words tie-a tie-b " {
		t.Errorf("order %q", order)
	}
	if want := 1.0/61 + 1.0/62; math.Abs(fused[0].Score-want) > 1e-12 {
		t.Errorf("score %v, want %v", fused[0].Score, want)
	}
	if heavier := fuse(ranking{words, 1}, ranking{vectors, 3}); heavier[0].Article != "both" || heavier[1].Article != "vectors" {
		t.Errorf("with heavier vectors: %+v", heavier)
	}
	// The same article in two places stays two hits until they are folded.
	two := []Hit{{Article: "a", Revision: 1}, {Article: "a", Revision: 1}, {Article: "b", Revision: 1}}
	two[1].Start = 40
	if n := len(fuse(ranking{two, 1})); n != 3 {
		t.Errorf("%d hits, want 3", n)
	}
	if best := bestPerArticle(fuse(ranking{two, 1})); len(best) != 2 || best[0].Start != 0 {
		t.Errorf("per article: %+v", best)
	}
}
