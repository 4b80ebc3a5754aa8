// Package storetest is the suite that every store has to pass. A store's test
// hands it a way to open the same store again, and gets one subtest for each
// law of retrieval.Store.
package storetest
