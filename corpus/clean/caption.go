package clean

import "strings"

// Marks of a picture credit. An agency's name alone is no mark: sentences end
// with "a spokesman told Reuters".
var (
	captionStarts = []string{"photo:", "photos:", "photo by", "photo credit", "photo courtesy", "photograph:", "photograph by", "image:", "image credit", "image source", "image courtesy", "picture:", "picture by", "pic:", "pic credit", "picture credit", "file photo", "file image", "file picture", "representational image", "representative image", "foto:", "bild:", "(photo:", "(photo by", "(image:", "(image credit", "(file photo", "[photo", "screengrab", "screenshot:", "credit:", "video credit", "graphic:"}
	captionEnds   = []string{"getty images", "/getty", "getty images/file", "(file photo)", "(file)", "| file photo", "file photo", "file photo.", "(representational image)", "(representative image)", "representational image", "/reuters", "/ap", "/afp", "/epa", "/shutterstock", "/istock", "shutterstock", "via reuters)", "via ap)", "via getty images)", "via afp)", "/redux", "/bloomberg", "/zuma press", "/zuma", "/anadolu", "/ap/file", "/shutterstock/file", "via storyful", "via afp", "(screengrab)", "/cnn", "via ap", "/imago", "/alamy", "wikimedia commons", "/xinhua", "/pti", "/ani"}
	captionParts  = []string{"(photo by ", "(photo: ", "(ap photo", "(image: ", "(file photo: ", "(photo credit", "| photo: ", "| photo credit", "| image: ", "(photograph: ", "(representational image", "/getty images)", "/ap photo", "afp photo/", "| file photo", "afp photo", "epa-efe/", "(picture: "}
)

// maxCaption bounds a caption in bytes; agencies write up to four sentences.
const maxCaption = 600

// caption drops picture captions and credits that are marked as such. A line
// that ends like a sentence after the mark is prose about pictures.
func caption(p *page, i int) bool {
	f := p.lines[i].fold
	if len(f) > maxCaption || strings.Contains(f, "://") {
		return false
	}
	if prefixAny(f, captionStarts) {
		return !speech(f) && (len(f) <= 160 || !stopped(f))
	}
	if suffixAny(f, captionEnds) && !stopped(f) {
		return !strings.HasPrefix(f, `"`)
	}
	// A mark in brackets or after a bar closes the caption: nothing but the
	// credit follows it.
	if !strings.ContainsAny(f, "(|/") {
		return false
	}
	for _, part := range captionParts {
		if j := strings.LastIndex(f, part); j >= 0 && !quoted(f, j) {
			tail := f[j+len(part):]
			const longestCredit = 90
			return len(tail) <= longestCredit && (strings.HasSuffix(f, ")") || !stopped(f)) && !strings.Contains(tail, ". ")
		}
	}
	return false
}

// desk matches credits of editors and typists that fill a bracket.
func desk(p *page, i int) bool {
	f := p.lines[i].fold
	if len(f) > 200 || len(f) < 4 {
		return false
	}
	open, last := f[0], strings.TrimRight(f, ". ")
	if open != '(' && open != '[' || !strings.HasSuffix(last, ")") && !strings.HasSuffix(last, "]") {
		return prefixAny(f, []string{"edited by:", "edited by ", "translated by:", "curated by:", "subedited by:"}) && len(f) <= 80 && !stopped(f)
	}
	return prefixAny(f[1:], []string{"edited by", "reporting by", "writing by", "compiled by", "translated by", "subedited by", "curated by", "editing by", "this story has not been edited", "this report has not been edited", "except for the headline"})
}
