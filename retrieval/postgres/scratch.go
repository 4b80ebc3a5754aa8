package postgres

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// dropTimeout is how long the removal of a scratch store's database may take.
const dropTimeout = time.Minute

// Scratch is a store in a database of its own, which Close removes with all
// that is in it: for measurements, which need a store that holds nothing else.
type Scratch struct {
	*Store
	server   *pgx.ConnConfig
	database string
}

// OpenScratch opens an empty store on the server at the address. Its user has
// to be allowed to create databases there; the one at the address is only
// connected to.
func OpenScratch(ctx context.Context, address string) (*Scratch, error) {
	config, err := parse(address)
	if err != nil {
		return nil, err
	}
	s := &Scratch{Store: &Store{name: Name(address)}, server: config.ConnConfig.Copy(), database: "onrecord_scratch_" + strings.ToLower(rand.Text()[:12])}
	if err := s.execute(ctx, `CREATE DATABASE `+s.database); err != nil {
		return nil, s.failed("make a database for measurements", err)
	}
	config.ConnConfig.Database = s.database
	delete(config.ConnConfig.RuntimeParams, "search_path") // its schemas are not there
	store, _, err := connect(ctx, s.name, config)
	if err != nil {
		_ = s.drop() //nolint:errcheck // the first error says more
		return nil, err
	}
	s.Store = store
	return s, nil
}

// Close implements retrieval.Store.
func (s *Scratch) Close() error {
	if err := s.Store.Close(); err != nil {
		return err
	}
	return s.drop()
}

// drop removes the database, also for a caller that was told to stop.
func (s *Scratch) drop() error {
	ctx, cancel := context.WithTimeout(context.Background(), dropTimeout)
	defer cancel()
	if err := s.execute(ctx, `DROP DATABASE IF EXISTS `+s.database); err != nil {
		return s.failed("remove the database "+s.database+" that was made for measurements", err)
	}
	return nil
}

func (s *Scratch) execute(ctx context.Context, statement string) error {
	conn, err := pgx.ConnectConfig(ctx, s.server)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, statement)
	return err
}
