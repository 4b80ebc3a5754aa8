package sqlite

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/analysis"
)

func TestLatestIsTheNewestMigration(t *testing.T) {
	files, err := migrations.ReadDir("migrations")
	if err != nil || len(files) != latest {
		t.Errorf("%d migrations and latest is %d (%v)", len(files), latest, err)
	}
}

func TestNewerSchemaIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "newer.db")
	store, err := Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.write.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (?, 1)`, latest+1); err != nil {
		t.Fatal(err)
	}
	store.Close()
	if _, err := Open(context.Background(), path); err == nil || !strings.Contains(err.Error(), "newer program") {
		t.Errorf("a newer schema was opened: %v", err)
	}
}

func TestManyOpenANewFileAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sub", "new.db")
	var group sync.WaitGroup
	for range 6 {
		group.Go(func() {
			store, err := Open(context.Background(), path)
			if err != nil {
				t.Error(err)
				return
			}
			store.Close()
		})
	}
	group.Wait()
}

func FuzzLexical(f *testing.F) {
	for _, seed := range []string{`"`, "NEAR(a b)", "a* OR ^b", "\x00", "title:x", "-x", "{a}", "(((", "a\"\"b"} {
		f.Add(seed)
	}
	store, err := Open(context.Background(), filepath.Join(f.TempDir(), "fuzz.db"))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { store.Close() })
	scope := corpus.Scope{Workspace: "w", Story: "s"}
	entry := retrieval.Entry{
		Article: corpus.Article{ID: "a", Kind: corpus.Report, Text: "The ferry sank."}, Known: time.Unix(0, 0),
		Passages: []retrieval.Passage{{Span: corpus.Span{Start: 0, End: 15}, Terms: analysis.Terms("The ferry sank.")}},
	}
	if _, err := store.Put(context.Background(), scope, []retrieval.Entry{entry}); err != nil {
		f.Fatal(err)
	}
	filter := retrieval.Filter{Scope: scope, AsOf: time.Unix(1, 0)}
	f.Fuzz(func(t *testing.T, text string) {
		for _, terms := range [][]string{analysis.Terms(text), {text}, strings.Fields(text)} {
			if _, err := store.Lexical(context.Background(), filter, terms, 3); err != nil {
				t.Fatalf("terms %q: %v", terms, err)
			}
		}
	})
}
