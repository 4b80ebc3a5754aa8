# `make help` lists what there is. `make test` is everything that CI runs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

FUZZTIME ?= 10s
BENCH    ?= .
ARGS     ?=
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)

# What the tests need beside Go is installed or built here, and said where it
# can't be.
TEST_SETUP := scripts/need-cc
# Runs a command with TEST_DATABASE_URL: the one that is set, or that of a
# private Postgres with pgvector, which is gone at the end.
WITH_POSTGRES := scripts/postgres run

.PHONY: help build test check lint fuzz bench cover golden notices run clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

build: ## build ./bot, static
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bot ./cmd/bot

test: ## everything: formatting, vet, all tests with the race detector
	@echo "onrecord $(VERSION), $$(go version), $$(uname -sm), $$(getconf _NPROCESSORS_ONLN) cores"
	@$(TEST_SETUP)
	@echo "cc: $$($$(go env CC) --version | head -n 1)"
	@$(MAKE) --no-print-directory check
	@CGO_ENABLED=1 $(WITH_POSTGRES) go test -race -timeout 10m ./...

check: ## formatting and vet only
	@unformatted=$$(gofmt -l .); \
	if [ -n "$$unformatted" ]; then echo "not gofmt-ed (run gofmt -w):"; echo "$$unformatted"; exit 1; fi
	@go vet ./...
	@cd third_party/dateparser && go vet ./...

lint: ## golangci-lint with .golangci.yml
	@command -v golangci-lint >/dev/null || { \
	  echo "golangci-lint is not installed: go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest" >&2; exit 1; }
	golangci-lint run ./...

fuzz: ## every fuzz target for FUZZTIME (default 10s) each
	@scripts/fuzz $(FUZZTIME)

bench: ## the Go benchmarks as one table; BENCH=regexp picks some, BENCH_SIZES=10000,100000,500000 is for the store
	@scripts/bench '$(BENCH)'

cover: ## statement coverage over all packages, with the total last
	@scripts/need-cc
	@mkdir -p .tmp
	@$(WITH_POSTGRES) go test -coverpkg=./... -coverprofile=.tmp/cover.out ./... >.tmp/cover.log || { cat .tmp/cover.log; exit 1; }
	@go tool cover -func=.tmp/cover.out | tail -n 1

golden: ## rewrite the golden files; read the diff before you commit it
	@packages=$$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -r -n 1 dirname | sort -u); \
	if [ -z "$$packages" ]; then echo "no package has golden files" >&2; exit 1; fi; \
	$(WITH_POSTGRES) go test $$packages -update

notices: ## rewrite THIRD_PARTY_NOTICES.md from what is linked
	go run ./scripts/notices

run: ## run the bot; ARGS='ask "…"' passes arguments
	go run ./cmd/bot $(ARGS)

clean: ## remove what the targets above made
	rm -rf bot .tmp
	go clean -testcache
