package openaitest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// Key is the only key that the stand-in takes.
const Key = "sk-stand-in-0123456789abcdef"

// Model is an embedding model of the stand-in.
type Model struct {
	Dimension int
	Fixed     bool // refuses the parameter dimensions, as most models do
	MaxWords  int  // the longest input; 0 takes any
	MaxBatch  int  // the most inputs in a request; 0 takes any
}

// Request is what the stand-in was asked.
type Request struct {
	Path       string
	Model      string
	Dimensions int
	Input      []string
	Status     int
}

// Server is the stand-in. Its methods may be called at any time from any
// goroutine.
type Server struct {
	URL string // up to and with /v1; with /v1 taken off, an address of Azure's kind

	mu       sync.Mutex
	models   map[string]Model
	faults   []Fault
	always   *Fault
	requests []Request
	released chan struct{} // closed when the server ends, which ends all stalls
}

// Start runs a stand-in with the given models until the test ends.
func Start(t testing.TB, models map[string]Model) *Server {
	t.Helper()
	s := New(models)
	t.Cleanup(s.start())
	return s
}

// Run is Start for what is no test of its own; stop ends it.
func Run(models map[string]Model) (s *Server, stop func()) {
	s = New(models)
	return s, s.start()
}

// New returns a stand-in that does not listen; it is an http.Handler.
func New(models map[string]Model) *Server {
	return &Server{models: models, released: make(chan struct{})}
}

func (s *Server) start() (stop func()) {
	listener := httptest.NewServer(s)
	s.URL = listener.URL + "/v1"
	return func() {
		close(s.released)
		listener.CloseClientConnections()
		listener.Close()
	}
}

// Requests are those that came so far, in order.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Request(nil), s.requests...)
}

// Forget empties the list of requests.
func (s *Server) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = nil
}

// Inject makes the next requests fail, one by each fault.
func (s *Server) Inject(faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, faults...)
}

// Always makes every request fail that no injected fault is for; nil ends it.
func (s *Server) Always(fault *Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.always = fault
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Model      string   `json:"model"`
		Input      []string `json:"input"`
		Dimensions int      `json:"dimensions"`
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<20)).Decode(&body); err != nil {
		refuse(w, http.StatusBadRequest, "invalid_request_error", "the body is not JSON with a list of strings as input")
		return
	}
	request := Request{Path: r.URL.RequestURI(), Model: body.Model, Dimensions: body.Dimensions, Input: body.Input, Status: http.StatusOK}
	model, status, kind, message := s.check(r, request)
	request.Status = status
	s.mu.Lock()
	fault := s.always
	if len(s.faults) > 0 {
		fault, s.faults = &s.faults[0], s.faults[1:]
	}
	if fault != nil && fault.Status != 0 {
		request.Status = fault.Status
	}
	s.requests = append(s.requests, request)
	s.mu.Unlock()
	switch {
	case fault != nil:
		fault.serve(w, r, s.released, request, model)
	case status != http.StatusOK:
		refuse(w, status, kind, message)
	default:
		answer(w, reply(request, model))
	}
}

// check says what a real endpoint would find wrong with a request.
func (s *Server) check(r *http.Request, request Request) (model Model, status int, kind, message string) {
	key := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	name, isAzure := strings.CutPrefix(r.URL.Path, "/openai/deployments/")
	if name = strings.TrimSuffix(name, "/embeddings"); isAzure {
		key = r.Header.Get("Api-Key")
	} else {
		name = request.Model
	}
	s.mu.Lock()
	model, known := s.models[name]
	s.mu.Unlock()
	longest := 0
	for _, text := range request.Input {
		longest = max(longest, len(strings.Fields(text)))
		if text == "" {
			return model, http.StatusBadRequest, "invalid_request_error", "'$.input' is invalid. Please check the API reference."
		}
	}
	switch {
	case key != Key:
		return model, http.StatusUnauthorized, "invalid_api_key", "Incorrect API key provided: " + key + "."
	case isAzure && r.URL.Query().Get("api-version") == "", !isAzure && r.URL.Path != "/v1/embeddings", r.Method != http.MethodPost:
		return model, http.StatusNotFound, "not_found", "Resource not found"
	case !known:
		return model, http.StatusNotFound, "model_not_found", "The model `" + name + "` does not exist"
	case request.Dimensions != 0 && (model.Fixed || request.Dimensions > model.Dimension):
		return model, http.StatusBadRequest, "invalid_request_error", "This model does not support specifying dimensions."
	case len(request.Input) == 0 || model.MaxBatch > 0 && len(request.Input) > model.MaxBatch:
		return model, http.StatusUnprocessableEntity, "Validation", "batch size exceeds the maximum allowed batch size"
	case model.MaxWords > 0 && longest > model.MaxWords:
		return model, http.StatusBadRequest, "invalid_request_error", "This model's maximum context length is exceeded. Please reduce the length of the input."
	}
	return model, http.StatusOK, "", ""
}
