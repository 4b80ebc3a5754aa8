// Command bot is onrecord: it answers questions about a news story from the
// articles that were put in, with outlet, speaker and verbatim quote. It runs
// on Discord and in the terminal; `bot help` lists what it does.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], world{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: clock,
	})
	stop()
	os.Exit(status)
}
