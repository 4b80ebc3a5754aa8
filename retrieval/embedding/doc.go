// Package embedding serves questions and passages with vectors of a learned
// model that lies behind an endpoint, and does without it where it has to.
//
// Ingestion stores the offline embedder's vectors with each article, which
// costs no network. A Filler adds the endpoint's vectors afterwards, from
// whatever passages have none: right after ingestion, after a kill, after a
// change of the model. A Chooser embeds each question in a space that the
// scope's passages are in: the configured model once it has nearly all of
// them, until then a former one, else the offline embedder. A vector's key has
// everything that makes its space (Spec), so two spaces never meet.
package embedding
