package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

// vocabulary is the words of the language that are no names.
type vocabulary map[string]bool

// readWordNet returns the words that WordNet writes without a capital, and
// their irregular forms.
func readWordNet(folder string) (vocabulary, error) {
	words := vocabulary{}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		file, err := os.Open(filepath.Join(folder, "data."+part))
		if err != nil {
			return nil, err
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			words.addSynset(lines.Text())
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return words, nil
}

// addSynset reads a line of a data file (wndb(5WN)): offset, file number, kind,
// number of words in hexadecimal, then each word with its number.
func (v vocabulary) addSynset(line string) {
	fields := strings.Fields(line)
	if len(fields) < 6 || strings.HasPrefix(line, " ") {
		return
	}
	for i := 4; i+1 < len(fields) && len(fields[i+1]) == 1; i += 2 {
		word, _, _ := strings.Cut(fields[i], "(") // "last(a)" marks where an adjective stands
		if word == strings.ToLower(word) {
			v[word] = true
		}
	}
}

// inflections are the endings that a word may lose to be found, and what
// stands there instead (morphy(7WN)).
var inflections = [][2]string{
	{"", ""}, {"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
	{"er", ""}, {"er", "e"}, {"est", ""}, {"est", "e"}, {"ves", "f"}, {"men", "man"}, {"ly", ""},
}

// irregular forms that news is full of and that no ending explains.
var irregular = strings.Fields(`was were been said says went gone took taken came gave given held kept left lost made met paid sent shot
	sold spent stood struck told thought won wrote written began begun broke broken brought built caught chose chosen drew drawn fell fallen
	felt fled flew flown fought found got grew grown heard hid hit knew known laid led let lay ran rose risen saw seen shook sought spoke
	spoken stole stolen swore sworn threw thrown understood withdrew withdrawn wounded did done drove driven ate eaten fed forbade forgot
	froze frozen hurt meant overthrew overthrown read rode ridden sank sunk slept slid spread swept swung taught tore torn woke worn wound
	children people feet teeth mice geese dead`)

func (v vocabulary) has(word string) bool {
	for _, form := range irregular {
		if word == form {
			return true
		}
	}
	for _, change := range inflections {
		stem, found := strings.CutSuffix(word, change[0])
		if !found {
			continue
		}
		if v[stem+change[1]] {
			return true
		}
		// "stopped": the last letter stands twice.
		if n := len(stem); change[0] != "" && n > 2 && stem[n-1] == stem[n-2] && v[stem[:n-1]] {
			return true
		}
	}
	return false
}
