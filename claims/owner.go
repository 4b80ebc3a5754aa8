package claims

import "strings"

// ownerOf is the body whose office a role is where the role only points at it: "its
// chief executive", "the company's spokeswoman". It is "" where the role names its
// body itself, or where nobody fits.
func (v *resolver) ownerOf(role string, sentence int) string {
	words := strings.Fields(role)
	if len(words) < 2 {
		return ""
	}
	owner := ""
	switch strings.ToLower(words[0]) {
	case "its":
		owner = v.pronoun("it", sentence)
	case "the":
		noun := strings.ToLower(withoutPossessive(words[1]))
		if noun == strings.ToLower(words[1]) || !collectives[noun] && !bodies[noun] {
			return ""
		}
		if found, ok := v.described(speaker{written: "the " + noun, head: noun, the: true}, sentence); ok {
			owner = found
		} else if v.thing.head == noun && sentence-v.thing.sentence <= pronounReach {
			owner = v.thing.canonical
		}
	}
	if !isProper(owner) {
		return ""
	}
	return owner
}

// sideOf is the side of a body by its canonical name: the one that it speaks for, or
// itself.
func (v *resolver) sideOf(owner string) string {
	if owner == "" {
		return ""
	}
	if side := v.parties[owner]; side != "" {
		return side
	}
	return withoutArticle(owner)
}
