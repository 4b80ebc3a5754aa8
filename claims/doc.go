// Package claims reads who says what: the statements of an article, sentence
// by sentence and speaker by speaker, by rules that a reader can argue with. No
// model is needed.
//
// Annotate gives the statements: speaker, role, side, cue, stance, channel,
// quotation, hedges, negation, figures and times. Attributions marks the words
// behind them, and those of what was wanted, planned or left unsaid.
//
// The rules look at closed classes of words, at capitals and at punctuation;
// there is no dictionary of English and no parser. Package gazetteer is general
// reference.
package claims
