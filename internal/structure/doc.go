// Package structure has no code of its own: its tests keep what no compiler
// keeps about this repository. Imports run one way, each dependency is wanted
// and has its importer, files stay short, the code does not know the story it
// ships with, no article's sentence is in the tree, and the containers stay
// locked down.
//
// Each rule is a function from a tree of files to a list of violations, so
// that every test first shows it refusing a small tree that breaks the rule.
package structure
