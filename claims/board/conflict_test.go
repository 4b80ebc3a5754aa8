package board

import (
	"testing"
	"time"

	"onrecord/corpus"
)

// relation is how two sentences of two outlets are read: as one claim, as
// claims that contradict each other by their figures, or as two claims.
type relation string

const (
	one      relation = "one claim"
	conflict relation = "another figure"
	two      relation = "two claims"
)

// told makes a story of texts, each by an outlet of its own, on one day.
func told(texts ...string) []Article {
	var articles []Article
	for i, text := range texts {
		id := string(rune('a' + i))
		articles = append(articles, Annotated(corpus.Revision{
			Article: corpus.Article{ID: id, Outlet: "Outlet " + id, Text: text, Published: corpus.Day(2031, time.May, 4)}, Number: 1,
		}))
	}
	return articles
}

func related(b *Board) relation {
	found := two
	for n := range b.Claims {
		articles := map[string]bool{}
		for _, m := range b.Claims[n].Members {
			articles[m.Article.ID] = true
		}
		switch {
		case len(articles) > 1:
			return one
		case len(b.Claims[n].Conflicts) > 0:
			found = conflict
		}
	}
	return found
}

func TestSameQuantity(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want relation
	}{
		// people and what happened to them
		{"Twelve miners were killed in the collapse, the mine rescue service said.", "At least 12 miners died when the shaft collapsed, officials said.", one},
		{"Twelve miners were killed in the collapse, the mine rescue service said.", "The miners' union said 19 miners had died.", conflict},
		{"Twelve miners were killed in the collapse, the mine rescue service said.", "Nineteen miners were injured, the hospital said.", two},
		{"Twelve miners were killed in the collapse, the mine rescue service said.", "Twelve miners are still missing, their families said.", two},
		{"The ferry sank with 140 passengers on board, the owner said.", "The coast guard said 162 passengers had been on board the ferry.", conflict},
		// how large a crowd was, in whatever words
		{"Police put attendance at the rally at 12,000.", "The organisers said 45,000 people took part in the rally.", conflict},
		{"Some 45,000 people took part in the rally, the organisers said.", "The organisers spoke of 45,000.", one},
		// whose dead they are
		{"The army said 14 Ruritanian soldiers were killed.", "The army said 14 Borovian soldiers were killed.", two},
		{"Police said 300 people were evacuated from the valley.", "Around 300 residents have been moved out of the valley, the mayor said.", one},
		{"Seven people died in the flood, the governor said.", "Seven people died in a flood in 2019, the almanac says.", two},
		{"The governor said seven people had died, including two firefighters.", "The fire brigade said two firefighters had died.", two},
		{"The army said it had killed 40 Vellandian soldiers.", "Velland said 40 Ruritanian soldiers had been killed.", two},
		{"Ruritania said 40 Vellandian soldiers were killed.", "Velland said nine Vellandian soldiers were killed.", conflict},
		{"Ruritania said 40 Vellandian soldiers were killed.", "Velland said 11 Ruritanian soldiers were killed.", two},
		{"Organisers said 50,000 people had marched.", "Police put the number of marchers at 18,000.", two},
		{"Organisers said 50,000 people marched through the capital.", "Police said 18,000 people marched through the capital.", conflict},
		// things
		{"The army said it had seized 14 tanks.", "Rebels said the army seized three tanks.", conflict},
		{"The army said it had seized 14 tanks.", "Rebels said they had destroyed 14 tanks.", two},
		{"The company said 30 buses were damaged.", "The union said 45 buses had been damaged.", conflict},
		{"The quake destroyed 210 houses, the mayor said.", "The quake damaged 900 houses, the province said.", two},
		{"Four polling stations in Norrland opened late, officials said.", "Eleven polling stations in Sudland opened late, officials said.", two},
		// measures
		{"The slick covers 12 square kilometres, the ministry said.", "The slick covers 1,200 hectares, the agency said.", one},
		{"The tanker carried 900 tonnes of oil, its owner said.", "The tanker carried 4,000 tonnes of oil, the coast guard said.", conflict},
		{"The tanker carried 900 tonnes of oil, its owner said.", "The port can store 4,000 tonnes of grain, the authority said.", two},
		{"The ship carried 2,380 tonnes of ore, the line said.", "The ship carried 2,400 tonnes of ore, the port said.", two},
		// shares and votes
		{"Anna Berg won 51.2 percent of the vote, the commission said.", "Carl Holm won 46.1 percent of the vote, the commission said.", two},
		{"Anna Berg won 51.2 percent of the vote, the commission said.", "Anna Berg won 47.3 percent of the vote, observers said.", conflict},
		{"Turnout was 61 percent, the commission said.", "Anna Berg has 61 percent of the votes, her party said.", two},
		{"Turnout was 61 percent, the commission said.", "Turnout reached 74 percent, the government said.", conflict},
		{"Anna Berg led by 4,100 votes, her campaign said.", "Some 4,100 ballots were declared invalid, the commission said.", two},
		{"Inflation fell to 3 percent, the bank said.", "Unemployment fell to 5 percent, the ministry said.", two},
		// money and time
		{"The repair will cost 40 million crowns, the council said.", "The repair will cost 65 million crowns, the engineers said.", conflict},
		{"The repair will cost 40 million crowns, the council said.", "The firm was fined 65 million crowns, the court said.", two},
		{"The power cut lasted six hours, residents said.", "The power cut lasted 40 minutes, the operator said.", conflict},
		{"The power cut lasted six hours, residents said.", "Talks went on for nine hours, diplomats said.", two},
	} {
		t.Run(test.a+"/"+test.b, func(t *testing.T) {
			if got := related(Read(told(test.a, test.b), Options{})); got != test.want {
				t.Errorf("%s, not %s", got, test.want)
			}
		})
	}
}
