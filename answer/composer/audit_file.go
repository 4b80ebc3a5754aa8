package composer

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sync"
)

// FileAudit keeps audits as JSON Lines in a file that only its owner may read:
// they hold questions' evidence and a model's raw replies.
type FileAudit struct {
	path string
	mu   sync.Mutex
}

// NewFileAudit returns an auditor that appends to the file at path.
func NewFileAudit(path string) *FileAudit { return &FileAudit{path: path} }

// Record implements Auditor.
func (f *FileAudit) Record(_ context.Context, a Audit) error {
	line, err := json.Marshal(a)
	if err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	file, err := os.OpenFile(f.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	if _, err := file.Write(append(line, '\n')); err != nil {
		file.Close()
		return fmt.Errorf("audit: %w", err)
	}
	return file.Close()
}
