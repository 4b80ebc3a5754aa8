package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wideStops end a sentence wherever they stand: scripts without capitals.
const wideStops = "。！？।۔؟"

func isStop(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…' || (r > 0x600 && strings.ContainsRune(wideStops, r))
}

// stop reads the stop at byte at with all that belongs to it ("?!", "...",
// closing marks, "[3]"), and returns where that ends and whether a sentence
// ends there.
func (s *splitter) stop(at int) (end int, ends bool) {
	run := s.stopRun(at)
	end = s.closers(run)
	if end >= len(s.line) {
		return len(s.line), true
	}
	r, _ := utf8.DecodeLastRuneInString(s.line[:run])
	if r > 0x600 && r != '…' {
		return end, true
	}
	next := s.follow(end)
	single := s.line[at:run] == "."
	if !next.spaced {
		return end, (s.line[at:run] != "…" && (single || s.line[at] != '.')) && s.glued(at, end, next)
	}
	if single && end == run {
		switch abbreviationBefore(s.line, at).verdict(next) {
		case open:
			return end, false
		case closed:
			return end, true
		}
	}
	switch {
	case next.lower && !(next.quote && single):
		return end, false // “Why?” he asked; at $5 ... or so
	case end > run && attributionFollows(next.rest):
		return end, false // “Why?” Smith asked.
	}
	return end, true
}

// stopRun is the end of the run of stops at byte at, ". . ." included.
func (s *splitter) stopRun(at int) int {
	for at < len(s.line) {
		r, size := utf8.DecodeRuneInString(s.line[at:])
		if !isStop(r) {
			if strings.HasPrefix(s.line[at:], " .") && s.line[at-1] == '.' {
				at += 2
				continue
			}
			break
		}
		at += size
	}
	return at
}

// closers is the end of the closing quotation marks, brackets and numbered
// references that stand at byte at, directly or, for a mark that stands alone,
// after a space.
func (s *splitter) closers(at int) int {
	for at < len(s.line) {
		r, size := utf8.DecodeRuneInString(s.line[at:])
		after, _ := utf8.DecodeRuneInString(s.line[at+size:])
		wordFollows := unicode.IsLetter(after) || unicode.IsDigit(after)
		switch {
		case r == '”' || r == '»' || r == ')' || r == ']':
		case r == '"' && (!wordFollows || s.quoted):
		case (r == '\'' || r == '’' || r == '“' || r == '*') && !wordFollows:
		case r == '[':
			n := strings.IndexFunc(s.line[at+1:], func(r rune) bool { return r < '0' || r > '9' })
			if n < 1 || s.line[at+1+n] != ']' {
				return at
			}
			size = n + 2
		case r == ' ' && (after == '”' || after == '"'):
			mark := utf8.RuneLen(after)
			if beyond, _ := utf8.DecodeRuneInString(s.line[at+1+mark:]); at+1+mark < len(s.line) && !isBlank(beyond) {
				return at
			}
			size = 1 + mark
		default:
			return at
		}
		at += size
	}
	return at
}

// follow is what stands after a stop.
type follow struct {
	spaced bool   // white space comes first
	quote  bool   // then a quotation mark
	lower  bool   // then a word without capitals
	digit  bool   // or a figure
	word   string // the word; "" where there is none
	rest   string // the line from the word on
}

// maxWord bounds how much of a run of letters is looked at, for linear time.
const maxWord = 32

func (s *splitter) follow(at int) follow {
	var f follow
	for at < len(s.line) {
		r, size := utf8.DecodeRuneInString(s.line[at:])
		switch {
		case isBlank(r):
			f.spaced = true
		case strings.ContainsRune("\"“”„‘’'«»‹", r):
			f.quote = true
		case strings.ContainsRune("([–—-•*·¿¡", r):
		default:
			f.rest = s.line[at:]
			f.digit = unicode.IsDigit(r)
			f.word = leadingWord(f.rest)
			f.lower = unicode.IsLower(r) && strings.IndexFunc(f.word, unicode.IsUpper) < 0
			return f
		}
		at += size
	}
	return f
}

// leadingWord is the word text begins with: letters, hyphens and apostrophes.
func leadingWord(text string) string {
	for i, r := range text {
		if i >= maxWord || !(unicode.IsLetter(r) || r == '-' || r == '\'' || r == '’') {
			return text[:i]
		}
	}
	return text
}

// glued says whether a sentence ends at a stop that has no white space after
// it, as scraped copy has it: "he said.The minister". The word before must be
// more than an initial and the word after must look like a first word.
func (s *splitter) glued(at, end int, next follow) bool {
	first, size := utf8.DecodeRuneInString(next.word)
	if s.web || !unicode.IsUpper(first) || topLevelDomains[strings.ToLower(next.word)] {
		return false
	}
	if beyond := next.rest[size:]; len(next.word) == size && !strings.HasPrefix(beyond, " ") {
		return false // initials: "U.S.A"
	}
	if second, _ := utf8.DecodeRuneInString(next.word[size:]); unicode.IsUpper(second) {
		return false // "ASP.NET"
	}
	if end > at+1 && s.line[at] != '.' {
		return true
	}
	before, width := utf8.DecodeLastRuneInString(s.line[:at])
	earlier, _ := utf8.DecodeLastRuneInString(s.line[:at-width])
	if unicode.IsLower(before) && unicode.IsLower(earlier) || unicode.IsDigit(before) || strings.ContainsRune("”\")’%", before) {
		return abbreviationBefore(s.line, at) == none
	}
	return false
}
