package claims

// citing finds whom the outlet of an attribution cites: in "the Herald
// reported, citing two officials" the officials speak, through the Herald.
func (r *reader) citing(h hit) phrase {
	const reach = 30
	if h.kind != byVerb && h.kind != bySource {
		return noPhrase
	}
	for i := h.at.last + 1; i < len(r.list) && i < h.at.last+reach; i++ {
		if l := r.list[i].lower; l == "citing" || l == "quoting" || (l == "cited" || l == "quoted") && r.at(i-1).lower == "which" {
			if p := r.forward(i + 1); !p.empty() && r.isNounPhrase(p) && (offices[r.head(p).lower] || bodies[r.head(p).lower] || offices[singular(r.head(p).lower)] || r.isName(p)) {
				return p
			}
			return noPhrase
		}
	}
	return noPhrase
}

// isReport reports whether an attribution is what outlets do: they report, or
// say by a name that is one.
func (r *reader) isReport(h hit) bool {
	switch r.list[h.at.last].lower {
	case "reported", "reports", "report":
		return true
	}
	return r.isOutlet(h.speaker)
}
