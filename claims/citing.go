package claims

// citing finds whom the outlet of an attribution cites: in "the Herald
// reported, citing two officials" the officials speak, through the Herald.
func (r *reader) citing(h hit) phrase {
	const reach = 30
	if h.kind != byVerb && h.kind != bySource {
		return noPhrase
	}
	if l := r.at(0).lower; l == "citing" || l == "quoting" {
		return r.cited(1)
	}
	for i := h.speaker.last + 1; i < h.at.first && !h.speaker.empty(); i++ {
		if l := r.list[i].lower; (l == "citing" || l == "quoting") && r.at(i-1).kind == comma {
			return r.cited(i + 1) // the Herald, quoting two officials, said
		}
	}
	for i := h.at.last + 1; i < len(r.list) && i < h.at.last+reach; i++ {
		if l := r.list[i].lower; l == "citing" || l == "quoting" || (l == "cited" || l == "quoted") && r.at(i-1).lower == "which" {
			return r.cited(i + 1)
		}
	}
	return noPhrase
}

// citesAside reports whether a name cites somebody between commas before its
// verb, as outlets do: "Northwire, citing two officials, said".
func (r *reader) citesAside(h hit) bool {
	return !h.speaker.empty() && h.speaker.first == h.speaker.last && r.isName(h.speaker) && r.at(h.speaker.last+1).kind == comma && r.at(h.speaker.last+2).lower == "citing"
}

// cited is the phrase at token i where it can speak.
func (r *reader) cited(i int) phrase {
	p := r.forward(i)
	if h := r.head(p).lower; !p.empty() && r.isNounPhrase(p) && (offices[h] || bodies[h] || offices[singular(h)] || persons[singular(h)] || r.isName(p)) {
		return p
	}
	return noPhrase
}

// namesPublisher reports whether a phrase has a noun for an outlet before a name:
// "the broadcaster Radio Lind".
func (r *reader) namesPublisher(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if outlets[r.list[i].lower] && r.at(i+1).upper {
			return true
		}
	}
	return false
}

// isReport reports whether an attribution is what outlets do: they report, or
// say by a name that is one.
func (r *reader) isReport(h hit) bool {
	switch r.list[h.at.last].lower {
	case "reported", "reports", "report":
		return true
	}
	return r.isOutlet(h.speaker) || r.isName(h.speaker) && r.namesOutlet(h.speaker, true) || r.namesPublisher(h.speaker)
}
