package answer

import (
	"slices"
	"testing"
	"time"
)

func TestSentencesAreOrderedInTime(t *testing.T) {
	wednesday := time.Date(2031, 9, 3, 0, 0, 0, 0, time.UTC)
	inOrder := []string{
		"The valve was serviced on 30 August.",
		"The pump failed late on Monday.",
		"It was restarted before dawn on Tuesday.",
		"The alarm went off at 11:40 a.m. on Tuesday.",
		"Divers arrived on Tuesday afternoon.",
		"At 10.15 p.m. on Tuesday the wall gave way.",
		"The road was closed on Wednesday morning.",
	}
	var at []float64
	for _, sentence := range inOrder {
		moment, timed := when(sentence, wednesday)
		if !timed {
			t.Errorf("%q has no time", sentence)
		}
		at = append(at, moment)
	}
	if !slices.IsSorted(at) {
		t.Errorf("out of order: %v", at)
	}
	for _, sentence := range []string{"The pump failed.", "Nobody knows why."} {
		if _, timed := when(sentence, wednesday); timed {
			t.Errorf("%q has a time", sentence)
		}
	}
	if _, timed := when("It failed in the morning.", time.Time{}); timed {
		t.Error("a morning of no known day has a place in time")
	}
}

func FuzzWhen(f *testing.F) {
	f.Add("On 31 February at 25:99 p.m.")
	f.Add("Monday 1 May 2031")
	f.Fuzz(func(t *testing.T, text string) {
		when(text, time.Date(2031, 9, 3, 0, 0, 0, 0, time.UTC))
		when(text, time.Time{})
	})
}
