package answer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus/analysis"
)

// Want is the kind of thing a question asks for.
type Want string

// What the reader tells apart so far. WantAny is everything else.
const (
	WantAny     Want = "any"
	WantFigure  Want = "figure"
	WantSaying  Want = "saying"  // what a named speaker said
	WantTime    Want = "time"    // when
	WantPlace   Want = "place"   // where
	WantReason  Want = "reason"  // why
	WantOpinion Want = "opinion" // a judgement or a prediction that no record holds
)

// Reading is a question as understood: what is wanted, of whom, about what.
type Reading struct {
	Text    string
	Want    Want
	Terms   []Term // what has to be found, without words of asking
	Speaker []Term // whose words are wanted; these are not among Terms
}

// Term is one content word of a question.
type Term struct {
	Term   string
	Word   string  // lower case, as typed
	Name   bool    // written with a capital inside the question
	Place  bool    // stands behind a preposition of place: a condition of the question
	Absent bool    // met by no sentence of the evidence
	Weight float64 // inverse document frequency; set once the corpus is known
}

// Reader reads questions.
type Reader struct {
	stopwords analysis.Stopwords
	casual    analysis.Stopwords
}

// casualWords are words of chat and of asking that say nothing about a subject.
const casualWords = `pls plz please thx thanks lol btw guys guy dude bro u ur r hey hi yo any anyone news
latest update updates info know knows many much number numbers total say says said saying according
tell told happen happened happening exactly actually really report reports reported reporting article articles
outlet outlets source sources story side sides quote quotes quoted mention mentions mentioned think
true truth real fake fact facts rn atm asap tbh imo idk meny mny wat wht ppl acc abt bout nite gave give gives given spoke speak speaks brought bring figure figures timeline exact exactly sure reaction
reactions agree agrees differ compare still each put puts raised raise wanna gonna kind type people person thing things word words statement statements comment comments`

// NewReader returns a reader of English questions.
func NewReader() *Reader {
	casual := analysis.Stopwords{}
	for _, word := range strings.Fields(casualWords) {
		casual[word] = struct{}{}
	}
	return &Reader{stopwords: analysis.English(), casual: casual}
}

var (
	figureForm  = regexp.MustCompile(`(?i)\b(how (many|much|long|far|old|big|large|high)|number of|(death )?toll|casualt\w+|figures?|count)\b`)
	timeForm    = regexp.MustCompile(`(?i)\b(when|what (time|day|date)|which (day|date)|since when|how soon)\b`)
	reasonForm  = regexp.MustCompile(`(?i)^\W*(so |and |but )?(why|how come|what (caused|prompted|triggered|led to))\b`)
	placeForm   = regexp.MustCompile(`(?i)^\W*(so |and |but )?where\b`)
	opinionForm = regexp.MustCompile(`(?i)(\bwho (is|was|are|s) (really )?(right|wrong|to blame|at fault|responsible morally|lying)\b|\bwho('s|’s) (right|wrong|to blame|at fault|lying)\b|^\W*should\b|\bdo you (think|believe|feel)\b|\bwhat do you\b|\byour opinion\b|\bwho (will|would|is going to|s gonna) win\b|\bpredict\b|\bwhat will happen\b|\bwill there be\b|\b(good|evil) guys?\b)`)
	sayingForm  = regexp.MustCompile(`(?i)\b(?:what|wat|wht|how|why)(?: else| exactly)? (?:did|does|do|has|have|had|is|was) (.{2,60}?) (?:say|said|saying|claim|claimed|claiming|warn|warned|demand|demanded|accuse|accused|deny|denied|respond|responded|react|reacted|call|called|tell|told|argue|argued|announce|announced|allege|alleged|describe|described|promise|promised|threaten|threatened|urge|urged|comment|commented)\b`)
	saidForm    = regexp.MustCompile(`(?i)^\W*(?:what|wat|whats|what's|wht) (.{2,40}?) (?:said|says|claimed|claims|told|warned|announced)\b`)
)

// Read reads a question. Instructions inside it are words to look up like any
// others.
func (r *Reader) Read(text string) Reading {
	reading := Reading{Text: text, Want: want(text)}
	speaker := ""
	for _, form := range []*regexp.Regexp{sayingForm, saidForm} {
		if match := form.FindStringSubmatch(text); match != nil && reading.Want != WantOpinion {
			speaker = match[1]
			break
		}
	}
	speakerTerms := map[string]bool{}
	for _, term := range r.terms(speaker) {
		reading.Speaker = append(reading.Speaker, term)
		speakerTerms[term.Term] = true
	}
	if len(reading.Speaker) > 0 && (reading.Want == WantAny || reading.Want == WantReason) {
		reading.Want = WantSaying
	}
	for _, term := range r.terms(text) {
		if !speakerTerms[term.Term] {
			reading.Terms = append(reading.Terms, term)
		}
	}
	return reading
}

func want(text string) Want {
	switch {
	case opinionForm.MatchString(text):
		return WantOpinion
	case figureForm.MatchString(text):
		return WantFigure
	case timeForm.MatchString(text):
		return WantTime
	case placeForm.MatchString(text):
		return WantPlace
	case reasonForm.MatchString(text):
		return WantReason
	default:
		return WantAny
	}
}

// measureForm matches a text that ends with the measure that is asked for.
var measureForm = regexp.MustCompile(`(?i)\bhow\s+(long|far|old|big|large|high|tall|deep|wide|fast|often|heavy|strong|soon|bad)$`)

// placeBefore matches a text that ends with a preposition of place.
var placeBefore = regexp.MustCompile(`(?i)\b(in|at|near)\s+(the\s+|a\s+)?$`)

// terms are the content words of a text, each once.
func (r *Reader) terms(text string) []Term {
	var terms []Term
	seen := map[string]bool{}
	tokens := analysis.Tokens(text)
	for i, token := range r.stopwords.Content(tokens) {
		if r.casual.Has(token.Word) || seen[token.Term] || measureForm.MatchString(text[:token.End]) {
			continue
		}
		seen[token.Term] = true
		first, _ := utf8.DecodeRuneInString(text[token.Start:])
		terms = append(terms, Term{
			Term: token.Term,
			Word: token.Word,
			// The first word of a sentence has a capital anyway.
			Name:  unicode.IsUpper(first) && (i > 0 || len(tokens) > 0 && tokens[0].Start != token.Start),
			Place: placeBefore.MatchString(text[:token.Start]),
		})
	}
	return terms
}
