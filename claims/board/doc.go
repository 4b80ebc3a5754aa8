// Package board turns the statements of a story's articles into claims: what is
// asserted, by how many who know it themselves, who disputes it, and which
// status follows by which rule. Statements are grouped by who did what to whom,
// where, when and in which number, not by wording alone.
//
// Nothing here decides who is right, and no figure is made from others.
package board
