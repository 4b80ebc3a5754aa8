// Package check holds a reporter's own draft against articles, sentence by
// sentence: what they say too, what they say otherwise, and what they do not
// say. Nothing of a draft is stored, and nothing of it is logged.
//
// Words, figures and names are package verify's to judge. Here a sentence is
// held to more than its words: to whom it has say them, doing what (claim,
// confirm, deny), through which agency, in which outlet, holding which office;
// and its figures to what they count. What all articles have only as the word
// of somebody who claims it is unsupported as a flat fact; what somebody said
// whom nobody doubts stands, with a warning in why.
package check
