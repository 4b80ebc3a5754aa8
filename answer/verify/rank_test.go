package verify_test

import (
	"testing"

	"onrecord/answer/verify"
)

// What a draft's sentence rests on is the sentence that a reader would point
// to, whatever else shares words with it.
func TestRankPutsTheSourceFirst(t *testing.T) {
	lexicon, err := verify.NewLexicon()
	if err != nil {
		t.Fatal(err)
	}
	c := verify.New(lexicon)
	for _, tc := range []struct {
		name, text string
		documents  []string
		want       verify.Place
	}{
		{
			name:      "the wording decides where the words with content are the same",
			text:      "We will sail when we are allowed to.",
			documents: []string{"Then to sail they will be all allowed.", "We will sail when we are allowed to."},
			want:      verify.Place{Document: 1, Sentence: 0},
		},
		{
			name:      "a few words that stand there word for word",
			text:      "Not once more.",
			documents: []string{"Once the storm was over the pilots had slept once for once. “I said so. Not once more. It was a mistake to sail,” he said."},
			want:      verify.Place{Document: 0, Sentence: 2},
		},
		{
			name:      "a heading comes after the sentence under it",
			text:      "The Alma is stuck off Lind.",
			documents: []string{"Alma stuck off Lind\n\nThe Alma is stuck fast off Lind."},
			want:      verify.Place{Document: 0, Sentence: 1},
		},
		{
			name:      "the name of the paper that reported it is not what was reported",
			text:      "The keel had cracked, the Northern Courier reports.",
			documents: []string{"Read the Northern Courier every day for news and weather.", "Divers found that the keel had a deep crack. They looked at it twice."},
			want:      verify.Place{Document: 1, Sentence: 0},
		},
		{
			name:      "between equal sentences the article with the rest of the story decides",
			text:      "Divers found a crack in the keel of the Alma.",
			documents: []string{"Divers found a crack in the keel. It rained.", "Divers found a crack in the keel. The Alma lies in dock."},
			want:      verify.Place{Document: 1, Sentence: 0},
		},
		{
			name:      "somebody else's words are not the speaker's",
			text:      "The keel cracked on the reef, Ida Ruud said.",
			documents: []string{"The keel cracked on the reef, Tom Berg said. The keel of the ship cracked on the outer reef."},
			want:      verify.Place{Document: 0, Sentence: 1},
		},
		{
			name:      "a length in another unit is the same length",
			text:      "The smoke rose 6,000 feet.",
			documents: []string{"The smoke came from the hold. It was a thick column that rose over the harbour to about two kilometres and drifted on."},
			want:      verify.Place{Document: 0, Sentence: 1},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var documents []*verify.Document
			for _, d := range tc.documents {
				documents = append(documents, c.Read(d))
			}
			places := c.Rank(tc.text, documents, 3)
			if len(places) == 0 {
				t.Fatal("no place")
			}
			if got := places[0]; got.Document != tc.want.Document || got.Sentence != tc.want.Sentence {
				t.Errorf("first is %q of document %d", documents[got.Document].Sentences[got.Sentence].Of(documents[got.Document].Text), got.Document)
			}
		})
	}
	if places := c.Rank("It was of the and to.", []*verify.Document{c.Read("It was of the and to the end.")}, 3); len(places) != 0 {
		t.Errorf("%d places for a text without content", len(places))
	}
}
