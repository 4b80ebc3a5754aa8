// Package load reads articles from what a newsroom has: text files, Markdown
// with front matter, saved web pages, JSON and JSON Lines, folders, manifests
// and standard input.
//
// Read gives every article or the reason why it is refused, in order; one bad
// input never stops the rest. What is not established stays empty: no date is
// taken from prose, no outlet is guessed.
//
// # What becomes of the text
//
// Plain text, the text of JSON objects and what is extracted from HTML go
// through clean.UTF8 and clean.Text. Digests (kind: digest) and Markdown with
// front matter were written for ingestion and keep every line. In Markdown the
// marks of headings go, inline markup stays as it is written, because kept
// lines are kept byte for byte.
//
// A headline at the top of the text becomes the title where none is given, and
// is in no case part of the text, so that it cannot be quoted as a sentence of
// the body. The exception is a manifest that says "title: null": it means that
// no title could be established, so none is taken and the line stays.
//
// # Folders and manifests
//
// A folder is read recursively in the order of names. Hidden files and
// symbolic links in it are not followed, files of other kinds are counted and
// skipped. A folder with an articles.yaml is read through that manifest and
// nothing else in it is read; how many article files it does not name is
// reported as a notice. A manifest names files in its own folder or below, by
// relative paths; what leaves the folder, by symbolic links too, is refused.
//
// # Identifiers
//
// An id that is given is kept: 1 to 300 bytes without control characters, and
// without white space at either end. Else the URL's host and path make it
// ("example.org/2031/quay-closed", with what of the query is no tracking),
// because the same page saved twice is one article. Else it is the file's name
// and a hash of its absolute path, so the same file is the same article again
// and two files of one name are two. An object in JSON that has neither id nor
// URL takes the hash over its file and title, or its text where it has no
// title; standard input likewise, without a file.
package load
