package inverted

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestADocumentComesBack(t *testing.T) {
	for name, d := range map[string]Document{
		"plain":       document("ferri aground", "the ferri the", "lisk"),
		"no title":    document("", "a b"),
		"no passages": document("title"),
		"nothing":     {},
		"many terms":  made(1)[0],
		"an empty one": {
			Title: []string{""}, Passages: [][]string{{}, {"x", ""}},
		},
	} {
		back, err := Decode(string(d.Encode()))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(d, back, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestWhatIsNoDocumentIsRefused(t *testing.T) {
	good := string(document("ferri aground", "the ferri the", "lisk").Encode())
	x := index(t, document("", "gull"))
	for name, encoded := range map[string]string{
		"nothing": "", "another version": "\x02" + good[1:], "cut short": good[:len(good)-1], "more behind": good + "\x00",
		"a number beyond the table": "\x01\x01\x01a\x01\x05\x00", "a length beyond the end": "\x01\x05\x7fa", "a number too long": "\x01\xff\xff\xff\xff\xff\x01",
	} {
		if _, err := Decode(encoded); err == nil {
			t.Errorf("%s was read", name)
		}
		if err := x.Add(encoded); err == nil {
			t.Errorf("%s was added", name)
		}
	}
	if x.Len() != 1 || x.Documents() != 1 || len(x.Search([]Term{{"gull", 1}}, 5, nil).Passages) != 1 {
		t.Error("a refused document changed the index")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(string(document("ferri aground", "the ferri the", "lisk").Encode()))
	f.Add("\x01\x02\x01a\x00\x01\x00\x01\x01\x01")
	f.Fuzz(func(t *testing.T, encoded string) {
		d, err := Decode(encoded)
		x := New()
		if added := x.Add(encoded); (added == nil) != (err == nil) {
			t.Fatalf("Decode says %v and Add %v", err, added)
		}
		if err != nil {
			return
		}
		if back, err := Decode(string(d.Encode())); err != nil || !cmp.Equal(d, back, cmpopts.EquateEmpty()) {
			t.Fatalf("%+v comes back as %+v, %v", d, back, err)
		}
		x.Prepare()
		for i := range x.Len() {
			if !cmp.Equal(x.Terms([]int{i}), [][]string{d.Passages[i]}, cmpopts.EquateEmpty()) {
				t.Fatalf("passage %d has %q, want %q", i, x.Terms([]int{i}), d.Passages[i])
			}
		}
	})
}
