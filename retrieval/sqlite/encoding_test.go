package sqlite

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestVectorsAreStoredNearlyAsTheyAre(t *testing.T) {
	for _, c := range []struct {
		v, want float32
	}{
		{0, 0}, {1, 1}, {-1, -1}, {0.5, 0.5}, {1.0 / 3, 0.33325195}, {-0.1, -0.099975586}, {1e-5, 1.001358e-05}, {1e-9, 0},
		{1 + 0x1p-30, 1}, {1 - 0x1p-12, 1}, {1 - 0x1p-11, 1 - 0x1p-11},
	} {
		if got := single(half(c.v)); got != c.want {
			t.Errorf("%v comes back as %v, want %v", c.v, got, c.want)
		}
	}
	if bits := math.Float32bits(single(half(float32(math.Copysign(0, -1))))); bits != 1<<31 {
		t.Errorf("the sign of zero is lost: %x", bits)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 10_000 {
		v := float32(random.Float64()*2 - 1)
		if off := math.Abs(float64(single(half(v)) - v)); off > 0x1p-12 {
			t.Fatalf("%v is off by %v", v, off)
		}
	}
}

func TestLongVectorsAreStoredWhole(t *testing.T) {
	for _, vector := range [][]float32{{0.25, -0.5, 1}, {3, 70_000, -1e-9}} {
		back := make([]float32, len(vector))
		if err := decode(encode(vector), back); err != nil {
			t.Fatal(err)
		}
		for i := range vector {
			if back[i] != vector[i] {
				t.Errorf("%v comes back as %v", vector, back)
			}
		}
	}
	if err := decode([]byte{1, 2, 3}, make([]float32, 1)); err == nil {
		t.Error("3 bytes were read as a vector")
	}
}
