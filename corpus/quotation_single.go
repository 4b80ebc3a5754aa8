package corpus

import "strings"

// singleReach is how far, in bytes, the mark that closes a quotation in single
// marks is looked for: twice a long paragraph of British copy. It keeps the
// time linear where apostrophes open nothing.
const singleReach = 1500

// elisions are words that begin with an apostrophe.
var elisions = tabulate(map[bool]string{true: `em tis twas til till cause n bout round neath cuz`})

// closingSingle returns the single mark that closes the quotation opened by
// the one at here, or an empty span where that is an apostrophe or nothing
// closes it. A plural's apostrophe ("the workers’ union") is passed over where
// a better mark follows in the quotation.
func (q *quoter) closingSingle(here Span) Span {
	before, after := q.around(here)
	if !isWordRune(after) && !strings.ContainsRune("“\"$£€…([", after) || isWordRune(before) {
		return Span{}
	}
	word := strings.TrimRight(leadingWord(q.text[here.End:q.line.End]), "'’")
	if elisions[strings.ToLower(word)] || q.isDecade(here) {
		return Span{}
	}
	var plural Span // the first mark that may be a plural's apostrophe
	doubles := 0    // double marks opened and not closed since
	limit := min(q.line.End, here.End+singleReach)
	for at := here.End; at < limit; {
		form, size := markAt(q.text[:q.line.End], at)
		mark := Span{at, at + size}
		at += size
		before, after := q.around(mark)
		switch {
		case form == left || form == straight && doubles == 0:
			doubles++
		case form == right || form == straight:
			if doubles--; doubles < 0 {
				return plural // a double quotation ends: the single mark stood inside it
			}
		case form == single && doubles == 0 && isBlank(before) && isWordRune(after):
			return plural // another one opens
		case form != single || doubles > 0 || isWordRune(after):
		case isBlank(before) || mark.Start == here.End:
			if mark.Of(q.text) == "‘" || !isBlank(after) {
				return plural
			}
		case mark.Of(q.text) == "‘":
			return plural
		case before == 's' && lowerFollows(q.text[mark.End:q.line.End]):
			if plural.Len() == 0 {
				plural = mark
			}
		default:
			return mark
		}
	}
	return plural
}

// lowerFollows reports whether text is a space and then a word in lower case.
func lowerFollows(text string) bool {
	return len(text) > 1 && text[0] == ' ' && text[1] >= 'a' && text[1] <= 'z'
}

// isDecade reports whether the mark stands for a century: '90s, ’08.
func (q *quoter) isDecade(here Span) bool {
	rest := q.text[here.End:q.line.End]
	return len(rest) >= 2 && rest[0] >= '0' && rest[0] <= '9' && rest[1] >= '0' && rest[1] <= '9' &&
		(len(rest) == 2 || rest[2] == 's' || rest[2] == ' ' || rest[2] == ',' || rest[2] == '.')
}
