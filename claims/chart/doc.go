// Package chart draws the figures of a story: each value by who gave it and
// when. Values are shown as given, never averaged and never joined by a line,
// because nothing is known of what lies between two statements.
package chart
