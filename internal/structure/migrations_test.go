package structure

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// unequalMigrations lists the migrations that one store has and another lacks:
// numbers and names are the same in all, so that "version 3" means one thing.
func unequalMigrations(tr tree) (violations []string) {
	stores := map[string][]string{}
	all := map[string]bool{}
	for _, name := range tr.files {
		folder, file := path.Split(name)
		if path.Base(folder) == "migrations" && strings.HasPrefix(folder, "retrieval/") && path.Ext(file) == ".sql" {
			stores[folder] = append(stores[folder], file)
			all[file] = true
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(stores)) {
		for _, file := range slices.Sorted(maps.Keys(all)) {
			if !slices.Contains(stores[folder], file) {
				violations = append(violations, fmt.Sprintf("%s lacks %s, which another store has", folder, file))
			}
		}
	}
	if len(stores) == 0 {
		violations = append(violations, "no store has migrations")
	}
	return violations
}

func TestStoresHaveTheSameMigrations(t *testing.T) {
	good := map[string]string{"retrieval/a/migrations/00001_x.sql": "", "retrieval/b/migrations/00001_x.sql": ""}
	none(t, unequalMigrations(files(t, good)))
	good["retrieval/a/migrations/00002_y.sql"] = ""
	refuses(t, unequalMigrations(files(t, good)), "retrieval/b/migrations/", "00002_y.sql")
	refuses(t, unequalMigrations(files(t, map[string]string{"retrieval/a/a.go": ""})), "no store")

	none(t, unequalMigrations(repository(t)))
}
