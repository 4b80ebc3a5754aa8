package ingest

import (
	"strings"
	"testing"

	"onrecord/corpus"
)

func TestAnAddressStandsInForAMissingTitle(t *testing.T) {
	for address, want := range map[string]string{
		"https://gazette.example/2031/05/04/lisk/ferry-aground-off-lisk.html":   "ferry aground off lisk",
		"https://gazette.example/news/ferry_runs_aground/comments-and-replies":  "ferry runs aground",
		"https://gazette.example/2031/05/04/island-ferry/":                      "",
		"https://gazette.example/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC-%D0%B8-%D1%8F/": "паром и я",
		"gazette.example/story/a-b-c":                                           "a b c",
		"":                                                                      "",
		":// no address":                                                        "",
	} {
		if got := headline(corpus.Article{URL: address}); got != want {
			t.Errorf("%q reads %q, want %q", address, got, want)
		}
	}
	if got := headline(corpus.Article{Title: "Crane", URL: "https://gazette.example/ferry-aground-off-lisk"}); got != "Crane" {
		t.Errorf("a title gives way to the address: %q", got)
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("https://gazette.example/a-b-c-d.html?x=1#y")
	f.Add("%zz/-_-/a--b__c")
	f.Fuzz(func(t *testing.T, address string) {
		words := strings.Fields(slug(address))
		if n := len(words); n > 0 && n < slugWords {
			t.Errorf("%q reads %q", address, words)
		}
	})
}
