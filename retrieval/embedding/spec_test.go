package embedding

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/retrieval"
)

func TestWhatMakesASpaceIsInTheName(t *testing.T) {
	plain := Spec{Model: "text-embedding-3-small"}
	if got := (retrieval.Model{Name: plain.Name(), Dimension: 1536}).Key(); got != "text-embedding-3-small?norm=l2/1536" {
		t.Errorf("key %s", got)
	}
	names := map[string]Spec{}
	for _, spec := range []Spec{
		plain,
		{Model: "text-embedding-3-small", Dimensions: 256},
		{Model: "text-embedding-3-large"},
		{Model: "nomic-embed-text:v1.5", Passage: "search_document: "},
		{Model: "nomic-embed-text:v1.5"},
		{Model: "intfloat/e5-base?x", Passage: "passage: &norm=l1"},
	} {
		if other, taken := names[spec.Name()]; taken {
			t.Errorf("%+v and %+v are both named %s", spec, other, spec.Name())
		}
		names[spec.Name()] = spec
	}
	if same := (Spec{Model: "text-embedding-3-small", Query: "query: "}); same.Name() != plain.Name() {
		t.Errorf("what stands before a question makes another space: %s", same.Name())
	}
	for name, spec := range names {
		got, ok := ParseSpec(retrieval.Model{Name: name, Dimension: 3})
		spec.Query, _ = Prefixes(spec.Model)
		if diff := cmp.Diff(spec, got); !ok || diff != "" {
			t.Errorf("%s is read as %s", name, diff)
		}
	}
}

func FuzzParseSpec(f *testing.F) {
	f.Add("text-embedding-3-small?norm=l2")
	f.Add("a?dimensions=3&norm=l2&passage=x")
	f.Add("hashing-v1")
	f.Add("?norm=l2")
	f.Add("a?norm=l2&norm=l1")
	f.Add("a?norm=l2;b")
	f.Fuzz(func(t *testing.T, name string) {
		if spec, ok := ParseSpec(retrieval.Model{Name: name}); ok && (spec.Name() != name || spec.Model == "") {
			t.Errorf("%q is read as %+v, which is named %q", name, spec, spec.Name())
		}
	})
}

func TestModelsGetThePrefixesTheyWereTrainedWith(t *testing.T) {
	for model, want := range map[string][2]string{
		"intfloat/multilingual-e5-base":           {"query: ", "passage: "},
		"nomic-embed-text:v1.5":                   {"search_query: ", "search_document: "},
		"nomic-ai/nomic-embed-text-v2-moe":        {"search_query: ", "search_document: "},
		"BAAI/bge-small-en-v1.5":                  {instruction, ""},
		"BAAI/bge-m3":                             {"", ""},
		"Snowflake/snowflake-arctic-embed-m":      {instruction, ""},
		"snowflake-arctic-embed2":                 {"query: ", ""},
		"text-embedding-3-small":                  {"", ""},
		"intfloat/multilingual-e5-large-instruct": {known[1].query, ""},
	} {
		query, passage := Prefixes(model)
		if got := [2]string{query, passage}; got != want {
			t.Errorf("%s: %q, want %q", model, got, want)
		}
	}
}
