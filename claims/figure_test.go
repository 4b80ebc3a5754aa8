package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFiguresKeepTheNounTheyCountAsWritten(t *testing.T) {
	text := `The army said 58 soldiers died, 12 were hurt, 25 ballot boxes burned and 3 hours passed.`
	var nouns []string
	for _, f := range Annotate(text)[0].Figures {
		nouns = append(nouns, f.Noun)
	}
	if diff := cmp.Diff([]string{"soldiers", "", "boxes", ""}, nouns); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// amount is a figure as a reader would note it.
type amount struct {
	Text         string
	Value, High  float64
	Unit, Counts string
	Bound        Bound
}

func exactly(text string, value float64, unit, counts string) amount {
	return amount{text, value, value, unit, counts, Exactly}
}

func TestFigures(t *testing.T) {
	for text, want := range map[string][]amount{
		`At least 17 Lindish guards were killed and about 40 others hurt.`: {
			{"At least 17", 17, 17, "people", "guard killed", AtLeast}, {"about 40", 40, 40, "people", "guard wounded", About},
		},
		`Rebels took nine barges, seized 6 piers, killing 12 troops and wounding more than 40.`: {
			exactly("nine", 9, "", "barge"), exactly("6", 6, "", "pier captured"), exactly("12", 12, "people", "soldier killed"),
			{"more than 40", 40, 40, "people", "soldier wounded", AtLeast},
		},
		`The storm killed 14 guards and two clerks.`:            {exactly("14", 14, "people", "guard killed"), exactly("two", 2, "people", "clerk killed")},
		`The death toll among miners has risen to at least 21.`: {{"at least 21", 21, 21, "people", "person killed", AtLeast}},
		`The toll rose from three to seven.`:                    {exactly("three", 3, "people", "person killed"), exactly("seven", 7, "people", "person killed")},
		`Seven people are known to have died, and five are still missing.`: {
			exactly("Seven", 7, "people", "person killed"), exactly("five", 5, "people", "person missing"),
		},
		`Around 20 personnel were either killed or wounded.`: {{"Around 20", 20, 20, "people", "personnel killed or wounded", About}},
		`Two of its seven members resigned.`:                 {exactly("Two", 2, "people", "member")},
		`The crew of 46 is safe, nine of them in hospital.`:  {exactly("46", 46, "", ""), exactly("nine", 9, "", "")},
		`Rescuers counted 46 guests, nine of them injured.`:  {exactly("46", 46, "", "guest"), exactly("nine", 9, "people", "person wounded")},
		`The clip was watched 300 times.`:                    {exactly("300", 300, "", "time")},
		`The mill is 300 times larger.`:                      nil,
		`Ida Holm took 47.5 percent and Ben Ask 3.9.`:        {exactly("47.5 percent", 47.5, "%", ""), exactly("3.9", 3.9, "", "")},
		`It was minus 12 degrees, about a mile from the sea.`: {
			exactly("minus 12 degrees", -12, "degrees", ""), {"about a mile", 1, 1, "miles", "", About},
		},
		`There were four, and samples were taken at three points.`: {exactly("four", 4, "", ""), exactly("three", 3, "", "point")},
		`The three mills are 20 nautical miles from the coast.`:    {exactly("three", 3, "", "mill"), exactly("20 nautical miles", 20, "nautical miles", "")},
		`The two sides met.`:                       nil,
		`Five districts lost power.`:               {exactly("Five", 5, "", "district")},
		`Two dozen boats and dozens of cars sank.`: {exactly("Two dozen", 24, "", "boat"), {"dozens", 24, 24, "", "car sunk", AtLeast}},
		`Tens of thousands of people fled.`:        {{"Tens of thousands", 2e4, 2e4, "people", "person", AtLeast}},
		`Some 1.5m people and 1.2 million animals live there.`: {
			{"Some 1.5m", 1.5e6, 1.5e6, "people", "person", About}, exactly("1.2 million", 1.2e6, "", "animal"),
		},
		`It cost $3bn, then €40m, then 2.5 million pounds.`: {
			exactly("$3bn", 3e9, "USD", ""), exactly("€40m", 4e7, "EUR", ""), exactly("2.5 million pounds", 2.5e6, "GBP", ""),
		},
		`Between 20 and 30 men and 200 to 300 women marched.`: {
			{"Between 20 and 30", 20, 30, "people", "man", Between}, {"200 to 300", 200, 300, "people", "woman", Between},
		},
		`Up to 12 crews or more than half a million litres were sent.`: {
			{"Up to 12", 12, 12, "people", "crew", AtMost}, {"more than half a million litres", 5e5, 5e5, "l", "", AtLeast},
		},
		`Turnout was 61.5 per cent, up 3.4 percentage points.`:    {exactly("61.5 per cent", 61.5, "%", ""), exactly("3.4 percentage points", 3.4, "points", "")},
		`Ninety-six percent of ballots, or 40,000, were counted.`: {exactly("Ninety-six percent", 96, "%", "ballot"), exactly("40,000", 40000, "", "")},
		`The fire burned 40 hectares (99 acres).`:                 {exactly("40 hectares", 40, "ha", "burned"), exactly("99 acres", 99, "acres", "")},
		`The 1,400-km-long canal and a three-day truce.`:          {exactly("1,400-km-long", 1400, "km", "canal"), exactly("three-day", 3, "days", "truce")},
		`A hundred and twenty homes, 50 or so barns.`:             {exactly("A hundred and twenty", 120, "", "home"), {"50", 50, 50, "", "barn", About}},
		`No more than 12 were hurt.`:                              {{"No more than 12", 12, 12, "people", "person wounded", AtMost}},
		`One person is missing.`:                                  {exactly("One", 1, "people", "person missing")},
		// numbers that count nothing
		`In 2021 the two sides met for the 3rd time, on 12 May 2019 at 8:30 p.m.`: nil,
		`Tank 6 of Flight 117 stood in Room 12, the 24-year-old said.`:            nil,
		`One of the workers said two of them had left.`:                           {exactly("two", 2, "", "")},
		`The silo was four times smaller.`:                                        nil,
		`Nothing moved between 10 and 11 p.m.`:                                    nil,
	} {
		var got []amount
		for _, s := range Annotate(text) {
			for _, f := range s.Figures {
				got = append(got, amount{f.Text, f.Value, f.High, f.Unit, f.Counts, f.Bound})
				if text[f.Start:f.End] != f.Of(text) || len(f.Text) < f.Len() {
					t.Errorf("%q: figure %+v", text, f)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}

func TestTimes(t *testing.T) {
	for text, want := range map[string][]string{
		`It began late Saturday night and ended in the early hours of Sunday.`: {"late Saturday night", "the early hours of Sunday"},
		`It struck at 4:30 a.m. local time on 3 May 2019.`:                     {"4:30 a.m. local time", "3 May 2019"},
		`On Saturday, 12 October, at 9pm, they met.`:                           {"Saturday, 12 October", "9pm"},
		`Earlier this week, two days after the flood, it rained.`:              {"Earlier this week", "two days after"},
		`He left three years ago, in March, and came back last month.`:         {"three years ago", "March", "last month"},
		`Since 2021 it has been worse than in the past eight months.`:          {"2021", "the past eight months"},
		`Thursday’s strike was over by midnight.`:                              {"Thursday", "midnight"},
		`Yesterday morning it was 1400 GMT.`:                                   {"Yesterday morning", "1400 GMT"},
		`She may march on; 2021 soldiers may not.`:                             nil,
	} {
		var got []string
		for _, s := range Annotate(text) {
			for _, at := range s.Times {
				got = append(got, at.Text)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}
