package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/claims/speakers"
)

// relation says how whom a draft names stands to who speaks in an article.
type relation int

const (
	unclear relation = iota // the words do not tell
	same                    // the same, or speaking for the same side
	other                   // somebody else
)

// cast is who speaks in a draft and in the articles that it is held against.
type cast struct {
	register *speakers.Register
	own      map[int]int // the draft's statement to a mention
	theirs   []map[int]int
}

// newCast reads who is who.
func newCast(d draft, sources []source) *cast {
	c := &cast{own: map[int]int{}, theirs: make([]map[int]int, len(sources))}
	var mentions []speakers.Mention
	texts := make([]string, 0, len(sources))
	people := map[string]string{} // by last name; "" where there are several
	for n, s := range sources {
		c.theirs[n] = map[int]int{}
		for i, st := range s.document.Statements {
			if st.Speaker == "" {
				continue
			}
			c.theirs[n][i] = len(mentions)
			mentions = append(mentions, mention(n, st))
			if len(strings.Fields(st.Canonical)) > 1 && isName(st.Canonical) {
				last := lastName(st.Canonical)
				if known, has := people[last]; has && !strings.HasSuffix(known, st.Canonical) && !strings.HasSuffix(st.Canonical, known) {
					people[last] = ""
				} else if len(st.Canonical) > len(known) {
					people[last] = st.Canonical
				}
			}
		}
		texts = append(texts, s.document.Text)
	}
	for i, st := range d.statements {
		if st.Speaker == "" {
			continue
		}
		m := mention(len(sources), st)
		if whole, known := people[lastName(m.Canonical)]; known {
			if whole != "" && m.Canonical == lastName(m.Canonical) && (m.Role != "" || m.Party == "") {
				m.Canonical = whole // a surname alone is no body
			}
			m.Role, m.Party = "", "" // a draft that is wrong about somebody teaches nothing
		}
		c.own[i] = len(mentions)
		mentions = append(mentions, m)
	}
	c.register = speakers.Identify(mentions, append(texts, d.text), nil)
	return c
}

func mention(article int, s claims.Statement) speakers.Mention {
	return speakers.Mention{Article: article, Canonical: undotted(cmp.Or(s.Canonical, s.Speaker)), Role: undotted(s.Role), Party: undotted(s.Party), Via: s.Via}
}

var dotted = regexp.MustCompile(`\b(\p{Lu})\.(\p{Lu})\.?`)

// undotted writes "U.S." as "US", so that both are one name.
func undotted(name string) string { return dotted.ReplaceAllString(name, "$1$2") }

// relation compares the speaker of a draft's statement with that of an
// article's. Two named people are two; what speaks for one side is the same as
// that side; for other pairs the names have to share a word.
func (c *cast) relation(d draft, own int, sources []source, n, theirs int) relation {
	mine, its := d.statements[own], sources[n].document.Statements[theirs]
	a, b := c.register.Of(c.own[own]), c.register.Of(c.theirs[n][theirs])
	switch {
	case a.ID == b.ID, b.Kind == speakers.Person && lastName(mine.Canonical) == lastName(b.Name):
		return same
	case c.bare(mine) || c.bare(its) || isPronoun(mine.Speaker):
		return unclear
	case a.Kind == speakers.Person && b.Kind == speakers.Person:
		if lastName(a.Name) == lastName(b.Name) {
			return same
		}
		return other
	}
	switch one, two := c.register.Parties.Key(a.Party), c.register.Parties.Key(b.Party); {
	case one != "" && one == two:
		return same
	case one != "" && two != "" && !sharesName(mine, its):
		return other
	case verify.SameSpeaker(mine, its):
		return same
	}
	for at := range c.theirs[n] { // a body that speaks there, only not of this
		if a.Kind == speakers.Body && b.Kind == speakers.Body && c.register.Of(c.theirs[n][at]).ID == a.ID && isName(mine.Canonical) && isName(its.Canonical) {
			return other
		}
	}
	return unclear
}

// bare reports whether a statement's speaker is nobody in particular: a pronoun
// that nothing resolves, "officials", "the report". A capital at the start says
// nothing, unless it is the name of a side.
func (c *cast) bare(s claims.Statement) bool {
	words := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(cmp.Or(s.Canonical, s.Speaker), "The "), "the "))
	switch {
	case s.Party != "":
		return false
	case len(words) == 0:
		return true
	case len(words) == 1:
		return strings.ToLower(words[0][1:]) == words[0][1:] && s.Canonical == s.Speaker && s.Role == "" && !c.register.Parties.Known(words[0])
	}
	return !slices.ContainsFunc(words[1:], func(w string) bool { return w != strings.ToLower(w) })
}

// medium are the last words of the names of papers, stations and agencies, and
// of what is said of them: they carry what others say.
var medium = strings.Fields("news times post tribune journal herald gazette tv radio agency press affiliate magazine reports report media newspaper paper outlet website")

// isMedium reports whether a statement's speaker carries what others say.
func isMedium(s claims.Statement) bool {
	return slices.Contains(medium, strings.ToLower(lastName(s.Canonical))) || slices.Contains(medium, strings.ToLower(lastName(s.Role)))
}

func isPronoun(name string) bool {
	return slices.Contains([]string{"he", "she", "they", "it", "we", "i", "who", "this", "that"}, strings.ToLower(name))
}

// sharesName reports whether two speakers' names have a capitalised word in
// common.
func sharesName(a, b claims.Statement) bool {
	names := strings.Fields(b.Canonical + " " + b.Speaker + " " + b.Role)
	return slices.ContainsFunc(strings.Fields(a.Canonical+" "+a.Speaker+" "+a.Role), func(w string) bool {
		return len(w) > 3 && w != strings.ToLower(w) && slices.Contains(names, w)
	})
}

func isName(name string) bool {
	last := lastName(name)
	return last != "" && last != strings.ToLower(last)
}

func lastName(name string) string {
	fields := strings.Fields(name)
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}
