package relevance

import (
	"math"
	"strings"
	"testing"
)

// lessons has sentences that belong where they meet the question's words, and
// none where somebody else says them.
func lessons() []Example {
	var all []Example
	for n := range 40 {
		var v Vector
		v[Own] = float64(n%10) / 10
		v.Set(n%4 == 0, SpeakerOther)
		all = append(all, Example{Vector: v, Belongs: v[Own] > 0.5 && n%4 != 0, Weight: 1})
	}
	return all
}

func TestFitLearnsWhatCounts(t *testing.T) {
	m := Fit(lessons(), 0.1)
	likely := func(own, other float64) float64 {
		var v Vector
		v[Own], v[SpeakerOther] = own, other
		return m.Probability(&v)
	}
	if met, unmet := likely(0.9, 0), likely(0.1, 0); met < 0.7 || unmet > 0.3 {
		t.Errorf("a sentence that meets the words is likely by %.2f, one that does not by %.2f", met, unmet)
	}
	if p := likely(0.9, 1); p > 0.5 {
		t.Errorf("what somebody else says is likely by %.2f", p)
	}
}

func TestARidgeHoldsWeightsBack(t *testing.T) {
	free, held := Fit(lessons(), 0.1), Fit(lessons(), 50)
	if math.Abs(held.Weights[Own]) >= math.Abs(free.Weights[Own]) {
		t.Errorf("with a ridge of 50 the weight is %.2f, with one of 0.1 %.2f", held.Weights[Own], free.Weights[Own])
	}
}

func TestFitMinimises(t *testing.T) {
	examples := lessons()
	loss := func(m *Model) float64 {
		sum := 0.0
		for _, w := range m.Weights {
			sum += 0.5 * w * w
		}
		for _, e := range examples {
			p := m.Probability(&e.Vector)
			if !e.Belongs {
				p = 1 - p
			}
			sum -= math.Log(p)
		}
		return sum
	}
	m := Fit(examples, 1)
	least := loss(m)
	for _, f := range []Feature{Own, SpeakerOther} {
		for _, step := range []float64{-0.05, 0.05} {
			moved := *m
			moved.Weights[f] += step
			if got := loss(&moved); got < least {
				t.Errorf("moving the weight of %v by %v lessens the loss from %v to %v", f, step, least, got)
			}
		}
	}
}

func TestWeightsComeBackAsTheyWereWritten(t *testing.T) {
	m := Fit(lessons(), 1)
	raw, err := m.JSON()
	if err != nil {
		t.Fatal(err)
	}
	back, err := Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	for f, w := range m.Weights {
		if math.Abs(back.Weights[f]-w) > 0.001 {
			t.Errorf("%v: %v came back as %v", Feature(f), w, back.Weights[f])
		}
	}
}

func TestAWeightOfNoFeatureIsNamed(t *testing.T) {
	if _, err := Parse([]byte(`{"weights":{"shoe_size":1}}`)); err == nil || !strings.Contains(err.Error(), "shoe_size") {
		t.Errorf("got %v", err)
	}
}

func TestEachFeatureHasANameOfItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for f := range Features {
		name := Feature(f).String()
		if name == "" || seen[name] {
			t.Errorf("feature %d is named %q", f, name)
		}
		seen[name] = true
	}
}

func TestTheModelsThatShipAreRead(t *testing.T) {
	for name, m := range map[string]*Model{"sentences": Sentences(), "answers": Answers()} {
		var met, unmet Vector
		met[Own], met[OwnExact], met[Near], met[OwnBest], met[NearBest], met[OwnSquare], met[OwnNames], met[OwnRest], met[NearRest], met[LeastRest], met[LeastStrong], met[Everything] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
		unmet[UnmetHeaviest], unmet[Unmet] = 1, 1
		if m.Probability(&met) <= m.Probability(&unmet) {
			t.Errorf("%s: what meets the words is no likelier than what does not", name)
		}
	}
}

func TestWhatIsKnownOfTheQuestion(t *testing.T) {
	var v Vector
	alone, backed := v.Over([]float64{0.6}), v.Over([]float64{0.6, 0.5, 0.4, 0.01})
	if alone[Several] >= backed[Several] || alone[Second] != alone[Likely] || backed[Second] >= backed[Likely] {
		t.Errorf("one likely sentence gives %v and %v, three give %v and %v", alone[Several], alone[Second], backed[Several], backed[Second])
	}
	if empty := v.Over(nil); empty != v {
		t.Error("no sentence changes nothing")
	}
}
