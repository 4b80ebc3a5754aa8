package board

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"onrecord/claims/speakers"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// concept is a word's meaning as far as claims are compared: words that
// reports use for one another are one concept, and so are the names of a side.
type concept int32

// token is a word of an article.
type token struct {
	corpus.Span
	concept concept
	lower   string // folded, unstemmed
	name    bool   // capitalised where no sentence begins, or a side's name
	party   bool   // a side's name
	stop    bool   // a function word or a word of saying
	against bool   // says by itself that its concept is not so
	digit   bool   // a number
	surname bool   // written like that of a person of the story
	person  bool   // the name of a person
}

// lexicon knows the words of a story.
type lexicon struct {
	parties    *speakers.Parties
	synonyms   analysis.Thesaurus
	stopwords  analysis.Stopwords
	contraries map[string]string
	ids        map[string]concept
	groups     map[int]concept // by number of the group
	frequency  []int32         // by concept: in how many statements it stands
	total      int
	rarest     float64         // the weight of a concept that stands in one statement
	weights    []float64       // by concept, once the story has been read
	isSide     []bool          // by concept
	isName     []bool          // by concept: stands with a capital inside sentences
	common     map[string]bool // words that the story writes without a capital too
	known      map[string]lexeme
	sideOf     map[string]concept // by a capitalised word as written; 0 for no side
	surnames   map[string]bool    // of the people of the story, folded
	recent     *recent            // the lexemes that were looked up last
	raw        []analysis.Token   // used again for each text that is read
}

// synonyms and stopwords are made once: they never change.
var (
	synonyms  = sync.OnceValue(newsWords)
	stopwords = sync.OnceValue(analysis.English)
)

// newsWords are the words that reports use for one another.
func newsWords() analysis.Thesaurus {
	groups := analysis.Newsroom()
	for number, line := range strings.Split(strings.TrimSpace(interchangeable), "\n") {
		for _, word := range strings.Fields(line) {
			if stem := analysis.Stem(word); groups[stem] == 0 {
				groups[stem] = furtherGroups + number
			}
		}
	}
	return groups
}

func newLexicon(parties *speakers.Parties, articles []Article) *lexicon {
	return &lexicon{
		parties: parties, synonyms: synonyms(), stopwords: stopwords(), contraries: contraries(),
		ids: map[string]concept{}, groups: map[int]concept{}, frequency: make([]int32, 1), isSide: make([]bool, 1), isName: make([]bool, 1), common: uncapitalised(articles),
		known: map[string]lexeme{}, recent: newRecent(articles), sideOf: map[string]concept{},
	}
}

// uncapitalised are the words that stand somewhere without a capital: at the
// beginning of a sentence they are no names.
func uncapitalised(articles []Article) map[string]bool {
	words := map[string]bool{}
	for i := range articles {
		text := articles[i].Text
		for start := 0; start < len(text); {
			for start < len(text) && (text[start] < 'a' || text[start] > 'z') {
				start++
			}
			end := start
			for end < len(text) && text[end] >= 'a' && text[end] <= 'z' {
				end++
			}
			if whole := start == 0 || text[start-1] == ' ' || text[start-1] == '\n'; whole && end > start && !words[text[start:end]] {
				words[text[start:end]] = true
			}
			start = end + 1
		}
	}
	return words
}

// furtherGroups is a number above those of the newsroom's groups.
const furtherGroups = 1000

// distinct are words that a search may take for one another and a claim may not:
// what was closed is not open.
var distinct = set(`open opened opening reopen reopened begin began start started end ended confirm confirmed deny denied`)

// interchangeable are further words that reports use for one another when they
// assert something, a group a line.
const interchangeable = `
fake fakes forgery forged forgeries hoax bogus fabricated fabrication counterfeit
contaminated contamination contaminate poisoned polluted pollution tainted toxic unsafe harmful danger dangerous
harbour harbouring shelter sheltering host hosting
shut switched disabled
picture pictures photo photos photograph photographs image images
tally count counts counting
ballot ballots
quantity amount volume
told informed notified warned
disaster accident incident
win wins won winner winning victory victorious triumph
visit visits visited journey trip travel travels travelled
allow allows allowed allowing permit permits permitted
delay delayed delays postponed postpone
cancel cancelled canceled annulled annul
captured capture captures seized seize seizes overran overrun took control
withdrew withdrawn withdraw withdrawal retreat retreated
inhabitant inhabitants villager villagers resident residents townspeople
sealed sealing blocked blocking block cordon cordoned barrier
collapse collapsed collapses gave fell fallen broke
walkout strike stoppage
accept accepts accepted accepting agree agrees agreed agreement consent consented
return returned returning handover handed handing surrender surrendered
withdrew pulled pull
ceasefire truce armistice
aircraft plane planes warplane warplanes jet jets airplane airplanes aeroplane
bomb bombs bombed bombing airstrike airstrikes
sell sells sold selling sale
stake stakes holding shareholding
instruction instructions instructed directive
fled flee flees fleeing
inquiry inquiries investigation investigations investigate investigated investigating probe probes
talks negotiations negotiate negotiating negotiation
queue queues tailback tailbacks
brokered mediated mediation guaranteed
inspected inspection inspector examined checked
crossing crossings checkpoint checkpoints
march rally procession demonstration protest parade
memo memorandum paper document
merger merge merging takeover
fraud rigged rigging fraudulent irregularities`

