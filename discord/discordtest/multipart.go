package discordtest

import (
	"bytes"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"regexp"
)

var fileField = regexp.MustCompile(`^files\[[0-9]+\]$`)

// maxFiles is how many files a message can carry.
const maxFiles = 10

// multipart splits a multipart body into payload_json, which it returns, and files.
func (c *call) multipart(raw []byte, boundary string) ([]byte, error) {
	bad := func(format string, args ...any) error {
		return refused("body.multipart", http.StatusBadRequest, codeInvalidForm, format, args...)
	}
	var payload []byte
	r := multipart.NewReader(bytes.NewReader(raw), boundary)
	for {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, bad("multipart body does not parse: %v", err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return nil, bad("multipart body does not parse: %v", err)
		}
		switch name := part.FormName(); {
		case name == "payload_json":
			payload = data
		case !fileField.MatchString(name):
			return nil, bad("unknown part %q; use payload_json and files[n]", name)
		case part.FileName() == "":
			return nil, bad("part %s has no file name", name)
		case len(data) > maxFile:
			return nil, refused("file.size", http.StatusRequestEntityTooLarge, codeTooLarge, "Request entity too large: %s has %d bytes, %d are allowed", name, len(data), maxFile)
		default:
			c.files = append(c.files, File{Field: name, Name: part.FileName(), ContentType: part.Header.Get("Content-Type"), Data: data})
		}
	}
	if len(c.files) > maxFiles {
		return nil, bad("%d files, at most %d are allowed", len(c.files), maxFiles)
	}
	if payload == nil {
		return nil, bad("payload_json is missing")
	}
	return payload, nil
}
