// Notices writes THIRD_PARTY_NOTICES.md: the modules whose code is linked into
// the bot, with their licences in full, and those that only tests use.
//
// Run it from the root of the repository (`make notices`). With -check it
// writes nothing and fails where the file is not what it would write, or where
// a linked module's licence is not one that this project may be combined with.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
)

const noticesFile = "THIRD_PARTY_NOTICES.md"

func main() {
	check := flag.Bool("check", false, "write nothing, fail where "+noticesFile+" is stale")
	flag.Parse()
	if err := run(".", *check); err != nil {
		fmt.Fprintln(os.Stderr, "notices:", err)
		os.Exit(1)
	}
}

// run brings the notices of the module in folder root up to date, or with
// check only compares.
func run(root string, check bool) error {
	all, err := listModules(root)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	if err := render(&page, all); err != nil {
		return err
	}
	path := root + "/" + noticesFile
	if !check {
		return os.WriteFile(path, page.Bytes(), 0o644)
	}
	have, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(have, page.Bytes()) {
		return fmt.Errorf("%s does not list what is linked now; run `make notices` and commit the result", noticesFile)
	}
	return nil
}
