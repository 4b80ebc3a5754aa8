package sqlite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

func TestNewerSchemaSaysSo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "newer.db")
	steps, err := Migrate(context.Background(), path)
	if err != nil || len(steps) == 0 || steps[0].Name != "00001_articles.sql" {
		t.Fatalf("Migrate = %v, %v; want every migration", steps, err)
	}
	latest := steps[len(steps)-1].Number
	store, err := Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.write.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (?, 1)`, latest+7); err != nil {
		t.Fatal(err)
	}
	store.Close()
	_, err = Open(context.Background(), path)
	want := fmt.Sprintf("store %s: its schema has version %d and this program knows versions up to %d: use the newer program that wrote it", path, latest+7, latest)
	if err == nil || err.Error() != want {
		t.Errorf("error %v\nwant  %s", err, want)
	}
}

func TestStatus(t *testing.T) {
	path := filepath.Join(t.TempDir(), "status.db")
	before, err := Status(context.Background(), path)
	if err != nil || len(before) == 0 || !before[0].Applied.IsZero() {
		t.Errorf("Status without a file = %v, %v; want the migrations, pending", before, err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("asking for the status made the file")
	}
	if _, err := Migrate(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	after, err := Status(context.Background(), path)
	if err != nil || len(after) != len(before) || after[len(after)-1].Applied.IsZero() {
		t.Errorf("Status after Migrate = %v, %v; want them applied", after, err)
	}
	if again, err := Migrate(context.Background(), path); err != nil || len(again) != 0 {
		t.Errorf("Migrate again = %v, %v; want none", again, err)
	}
}

func TestAFileThatIsNoStoreIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.db")
	notes := strings.Repeat("These are somebody's notes about boats.\n", 100)
	if err := os.WriteFile(path, []byte(notes), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v, want one that names the file", err)
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != notes {
		t.Errorf("the file was changed (%v)", err)
	}
}

// Each handle that opened a new file beside others can write and read.
func TestHandlesOpenedAtOnceWork(t *testing.T) {
	path := filepath.Join(t.TempDir(), "missing folder", "new.db")
	var group sync.WaitGroup
	for i := range 4 {
		group.Go(func() {
			store, err := Open(context.Background(), path)
			if err != nil {
				t.Errorf("Open: %v", err)
				return
			}
			defer store.Close()
			if _, err := store.Put(context.Background(), boats, []retrieval.Entry{boat(i)}); err != nil {
				t.Errorf("Put: %v", err)
			}
		})
	}
	group.Wait()
	store, err := Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if listings, err := store.Listings(context.Background(), boats); err != nil || len(listings) != 4 {
		t.Errorf("%d articles, %v; want one from each", len(listings), err)
	}
}

// A transaction that is under way neither blocks readers nor shows them half
// of itself.
func TestReadDuringALongWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.db")
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	writer, err := Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	if _, err := writer.Put(ctx, boats, []retrieval.Entry{boat(0)}); err != nil {
		t.Fatal(err)
	}
	tx, err := writer.write.BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	w, err := newWriter(ctx, tx, boats)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 50 {
		if _, err := w.put(boat(i + 1)); err != nil {
			t.Fatal(err)
		}
	}
	other, err := Open(ctx, path)
	if err != nil {
		t.Fatalf("opening during a write: %v", err)
	}
	defer other.Close()
	count := func() (n int) {
		t.Helper()
		for _, store := range []*Store{writer, other} {
			found, err := store.Rank(ctx, retrieval.Filter{Scope: boats, AsOf: time.Unix(1, 0)},
				retrieval.Query{Terms: []retrieval.Term{{Text: "quay", Weight: 1}}, Model: direction, Vector: []float32{1, 0}, K: 100})
			if err != nil || len(found.Dense) != len(found.Passages) {
				t.Fatalf("reading during a write: %d by words, %d by vectors, %v", len(found.Passages), len(found.Dense), err)
			}
			n += len(found.Passages)
		}
		return n
	}
	if n := count(); n != 2 {
		t.Errorf("two handles find %d during the write, want the one article each", n)
	}
	if err := w.finish(); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if n := count(); n != 102 {
		t.Errorf("two handles find %d after the write, want 51 each", n)
	}
}

var (
	boats     = corpus.Scope{Workspace: "w", Story: "boats"}
	direction = retrieval.Model{Name: "direction", Dimension: 2}
)

func boat(i int) retrieval.Entry {
	text := fmt.Sprintf("Boat %d left the quay.", i)
	return retrieval.Entry{
		Article: corpus.Article{ID: fmt.Sprintf("boat%d", i), Kind: corpus.Report, Text: text}, Known: time.Unix(0, 0), Model: direction,
		Passages: []retrieval.Passage{{Span: corpus.Span{End: len(text)}, Terms: analysis.Terms(text), Vector: []float32{1, 0}}},
	}
}
