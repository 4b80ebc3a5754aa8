// Package corpus holds what a newsroom puts in: articles, their revisions, and
// the sentences and passages of a revision's text.
//
// The text of a revision is the source with clutter lines left out and each
// kept line exactly as it stood, so whatever is cut from it by byte offsets
// is a substring of what was published. All offsets in onrecord are bytes of
// UTF-8 into that text and lie on rune boundaries.
//
// The package knows nothing of storage or search. Reading files is
// corpus/load; the story that ships with the project is corpus/story.
package corpus
