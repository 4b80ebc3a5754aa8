package claims

type sides struct{}

func newSides(readers []reader) sides { return sides{} }

func (s sides) party(who speaker, canonical, role string) string { return "" }
