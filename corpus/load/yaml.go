package load

import (
	"errors"
	"fmt"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// What YAML may hold here is flat: mappings of scalars, and one list of them.
// Anchors, aliases, merges and tags are refused, so nothing can be expanded;
// nesting is counted before it is parsed.
const (
	maxDepth   = 8      // brackets inside brackets
	maxOnLine  = 64     // indicators such as "-" and ":" on one line
	maxIndent  = 100    // columns before a line's first word
	maxKeys    = 64     // keys in a row without a list entry between them
	maxEntries = 20_000 // list entries; the parser's time grows with their square
	yamlRemedy = "write plain keys and values, as in the README's example"
)

// parseYAML parses one YAML document after the guard has seen its tokens. A
// panic of the parser, which it has had on malformed input, is a refusal.
func parseYAML(raw []byte, shift int) (body ast.Node, no *Refusal) {
	defer func() {
		if failed := recover(); failed != nil {
			body, no = nil, refuse(fmt.Sprintf("it is no valid YAML: %v", failed), yamlRemedy)
		}
	}()
	tokens := lexer.Tokenize(string(raw))
	if no := guard(tokens, shift); no != nil {
		return nil, no
	}
	parsed, err := parser.Parse(tokens, 0)
	if err != nil {
		return nil, badYAML(err, shift)
	}
	for _, doc := range parsed.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			return nil, refuse("it holds more than one YAML document", "keep one")
		}
		body = doc.Body
	}
	return body, nil
}

// guard refuses what could expand or nest without bound.
func guard(tokens token.Tokens, shift int) *Refusal {
	depth, line, onLine, keys, entries := 0, 0, 0, 0, 0
	for _, t := range tokens {
		at := t.Position.Line + shift
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType, token.TagType:
			return refuse(fmt.Sprintf("line %d has an anchor, alias, merge or tag", at), "write the value out; quote it where it only begins with & * ! or <<")
		case token.MappingStartType, token.SequenceStartType:
			depth++
		case token.MappingEndType, token.SequenceEndType:
			depth--
		case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
			if t.Position.Line != line {
				line, onLine = t.Position.Line, 0
			}
			onLine++
			keys++
			if t.Type == token.SequenceEntryType {
				entries, keys = entries+1, 0
			}
		}
		if keys > maxKeys {
			return refuse(fmt.Sprintf("line %d belongs to a list of more than %d keys", at, maxKeys), yamlRemedy)
		}
		if entries > maxEntries {
			return refuse(fmt.Sprintf("it lists more than %d entries", maxEntries), "split it into several files")
		}
		indented := t.Position.IndentNum > maxIndent && (t.Type == token.SequenceEntryType || t.Type == token.MappingValueType)
		if depth > maxDepth || onLine > maxOnLine || indented {
			return refuse(fmt.Sprintf("line %d is nested too deeply", at), yamlRemedy)
		}
	}
	return nil
}

// badYAML is the refusal of what the parser does not take.
func badYAML(err error, shift int) *Refusal {
	var syntax yaml.Error
	if errors.As(err, &syntax) && syntax.GetToken() != nil {
		return refuse(fmt.Sprintf("line %d is no valid YAML: %s", syntax.GetToken().Position.Line+shift, shorten(syntax.GetMessage())), yamlRemedy)
	}
	return refuse("it is no valid YAML: "+shorten(err.Error()), yamlRemedy)
}

// parseFields parses a YAML mapping of scalars. Shift is how many lines of the
// file stand before raw.
func parseFields(raw []byte, shift int, known []string) (fields, *Refusal) {
	node, no := parseYAML(raw, shift)
	if no != nil || node == nil {
		return fields{}, no
	}
	return nodeFields(node, shift, known)
}

// nodeFields reads a mapping node of scalars under known keys.
func nodeFields(node ast.Node, shift int, known []string) (fields, *Refusal) {
	out := fields{}
	entries, no := mapping(node, shift)
	if no != nil {
		return nil, no
	}
	for _, e := range entries {
		if !slices.Contains(known, e.key) {
			return nil, unknown(e.key, e.line, known)
		}
		v, no := scalar(e.value, e.key, e.line)
		if no != nil {
			return nil, no
		}
		out[e.key] = v
	}
	return out, nil
}

// entry is one key of a mapping with its value and line.
type entry struct {
	key   string
	line  int
	value ast.Node
}

// mapping lists the entries of a mapping node.
func mapping(node ast.Node, shift int) ([]entry, *Refusal) {
	line := shift
	if t := node.GetToken(); t != nil {
		line += t.Position.Line
	}
	var values []*ast.MappingValueNode
	switch n := node.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		return nil, refuse(fmt.Sprintf("line %d: there should be keys with values", line), yamlRemedy)
	}
	var out []entry
	seen := map[string]bool{}
	for _, v := range values {
		t := v.Key.GetToken()
		if t == nil {
			return nil, refuse("a key is missing", yamlRemedy)
		}
		e := entry{key: t.Value, line: t.Position.Line + shift, value: v.Value}
		if seen[e.key] {
			return nil, refuse(fmt.Sprintf("key %q on line %d is there twice", shorten(e.key), e.line), "keep one")
		}
		seen[e.key] = true
		out = append(out, e)
	}
	return out, nil
}

// scalar is the value of a scalar node: text as written, numbers by their
// digits, so that an id of 007 keeps its zeros.
func scalar(node ast.Node, key string, line int) (value, *Refusal) {
	switch n := node.(type) {
	case nil, *ast.NullNode:
		return value{null: true, line: line}, nil
	case *ast.StringNode:
		return value{text: n.Value, line: line}, nil
	case *ast.LiteralNode:
		return value{text: n.Value.Value, line: line}, nil
	case *ast.IntegerNode, *ast.FloatNode:
		return value{text: n.GetToken().Value, line: line}, nil
	default:
		return value{}, refuse(fmt.Sprintf("the value of %q on line %d is no text", key, line), "write one line of text, in quotes where it holds special characters, or null")
	}
}
