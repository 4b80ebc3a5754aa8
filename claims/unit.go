package claims

import "strings"

// unit is what a quantity is measured in.
type unit struct{ name string }

// unitNames are the spellings of units by their normalised name: ISO 4217 for
// money, SI symbols for what is measured, plurals for lengths of time. Values
// are not converted.
const unitNames = `%: % percent percentage pc
km: km kms kilometre kilometres kilometer kilometers
m: metre metres meter meters
cm: cm centimetre centimetres centimeter centimeters
miles: mile miles
feet: foot feet ft
t: tonne tonnes ton tons
kg: kg kgs kilo kilos kilogram kilograms
g: gram grams
ha: hectare hectares
acres: acre acres
l: litre litres liter liters
gallons: gallon gallons
barrels: barrel barrels
km/h: kph km/h kmh
mph: mph
MW: mw megawatt megawatts
GW: gw gigawatt gigawatts
°C: °c celsius
°F: °f fahrenheit
degrees: degree degrees
minutes: minute minutes min
hours: hour hours hrs
days: day days
weeks: week weeks
months: month months
years: year years
decades: decade decades
seconds: second seconds
USD: dollar dollars usd
EUR: euro euros eur
GBP: pound pounds gbp
INR: rupee rupees inr
CNY: yuan cny
JPY: yen jpy
RUB: rouble roubles ruble rubles
CHF: chf franc francs`

var units = unitTable()

func unitTable() map[string]unit {
	table := make(map[string]unit)
	for _, line := range strings.Split(unitNames, "\n") {
		name, spellings, _ := strings.Cut(line, ":")
		for _, s := range strings.Fields(spellings) {
			table[s] = unit{name}
		}
	}
	return table
}

// currencySigns stand before a sum, the longer first.
var currencySigns = []struct{ written, unit string }{
	{"us$", "USD"}, {"a$", "AUD"}, {"c$", "CAD"}, {"hk$", "HKD"}, {"$", "USD"}, {"£", "GBP"}, {"€", "EUR"}, {"rs", "INR"},
}

// unitOf finds the unit of a number and the last token that belongs to it.
func (r *reader) unitOf(n number) (string, int) {
	if u := units[n.symbol]; u.name != "" {
		return u.name, n.last
	}
	if n.symbol != "" {
		return n.symbol, n.last
	}
	next, after := r.at(n.last+1), r.at(n.last+2)
	switch {
	case next.lower == "per" && after.lower == "cent":
		if r.at(n.last+3).lower == "points" {
			return "points", n.last + 3
		}
		return "%", n.last + 2
	case (next.lower == "percent" || next.lower == "percentage") && (after.lower == "points" || after.lower == "point"):
		return "points", n.last + 2
	case (next.lower == "square" || next.lower == "sq" || next.lower == "cubic") && units[after.lower].name != "":
		prefix := "sq "
		if next.lower == "cubic" {
			prefix = "cubic "
		}
		return prefix + units[after.lower].name, n.last + 2
	case next.lower == "nautical" && units[after.lower].name == "miles":
		return "nautical miles", n.last + 2
	case next.lower == "square-mile" || next.lower == "square-kilometre" || next.lower == "square-kilometer":
		return map[bool]string{true: "sq miles", false: "sq km"}[next.lower == "square-mile"], n.last + 1
	case units[next.lower].name != "" && next.lower != "min" && next.lower != "second":
		return units[next.lower].name, n.last + 1
	}
	first, _, joined := strings.Cut(next.lower, "-")
	if joined && units[first].name != "" && !strings.HasSuffix(next.lower, "-old") {
		return units[first].name, n.last + 1
	}
	return "", n.last
}
