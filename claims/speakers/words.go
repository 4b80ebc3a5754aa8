package speakers

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus/analysis"
)

func set(words string) map[string]bool {
	table := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		table[w] = true
	}
	return table
}

// Closed tables of general English, by lower-cased word.
var (
	// ranks stand before a name and are no part of it.
	ranks = set(`mr mrs ms miss mx dr prof professor sir lord lady dame gen general lt lieutenant col colonel maj major capt
		captain cmdr commander adm admiral brig brigadier sgt sergeant gov governor sen senator rep representative rev
		reverend fr father sister brother judge justice president king queen prince princess sheikh imam mawlawi maulana
		mullah ayatollah rabbi bishop archbishop cardinal ambassador secretary chancellor mayor chief marshal minister
		inspector superintendent councillor cllr deputy constable engineer dean director chair chairman chairwoman former acting`)
	// offices are functions of one person.
	offices = set(`spokesman spokeswoman spokesperson minister president secretary chief chairman chairwoman chair
		chairperson director head leader governor mayor commissioner commander officer judge prosecutor envoy ambassador
		manager coordinator premier chancellor administrator official lawyer general inspector superintendent marshal
		master engineer owner candidate deputy editor author ombudsman registrar`)
	// bodies can speak without being a person.
	bodies = set(`ministry department office agency administration court council committee commission parliament
		congress senate house company corporation firm bank union association federation institute institution
		university college school hospital embassy bureau board service services foundation organisation organization
		brigade command directorate authority inspectorate club league network station newspaper broadcaster press
		laboratory centre center secretariat tribunal group operator plant works cooperative ombudsman society police`)
	// firms end the names of companies, which are no people: "Bluefin Ferries".
	firms = set(`inc incorporated corp corporation ltd limited plc llc gmbh holdings industries enterprises partners associates ventures
		chemicals pharmaceuticals plastics metals minerals petroleum power utilities motors aviation aerospace airlines airways
		lines shipping ferries cruises logistics freight railways rail foods dairy farms breweries bakeries stores supermarkets
		technologies technology systems software telecom telecommunications communications constructions properties estates
		hotels resorts studios relief`)
	// wholes say that a phrase means the side and not a part of it.
	wholes = set(`government regime state nation country kingdom republic army military forces troops fighters soldiers side
		officials authorities leadership movement party camp campaign statement statements militants rebels insurgents
		leaders spokespeople ministers coalition alliance delegation capital palace administration media`)
	// anonymous people are known by what they are, and only inside an article.
	anonymous = set(`source sources witness witnesses eyewitness eyewitnesses resident residents observer observers analyst
		analysts expert experts diplomat diplomats worker workers trader traders villager villagers survivor survivors
		neighbour neighbours neighbor neighbors relative relatives people person man woman driver passenger reports
		report rumours insider insiders aide aides insider employee employees user users account post posts locals local
		video videos footage images critics activists others some many doctors nurses medics rescuers volunteers`)
	// plain words of a phrase that name nobody.
	plain = set(`the a an of for in at on and to s by with who from its his her their one two three several some many most
		senior top local national federal central regional provincial interim new old other another all both unnamed
		late-night late early joint written strongly worded brief`)
	// portfolios are what ministries and ministers are for: no side.
	portfolios = set(`interior foreign defence defense environment finance health home justice information energy transport
		education labour labor trade agriculture culture prime vice deputy police press plant process media army
		chief senior public relations internal external economic development water fire harbour port state federal national central
		monday tuesday wednesday thursday friday saturday sunday`)
	// alike are words for one kind of institution.
	alike = map[string]string{"brigade": "service", "department": "service", "defense": "defence"}
	// papers are what an institution gives out.
	papers   = set(`statement letter note post memo release communique communiqué message bulletin`)
	relative = set(`his her its their our my`)
	pronouns = set(`he she they it we i you who him her them`)
)

// word is a word of a speaker's name or role.
type word struct {
	form    string // as written, without a possessive
	lower   string
	capital bool
	owner   bool // in the possessive
}

// split cuts a phrase into words. Brackets are left out: "(IAEA)".
func split(phrase string) []word {
	var list []word
	depth := 0
	for _, field := range strings.FieldsFunc(phrase, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '/' }) {
		if strings.HasPrefix(field, "(") || strings.HasPrefix(field, "[") {
			depth++
		}
		if depth == 0 {
			form := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			bare := strings.TrimSuffix(strings.TrimSuffix(form, "’s"), "'s")
			owner := bare != form || strings.HasSuffix(field, "s’") || strings.HasSuffix(field, "s'")
			if bare != "" {
				first, _ := utf8.DecodeRuneInString(bare)
				list = append(list, word{bare, fold(bare), unicode.IsUpper(first), owner})
			}
		}
		if strings.ContainsAny(field, ")]") {
			depth = max(0, depth-1)
		}
	}
	return list
}

// fold is a word in lower case and without diacritics.
func fold(text string) string {
	if plainASCII(text) {
		return strings.ToLower(text)
	}
	if tokens := analysis.Tokens(text); len(tokens) == 1 {
		return tokens[0].Word
	}
	return strings.ToLower(text)
}

// has reports whether one of the words is in the table, in the singular too.
func has(words []word, table map[string]bool) bool {
	return slices.ContainsFunc(words, func(w word) bool { return inTable(table, w.lower) })
}

func inTable(table map[string]bool, lower string) bool {
	return table[lower] || table[strings.TrimSuffix(lower, "s")]
}

// head is the last word of the phrase before any "of", "for" or "in".
func head(words []word) string {
	last := ""
	for i, w := range words {
		if i > 0 && (w.lower == "of" || w.lower == "for" || w.lower == "in" || w.lower == "at" || w.lower == "from" || w.lower == "who" || w.lower == "with" || w.lower == "close") {
			break
		}
		last = w.lower
	}
	return last
}

// plainASCII reports whether a text has nothing to fold but its case.
func plainASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}
