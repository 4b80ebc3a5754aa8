package answer

import (
	"strings"

	"onrecord/corpus"
)

// verify lets through what the record bears out: a point is dropped unless its
// text is, byte for byte, a quotation of what it cites, every quotation stands
// in the stored text where it says, and its speaker stands in a cited article.
// Citations are then numbered in order of use.
func verify(d draft) ([]Point, []Citation) {
	var points []Point
	var citations []Citation
	number := map[string]int{} // by article, revision and place
	for _, p := range d.points {
		if !bornOut(p) {
			continue
		}
		point := p.Point
		point.Citations = nil
		for _, c := range p.cited {
			key := placeKey(c)
			if number[key] == 0 {
				number[key] = len(citations) + 1
				citations = append(citations, c.citation(len(citations)+1))
			}
			point.Citations = append(point.Citations, number[key])
		}
		points = append(points, point)
	}
	return points, citations
}

func bornOut(p draftPoint) bool {
	if len(p.cited) == 0 || p.Text == "" {
		return false
	}
	quoted := false
	for _, c := range p.cited {
		citation := c.citation(0)
		text := c.source.revision.Text
		if citation.Start < 0 || citation.End > len(text) || text[citation.Start:citation.End] != citation.Quote ||
			corpus.Checksum(text) != c.source.revision.SHA256 {
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
		text := fold(c.source.revision.Text)
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

func placeKey(c candidate) string {
	citation := c.citation(0)
	return citation.Article + "\x00" + string(rune(citation.Revision)) + "\x00" + citation.Quote
}
