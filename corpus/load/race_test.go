//go:build race

package load_test

// every is the share of the archive that is read: one in five under the race
// detector, which makes it ten times as slow.
const every = 5
