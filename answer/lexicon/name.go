package lexicon

// nameEndings are what makes a country's or a town's name an adjective or a
// people, and what such a name may lose for it.
var nameEndings = map[string]bool{
	"": true, "a": true, "an": true, "ans": true, "ean": true, "i": true, "is": true, "ian": true, "ians": true, "ese": true,
	"ish": true, "ic": true, "n": true, "ns": true, "stan": true, "istan": true, "land": true, "ia": true, "y": true, "s": true,
	"er": true, "ers": true, "ite": true, "ites": true,
}

// minName is the least that two forms of a name share, in letters.
const minName = 4

// sameName reports whether two words are forms of one name.
func sameName(a, b string) bool {
	shared := 0
	for shared < len(a) && shared < len(b) && a[shared] == b[shared] {
		shared++
	}
	return shared >= minName && nameEndings[a[shared:]] && nameEndings[b[shared:]]
}
