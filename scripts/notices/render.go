package main

import (
	"bytes"
	_ "embed" // for goLicence
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

const head = `# Third-party notices

onrecord is licensed under Apache-2.0 (LICENSE). Its binary contains the modules
below under their own terms, which follow in full. This file is written by
` + "`make notices`" + ` from what is linked; ` + "`make test`" + ` fails where it is stale.

`

// render writes the page. It fails on the first linked module whose terms are
// not among the accepted ones.
func render(w *bytes.Buffer, modules []module) error {
	linked, tests := []module{standardLibrary()}, []module(nil)
	for _, m := range modules {
		if m.Linked {
			linked = append(linked, m)
		} else {
			tests = append(tests, m)
		}
	}
	w.WriteString(head)
	if err := table(w, "Linked into the bot", linked); err != nil {
		return err
	}
	if err := table(w, "Used by the tests alone, not distributed", tests); err != nil {
		return err
	}
	terms(w, linked)
	return nil
}

// goLicence is the licence of the Go standard library, kept here because
// distributions of the toolchain differ in where they put it.
//
//go:embed go-licence.txt
var goLicence string

// standardLibrary is the part of every Go binary that is in no go.mod.
func standardLibrary() module {
	text := normalise(goLicence)
	return module{Path: "Go standard library", Version: "the toolchain's", Linked: true,
		Licences: []licence{{File: "LICENSE", Text: text, Kind: identify(text)}}}
}

// table lists modules with their licences.
func table(w *bytes.Buffer, title string, modules []module) error {
	fmt.Fprintf(w, "## %s\n\n| module | version | licence |\n| --- | --- | --- |\n", title)
	for _, m := range modules {
		var names []string
		for _, l := range m.Licences {
			if isNotice(l.File) {
				continue
			}
			if strings.TrimSpace(l.Text) == "" {
				continue // an empty file grants and asks nothing; the module's other terms stand
			}
			if l.Kind == "" {
				return fmt.Errorf("module %s: the terms in %s are none of the accepted licences; read them before it is used", m.Path, l.File)
			}
			if !slices.Contains(names, l.Kind) {
				names = append(names, l.Kind)
			}
		}
		fmt.Fprintf(w, "| %s | %s | %s |\n", m.Path, m.Version, strings.Join(names, ", "))
	}
	fmt.Fprintln(w)
	return nil
}

// terms writes each distinct text once, under the modules that carry it.
func terms(w *bytes.Buffer, modules []module) {
	var order []string
	carriers := map[string][]string{}
	for _, m := range modules {
		for _, l := range m.Licences {
			if _, seen := carriers[l.Text]; !seen {
				order = append(order, l.Text)
			}
			carriers[l.Text] = append(carriers[l.Text], fmt.Sprintf("%s (%s)", m.Path, filepath.Base(l.File)))
		}
	}
	fmt.Fprintln(w, "## Terms")
	for _, text := range order {
		fmt.Fprintf(w, "\n### %s\n\n", strings.Join(carriers[text], ", "))
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				line = "    " + line
			}
			fmt.Fprintln(w, line)
		}
	}
}
