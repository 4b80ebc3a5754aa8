package openaitest

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// Failing are writers that fail in every way an endpoint was seen or is allowed
// to: whatever they do, who asks has to end in time.
func Failing() map[string]Writer {
	plain := completion(`{"points":[]}`, "stop")
	refuses := func(status int, header, value string) Writer {
		return func(w http.ResponseWriter, _ *http.Request, asked Asked, _ <-chan struct{}) {
			if header != "" {
				w.Header().Set(header, value)
			}
			refuse(w, status, "some_error", "cannot answer "+asked.User+" with "+Key)
		}
	}
	sends := func(body string) Writer {
		return func(w http.ResponseWriter, _ *http.Request, _ Asked, _ <-chan struct{}) { fmt.Fprint(w, body) }
	}
	return map[string]Writer{
		"429":                    refuses(http.StatusTooManyRequests, "", ""),
		"429, wait an hour":      refuses(http.StatusTooManyRequests, "Retry-After", "3600"),
		"429, wait a second":     refuses(http.StatusTooManyRequests, "Retry-After", "1"),
		"429, wait until a date": refuses(http.StatusTooManyRequests, "Retry-After", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat)),
		"429, no sense":          refuses(http.StatusTooManyRequests, "Retry-After", "-1e400 soon"),
		"500":                    refuses(http.StatusInternalServerError, "", ""),
		"503":                    refuses(http.StatusServiceUnavailable, "Retry-After", "1"),
		"400":                    refuses(http.StatusBadRequest, "", ""),
		"401":                    refuses(http.StatusUnauthorized, "", ""),
		"404":                    refuses(http.StatusNotFound, "", ""),
		"redirect": func(w http.ResponseWriter, r *http.Request, _ Asked, _ <-chan struct{}) {
			http.Redirect(w, r, "https://elsewhere.example/v1", http.StatusTemporaryRedirect)
		},
		"empty":        sends(""),
		"page":         sends("<!doctype html><title>Welcome</title>"),
		"no choice":    sends(`{"choices":[]}`),
		"null":         sends(`{"choices":[{"message":{"role":"assistant","content":null,"refusal":"I can't help with that."},"finish_reason":"stop"}]}`),
		"tool call":    sends(`{"choices":[{"message":{"role":"assistant","tool_calls":[{"id":"1","type":"function","function":{"name":"run","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}`),
		"half":         sends(plain[:len(plain)/2]),
		"other form":   sends(`{"message":{"content":"{}"},"done":true}`),
		"not UTF-8":    sends("{\"choices\":[{\"message\":{\"content\":\"{\\\"points\\\":[\xff\xfe\"},\"finish_reason\":\"stop\"}]}"),
		"deep":         Says(strings.Repeat("[", 1<<16), "stop"),
		"a stream":     sends("data: {\"choices\":[{\"delta\":{\"content\":\"{\\\"poi\"}}]}\n\ndata: {\"choices\":[{\"del"),
		"refusal":      Says("I'm sorry, I can't help with that.", "stop"),
		"filtered":     Says("", "content_filter"),
		"length":       Says(`{"points":[{"text":"The fer`, "length"),
		"length, sane": Says(`{"points":[]}`, "length"),
		"cut off": func(w http.ResponseWriter, _ *http.Request, _ Asked, _ <-chan struct{}) {
			w.Header().Set("Content-Length", "100000")
			fmt.Fprint(w, plain[:len(plain)/2])
		},
		"breaks off": func(http.ResponseWriter, *http.Request, Asked, <-chan struct{}) { panic(http.ErrAbortHandler) },
		"never comes": func(_ http.ResponseWriter, r *http.Request, _ Asked, released <-chan struct{}) {
			pause(r, released, time.Hour)
		},
		"drips": func(w http.ResponseWriter, r *http.Request, _ Asked, released <-chan struct{}) {
			for _, b := range []byte(plain) {
				_, _ = w.Write([]byte{b})
				w.(http.Flusher).Flush()
				if !pause(r, released, time.Second) {
					return
				}
			}
		},
		"endless": func(w http.ResponseWriter, r *http.Request, _ Asked, _ <-chan struct{}) {
			fmt.Fprint(w, `{"choices":[{"message":{"content":"`)
			for r.Context().Err() == nil {
				if _, err := fmt.Fprint(w, strings.Repeat("x", 1<<16)); err != nil {
					return
				}
			}
		},
	}
}
