package lexicon

import "strings"

// stateNames are states with the names that news gives them: the state, its
// people, and its capital, which stands for the government. A name in two
// lines, such as that of a town that two states have, is left out.
const stateNames = `
afghanistan afghan afghans kabul
albania albanian tirana
algeria algerian algiers
argentina argentine argentinian
armenia armenian yerevan
australia australian canberra
austria austrian vienna
azerbaijan azerbaijani baku
bangladesh bangladeshi dhaka
belarus belarusian minsk
belgium belgian
brazil brazilian brasilia
britain british uk london
bulgaria bulgarian sofia
cambodia cambodian
cameroon cameroonian
canada canadian ottawa
chad chadian
chile chilean santiago
china chinese beijing
colombia colombian bogota
croatia croatian zagreb
cuba cuban havana
cyprus cypriot nicosia
denmark danish danes copenhagen
ecuador ecuadorian quito
egypt egyptian cairo
eritrea eritrean asmara
estonia estonian tallinn
ethiopia ethiopian
finland finnish helsinki
france french paris
georgia georgian tbilisi
germany german berlin
greece greek athens
haiti haitian
hungary hungarian budapest
iceland icelandic reykjavik
india indian delhi
indonesia indonesian jakarta
iran iranian tehran
iraq iraqi baghdad
ireland irish dublin
israel israeli
italy italian rome
japan japanese tokyo
jordan jordanian amman
kazakhstan kazakh astana
kenya kenyan nairobi
kuwait kuwaiti
kyrgyzstan kyrgyz bishkek
latvia latvian riga
lebanon lebanese beirut
libya libyan tripoli
lithuania lithuanian vilnius
malaysia malaysian
mali malian bamako
mexico mexican
moldova moldovan chisinau
mongolia mongolian ulaanbaatar
morocco moroccan rabat
myanmar burmese naypyidaw
nepal nepali nepalese kathmandu
netherlands dutch
niger nigerien niamey
nigeria nigerian abuja
norway norwegian oslo
oman omani muscat
pakistan pakistani pakistanis islamabad
peru peruvian lima
philippines filipino philippine manila
poland polish warsaw
portugal portuguese lisbon
qatar qatari doha
romania romanian bucharest
russia russian moscow kremlin
rwanda rwandan kigali
saudi saudis riyadh
senegal senegalese dakar
serbia serbian belgrade
slovakia slovak bratislava
slovenia slovenian ljubljana
somalia somali mogadishu
spain spanish madrid
sudan sudanese khartoum
sweden swedish stockholm
switzerland swiss
syria syrian damascus
taiwan taiwanese taipei
tajikistan tajik dushanbe
tanzania tanzanian dodoma
thailand thai bangkok
tunisia tunisian tunis
turkey turkish turkiye ankara
turkmenistan turkmen ashgabat
uganda ugandan kampala
ukraine ukrainian kyiv kiev
uruguay uruguayan montevideo
us usa american washington
uzbekistan uzbek tashkent
venezuela venezuelan caracas
vietnam vietnamese hanoi
yemen yemeni sanaa
zambia zambian lusaka
zimbabwe zimbabwean harare`

func newStates() map[string]int {
	states := map[string]int{}
	for number, line := range strings.Split(strings.TrimSpace(stateNames), "\n") {
		for _, name := range strings.Fields(line) {
			states[name] = number + 1
		}
	}
	return states
}

// sameState reports whether two folded words name one state.
func (l *Lexicon) sameState(a, b string) bool {
	return l.states[a] != 0 && l.states[a] == l.states[b]
}

// IsState reports whether a folded word names a state.
func (l *Lexicon) IsState(form string) bool { return l.states[form] != 0 }

// clippedState is how many letters of a state's name are its short form in
// chat: "pak", "afg".
const clippedState = 3

// IsClippedState reports whether a folded word is such a short form.
func (l *Lexicon) IsClippedState(form string) bool {
	if len(form) != clippedState || l.Known(form) {
		return false
	}
	for name := range l.states {
		if len(name) > clippedState+2 && strings.HasPrefix(name, form) {
			return true
		}
	}
	return false
}
