package discordtest

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
)

// Upload limits: a file without boosts, and a request, from the documentation on uploading files.
const (
	maxFile    = 10 << 20
	maxRequest = 25 << 20
)

// read takes in the body: JSON, or multipart with payload_json and files.
func (c *call) read(w http.ResponseWriter) error {
	raw, err := io.ReadAll(http.MaxBytesReader(w, c.req.Body, maxRequest))
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return refused("body.size", http.StatusRequestEntityTooLarge, codeTooLarge, "Request entity too large")
	}
	if err != nil {
		return &apiError{status: http.StatusBadRequest, code: codeInvalidJSON, message: "the body could not be read: " + err.Error()}
	}
	kind := c.req.Header.Get("Content-Type")
	if len(raw) == 0 {
		if c.route.body {
			return refused("body.json", http.StatusBadRequest, codeInvalidJSON, "The request body contains invalid JSON: it is empty")
		}
		if kind != "" {
			return refused("body.json", http.StatusBadRequest, codeInvalidJSON, "Content-Type is set but the body is empty")
		}
		return nil
	}
	media, params, err := mime.ParseMediaType(kind)
	switch {
	case err != nil || media != "application/json" && media != "multipart/form-data":
		return refused("body.type", http.StatusBadRequest, codeInvalidForm, "Expected \"Content-Type\" header to be application/json or multipart/form-data, got %q", kind)
	case media == "multipart/form-data":
		if raw, err = c.multipart(raw, params["boundary"]); err != nil {
			return err
		}
	}
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return refused("body.json", http.StatusBadRequest, codeInvalidJSON, "The request body contains invalid JSON: %v", err)
	}
	c.raw = raw
	c.body, _ = v.(Object)
	return nil
}

// decode reads the body into v.
func (c *call) decode(v any) error {
	err := json.Unmarshal(c.raw, v)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return badForm("body.form", wrong.Field, "BASE_TYPE_INVALID", "Could not interpret %s as %s.", wrong.Value, wrong.Type)
	}
	if err != nil {
		return fmt.Errorf("discordtest: decode body: %w", err)
	}
	return nil
}
