package answer_test

import (
	"testing"

	"onrecord/answer"
	"onrecord/corpus"
)

// choir is a story about one person, told by four outlets.
var choir = []corpus.Article{
	{ID: "wire", Outlet: "Sund Wire", Title: "Head of state choir arrested", Published: corpus.Day(2031, 3, 4), Text: `The director of the state choir, Arvid Solem, was arrested at his flat in Sund on Tuesday morning, prosecutors said.

Solem, 61, is suspected of having sold choir robes abroad. "Not one robe has left this country," his lawyer, Berit Hauge, told reporters.

Three other people have been detained, according to prosecutors.`},
	{ID: "post", Outlet: "Sund Post", Title: "A quiet man, say his neighbours", Published: corpus.Day(2031, 3, 4), Text: `Arvid Solem was led away in slippers. "Arvid sings in the kitchen, he is no thief," said his wife, the painter Lova Solem.

He belongs to the Fjord Party and has led the choir since 2024.

The Sund Savings Bank lent the choir 2 million marks for a hall. The bank said it would look at its papers. "We take this seriously," said its vice-president, Ida Berg.`},
	{ID: "echo", Outlet: "Morning Echo", Title: "Choir affair: questions and answers", Published: corpus.Day(2031, 3, 5), Text: `Is he still director? Yes. An arrest ends no contract in Sund.

Fewer than 40 singers came to the rehearsal, the choir said. Police put the crowd before the hall at 300, while the organisers spoke of 900.

A court meets on Friday at 3 p.m. to decide on the custody of Arvid Solem.`},
	{ID: "radio", Outlet: "Coast Radio", Title: "Solem speaks", Published: corpus.Day(2031, 3, 5), Text: `Arvid Solem spoke for the first time on Wednesday. "I gave the robes to a school," he told the judge.

Culture Minister Tova Lind rejected calls for an inquiry. She said the choir would go on.

Solem has been held in Norre prison since Tuesday.`},
}

func TestAStoryAboutSomebody(t *testing.T) {
	ask := engineOver(t, choir)
	for _, c := range []struct {
		text string
		has  []string
		not  []string
	}{
		{text: "what did his wife say", has: []string{"sings in the kitchen"}},
		{text: "What does Solem himself say?", has: []string{"I gave the robes to a school"}, not: []string{"Not one robe", "sings in the kitchen"}},
		{text: "What does Solem's lawyer say?", has: []string{"Not one robe"}, not: []string{"I gave the robes"}},
		{text: "quote from the savings bank pls", has: []string{"We take this seriously"}},
		{text: "which party is he from", has: []string{"Fjord Party"}},
		{text: "is he still director?", has: []string{"An arrest ends no contract"}, not: []string{"Is he still director?"}},
		{text: "who was arrested?", has: []string{"Arvid Solem, was arrested"}},
		{text: "Do police and the organisers agree on the crowd?", has: []string{"the organisers spoke of 900"}},
		{text: "what happens next?", has: []string{"A court meets on Friday"}},
		{text: "where is the director being held?", has: []string{"Norre prison"}},
	} {
		a := ask(c.text)
		for _, phrase := range c.has {
			if !says(a, phrase) {
				t.Errorf("%q: %q is missing: %s %q %v", c.text, phrase, a.Status, a.Reason, texts(a))
			}
		}
		for _, phrase := range c.not {
			if says(a, phrase) {
				t.Errorf("%q: has %q: %v", c.text, phrase, texts(a))
			}
		}
	}
}

func texts(a answer.Answer) (list []string) {
	for _, p := range a.Points {
		list = append(list, p.Text)
	}
	return list
}
