package discordtest

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaURL = "https://discord.com/openapi.json"

// schema validates bodies against Discord's OpenAPI 3.1 description, whose schemas are JSON Schema
// of draft 2020-12. Schemas are compiled when first used.
type schema struct {
	mu       sync.Mutex
	compiler *jsonschema.Compiler
	doc      map[string]any
	compiled map[string]*jsonschema.Schema
}

// loadSchema reads the description once for the process: it has 1.2 MB. It gives nil without an
// error where no folder above the working directory has a sibling shared/discord/openapi.json.
var loadSchema = sync.OnceValues(func() (*schema, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for {
		raw, err := os.ReadFile(filepath.Join(dir, "shared", "discord", "openapi.json"))
		if err == nil {
			return parseSchema(raw)
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return nil, nil
		}
		dir = parent
	}
})

func parseSchema(raw []byte) (*schema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	if err := c.AddResource(schemaURL, doc); err != nil {
		return nil, err
	}
	m, _ := doc.(map[string]any)
	return &schema{compiler: c, doc: m, compiled: map[string]*jsonschema.Schema{}}, nil
}

// find compiles the schema of a route's JSON body; nil where the description has none.
func (s *schema) find(method, route string) (*jsonschema.Schema, error) {
	method = strings.ToLower(method)
	s.mu.Lock()
	defer s.mu.Unlock()
	key := method + " " + route
	if sch, ok := s.compiled[key]; ok {
		return sch, nil
	}
	var node any = s.doc
	pointer := ""
	for _, step := range []string{"paths", route, method, "requestBody", "content", "application/json", "schema"} {
		m, _ := node.(map[string]any)
		if node = m[step]; node == nil {
			s.compiled[key] = nil
			return nil, nil
		}
		pointer += "/" + strings.ReplaceAll(strings.ReplaceAll(step, "~", "~0"), "/", "~1")
	}
	sch, err := s.compiler.Compile(schemaURL + "#" + pointer)
	if err != nil {
		return nil, fmt.Errorf("compile the schema of %s: %w", key, err)
	}
	s.compiled[key] = sch
	return sch, nil
}

// numericPermissions finds permissions as Discord documents them, in a string of digits. Its OpenAPI
// description says integer; both are accepted.
var numericPermissions = regexp.MustCompile(`("default_member_permissions"\s*:\s*)"([0-9]+)"`)

// check validates a body and gives what is wrong with it, or "".
func (s *schema) check(method, route string, body []byte) string {
	sch, err := s.find(method, route)
	if err != nil {
		return err.Error()
	}
	if sch == nil {
		return ""
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(numericPermissions.ReplaceAll(body, []byte("$1$2"))))
	if err != nil {
		return err.Error()
	}
	err = sch.Validate(v)
	if err == nil {
		return ""
	}
	var ve *jsonschema.ValidationError
	if !errors.As(err, &ve) {
		return err.Error()
	}
	return deepest(ve)
}

// deepest picks from a tree of failures, most of which are the other branches of unions, the ones
// that got furthest into the body.
func deepest(ve *jsonschema.ValidationError) string {
	var leaves []*jsonschema.ValidationError
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		if len(e.Causes) == 0 {
			leaves = append(leaves, e)
		}
		for _, c := range e.Causes {
			walk(c)
		}
	}
	walk(ve)
	slices.SortStableFunc(leaves, func(a, b *jsonschema.ValidationError) int {
		return len(b.InstanceLocation) - len(a.InstanceLocation)
	})
	var out []string
	for _, l := range leaves[:min(len(leaves), 4)] {
		msg := l.Error()
		if i := strings.LastIndex(msg, "\n- "); i >= 0 {
			msg = msg[i+3:]
		}
		out = append(out, msg)
	}
	return strings.Join(slices.Compact(out), "; ")
}
