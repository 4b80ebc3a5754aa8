package main

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"onrecord/internal/openai/openaitest"
)

// standIn is the endpoint of one script.
type standIn struct{ server *openaitest.Server }

type standInKey struct{}

// endpoint is a script's stand-in for an embedding endpoint:
//
//	endpoint start          starts it and sets OPENAI_BASE_URL and OPENAI_API_KEY
//	endpoint fails FAULT    a status such as 500, or a kind such as stall, from now on
//	endpoint works          ends that
//	endpoint saw REGEXP     checks that some text or model that it was sent matches
//	endpoint forgets        what it was sent so far
func endpoint(ts *testscript.TestScript, neg bool, args []string) {
	in := ts.Value(standInKey{}).(*standIn)
	if len(args) == 0 || neg && args[0] != "saw" {
		ts.Fatalf("usage: endpoint start | fails FAULT | works | saw REGEXP | forgets")
	}
	if args[0] == "start" {
		server, stop := openaitest.Run(map[string]openaitest.Model{
			"small":            {Dimension: 16},
			"large":            {Dimension: 24},
			"nomic-embed-text": {Dimension: 16, Fixed: true},
		})
		ts.Defer(stop)
		in.server = server
		ts.Setenv("OPENAI_BASE_URL", server.URL)
		ts.Setenv("OPENAI_API_KEY", openaitest.Key)
		return
	}
	switch {
	case in.server == nil:
		ts.Fatalf("endpoint start comes first")
	case args[0] == "works":
		in.server.Always(nil)
	case args[0] == "forgets":
		in.server.Forget()
	case args[0] == "fails" && len(args) == 2:
		fault := openaitest.Fault{Kind: openaitest.Kind(args[1])}
		if status, err := strconv.Atoi(args[1]); err == nil {
			fault = openaitest.Fault{Status: status, Message: "said by the stand-in"}
		}
		in.server.Always(&fault)
	case args[0] == "saw" && len(args) == 2:
		pattern := regexp.MustCompile(args[1])
		saw := slices.ContainsFunc(in.server.Requests(), func(r openaitest.Request) bool {
			return pattern.MatchString(r.Model) || slices.ContainsFunc(r.Input, pattern.MatchString)
		})
		if saw == neg {
			ts.Fatalf("saw %q: %v; it was sent %+v", args[1], saw, in.server.Requests())
		}
	default:
		ts.Fatalf("endpoint %q", args)
	}
}
