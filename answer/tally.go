package answer

import "onrecord/claims"

// Tally counts the distinct outlets that an answer cites and the distinct
// sources that it goes back to: each speaker once, by whatever name and through
// however many outlets, and each outlet that speaks for itself, whose copy in
// other outlets is no source of its own. An outlet that is not established
// counts by article.
func Tally(a Answer) (outlets, origins int) {
	cited, sources := map[string]bool{}, map[string]bool{}
	for _, c := range a.Citations {
		cited[outletOf(c)] = true
	}
	for _, p := range a.Points {
		switch {
		case len(p.Sources) > 0:
			for _, source := range p.Sources {
				sources[source] = true
			}
		case p.Speaker != nil:
			sources["speaker "+fold(*p.Speaker)] = true
		default:
			for _, n := range p.Citations {
				sources[outletOf(a.Citations[n-1])] = true
			}
		}
	}
	return len(cited), len(sources)
}

func outletOf(c Citation) string {
	if c.Outlet != nil {
		return "outlet " + *c.Outlet
	}
	return "article " + c.Article
}

// sources are who the point goes back to, as the story knows them.
func (e *evidence) sources(p *draftPoint) []string {
	var list []string
	for _, c := range p.cited {
		list = append(list, e.source(p, c.view, c.statement))
	}
	return list
}

func (e *evidence) source(p *draftPoint, v *view, s claims.Statement) string {
	if s.Speaker != "" {
		if who := e.record.speaker(v, s); who != nil {
			return "speaker " + fold(who.Name)
		}
		return "speaker " + fold(speakerName(s))
	}
	// Where all who say it in their own voice print one copy, it has one origin.
	if p.claim != nil {
		own, only := 0, ""
		for _, o := range p.claim.Origins {
			if o.Speaker == nil {
				own, only = own+1, o.Outlet
			}
		}
		if own == 1 && only != "" {
			return "outlet " + only
		}
	}
	if v.revision.Outlet != "" {
		return "outlet " + v.revision.Outlet
	}
	return "article " + v.revision.ID
}
