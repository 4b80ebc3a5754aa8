package discordtest

import (
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// Object is a JSON object as Discord sends it.
type Object = map[string]any

// call is one REST request on its way through the server.
type call struct {
	req   *http.Request
	route route
	rec   *Request
	at    time.Time // server's clock when the request's head arrived
	body  Object    // nil where the body is no object
	raw   []byte
	files []File
}

func (c *call) param(name string) string { return c.req.PathValue(name) }

// route is one endpoint. Its path uses the parameter names of Discord's OpenAPI description.
type route struct {
	method, path string
	open         bool // needs no Authorization: the token is in the path, or none is needed
	interaction  bool // outside the global limit
	body         bool // a JSON body is required
	handle       func(*Server, *call) (int, any, error)
}

func (r route) key() string { return r.method + " " + r.path }

var apiVersion = regexp.MustCompile(`^/api/v(9|10)(/|$)`)

// handler is the whole HTTP surface: REST, and the gateway's websockets.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range routes() {
		mux.HandleFunc(r.method+" /api"+r.path, func(w http.ResponseWriter, req *http.Request) { s.serve(w, req, r) })
	}
	unknown := route{method: "*", path: "", open: true, handle: (*Server).unknownRoute}
	mux.HandleFunc("/api/", func(w http.ResponseWriter, req *http.Request) {
		r := unknown
		r.path = strings.TrimPrefix(req.URL.Path, "/api")
		s.serve(w, req, r)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if !strings.HasPrefix(req.URL.Path, "/api/") {
			s.serveGateway(w, req)
			return
		}
		m := apiVersion.FindString(req.URL.Path)
		if m == "" {
			http.Error(w, `{"message":"Invalid API version","code":50041}`, http.StatusBadRequest)
			return
		}
		// The version is cut out so that one route serves both.
		req.URL.Path = "/api/" + req.URL.Path[len(m):]
		req.URL.RawPath = ""
		mux.ServeHTTP(w, req)
	})
}

func (s *Server) unknownRoute(c *call) (int, any, error) {
	return 0, nil, &apiError{status: http.StatusNotFound, code: codeGeneral, message: "404: Not Found", rule: "route.unknown"}
}

// serve takes a request through recording, faults, limits, validation and its handler.
func (s *Server) serve(w http.ResponseWriter, req *http.Request, r route) {
	s.mu.Lock()
	c := &call{req: req, route: r, at: s.now()}
	c.rec = &Request{At: c.at, Method: req.Method, Route: r.path, Path: strings.TrimPrefix(req.URL.Path, "/api"), Query: req.URL.RawQuery}
	s.record.requests = append(s.record.requests, c.rec)
	s.mu.Unlock()
	readErr := c.read(w)

	s.mu.Lock()
	c.rec.Body, c.rec.Files = c.raw, c.files
	f := s.takeFault(c)
	s.mu.Unlock()
	if f != nil && f.Delay > 0 {
		select {
		case <-time.After(f.Delay):
		case <-req.Context().Done():
		case <-s.closed:
		}
	}

	header := http.Header{}
	status, raw, page := s.settle(c, header, f, readErr)
	switch {
	case f != nil && f.HangUp:
		panic(http.ErrAbortHandler) // net/http's own way to drop a connection
	case page != "":
		header.Set("Content-Type", "text/html; charset=UTF-8")
		send(w, header, status, []byte(page))
	default:
		send(w, header, status, raw)
	}
}

// settle carries a request out under the lock and gives status and body, or status and page, of the
// answer.
func (s *Server) settle(c *call, header http.Header, f *Fault, readErr error) (status int, raw []byte, page string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	status, body, err := s.answer(c, header, f, readErr)
	var ae *apiError
	if err != nil && !errors.As(err, &ae) {
		ae = &apiError{status: http.StatusInternalServerError, message: err.Error(), rule: "server"}
	}
	if ae != nil {
		status, body, page = ae.status, ae.payload(), ae.html
		maps.Copy(header, ae.header)
		if ae.rule != "" {
			s.violate(ae.rule, c.req.Method+" "+c.route.path, ae.Error())
		}
	}
	shared := header.Get("X-RateLimit-Scope") == "shared"
	if status == http.StatusUnauthorized || status == http.StatusForbidden || status == http.StatusTooManyRequests && !shared {
		s.record.invalid = append(s.record.invalid, s.now())
	}
	if body != nil { // marshalled under the lock: it is the live state
		if raw, err = json.Marshal(body); err != nil {
			raw, status = []byte(`{"code":0,"message":"the answer does not marshal"}`), http.StatusInternalServerError
		}
		header.Set("Content-Type", "application/json")
	}
	c.rec.Status = status
	s.cfg.logf("%s %s %d", c.req.Method, c.route.path, status)
	s.notify()
	return status, raw, page
}

func send(w http.ResponseWriter, header http.Header, status int, body []byte) {
	maps.Copy(w.Header(), header)
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
