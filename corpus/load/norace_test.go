//go:build !race

package load_test

// every is the share of the archive that is read: all of it.
const every = 1
