package claims

// perceptions are verbs that attribute what a witness perceived, and nothing
// where anybody else is their subject.
var (
	perceptions = set(`see sees saw hear hears heard`)
	witnesses   = set(`witness witnesses eyewitness eyewitnesses onlooker onlookers bystander bystanders`)
)

// hearings are the bodies before which something is said: "the court heard".
var hearings = set(`court inquiry jury tribunal inquest hearing committee panel commission`)

// attests reports whether verb v of perception or showing attributes with a
// subject of that head: a witness saw, a court heard, a video shows.
func (r *reader) attests(v int, subject string) bool {
	verb := r.list[v].lower
	switch {
	case shows[verb]:
		return documented[subject] || subject == "it" && r.at(v+1).lower == "that"
	case verb == "heard" && hearings[subject]:
		return r.at(v+1).lower == "that" || r.at(v+1).kind != word
	case (verb == "sees" || verb == "see") && r.at(v+1).lower == "no":
		return true // sees no danger
	case perceptions[verb]:
		return witnesses[subject]
	}
	return true
}

// shows are the forms that attribute to documents only.
var shows = set(`show shows showed showing`)

// documented are what shows something without anybody saying it.
var documented = set(`poll polls survey surveys study studies video videos email emails document documents record records data report
	reports footage figures analysis average averages numbers transcript transcripts slide slide image images photo photos memo
	memos experiment experiments simulation simulations model models notice banner placard website register ledger minutes page caption inscription research result results statistics filing filings log logs chart charts map tests review audit film ad census`)

// endsDocument reports whether the subject that ends at token i, as far as no
// mark stands in it, is a document.
func (r *reader) endsDocument(i int) bool {
	i, _, _ = r.skipBetween(i)
	p, _ := r.back(i)
	return documented[r.head(p).lower]
}
