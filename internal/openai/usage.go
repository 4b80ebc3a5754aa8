package openai

import (
	"strconv"
	"sync"
)

// Usage is what was used of an endpoint.
type Usage struct {
	Requests int
	Tokens   int     // as the endpoint counts them, or estimated where it does not say
	Cost     float64 // in US dollars; 0 where no price is set
}

// Meter adds up usage. It is safe for concurrent use.
type Meter struct {
	price float64 // US dollars per million tokens
	mu    sync.Mutex
	sum   Usage
}

// NewMeter returns a meter for a price in US dollars per million tokens.
func NewMeter(price float64) *Meter { return &Meter{price: price} }

// Usage is what was used since the meter was made.
func (m *Meter) Usage() Usage {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.sum
}

func (m *Meter) add(tokens int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sum.Requests++
	m.sum.Tokens += tokens
	m.sum.Cost = float64(m.sum.Tokens) * m.price / 1e6
}

// Dollars is the cost as it is shown: parts of a cent matter.
func (u Usage) Dollars() string { return "$" + strconv.FormatFloat(u.Cost, 'f', 4, 64) }

// Tokens estimates how many tokens a text has without its model's tokenizer,
// rather too many than too few: three bytes of ASCII to a token, where English
// has about four (OpenAI's rule of thumb), and one for every other character.
func Tokens(text string) int {
	ascii, other := 0, 0
	for _, r := range text {
		if r < 0x80 {
			ascii++
		} else {
			other++
		}
	}
	return (ascii+2)/3 + other
}
