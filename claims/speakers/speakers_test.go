package speakers

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// groups gives each mention the index of the first that is the same speaker.
func groups(r *Register, n int) []int {
	first := map[int]int{}
	list := make([]int, n)
	for i := range n {
		id := r.Of(i).ID
		if _, ok := first[id]; !ok {
			first[id] = i
		}
		list[i] = first[id]
	}
	return list
}

func TestWhoIsWho(t *testing.T) {
	for name, test := range map[string]struct {
		mentions []Mention
		texts    []string
		want     []int
	}{
		"a person with rank, with more names and spelt otherwise": {
			[]Mention{{0, "Lt. Gen. Bo Holmqvist", "army chief", "", ""}, {1, "Bo Erik Holmqvist", "", "", ""}, {2, "Holmqvist", "chief of the army", "", ""}, {3, "Bo Holmquist", "", "", ""}},
			nil, []int{0, 0, 0, 0},
		},
		"one surname, two people, told apart by office": {
			[]Mention{{0, "Anna Berg", "mayor", "", ""}, {0, "Carl Berg", "engineer", "", ""}, {1, "Berg", "mayor", "", ""}},
			nil, []int{0, 1, 0},
		},
		"a body that one side alone has": {
			[]Mention{{0, "the Vellandian coastguard", "", "", ""}, {1, "the coastguard", "", "", ""}},
			nil, []int{0, 0},
		},
		"a body that two sides have": {
			[]Mention{{0, "the Vellandian coastguard", "", "", ""}, {0, "the Corranian coastguard", "", "", ""}, {1, "the coastguard", "", "", ""}},
			nil, []int{0, 1, 2},
		},
		"a ministry in two forms": {
			[]Mention{{0, "Velland’s Ministry of Defence", "", "", ""}, {1, "the Vellandian Defence Ministry", "", "", ""}, {1, "the Vellandian Health Ministry", "", "", ""}},
			nil, []int{0, 0, 2},
		},
		"a country and its people are one side, its minister is not the side": {
			[]Mention{{0, "Ruritania", "", "", ""}, {1, "Ruritanian officials", "", "", ""}, {1, "Ilse Brandt", "Ruritania’s interior minister", "", ""}},
			nil, []int{0, 0, 2},
		},
		"a capital that an article explains": {
			[]Mention{{0, "Strelsau", "", "", ""}, {1, "Ruritania", "", "", ""}},
			[]string{"Shots were heard in Strelsau, the capital of Ruritania."}, []int{0, 0},
		},
		"a capital whose side an article's statement gives": {
			[]Mention{{0, "Strelsau", "", "Ruritania", ""}, {1, "Ruritania", "", "", ""}, {1, "Velland", "", "Velland", ""}},
			nil, []int{0, 0, 2},
		},
		"a source stays in its article, but not where an agency carries it": {
			[]Mention{{0, "a senior source", "", "", ""}, {1, "a senior source", "", "", ""}, {2, "a port source", "", "", "Quay Wire"}, {3, "a port source", "", "", "Quay Wire"}},
			nil, []int{0, 1, 2, 2},
		},
		"the spokesman whom another article names": {
			[]Mention{{0, "the harbour spokesman", "", "", ""}, {1, "Dag Lund", "harbour spokesman", "", ""}, {2, "a spokesman", "", "", ""}},
			nil, []int{0, 0, 2},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, groups(Identify(test.mentions, test.texts, nil), len(test.mentions))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSides(t *testing.T) {
	mentions := []Mention{
		{0, "Ilse Brandt", "Ruritania’s interior minister", "", ""},
		{1, "Ilse Brandt", "Elphberg interior minister", "", ""},
		{1, "Strelsau", "", "", ""},
	}
	r := Identify(mentions, []string{"The Elphberg government of Ruritania met in Strelsau, the capital of Ruritania."}, nil)
	for _, pair := range [][2]string{{"Ruritania", "Ruritanian"}, {"Ruritania", "Elphberg"}, {"Ruritanians", "Strelsau"}} {
		if !r.Parties.Same(pair[0], pair[1]) {
			t.Errorf("%s and %s are two sides", pair[0], pair[1])
		}
	}
	if r.Parties.Same("Ruritania", "Velland") || r.Parties.Same("", "") {
		t.Error("strangers are one side")
	}
}

func TestTheEditorKnowsBetter(t *testing.T) {
	mentions := []Mention{{0, "the Lion", "", "", ""}, {1, "Rudolf Rassendyll", "", "", ""}, {1, "Zenda", "", "", ""}, {2, "Hentzau", "", "", ""}}
	guide := &Guide{
		Parties: []Party{{Name: "Zenda", Aliases: []string{"Hentzau"}}},
		People:  []Known{{Name: "Rudolf Rassendyll", Role: "king", Aliases: []string{"the Lion"}}},
	}
	if diff := cmp.Diff([]int{0, 0, 2, 2}, groups(Identify(mentions, nil, guide), 4)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
