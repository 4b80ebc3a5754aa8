package clean_test

import (
	"strings"
	"testing"

	"onrecord/corpus/clean"
)

// benchPage is an invented report with the clutter of a page around it.
func benchPage() string {
	var b strings.Builder
	b.WriteString("Skip to content\nHome > Local > Harbour\nTuesday, 4 March 2031\n\nHarbour ferry service stops after engine fire\n\n")
	for range 40 {
		b.WriteString("The operator said on Tuesday that “no passenger was hurt” when smoke filled the engine room of the ferry Marisol, " +
			"which was crossing to the northern island with 112 people on board; the coastguard spoke of 114.\n\n" +
			"Related: Island council asks for a second pier\n\nWhat happens next\n\n")
	}
	b.WriteString("Follow us on WhatsApp\n\nLeave a Reply\n\nYour email address will not be published.\n")
	return b.String()
}

func BenchmarkText(b *testing.B) {
	page := benchPage()
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		clean.Text(page, "Harbour ferry service stops after engine fire")
	}
}

func BenchmarkUTF8(b *testing.B) {
	page := []byte(benchPage())
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, _, err := clean.UTF8(page); err != nil {
			b.Fatal(err)
		}
	}
}
