package composer

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A budget that is spent stays spent over a restart and for a second process,
// day by day and workspace by workspace.
func TestABudgetIsKept(t *testing.T) {
	now := time.Date(2026, 3, 2, 23, 0, 0, 0, time.UTC)
	path := filepath.Join(t.TempDir(), "costs.jsonl")
	open := func() *Budget {
		return NewBudget(1, 1e6, func() time.Time { return now }).KeepIn(path, func(err error) { t.Error(err) }) // a dollar a token
	}
	first, second := open(), open()
	settle, err := first.reserve("one", 1)
	if err != nil {
		t.Fatal(err)
	}
	var over *OverBudget
	if _, err := second.reserve("one", 1); !errors.As(err, &over) {
		t.Errorf("another process spends what is reserved: %v", err)
	}
	if _, err := second.reserve("two", 1); err != nil {
		t.Errorf("another workspace: %v", err)
	}
	settle(0)
	if settle, err = open().reserve("one", 1); err != nil {
		t.Fatalf("what was not used is free again: %v", err)
	}
	settle(1)
	if _, err := open().reserve("one", 1); !errors.As(err, &over) {
		t.Errorf("a restart begins the day anew: %v", err)
	}
	now = now.Add(2 * time.Hour)
	if _, err := first.reserve("one", 1); err != nil {
		t.Errorf("the next day: %v", err)
	}
	if _, err := open().reserve("one", 1); !errors.As(err, &over) {
		t.Errorf("the next day, after a restart: %v", err)
	}
	kept, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(kept), `{"day":"2026-03-02","workspace":"one","usd":1}`) {
		t.Errorf("%s %v", kept, err)
	}
}

// A file that is broken or cannot be written takes no answer away, and no bound.
func TestABudgetThatCannotBeKept(t *testing.T) {
	now := time.Now
	path := filepath.Join(t.TempDir(), "costs.jsonl")
	if err := os.WriteFile(path, []byte("no JSON\n\xff\n{\"day\":"), 0o600); err != nil {
		t.Fatal(err)
	}
	var over *OverBudget
	for _, spent := range []bool{false, true} {
		_, err := NewBudget(1, 1e6, now).KeepIn(path, func(err error) { t.Error(err) }).reserve("one", 1)
		if errors.As(err, &over) != spent {
			t.Errorf("behind a line that was cut off: %v", err)
		}
	}
	told := 0
	b := NewBudget(1, 1e6, now).KeepIn(t.TempDir(), func(error) { told++ })
	if _, err := b.reserve("one", 1); err != nil {
		t.Error(err)
	}
	if _, err := b.reserve("one", 1); !errors.As(err, &over) || told == 0 {
		t.Errorf("%v, told %d times", err, told)
	}
}
