// Package composer answers with the help of a model, and says nothing that the
// record does not.
//
// It stands behind the engine that needs no model: what that engine found,
// with speakers, status and citations, is all that the model gets to see,
// under random keys. The model chooses and connects; it never types a
// quotation, it points at pieces of sentences, and their bytes are cut from
// the stored text. Every point then passes package verify or is dropped, after
// one round of repair. Where the model is slow, down, over budget or talks
// nonsense, the answer is the extractive one, and says so.
package composer
