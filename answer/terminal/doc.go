// Package terminal renders an answer for a person at a terminal. It is a pure
// function of the answer and the style.
package terminal
