// Package ingest takes articles into a store: it splits them into passages,
// embeds these, and puts them in batches, each one transaction, reporting an
// article only once it is safely stored.
package ingest
