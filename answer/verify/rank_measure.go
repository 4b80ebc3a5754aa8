package verify

// metres are the lengths of the units of length.
var metres = map[string]float64{"km": 1000, "mile": 1609.344, "m": 1, "foot": 0.3048, "inch": 0.0254}

// roundly is by how much of its value a length may differ from the same one in
// another unit: people round what they convert.
const roundly = 0.1

// lengths are the text's figures that measure a length.
func (r reading) lengths() (list []figure) {
	for _, f := range r.figures {
		if metres[f.unit] > 0 && f.value > 0 {
			list = append(list, f)
		}
	}
	return list
}

// remeasured counts the lengths that sentence s of a document gives in another
// unit.
func (d *Document) remeasured(lengths []figure, s int) (n float64) {
	for _, f := range lengths {
		for _, g := range d.all.figures {
			if g.first < d.first[s] || g.first >= d.first[s+1] || g.unit == f.unit || metres[g.unit] == 0 {
				continue
			}
			if ratio := g.value * metres[g.unit] / (f.value * metres[f.unit]); ratio >= 1-roundly && ratio <= 1+roundly {
				n++
				break
			}
		}
	}
	return n
}
