// Package evals measures what the rest of the project does, against labels
// that people wrote.
//
// There is one runner for everything that is measured. A suite is a YAML file
// that a newsroom could write: a corpus, questions about it, and for each
// question what has to be cited, who said it, how sure it is and what must not
// be said (see README.md). Sets that others published come in through a loader
// for their layout; so far BEIR's, for retrieval.
//
// A run asks every question, judges every answer against its labels and the
// stored texts, and counts. It yields cases (question with labels, answer,
// verdict), from which any of them can be judged again without the system that
// answered, and figures, each with a 95 % interval and the source of its
// definition. The figures of a run in the repository make every change of
// quality a line in a diff.
//
// The package imports no store and no answerer: what is measured comes in
// through Asker, Texts and Searcher.
package evals
