package answer

import "onrecord/corpus"

// Question is what somebody asks of one story.
type Question struct {
	ID      string
	Text    string
	Context []string      // earlier questions of the same conversation, oldest first
	AsOf    corpus.Moment // the moment of the question; zero means now
	Scope   corpus.Scope
}
