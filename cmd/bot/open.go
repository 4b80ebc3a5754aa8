package main

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"onrecord/retrieval"
	"onrecord/retrieval/migration"
	"onrecord/retrieval/postgres"
	"onrecord/retrieval/sqlite"
)

// storage is the store that an address names, before it is opened.
type storage struct {
	open    func(ctx context.Context) (retrieval.Store, error)
	migrate func(ctx context.Context) ([]migration.Step, error)
	status  func(ctx context.Context) ([]migration.Step, error)
	// distribute spreads it over a Citus cluster; nil where it can't be.
	distribute func(ctx context.Context) ([]postgres.Distributed, error)
}

// storage reads the store's address.
func (s *settings) storage() (storage, error) {
	path, isSQLite := strings.CutPrefix(s.Store, "sqlite:")
	path = strings.TrimPrefix(path, "//")
	switch address := s.Store; {
	case isSQLite && path != "":
		return storage{
			open:    func(ctx context.Context) (retrieval.Store, error) { return opened(sqlite.Open(ctx, path)) },
			migrate: func(ctx context.Context) ([]migration.Step, error) { return sqlite.Migrate(ctx, path) },
			status:  func(ctx context.Context) ([]migration.Step, error) { return sqlite.Status(ctx, path) },
		}, nil
	case isPostgres(address):
		return storage{
			open:       func(ctx context.Context) (retrieval.Store, error) { return opened(postgres.Open(ctx, address)) },
			migrate:    func(ctx context.Context) ([]migration.Step, error) { return postgres.Migrate(ctx, address) },
			status:     func(ctx context.Context) ([]migration.Step, error) { return postgres.Status(ctx, address) },
			distribute: func(ctx context.Context) ([]postgres.Distributed, error) { return postgres.Distribute(ctx, address) },
		}, nil
	default:
		return storage{}, usage("store %q: write sqlite:PATH, such as sqlite:/var/lib/onrecord/onrecord.db, or postgres://USER:PASSWORD@HOST/DATABASE", masked(address))
	}
}

// folder is where files are kept that belong to the store: beside its file, or
// in the user's data folder.
func (s *settings) folder() string {
	if path, is := strings.CutPrefix(s.Store, "sqlite:"); is && path != "" {
		return filepath.Dir(strings.TrimPrefix(path, "//"))
	}
	return dataFolder()
}

func isPostgres(address string) bool {
	return strings.HasPrefix(address, "postgres:") || strings.HasPrefix(address, "postgresql:")
}

// opened keeps a store that failed to open from being an interface that is not
// nil.
func opened[S retrieval.Store](store S, err error) (retrieval.Store, error) {
	if err != nil {
		return nil, err
	}
	return store, nil
}

// masked is a store's address without a password in it.
func masked(store string) string {
	if isPostgres(store) {
		return postgres.Name(store)
	}
	if u, err := url.Parse(store); err == nil {
		return u.Redacted()
	}
	scheme, _, _ := strings.Cut(store, ":")
	return fmt.Sprintf("%s:…", scheme)
}

// open opens the store that the settings name.
func (a *app) open(ctx context.Context) (*library, error) {
	named, err := a.settings.storage()
	if err != nil {
		return nil, err
	}
	store, err := named.open(ctx)
	if err != nil {
		return nil, err
	}
	return a.assemble(store), nil
}

// maintain has the store do what is due after many writes, and says what took
// time.
func (a *app) maintain(ctx context.Context, store retrieval.Store, halves bool) error {
	m, is := store.(maintained)
	if !is {
		return nil
	}
	indexed, err := m.Maintain(ctx, halves)
	for _, model := range indexed {
		fmt.Fprintf(a.stderr, "indexed the vectors of %s\n", model.Key())
	}
	return err
}
