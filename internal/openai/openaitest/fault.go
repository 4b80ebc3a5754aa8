package openaitest

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"
)

// Fault is what becomes of a request instead of the kind answer. Exactly one
// of Status, Reply and Body is set, or Kind.
type Fault struct {
	Status     int    // with OpenAI's form of an error
	Message    string // of that error; "{input}" stands for the first input
	Code       string
	RetryAfter string // header beside the status
	Body       string // sent as it is, with Status or 200
	Kind       Kind
	Delay      time.Duration // before the kind answer
}

// Kind names a fault of the reply itself.
type Kind string

// The faults of replies.
const (
	Stall          Kind = "stall"           // no answer until the client goes
	Reset          Kind = "reset"           // the connection breaks
	Truncated      Kind = "truncated"       // half the JSON
	CutOff         Kind = "cut-off"         // half of what Content-Length says
	TooFew         Kind = "too-few"         // a vector is missing
	TooMany        Kind = "too-many"        // one is left over
	Reordered      Kind = "reordered"       // last first, with the right indexes
	SameIndex      Kind = "same-index"      // every index 0
	WrongDimension Kind = "wrong-dimension" // one dimension more
	Ragged         Kind = "ragged"          // the last vector is shorter
	NaN            Kind = "nan"             // the word NaN for a number
	Null           Kind = "null"            // null for a number
	Overflow       Kind = "overflow"        // a number that no float32 holds
	Zero           Kind = "zero"            // vectors without length
	Empty          Kind = "empty"           // an empty body
	HTML           Kind = "html"            // a proxy's page
	Huge           Kind = "huge"            // a body without end
	Redirect       Kind = "redirect"        // somewhere else
)

func (f *Fault) serve(w http.ResponseWriter, r *http.Request, released <-chan struct{}, request Request, model Model) {
	if f.RetryAfter != "" {
		w.Header().Set("Retry-After", f.RetryAfter)
	}
	switch {
	case f.Body != "":
		if f.Status != 0 {
			w.WriteHeader(f.Status)
		}
		_, _ = w.Write([]byte(f.Body))
	case f.Status != 0:
		message := f.Message
		if len(request.Input) > 0 {
			message = strings.ReplaceAll(message, "{input}", request.Input[0])
		}
		refuse(w, f.Status, f.Code, message)
	case f.Kind != "":
		f.Kind.serve(w, r, released, reply(request, model))
	default:
		if pause(r, released, f.Delay) {
			answer(w, reply(request, model))
		}
	}
}

// pause waits, and reports whether anybody still waits for the answer.
func pause(r *http.Request, released <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-r.Context().Done():
	case <-released:
	}
	return false
}

func (k Kind) serve(w http.ResponseWriter, r *http.Request, released <-chan struct{}, out embeddings) {
	last := len(out.Data) - 1
	switch k {
	case Stall:
		pause(r, released, time.Hour)
		return
	case Reset:
		panic(http.ErrAbortHandler)
	case Empty:
		return
	case HTML:
		_, _ = w.Write([]byte("<!doctype html><title>Welcome</title>"))
		return
	case Redirect:
		http.Redirect(w, r, "https://elsewhere.example/v1/embeddings?token=hidden", http.StatusTemporaryRedirect)
		return
	case Huge:
		_, _ = w.Write([]byte(`{"data":[{"index":0,"embedding":[`))
		for chunk := []byte(strings.Repeat("0.25,", 1<<14)); ; {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	case TooFew:
		out.Data = out.Data[:last]
	case TooMany:
		out.Data = append(out.Data, embedding{"embedding", last + 1, out.Data[last].Embedding})
	case Reordered:
		for i := range len(out.Data) / 2 {
			out.Data[i], out.Data[last-i] = out.Data[last-i], out.Data[i]
		}
	case SameIndex:
		for i := range out.Data {
			out.Data[i].Index = 0
		}
	case WrongDimension:
		for i := range out.Data {
			out.Data[i].Embedding = append(out.Data[i].Embedding, 1)
		}
	case Ragged:
		out.Data[last].Embedding = out.Data[last].Embedding[1:]
	case Zero:
		clear(out.Data[last].Embedding)
	}
	text, _ := json.Marshal(out)
	body := string(text)
	first := strings.Index(body, `"embedding":[`) + len(`"embedding":[`)
	number := strings.IndexAny(body[first:], ",]") + first
	switch k {
	case NaN:
		body = body[:first] + "NaN" + body[number:]
	case Null:
		body = body[:first] + "null" + body[number:]
	case Overflow:
		body = body[:first] + "1e39" + body[number:]
	case Truncated:
		body = body[:len(body)/2]
	case CutOff:
		w.Header().Set("Content-Length", "100000000")
	}
	_, _ = w.Write([]byte(body))
}
