package corpus

import (
	"fmt"
	"strings"
	"time"
)

// Moment is a point in time as precisely as a source gave it: a day, or an
// instant. The zero Moment means "not established", which is a fact of its own
// and is never filled with a guess.
type Moment struct {
	at      time.Time
	dayOnly bool
}

// instantLayouts and dayLayouts are every form ParseMoment accepts: RFC 3339
// with its two common loosenings, and a calendar day. Forms whose day and
// month could be confused are refused.
var (
	instantLayouts = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"}
	dayLayouts     = []string{time.DateOnly, "2006/01/02"}
)

// Day returns the Moment of a calendar day.
func Day(year int, month time.Month, day int) Moment {
	return Moment{at: time.Date(year, month, day, 0, 0, 0, 0, time.UTC), dayOnly: true}
}

// Instant returns the Moment of t, or the zero Moment where t is zero.
func Instant(t time.Time) Moment { return Moment{at: t} }

// ParseMoment reads a day ("2025-10-12", "2025/10/12") or an instant (RFC
// 3339; UTC where it names no zone). The empty string is the zero Moment.
func ParseMoment(s string) (Moment, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Moment{}, nil
	}
	for _, layout := range dayLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return Moment{at: t, dayOnly: true}, nil
		}
	}
	for _, layout := range instantLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return Moment{at: t}, nil
		}
	}
	return Moment{}, fmt.Errorf("date %q is not one we can read: write 2006-01-02 or 2006-01-02T15:04:05Z", s)
}

// IsZero reports whether the moment is not established.
func (m Moment) IsZero() bool { return m.at.IsZero() }

// IsDay reports whether only the day is known.
func (m Moment) IsDay() bool { return m.dayOnly }

// Start is the first instant of the moment: of a day, its midnight in UTC.
func (m Moment) Start() time.Time { return m.at }

// End is the last instant of the moment: of a day, the last nanosecond of it.
// "As of 12 October" means by the end of that day.
func (m Moment) End() time.Time {
	if m.dayOnly {
		return m.at.AddDate(0, 0, 1).Add(-time.Nanosecond)
	}
	return m.at
}

// String is the moment in the precision it was given, "" where it is zero.
func (m Moment) String() string {
	switch {
	case m.at.IsZero():
		return ""
	case m.dayOnly:
		return m.at.Format(time.DateOnly)
	default:
		return m.at.Format(time.RFC3339Nano)
	}
}

// MarshalJSON writes null for the zero Moment, else the string.
func (m Moment) MarshalJSON() ([]byte, error) {
	if m.IsZero() {
		return []byte("null"), nil
	}
	return []byte(`"` + m.String() + `"`), nil
}

// UnmarshalText reads what ParseMoment reads.
func (m *Moment) UnmarshalText(text []byte) error {
	parsed, err := ParseMoment(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}
