package retrieval

import "onrecord/corpus"

// How a store looks for copies of a text. An article is looked at when its
// sketch shares at least MinShared hashes with the text's; of those the
// MostCopies that share most, which is more outlets than reprint one agency
// report in one story. A hash that more than CommonHash articles have is
// boilerplate and counts for none.
const (
	MinShared  = 3
	MostCopies = 64
	CommonHash = 60
)

// Candidate is a stored article that may be a copy.
type Candidate struct {
	Article string
	Outlet  string
	Sketch  []uint64
}

// Duplicates compares an entry's text with the candidates': by sketch, and
// where that makes a copy likely, by the texts, for which text is asked.
func Duplicates(entry Entry, candidates []Candidate, text func(article string) (string, error)) ([]Duplicate, error) {
	var duplicates []Duplicate
	for _, other := range candidates {
		if corpus.Containment(entry.Sketch, other.Sketch) < corpus.CandidateShare {
			continue
		}
		theirs, err := text(other.Article)
		if err != nil {
			return nil, err
		}
		sameOutlet := other.Outlet != "" && other.Outlet == entry.Article.Outlet
		if corpus.SameCopy(entry.Article.Text, theirs, sameOutlet) {
			containment := corpus.Containment(corpus.Shingles(entry.Article.Text), corpus.Shingles(theirs))
			duplicates = append(duplicates, Duplicate{Article: other.Article, Containment: containment})
		}
	}
	return duplicates, nil
}
