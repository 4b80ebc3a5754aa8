// Package speakers says which speakers of a story's articles are one and the
// same, and which side each speaks for: a general and the same general without
// his rank, a ministry named in two ways, a capital that stands for its
// government. It goes by the words of the articles and by nothing else; what an
// editor knows besides can be given as a Guide.
package speakers
