package evals

import (
	"math/rand/v2"
	"strings"
	"unicode"
)

// changeQuoteWord puts another word of the pool's quotes into a quotation.
func changeQuoteWord(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	at, ok := pick(r, quoted, f.Point.Text)
	if !ok || len(p.quotes) == 0 {
		return f, false
	}
	words := strings.Fields(f.Point.Text[at[2]:at[3]])
	donor := strings.Fields(p.quotes[r.IntN(len(p.quotes))])
	i := r.IntN(len(words))
	now := donor[r.IntN(len(donor))]
	if letters(now) == letters(words[i]) || letters(now) == "" {
		return f, false
	}
	words[i] = now
	f.Point.Text = replace(f.Point.Text, at[2], at[3], strings.Join(words, " "))
	return f, true
}

func dropQuoteWord(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, quoted, f.Point.Text)
	if !ok {
		return f, false
	}
	words := strings.Fields(f.Point.Text[at[2]:at[3]])
	if len(words) < 4 {
		return f, false
	}
	i := 1 + r.IntN(len(words)-2)
	f.Point.Text = replace(f.Point.Text, at[2], at[3], strings.Join(append(words[:i:i], words[i+1:]...), " "))
	return f, true
}

// spliceQuote joins the beginning of one quotation to the end of another, or
// leaves out its middle without a mark.
func spliceQuote(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	at, ok := pick(r, quoted, f.Point.Text)
	if !ok || len(p.quotes) == 0 {
		return f, false
	}
	words := strings.Fields(f.Point.Text[at[2]:at[3]])
	const least = 6
	if len(words) < least {
		return f, false
	}
	end := strings.Fields(p.quotes[r.IntN(len(p.quotes))])
	if r.IntN(2) == 0 {
		end = words[len(words)-2:]
	}
	joined := strings.Join(append(append([]string{}, words[:2]...), end[len(end)/2:]...), " ")
	if strings.Contains(f.Point.Text, joined) {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], joined)
	return f, true
}

// inventQuote puts marks around words that are nobody's quotation: a stretch
// of the sentence, half of the time in another order.
func inventQuote(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	if strings.ContainsAny(f.Point.Text, "“”\"") || f.Point.Speaker == "" {
		return f, false
	}
	for _, s := range f.Cited[0].Document.Statements {
		if s.Overlaps(f.Cited[0].Span) && len(s.Quotes) > 0 {
			return f, false // a sentence inside a quotation that runs over several
		}
	}
	words := strings.Fields(f.Point.Text)
	const least = 10
	if len(words) < least {
		return f, false
	}
	i := 2 + r.IntN(len(words)-7)
	if r.IntN(2) == 0 {
		words[i+1], words[i+2] = words[i+2], words[i+1]
	}
	words[i], words[i+4] = "“"+words[i], words[i+4]+"”"
	f.Point.Text = strings.Join(words, " ")
	return f, true
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
