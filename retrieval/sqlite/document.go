package sqlite

import (
	"encoding/binary"
	"errors"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/inverted"
)

// putDocument stores what the word index is built from. first is the id of the
// revision's first passage.
func (w *writer) putDocument(first int64, article string, revision int, title []string, passages []retrieval.Passage) error {
	if len(passages) == 0 {
		return nil
	}
	document := inverted.Document{Title: title, Passages: make([][]string, len(passages))}
	spans := make([]corpus.Span, len(passages))
	for i, p := range passages {
		document.Passages[i], spans[i] = p.Terms, p.Span
	}
	return w.exec(`INSERT INTO document (passage, workspace, story, article, revision, spans, terms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		append([]any{first}, w.key(article, revision, encodeSpans(spans), document.Encode())...)...)
}

// encodeSpans is the stored form of spans that follow one another.
func encodeSpans(spans []corpus.Span) []byte {
	var encoded []byte
	end := 0
	for _, span := range spans {
		encoded = binary.AppendVarint(encoded, int64(span.Start-end)) // below 0 where they overlap
		encoded = binary.AppendUvarint(encoded, uint64(span.End-span.Start))
		end = span.End
	}
	return encoded
}

var errSpans = errors.New("its stored spans cannot be read")

func decodeSpans(encoded []byte) ([]corpus.Span, error) {
	var spans []corpus.Span
	end := 0
	for len(encoded) > 0 {
		gap, n := binary.Varint(encoded)
		if n <= 0 {
			return nil, errSpans
		}
		length, m := binary.Uvarint(encoded[n:])
		if m <= 0 {
			return nil, errSpans
		}
		span := corpus.Span{Start: end + int(gap), End: end + int(gap) + int(length)}
		spans, end, encoded = append(spans, span), span.End, encoded[n+m:]
	}
	return spans, nil
}
