package evals

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/goccy/go-yaml"

	"onrecord/corpus"
)

// Suite is a set of questions about one corpus, with labels.
type Suite struct {
	Name        string        `yaml:"name"`
	Description string        `yaml:"description"`
	Corpus      Corpus        `yaml:"corpus"`
	Half        Half          `yaml:"half"`  // of the questions that don't say; Tune where not given
	AsOf        corpus.Moment `yaml:"as_of"` // the moment of the questions that have none; zero means now
	Questions   []Question    `yaml:"questions"`

	dir string // where paths in the suite start
}

// Corpus says what a suite asks about; exactly one field is set. Paths are
// relative to the suite's file.
type Corpus struct {
	Builtin string `yaml:"builtin"` // "story": the digests that ship with the project
	Path    string `yaml:"path"`    // a folder of articles or an articles.yaml manifest
	BEIR    string `yaml:"beir"`    // a retrieval collection in BEIR's layout, which brings its own questions
}

// Story is the only built-in corpus.
const Story = "story"

// Question is one question with its labels.
type Question struct {
	ID         string   `yaml:"id" json:"id"`
	Text       string   `yaml:"question" json:"question"`
	Kind       Kind     `yaml:"kind" json:"kind"`
	Answerable bool     `yaml:"answerable" json:"answerable"`
	Facts      []Fact   `yaml:"facts" json:"facts,omitempty"`       // all of them belong in the answer
	Also       []Place  `yaml:"also" json:"also,omitempty"`         // may be cited, need not be
	MustNot    []string `yaml:"must_not" json:"must_not,omitempty"` // phrases that no point may contain

	Context []string      `yaml:"context" json:"context,omitempty"` // earlier questions of the conversation, oldest first
	AsOf    corpus.Moment `yaml:"as_of" json:"as_of,omitzero"`      // the moment of the question
	Premise OneOrMore     `yaml:"premise" json:"premise,omitempty"` // words of which the named premise has to have one
	Traits  []Trait       `yaml:"traits" json:"traits,omitempty"`
	Half    Half          `yaml:"half" json:"half,omitempty"`
}

// Half says what a question may be used for. Thresholds are set on the tuning
// half; of the reported half only totals are looked at.
type Half string

// The halves of a suite.
const (
	Tune   Half = "tune"
	Report Half = "report"
)

// Trait is what else a question is, whatever it asks for.
type Trait string

// The traits that figures are counted by.
const (
	FollowUp    Trait = "follow_up"   // needs its context to be understood
	Instruction Trait = "instruction" // tells the bot to do something; must_not says what would be obeying
	Casual      Trait = "casual"      // chat language, misspelt or clipped
)

// Fact is one thing that the answer has to cite. Any one of its places will
// do; its speaker and status hold for each place that names none itself.
type Fact struct {
	Fact    string    `yaml:"fact" json:"fact"` // in the labeller's words, for people who read the report
	Cite    []Place   `yaml:"cite" json:"cite"`
	Speaker OneOrMore `yaml:"speaker" json:"speaker,omitempty"`
	Status  OneOrMore `yaml:"status" json:"status,omitempty"`
}

// Place is a stretch of an article that may be cited: whatever stretch of that
// article contains the phrase. Case, kind of quotation mark or dash and white
// space do not matter.
type Place struct {
	Article  string    `yaml:"article" json:"article"`
	Contains string    `yaml:"contains" json:"contains"`
	Speaker  OneOrMore `yaml:"speaker" json:"speaker,omitempty"` // any of these; NoSpeaker for the outlet's own voice
	Status   OneOrMore `yaml:"status" json:"status,omitempty"`   // any of these
}

// NoSpeaker is the speaker label of what an outlet says in its own voice.
const NoSpeaker = "none"

// OneOrMore is a list that may be written as a single value.
type OneOrMore []string

// UnmarshalYAML reads a string or a list of strings.
func (o *OneOrMore) UnmarshalYAML(unmarshal func(any) error) error {
	var one string
	if unmarshal(&one) == nil {
		*o = OneOrMore{one}
		return nil
	}
	var more []string
	if err := unmarshal(&more); err != nil {
		return err
	}
	*o = more
	return nil
}

// LoadSuite reads a suite file. A question that a reader could not judge by
// its labels is an error that names the file and the question.
func LoadSuite(path string) (Suite, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Suite{}, fmt.Errorf("suite: %w", err)
	}
	return ParseSuite(path, raw)
}

// ParseSuite reads a suite from the bytes of the file called path. Keys that
// the format does not have are refused.
func ParseSuite(path string, raw []byte) (Suite, error) {
	var s Suite
	if err := unmarshal(raw, &s); err != nil {
		return Suite{}, fmt.Errorf("suite %s: %w", path, err)
	}
	s.dir = filepath.Dir(path)
	s.inherit()
	if err := s.validate(); err != nil {
		return Suite{}, fmt.Errorf("suite %s: %w", path, err)
	}
	return s, nil
}

// inherit gives every question what the suite says for all of them.
func (s *Suite) inherit() {
	if s.Half == "" {
		s.Half = Tune
	}
	for i := range s.Questions {
		if s.Questions[i].Half == "" {
			s.Questions[i].Half = s.Half
		}
		if s.Questions[i].AsOf.IsZero() {
			s.Questions[i].AsOf = s.AsOf
		}
	}
}

// unmarshal reads YAML strictly. The library panics on some input that is no
// sensible YAML (a sequence that is only a tag, for one), which is an error of
// the input to whoever wrote it.
func unmarshal(raw []byte, s *Suite) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("this is not YAML that can be read: %v", p)
		}
	}()
	return yaml.UnmarshalWithOptions(raw, s, yaml.Strict())
}

// CorpusPath is where the suite's corpus lies, "" where it is built in.
func (s Suite) CorpusPath() string {
	for _, path := range []string{s.Corpus.Path, s.Corpus.BEIR} {
		if path != "" {
			return filepath.Join(s.dir, filepath.FromSlash(path))
		}
	}
	return ""
}

// Dated reports whether any question is asked as of a moment of its own.
func (s Suite) Dated() bool {
	return slices.ContainsFunc(s.Questions, func(q Question) bool { return !q.AsOf.IsZero() })
}

// Absent is the line that says why the suite cannot run here, "" where it can.
// A suite over material that only some machines have is skipped, not failed.
func (s Suite) Absent() string {
	path := s.CorpusPath()
	if path == "" {
		return ""
	}
	if _, err := os.Stat(path); err != nil {
		return fmt.Sprintf("suite %s skipped: its corpus %s is not there", s.Name, path)
	}
	return ""
}
