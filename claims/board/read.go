package board

import (
	"cmp"
	"slices"

	"onrecord/claims/speakers"
	"onrecord/corpus"
)

// Board is what a story's articles assert.
type Board struct {
	Claims   []Claim // those with most outlets, disputes and statements first
	Speakers *speakers.Register

	at map[place][]int
}

// place is a statement of an article.
type place struct {
	article   string
	revision  int
	statement corpus.Span
}

// At are the claims that the statement with this span makes, as indexes.
func (b *Board) At(article string, revision int, statement corpus.Span) []int {
	return b.at[place{article, revision, statement}]
}

// reader holds a story while it is read.
type reader struct {
	articles  []Article
	register  *speakers.Register
	partyOf   []string  // the side of each speaker, by its key
	sidesOf   []concept // the same as concepts, once asked for: see sideOf
	words     *lexicon
	people    *people
	tokens    []token // of the part that is read
	ownSide   concept // of the speaker of the statement that is read; 0 for none
	subject   concept // the person whom the statement before names first
	list      []assertion
	headlines []corpus.Span
	topics    [][]concept          // what each article is about
	copies    []int                // for each article the first one with the same copy
	year      int                  // in which most articles were published; 0 for unknown
	byArticle [][]int              // assertions of each article
	agencies  []string             // of each article, once one is asked for: see agency
	found     []assertion          // those of the statement that is read
	rarestOf  [][]concept          // by assertion, as far as asked for: see rarest
	heard     map[int]map[int]bool // the copies in which a speaker speaks

	counts        [][]*quantity // the figures of each article, in order
	quantityOf    map[int]int   // the number of the quantity that an assertion gives
	quantityCount int
	eventNames    map[concept]string // of events that were asked for: see eventName
}

// Read makes claims of a story's articles. The articles are kept by reference
// and must not change while the board is in use. Any text is accepted.
//
// The time grows with the number of statements: each is compared only with
// those that share one of its rarest words.
func Read(articles []Article, options Options) *Board {
	r := &reader{articles: articles, quantityOf: map[int]int{}, eventNames: map[concept]string{}, heard: map[int]map[int]bool{}}
	r.copies = copies(articles, options.CopiesKnown)
	r.year = publicationYear(articles)
	r.identify(options.Guide)
	r.words = newLexicon(r.register.Parties, articles)
	r.people = newPeople(r.words, r.register)
	r.collect()
	r.words.weigh()
	r.findEnemies()
	r.findTopics()
	b := &Board{Speakers: r.register, at: map[place][]int{}}
	b.Claims = r.claims(r.groups())
	for n := range b.Claims {
		for _, m := range b.Claims[n].Members {
			key := place{m.Article.ID, m.Article.Number, m.Statement.Span}
			if list := b.at[key]; len(list) == 0 || list[len(list)-1] != n {
				b.at[key] = append(list, n)
			}
		}
	}
	return b
}

// identify finds who the speakers are. Mentions are numbered by statement.
func (r *reader) identify(guide *speakers.Guide) {
	var mentions []speakers.Mention
	texts := make([]string, len(r.articles))
	for i := range r.articles {
		texts[i] = r.articles[i].Text
		for s := range r.articles[i].Statements {
			if st := &r.articles[i].Statements[s]; st.Speaker != "" {
				mentions = append(mentions, speakers.Mention{Article: i, Canonical: cmp.Or(st.Canonical, st.Speaker), Role: st.Role, Party: st.Party, Via: st.Via})
			}
		}
	}
	r.register = speakers.Identify(mentions, texts, guide)
	r.partyOf, r.sidesOf = make([]string, len(r.register.Speakers)), make([]concept, len(r.register.Speakers))
	for id := range r.register.Speakers {
		r.partyOf[id] = r.register.Parties.Key(r.register.Speakers[id].Party)
	}
}

// collect reads the assertions of all articles.
func (r *reader) collect() {
	mention, statements := 0, 0
	for i := range r.articles {
		statements += len(r.articles[i].Statements)
	}
	r.list = make([]assertion, 0, statements+statements/4) // most make one
	r.byArticle = make([][]int, len(r.articles))
	r.headlines = make([]corpus.Span, len(r.articles))
	r.counts = make([][]*quantity, len(r.articles))
	for i := range r.articles {
		r.headlines[i] = headline(r.articles[i].Text)
		clear(r.people.bearer)
		r.subject = 0
		satire := isSatire(r.articles[i].Text)
		for s := range r.articles[i].Statements {
			speaker := -1
			if r.articles[i].Statements[s].Speaker != "" {
				speaker = r.register.Of(mention).ID
				mention++
				if r.heard[speaker] == nil {
					r.heard[speaker] = map[int]bool{}
				}
				r.heard[speaker][r.copies[i]] = true
			}
			if satire {
				continue
			}
			found := r.assertions(i, s, speaker)
			var all []concept
			for _, a := range found {
				if !a.twin {
					r.byArticle[i] = append(r.byArticle[i], len(r.list))
				}
				r.list = append(r.list, a)
				all = append(all, a.concepts...)
			}
			slices.Sort(all)
			r.words.count(slices.Compact(all))
		}
	}
}

// publicationYear is the year of most articles.
func publicationYear(articles []Article) int {
	count := map[int]int{}
	best := 0
	for i := range articles {
		if p := articles[i].Published; !p.IsZero() {
			year := p.Start().Year()
			if count[year]++; count[year] > count[best] {
				best = year
			}
		}
	}
	return best
}
