package corpus

// Span is a stretch of a text, in bytes: text[Start:End].
type Span struct {
	Start int
	End   int
}

// Of cuts the span out of text. It panics where the span does not fit, as a
// slice expression does.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether other lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }
