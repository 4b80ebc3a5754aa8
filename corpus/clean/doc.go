// Package clean turns what a web page or a file left behind into the text of
// an article: UTF8 makes bytes into text that every store accepts, Text leaves
// out the lines that are the site's and not the article's, and Headline tells
// the headline from the body.
//
// Text works line by line and never rewrites: what stays is byte for byte what
// came in, so a quotation cut from it is a substring of what was published.
// Each line that goes, goes by a rule that has a name and a reason (Rules). A
// body sentence dropped is worse than ten lines of clutter kept, so a rule
// that could match prose carries a condition that prose does not meet: the
// line is short, stands in the header or the trailer of the page, is no quoted
// speech, or stands beside others of its kind.
package clean
