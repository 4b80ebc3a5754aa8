package evals

import (
	"fmt"
	"path/filepath"
	"strings"

	"onrecord/corpus"
)

// SupportSuite is the name of the suite that measures `bot check`, and
// SupportFolder where its sets lie from the root of the repository.
const (
	SupportSuite  = "support"
	SupportFolder = "../shared/bench/support"
)

// Edited is a summary that is consistent with its document, or was made not to
// be by an edit: SummEdits (P. Laban et al., "LLMs as Factual Reasoners",
// EMNLP 2023).
type Edited struct {
	ID      string   `json:"id"`
	Doc     string   `json:"doc"`
	Summary string   `json:"summary"`
	Label   int      `json:"label"` // 1 is consistent
	Edits   []string `json:"edit_types"`
}

// LoadEdited reads one part of SummEdits: ectsum, podcast or scitldr.
func LoadEdited(folder, part string) ([]Edited, error) {
	return allLines[Edited](filepath.Join(folder, "summedits_"+part+".jsonl.gz"))
}

// Summarised is an article with summaries by models, in which people marked
// what the article does not support: RAGTruth (C. Niu et al., ACL 2024).
type Summarised struct {
	Source    string `json:"source"`
	Responses []struct {
		Response string `json:"response"`
		Model    string `json:"model"`
		Labels   []struct {
			Start int    `json:"start"` // code points
			End   int    `json:"end"`
			Type  string `json:"label_type"`
		} `json:"labels"`
	} `json:"responses"`
}

// LoadSummarised reads the summaries of RAGTruth.
func LoadSummarised(folder string) ([]Summarised, error) {
	return allLines[Summarised](filepath.Join(folder, "ragtruth_summary.jsonl.gz"))
}

// Cluster is some articles on one event, with the sentences of a summary and
// where people found what supports each (A. Slobodkin et al., 2024).
type Cluster struct {
	ID        string
	Documents []ClusterDocument
	Sentences []AlignedSentence
}

// ClusterDocument is one article of a cluster.
type ClusterDocument struct {
	File string
	Text string
}

// AlignedSentence is a sentence of a summary and the spans that support it, in
// bytes, by document.
type AlignedSentence struct {
	Text    string
	Support map[string][]corpus.Span
}

// LoadClusters reads the multi-document attribution set.
func LoadClusters(folder string) ([]Cluster, error) {
	type line struct {
		ID        string `json:"unique_id"`
		Documents []struct {
			File string `json:"documentFile"`
			Text string `json:"rawDocumentText"`
		} `json:"documents"`
		Highlights []struct {
			File     string   `json:"documentFile"`
			Offsets  [][2]int `json:"docSpanOffsets"`
			Sentence string   `json:"scuSentence"`
		} `json:"set_of_highlights_in_context"`
	}
	lines, err := allLines[line](filepath.Join(folder, "mds_attribution_dev.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	clusters := make([]Cluster, 0, len(lines))
	for _, l := range lines {
		c := Cluster{ID: l.ID}
		texts := map[string]string{}
		for _, d := range l.Documents {
			c.Documents = append(c.Documents, ClusterDocument{d.File, d.Text})
			texts[d.File] = d.Text
		}
		at := map[string]int{}
		for _, h := range l.Highlights {
			sentence := strings.TrimSpace(h.Sentence)
			n, known := at[sentence]
			if !known {
				n = len(c.Sentences)
				at[sentence] = n
				c.Sentences = append(c.Sentences, AlignedSentence{Text: sentence, Support: map[string][]corpus.Span{}})
			}
			for _, o := range h.Offsets {
				if span, ok := byteSpan(texts[h.File], o[0], o[1]); ok {
					c.Sentences[n].Support[h.File] = append(c.Sentences[n].Support[h.File], span)
				}
			}
		}
		clusters = append(clusters, c)
	}
	return clusters, nil
}

// byteSpan turns offsets that count code points into bytes.
func byteSpan(text string, start, end int) (corpus.Span, bool) {
	span, n := corpus.Span{Start: -1, End: -1}, 0
	for i := range text {
		if n == start {
			span.Start = i
		}
		if n == end {
			span.End = i
		}
		n++
	}
	if n == end {
		span.End = len(text)
	}
	return span, span.Start >= 0 && span.End > span.Start
}

// allLines reads a file of JSON Lines, zipped where its name says so.
func allLines[T any](path string) ([]T, error) {
	var all []T
	for v, err := range jsonLines[T](path) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, v)
	}
	return all, nil
}
