# syntax=docker/dockerfile:1

FROM golang:1.26-bookworm AS build
WORKDIR /src
# The modules first: they change less often than the code.
COPY go.mod go.sum ./
COPY third_party/dateparser/go.mod third_party/dateparser/
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
# No cgo: the binary is static and runs on an image without a C library.
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/cache \
    GOCACHE=/cache CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o /out/bot ./cmd/bot
# The folder of the store, to be copied with its owner: a fresh named volume
# takes owner and mode from the folder it is mounted over.
RUN mkdir -p /out/data

# CA certificates, time zones, /tmp and a user "nonroot" (65532), and nothing
# else: no shell, no package manager.
FROM gcr.io/distroless/static-debian12:nonroot
LABEL org.opencontainers.image.title="onrecord" \
      org.opencontainers.image.description="Answers questions about a news story from ingested articles, with outlet, speaker, quote and flag" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /out/bot /usr/local/bin/bot
COPY --from=build --chown=65532:65532 /out/data /data
COPY LICENSE THIRD_PARTY_NOTICES.md /usr/share/doc/onrecord/
ENV ONRECORD_STORE=sqlite:/data/onrecord.db
VOLUME /data
USER 65532:65532
# Opens the store and reads it. It does not say whether Discord is connected;
# the log does.
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s --retries=3 \
    CMD ["/usr/local/bin/bot", "articles", "--json"]
ENTRYPOINT ["/usr/local/bin/bot"]
