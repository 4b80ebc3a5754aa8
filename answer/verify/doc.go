// Package verify decides whether what somebody wrote is borne out by cited
// text, by rule and without a model. It is the gate that every point of an
// answer passes, whoever composed it, and what a reporter's draft is checked
// with.
//
// Two measures are taken of a text. Point is strict: every word of a point
// beyond plain connecting ones has to stand in what the point cites, in an
// order that says the same, with the same figures, negations, modals, hedges
// and speaker; every quotation has to be byte-equal to the record. Sentence is
// for prose by people: it forgives other words for the same thing, and reports
// what differs.
//
// Neither knows what is true. "Supported" means that the cited text says so.
package verify
