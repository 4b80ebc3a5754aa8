package evals

import (
	"regexp"
	"strings"
)

// rewording puts a faithful point into other words that say the same, as a
// careful composer would.
type rewording struct {
	name   string
	reword func(f Faithful) (string, bool)
}

func rewordings() []rewording {
	return []rewording{
		{"number in digits or words", renumber},
		{"percent sign", resign},
		{"attribution in front", attributionFirst},
		{"according to", accordingToFirst},
		{"outlet named", outletFirst},
		{"day in front", dayFirst},
		{"last clause left out", cutClause},
		{"aside left out", cutAside},
		{"quotation elided", elideQuote},
	}
}

var numberPairs = [][2]string{{"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"}, {"six", "6"}, {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}, {"twelve", "12"}, {"fifteen", "15"}, {"twenty", "20"}, {"thirty", "30"}, {"hundred", "100"}}

var aloneNumber = regexp.MustCompile(`(?i)(^|[^-\w$.,])(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|2|3|4|5|6|7|8|9|10|12|15|20|30) (\p{Ll}{4,})`)

func renumber(f Faithful) (string, bool) {
	if strings.ContainsAny(f.Point.Text, "“”\"") {
		return "", false
	}
	m := aloneNumber.FindStringSubmatchIndex(f.Point.Text)
	if m == nil {
		return "", false
	}
	was := strings.ToLower(f.Point.Text[m[4]:m[5]])
	if next := f.Point.Text[m[6]:m[7]]; strings.HasSuffix(next, "ion") || next == "hundred" || next == "thousand" {
		return "", false
	}
	for _, pair := range numberPairs {
		switch was {
		case pair[0]:
			return replace(f.Point.Text, m[4], m[5], pair[1]), true
		case pair[1]:
			return replace(f.Point.Text, m[4], m[5], pair[0]), true
		}
	}
	return "", false
}

var percentForm = regexp.MustCompile(`(\d) (?:percent|per cent)\b`)

func resign(f Faithful) (string, bool) {
	if strings.ContainsAny(f.Point.Text, "“”\"") || !percentForm.MatchString(f.Point.Text) {
		return "", false
	}
	return percentForm.ReplaceAllString(f.Point.Text, "$1%"), true
}

var tailSaying = regexp.MustCompile(`^([^“”"]{20,}), ((?:\p{Lu}[\p{L}.’'-]+ ?){1,4}) (said|says)\.$`)

func attributionFirst(f Faithful) (string, bool) {
	m := tailSaying.FindStringSubmatch(f.Point.Text)
	if m == nil || !shareWord(m[2], f.Point.Speaker) {
		return "", false
	}
	return strings.TrimSpace(m[2]) + " " + m[3] + " that " + lowerFirst(m[1]) + ".", true
}

var headSaying = regexp.MustCompile(`^((?:\p{Lu}[\p{L}.’'-]+ ){1,4})(?:said|says) (?:that )?((?:the|a|he|she|they|it|there)\b[^“”"]{20,})$`)

func accordingToFirst(f Faithful) (string, bool) {
	m := headSaying.FindStringSubmatch(f.Point.Text)
	if m == nil || !shareWord(m[1], f.Point.Speaker) {
		return "", false
	}
	return "According to " + strings.TrimSpace(m[1]) + ", " + m[2], true
}

func outletFirst(f Faithful) (string, bool) {
	if len(f.Point.Outlets) == 0 || f.Point.Outlets[0] == "" || f.Point.Speaker != "" || strings.ContainsAny(f.Point.Text, "“”\"") {
		return "", false
	}
	return f.Point.Outlets[0] + " reports that " + lowerFirst(f.Point.Text), true
}

var endDay = regexp.MustCompile(`^([^“”",;:]{20,}) (on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\.$`)

func dayFirst(f Faithful) (string, bool) {
	m := endDay.FindStringSubmatch(f.Point.Text)
	if m == nil || f.Point.Speaker != "" {
		return "", false
	}
	return upperFirst(m[2]) + ", " + lowerFirst(m[1]) + ".", true
}

var lastClause = regexp.MustCompile(`^([^“”"—]{40,}), (?:which|who|where|with|including|adding) [^,“”"]{8,}\.$`)

func cutClause(f Faithful) (string, bool) {
	m := lastClause.FindStringSubmatch(f.Point.Text)
	if m == nil || strings.Count(m[1], ",") > 0 {
		return "", false
	}
	return m[1] + ".", true
}

var aside = regexp.MustCompile(` \([^()]{3,60}\)`)

func cutAside(f Faithful) (string, bool) {
	at := aside.FindStringIndex(f.Point.Text)
	if at == nil || strings.ContainsAny(f.Point.Text, "“”\"") {
		return "", false
	}
	return f.Point.Text[:at[0]] + f.Point.Text[at[1]:], true
}

// elideQuote leaves out the middle of a quotation and marks it.
func elideQuote(f Faithful) (string, bool) {
	at := quoted.FindStringSubmatchIndex(f.Point.Text)
	if at == nil {
		return "", false
	}
	words := strings.Fields(f.Point.Text[at[2]:at[3]])
	const least = 10
	if len(words) < least || strings.Contains(f.Point.Text[at[2]:at[3]], "  ") {
		return "", false
	}
	short := strings.Join(words[:3], " ") + " […] " + strings.Join(words[len(words)-3:], " ")
	return replace(f.Point.Text, at[2], at[3], short), true
}
