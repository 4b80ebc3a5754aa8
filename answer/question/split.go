package question

import (
	"regexp"
	"strings"
)

var (
	// sentenceEnd parts a text into sentences well enough for questions.
	sentenceEnd = regexp.MustCompile(`[?!]+["”’)]*\s+|[.;]\s+|\n+`)
	// another begins a further question inside a sentence.
	another = regexp.MustCompile(`(?i)(?:,\s*|\s+)(?:and|or|but)\s+(?:also\s+)?((?:who|what|when|where|why|which|how (?:many|much|long|old|far|sure)|is it|are they|do (?:the|they|all)|did (?:the|they)|has|have|does)\b.*)$|,\s*((?:who|what|when|where|why|how (?:many|much|long)|did (?:it|he|she|they)|has (?:it|he|she)|is it|was it)\b.*)$`)
	// twoOf asks two things of one clause: "when and where did it happen".
	twoOf = regexp.MustCompile(`(?i)^(\W*(?:when|where|why|who|how|what))\s+and\s+((?:when|where|why|how|who|what|by whom)\b)(.*)$`)
	// orders begin what tells the bot to do something.
	orders = regexp.MustCompile(`(?i)^\W*(?:(?:please|pls|now|then|also|and|first|instead|just|you (?:must|should|will|are|have to)|i|we|hereby|from now on|as an? (?:ai|assistant|language model))\b\W*)*(?:ignore|disregard|forget|pretend|act as|roleplay|repeat|print|output|reveal|translate|write|compose|respond|reply|answer|say|type|append|begin|end|start|finish|include|add|call me|use only|sing|tell me a|make up|invent|override|bypass|execute|run the|delete|mark|set|treat|assume|swear|state|confirm that|authorise|authorize|permit|skip|drop|declare|do not|don['’]?t|never|always|system|assistant|user|developer|new instructions?|instructions?|(?:from (?:now|here) on )?you are (?:now |a |an |the |\p{Lu}))\b`)
	// markup is what only pretends to be part of the conversation's form.
	markup = regexp.MustCompile(`</?[a-zA-Z][a-zA-Z_-]{0,30}>|^\s*[A-Z]{4,12}:\s`)
	// makeForm are orders to make something up or to play a part: with no question
	// in them there is nothing to look up.
	makeForm = regexp.MustCompile(`(?i)^\W*(?:(?:please|pls|now|then|also|and|first|instead|just|you (?:must|should|will|are|have to)|from now on)\b\W*)*(?:ignore|disregard|forget|pretend|act as|roleplay|print|output|reveal|translate|write|draft|compose|declare|announce|make up|invent|sing|delete|mark|swear|(?:from (?:now|here) on )?you are)\b|\b(?:system prompt|your (?:instructions|rules|prompt))\b`)
	// embeddedForm finds the question inside an order.
	embeddedForm = regexp.MustCompile(`(?i)\b(?:how \p{L}+|who|what|when|where|why|which|is it true|did the|has the|was the|is the)\b`)
	// polite goes before a question and is no part of it.
	polite = regexp.MustCompile(`(?i)^\W*(?:(?:hi|hey|hello|ok|okay|so|please|pls|plz|yo|bro|sorry|thanks|guys)\b\W*)*(?:(?:can|could|would|will) (?:you|u|someone|anyone|anybody) (?:please |pls |just |also )?(?:tell|show|give|remind|explain to|let) (?:me|us|know)\b|(?:tell|show|give) (?:me|us)\b|(?:i|we)(?:['’]?d)? (?:want|need|would like|like|wanna) to know\b|(?:do|does) (?:you|u|anyone|anybody|we) know\b|any ?(?:one|body) know\b|i(?:['’]?m| am) (?:wondering|asking|curious)(?: about)?\b|remind me\b|let me know\b|quick(?: question|q)?\b|question\b|just wondering\b)[:,\s]*`)
	// order after a question, in the same sentence.
	orderTail = regexp.MustCompile(`(?i)[,;:—–-]?\s*\b(?:and|then|but|so)\s+(?:then\s+|please\s+|also\s+)?(?:answer|reply|respond|say|write|print|output|pretend|ignore|act|end|finish|translate|add|append|repeat|state|sign|call it|mark it|treat|only (?:say|answer|reply))\b.*$`)
)

// split parts a text into the questions it holds and what is said beside them.
// What only tells the bot to do something is left out where there is a question
// beside it.
func split(text string) (asked []string, said string) {
	text = markup.ReplaceAllString(text, "\n")
	text = inPlainWords(text)
	var questions, rest []string
	for _, sentence := range sentences(text) {
		if polished := strings.TrimSpace(polite.ReplaceAllString(sentence, "")); polished != "" {
			sentence = polished
		}
		if orders.MatchString(sentence) {
			embedded := embeddedForm.FindStringIndex(sentence)
			if embedded == nil || embedded[0] == 0 {
				rest = append(rest, sentence)
				continue
			}
			sentence = sentence[embedded[0]:] // "answer in rhyme: how many died?"
		}
		if cut := orderTail.ReplaceAllString(sentence, ""); len(tokenise(cut)) > 1 {
			sentence = cut
		}
		questions = append(questions, clauses(sentence)...)
	}
	var beside []string
	for _, q := range questions {
		if isQuestion(q) {
			asked = append(asked, q)
		} else {
			beside = append(beside, q)
		}
	}
	switch {
	case len(asked) > 0:
		return asked, strings.Join(beside, " ")
	case len(questions) > 0:
		return questions, ""
	default:
		return []string{strings.Join(rest, " ")}, ""
	}
}

var questionStart = regexp.MustCompile(`(?i)^\W*(?:(?:and|so|but|ok|or|well|hey|hi)\b\W*)*(?:who|what|wat|wht|when|wen|where|why|which|how|hw|whose|whom|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|any|quote|list|name|number of|timeline|compare|exact|what's|according)\b`)

func isQuestion(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, " \"”'’)"), "?") || questionStart.MatchString(s)
}

// sentences keeps the mark that ends each.
func sentences(text string) []string {
	var all []string
	from := 0
	for _, at := range sentenceEnd.FindAllStringIndex(text, -1) {
		if isAbbreviation(text[from:at[0]]) && text[at[0]] == '.' {
			continue
		}
		if s := strings.TrimSpace(text[from:at[1]]); s != "" {
			all = append(all, s)
		}
		from = at[1]
	}
	if s := strings.TrimSpace(text[from:]); s != "" {
		all = append(all, s)
	}
	if len(all) == 0 {
		all = []string{text}
	}
	return all
}

var abbreviation = regexp.MustCompile(`(?i)(?:\b(?:acc|no|mr|mrs|ms|dr|gen|lt|col|sgt|st|vs|approx|gov|sen|rep|prof|u\.s|u\.n|u\.k)|\b\p{L})$`)

func isAbbreviation(s string) bool { return abbreviation.MatchString(s) }

// clauses parts a sentence that asks several things.
func clauses(sentence string) []string {
	if m := twoOf.FindStringSubmatch(sentence); m != nil && strings.TrimSpace(m[3]) != "" {
		return []string{m[1] + m[3], m[2] + m[3]}
	}
	if !questionStart.MatchString(sentence) {
		return []string{sentence}
	}
	m := another.FindStringSubmatchIndex(sentence)
	if m == nil {
		return []string{sentence}
	}
	at := m[2]
	if at < 0 {
		at = m[4]
	}
	first := strings.TrimSpace(sentence[:m[0]])
	if len(tokenise(first)) < 3 {
		return []string{sentence}
	}
	return append([]string{first}, clauses(sentence[at:])...)
}
