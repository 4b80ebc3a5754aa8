package load

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"onrecord/corpus/clean"
)

// objectKeys are the keys of an article in JSON. The last two are how the BEIR
// retrieval collections call id and published.
var objectKeys = append(append([]string{"text", "html"}, articleKeys...), "_id", "publish_date")

var aliases = map[string]string{"_id": "id", "publish_date": "published"}

// fromObject reads one article from a JSON object. f.key names the file.
func fromObject(ctx context.Context, raw []byte, f file) (Input, *Refusal) {
	text, repairs, err := clean.UTF8(raw)
	if err != nil {
		return Input{}, undecodable(err)
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &object); err != nil {
		return Input{}, badJSON([]byte(text), err)
	}
	given, no := objectFields(object)
	if no != nil {
		return Input{}, no
	}
	body, page := given["text"], given["html"]
	switch {
	case body.text != "" && page.text != "":
		return Input{}, refuse("it has both text and html", "give one of them")
	case body.text == "" && page.text == "":
		return Input{}, refuse("it has no text", "give text or html")
	}
	f = objectFile(f, given)
	var in Input
	if page.text != "" {
		if len(page.text) > MaxHTML {
			return Input{}, refuse(fmt.Sprintf("its html has %d bytes", len(page.text)), "at most "+size(MaxHTML)+" are taken")
		}
		in, no = fromHTML(ctx, []byte(page.text), f, given)
	} else {
		in, no = fromText([]byte(body.text), f, given)
	}
	in.Repairs = append(repairs, in.Repairs...)
	return in, no
}

// objectFile is what an object without id and URL takes its id from.
func objectFile(f file, given fields) file {
	distinct := given["title"].text
	if distinct == "" {
		distinct = given["text"].text + given["html"].text
	} else {
		// a title's dot is no extension
		f.name = strings.ReplaceAll(strings.ReplaceAll(distinct, "/", " "), ".", " ")
	}
	f.key += "\x00" + distinct
	return f
}

// objectFields checks keys and types of an object.
func objectFields(object map[string]json.RawMessage) (fields, *Refusal) {
	keys := make([]string, 0, len(object))
	for key := range object {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	out := fields{}
	for _, key := range keys {
		if !slices.Contains(objectKeys, key) {
			return nil, unknown(key, 0, objectKeys)
		}
		v, no := jsonValue(key, object[key])
		if no != nil {
			return nil, no
		}
		name := key
		if alias := aliases[key]; alias != "" {
			name = alias
		}
		if before, twice := out[name]; twice && before != v {
			other := key
			if other == name {
				other = "_id" // keys are sorted: the alias came first
			}
			return nil, refuse(fmt.Sprintf("it has both %q and %q", name, other), "give one of them")
		}
		out[name] = v
	}
	return out, nil
}

func jsonValue(key string, raw json.RawMessage) (value, *Refusal) {
	raw = bytes.TrimSpace(raw)
	var s string
	switch {
	case string(raw) == "null":
		return value{null: true}, nil
	case len(raw) > 0 && raw[0] == '"' && json.Unmarshal(raw, &s) == nil:
		return value{text: s}, nil
	case key == "id" || key == "_id":
		if len(raw) > 0 && (raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9') {
			return value{text: string(raw)}, nil // databases number their articles
		}
	}
	return value{}, refuse(fmt.Sprintf("the value of %q is no text", key), "write a string or null")
}

// badJSON is the refusal of what is no JSON object, with the line and column.
func badJSON(raw []byte, err error) *Refusal {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		before := raw[:min(int(syntax.Offset), len(raw))]
		line := bytes.Count(before, []byte("\n")) + 1
		column := len(before) - bytes.LastIndexByte(before, '\n') - 1
		if !bytes.Contains(bytes.TrimSpace(raw), []byte("\n")) { // a line of its own
			return refuse(fmt.Sprintf("it is no valid JSON: %s at column %d", syntax, column), "correct it there")
		}
		return refuse(fmt.Sprintf("it is no valid JSON: %s at line %d, column %d", syntax, line, column), "correct it there")
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return refuse(fmt.Sprintf("there is a JSON %s where an object should be", kind.Value), "write one object for each article")
	}
	return refuse("it is no valid JSON: "+err.Error(), "correct it")
}

// json reads a .json file: one object, or an array of them; or JSON Lines
// under the wrong name.
func (r *reader) json(f file) bool {
	opened, no := openJSON(f)
	if no != nil {
		return r.put(f.name, Input{}, no)
	}
	defer opened.Close()
	return r.jsonStream(opened, f)
}

// whole reads one object or an array of objects.
func (r *reader) whole(raw []byte, f file) bool {
	text, _, err := clean.UTF8(raw)
	if err != nil {
		return r.put(f.name, Input{}, undecodable(err))
	}
	trimmed := bytes.TrimSpace([]byte(text))
	if len(trimmed) == 0 {
		return r.put(f.name, Input{}, refuse("it is empty", "leave it out"))
	}
	if trimmed[0] != '[' {
		in, no := fromObject(r.ctx, []byte(text), f)
		return r.put(f.name, in, no)
	}
	dec := json.NewDecoder(strings.NewReader(text))
	if _, err := dec.Token(); err != nil {
		return r.put(f.name, Input{}, badJSON([]byte(text), err))
	}
	n := 0
	for dec.More() {
		n++
		name := fmt.Sprintf("%s#%d", f.name, n)
		var element json.RawMessage
		if err := dec.Decode(&element); err != nil {
			return r.put(name, Input{}, badJSON([]byte(text), err))
		}
		in, no := fromObject(r.ctx, element, f)
		if !r.put(name, in, no) {
			return false
		}
	}
	if _, err := dec.Token(); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return r.put(f.name, Input{}, refuse(fmt.Sprintf("it breaks off after object %d: %v", n, err), "check that the file is complete"))
	}
	if n == 0 {
		return r.put(f.name, Input{}, refuse("the array is empty", "leave it out"))
	}
	return true
}
