package discord

import (
	"fmt"
	"strings"
	"time"

	"onrecord/answer"
	"onrecord/corpus"
)

// The fixtures are of an invented story: a ferry that ran aground.

func ptr[T any](v T) *T { return &v }

// ferryAnswer is an ordinary answer: two points of different status, an
// unknown outlet and a digest among the sources.
func ferryAnswer() answer.Answer {
	return answer.Answer{
		ID:       "q1",
		Question: "How many passengers were hurt on the ferry Marigold?",
		Status:   answer.Answered,
		Points: []answer.Point{
			{
				Text:      "“Eleven people were hurt, two of them badly,” Captain Ilse Brandt said.",
				Status:    answer.Unverified,
				Rule:      "one side's word, which nobody else confirms",
				Speaker:   ptr("Captain Ilse Brandt"),
				Role:      ptr("master of the Marigold"),
				Via:       ptr("Coast Wire"),
				Outlets:   []*string{ptr("Harbour Post"), nil},
				Citations: []int{1, 2},
			},
			{
				Text:      "The port authority disputes the captain's count.",
				Status:    answer.Disputed,
				Rule:      "another party gives a different figure",
				Speaker:   ptr("Port authority"),
				Outlets:   []*string{ptr("Island Daily")},
				Citations: []int{3},
			},
		},
		Citations: []answer.Citation{
			{
				N: 1, Article: "a1", Revision: 1, Outlet: ptr("Harbour Post"), Title: ptr("Ferry runs aground off Skerry Point"),
				URL: ptr("https://harbourpost.example/ferry_(marigold)"), Published: corpus.Instant(time.Date(2031, 4, 2, 14, 30, 0, 0, time.UTC)),
				Kind: corpus.Report, Quote: "“Eleven people were hurt, two of them badly,” Captain Ilse Brandt said.",
			},
			{
				N: 2, Article: "a2", Revision: 1, Title: ptr("What we know about the Marigold"), Kind: corpus.Report,
				Quote: "Brandt told Coast Wire that eleven were hurt.",
			},
			{
				N: 3, Article: "a3", Revision: 2, Outlet: ptr("Island Daily"), Title: ptr("Port authority gives its own count"),
				URL: ptr("javascript:alert(1)"), Published: corpus.Day(2031, time.April, 3), Kind: corpus.Digest,
				Quote: "The port authority counts seven hurt.\nIt has asked the owner for the passenger list.",
			},
		},
		Outlets:  3,
		Origins:  2,
		AsOf:     corpus.Instant(time.Date(2031, 4, 3, 9, 0, 0, 0, time.UTC)),
		MadeWith: answer.MadeWith{Composer: "extractive", Embedder: "hashing", Missing: []string{"reranker"}},
	}
}

// abstainingAnswer is one to a question that the articles don't answer.
func abstainingAnswer() answer.Answer {
	a := ferryAnswer()
	a.Question = "Who owns the lighthouse?"
	a.Status, a.Points, a.Citations, a.Outlets, a.Origins = answer.Abstained, nil, nil, 0, 0
	a.Reason = "No article says who owns the lighthouse; looked for: lighthouse, owner."
	a.Premise = ptr("that there is a lighthouse at Skerry Point")
	return a
}

// hostileAnswer has in every place what an article could hold to make the bot
// mention, link or format.
func hostileAnswer() answer.Answer {
	a := ferryAnswer()
	const bad = "@everyone <@1234> <#5678> <@&9> <:wave:42> <t:0:R> </ask:7> **bold** __under__ ~~gone~~ ||spoiler|| `code` [here](https://evil.example) https://evil.example/x \u202Egnp.exe\u202C zero\u200Bwidth"
	a.Question = bad
	a.Reason = bad
	a.Premise = ptr(bad)
	a.Points[0].Text = bad
	a.Points[0].Rule = bad
	a.Points[0].Speaker, a.Points[0].Role, a.Points[0].Via = ptr(bad), ptr(bad), ptr(bad)
	a.Points[0].Outlets = []*string{ptr(bad)}
	a.Citations[0].Outlet, a.Citations[0].Title = ptr(bad), ptr(bad)
	a.Citations[0].URL = ptr("https://harbourpost.example/x)[y](https://evil.example")
	a.Citations[0].Quote = "# heading\n- list\n1. number\n> quotation\n-# small\n```\nfence\n```\n" + bad
	return a
}

// longAnswer has more points than an embed holds.
func longAnswer() answer.Answer {
	a := ferryAnswer()
	a.Points, a.Citations = nil, nil
	for i := 1; i <= 30; i++ {
		quote := fmt.Sprintf("Statement number %d: %s.", i, strings.Repeat("the crew had practised it often ", 9))
		a.Points = append(a.Points, answer.Point{
			Text: quote, Status: answer.Reported, Rule: "the outlet's own words", Outlets: []*string{ptr("Harbour Post")}, Citations: []int{i},
		})
		a.Citations = append(a.Citations, answer.Citation{
			N: i, Article: "a1", Revision: 1, Outlet: ptr("Harbour Post"), Title: ptr("Ferry runs aground"), Kind: corpus.Report, Quote: quote,
			URL: ptr("https://harbourpost.example/ferry"),
		})
	}
	return a
}

// giantAnswer has one point whose quotation alone is too long.
func giantAnswer() answer.Answer {
	a := ferryAnswer()
	a.Points = a.Points[:1]
	a.Points[0].Citations = []int{1}
	a.Citations = a.Citations[:1]
	a.Citations[0].Quote = strings.Repeat("The captain read out the log of the night watch. ", 150)
	return a
}
