package answer

import (
	"strings"

	"onrecord/corpus"
)

// verify lets through what the record bears out: a point is dropped unless its
// text is, byte for byte, a quotation of what it cites, every quotation stands
// in the stored text where it says, and its speaker stands in a cited article.
// Citations are then numbered in order of use.
func verify(points []draftPoint) ([]Point, []Citation) {
	var passed []Point
	var citations []Citation
	type key struct {
		article         string
		revision, start int
	}
	number := map[key]int{}
	for _, p := range points {
		if !bornOut(p) {
			continue
		}
		point := p.Point
		point.Citations = nil
		for _, c := range p.cited {
			at := key{c.revision.ID, c.revision.Number, c.sentences[c.i].Start}
			if number[at] == 0 {
				number[at] = len(citations) + 1
				citations = append(citations, c.citation(len(citations)+1))
			}
			point.Citations = append(point.Citations, number[at])
		}
		passed = append(passed, point)
	}
	return passed, citations
}

func bornOut(p draftPoint) bool {
	if len(p.cited) == 0 || p.Text == "" {
		return false
	}
	quoted := false
	for _, c := range p.cited {
		citation := c.citation(0)
		text := c.revision.Text
		if citation.Start < 0 || citation.End > len(text) || text[citation.Start:citation.End] != citation.Quote ||
			corpus.Checksum(text) != c.revision.SHA256 {
			return false
		}
		quoted = quoted || citation.Quote == p.Text
	}
	if !quoted {
		return false
	}
	return p.Speaker == nil || speakerStands(*p.Speaker, p.cited)
}

// speakerStands reports whether a cited article has every word of the name.
func speakerStands(speaker string, cited []candidate) bool {
	for _, c := range cited {
		text := fold(c.revision.Text)
		all := true
		for _, w := range strings.Fields(fold(speaker)) {
			all = all && strings.Contains(text, w)
		}
		if all {
			return true
		}
	}
	return false
}
