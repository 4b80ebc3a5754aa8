// Package lexicon says how well a word of a question is met by a word of an
// article: the same stem, another form of a name, a synonym of news English, a
// word of the same family, a slip of the keyboard, a clipped word.
//
// Its lists are general English and general geography. Nothing in them is
// about any one story.
package lexicon
