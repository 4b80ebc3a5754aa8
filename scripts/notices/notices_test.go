package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNoticesNameWhatIsLinked(t *testing.T) {
	if err := run("../..", true); err != nil {
		t.Error(err)
	}
}

func TestStaleNoticesAreRefused(t *testing.T) {
	root := t.TempDir()
	write(t, root, "go.mod", "module example.org/empty\n\ngo 1.26\n")
	write(t, root, "cmd/bot/main.go", "package main\n\nfunc main() {}\n")
	write(t, root, noticesFile, "# Third-party notices\n")
	if err := run(root, true); err == nil || !strings.Contains(err.Error(), "make notices") {
		t.Errorf("stale notices: got error %v, want one that names `make notices`", err)
	}
	if err := run(root, false); err != nil {
		t.Fatal(err)
	}
	if err := run(root, true); err != nil {
		t.Errorf("just written, yet refused: %v", err)
	}
}

func write(t *testing.T, root, name, text string) {
	t.Helper()
	path := filepath.Join(root, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestIdentify(t *testing.T) {
	const bsd = "Redistribution and use in source and binary\n forms, with or without modification, are permitted."
	for _, c := range []struct{ name, text, want string }{
		{"MIT", "Permission is hereby granted, free of charge, to any\nperson obtaining a copy of this software", "MIT"},
		{"BSD with two clauses", bsd, "BSD-2-Clause"},
		{"BSD with three", bsd + " Neither the name may be used to endorse or promote\nproducts derived from this software", "BSD-3-Clause"},
		{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted", "ISC"},
		{"copyleft", "GNU General Public License\n Permission is hereby granted, free of charge, to any person obtaining a copy", ""},
		{"a choice", "This is subject to your choice of exactly one of\nthe following two licenses:\n * The FreeType License, or\n * The GNU General Public License (GPL)", "FTL"},
		{"FreeType", "The FreeType Project LICENSE. Redistribution of source code must retain this", "FTL"},
		{"unheard of", "You may use this on Tuesdays.", ""},
	} {
		if got := identify(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestUnknownTermsAreRefused(t *testing.T) {
	var page bytes.Buffer
	err := render(&page, []module{{Path: "example.org/odd", Linked: true, Licences: []licence{{File: "LICENSE", Text: "Tuesdays only."}}}})
	if err == nil || !strings.Contains(err.Error(), "example.org/odd") {
		t.Errorf("got error %v, want one that names the module", err)
	}
}

func TestEqualTermsAreWrittenOnce(t *testing.T) {
	same := []licence{{File: "LICENSE", Text: "Permission is hereby granted", Kind: "MIT"}}
	var page bytes.Buffer
	err := render(&page, []module{
		{Path: "example.org/a", Version: "v1.0.0", Linked: true, Licences: same},
		{Path: "example.org/b", Version: "v1.2.0", Linked: true, Licences: same},
		{Path: "example.org/c", Version: "v0.1.0", Licences: same},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := page.String()
	if !strings.Contains(text, "### example.org/a (LICENSE), example.org/b (LICENSE)\n\n    Permission is hereby granted\n") {
		t.Errorf("the two modules do not share one copy of their terms:\n%s", text)
	}
	if n := strings.Count(text, "Permission is hereby granted"); n != 1 {
		t.Errorf("the terms stand there %d times, want once", n)
	}
}