// saying are words of attribution, which are no part of what is said.
var saying = set(`say says said saying tell tells told telling claim claims claimed claiming add adds added adding state
	stated according report reports reported reportedly reporting assert asserts asserted deny denies denied denying
	reject rejects rejected dismiss dismissed confirm confirms confirmed acknowledge acknowledged admit admitted concede
	conceded statement statements note notes noted insist insists insisted maintain maintains maintained announce announced
	call calls called describe described express emphasise emphasised emphasize emphasized explain explained earlier later
	allege alleges alleged allegedly accuse accuses accused accusing new reporters journalists interview briefing conference
	press spokesman spokeswoman spokesperson quoted cited asked website also still however meanwhile though`)

func (l *lexicon) id(key string) concept {
	id, known := l.ids[key]
	if !known {
		id = concept(len(l.frequency))
		l.ids[key] = id
		l.frequency, l.isSide, l.isName = append(l.frequency, 0), append(l.isSide, false), append(l.isName, false)
	}
	return id
}

// noun is the concept of a common noun.
func (l *lexicon) noun(noun string) concept {
	term := analysis.Stem(noun)
	if group, grouped := l.synonyms[term]; grouped {
		return l.group(group)
	}
	return l.id(term)
}

// group is the concept of words that reports use for one another.
func (l *lexicon) group(number int) concept {
	c, known := l.groups[number]
	if !known {
		c = l.id("group " + strconv.Itoa(number))
		l.groups[number] = c
	}
	return c
}

// side is the concept of a side by its key.
func (l *lexicon) side(key string) concept {
	c := l.id("side " + key)
	l.isSide[c] = true
	return c
}

// tokens reads a span of a text. The first word of a sentence has its capital
// from the sentence.
func (l *lexicon) tokens(text string, span corpus.Span) []token {
	return l.appendTokens(nil, text, span)
}

// appendTokens is tokens for a reader who gives back a list that is done with.
func (l *lexicon) appendTokens(list []token, text string, span corpus.Span) []token {
	l.raw = analysis.AppendWords(l.raw[:0], span.Of(text))
	list = slices.Grow(list, len(l.raw))
	for i := range l.raw {
		t := &l.raw[i]
		t.Start += span.Start
		t.End += span.Start
		first, _ := utf8.DecodeRuneInString(text[t.Start:])
		capital := unicode.IsUpper(first)
		word := l.lexeme(t.Word)
		out := token{Span: t.Span, lower: t.Word, stop: word.stop, digit: word.digit, against: word.against, surname: word.surname, concept: word.concept}
		side := concept(0)
		if capital {
			side = l.sideNamed(text[t.Start:t.End])
		}
		switch {
		case side != 0:
			out.party, out.name = true, true
			if !word.against && !word.digit {
				out.concept = side
			}
		case !word.grouped:
			out.name = capital && !out.stop && (i > 0 || !word.common)
		}
		list = append(list, out)
	}
	return list
}

// count notes that the concepts stand in one more statement.
func (l *lexicon) count(concepts []concept) {
	l.total++
	for _, c := range concepts {
		l.frequency[c]++
	}
}

// weight is how much a concept says: the logarithm of its rarity among the
// story's statements (inverse document frequency, K. Spärck Jones 1972).
func (l *lexicon) weight(c concept) float64 {
	if int(c) < len(l.weights) {
		return l.weights[c]
	}
	return math.Log(1 + float64(l.total)/float64(max(1, l.frequency[c])))
}

// weigh reckons all weights once the story has been read.
func (l *lexicon) weigh() {
	weights := make([]float64, len(l.frequency))
	for c := range weights {
		weights[c] = l.weight(concept(c))
	}
	l.weights, l.rarest = weights, math.Log(1+float64(max(1, l.total)))
}

// small are the numbers that copy writes out.
var small = map[string]float64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// number reads a folded word as a number.
func number(word string) (float64, bool) {
	if value, ok := small[word]; ok {
		return value, true
	}
	if word == "" || word[0] < '0' || word[0] > '9' {
		return 0, false
	}
	value, err := strconv.ParseFloat(strings.Replace(word, "p", ".", 1), 64)
	return value, err == nil
}

func set(words string) map[string]bool {
	table := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		table[w] = true
	}
	return table
}
