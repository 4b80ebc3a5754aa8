// Package quotes compares quotations with texts, word by word. Kind of mark,
// dash, case and white space make no difference to it; one word more, less or
// other does.
package quotes
