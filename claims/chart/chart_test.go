package chart

import (
	"bytes"
	"errors"
	"flag"
	"image/png"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var keep = flag.String("keep", "", "write the test's picture to this file, to look at")

func ferry() []Panel {
	day := time.Date(2031, 3, 2, 0, 0, 0, 0, time.UTC)
	return []Panel{
		{"passengers missing", []Point{
			{12, "12", "Harbour master Ilse Brandt", day, true},
			{9, "at least nine", "Coast guard", day, true},
			{17, "17", "Harbour master Ilse Brandt", day.AddDate(0, 0, 1), true},
			{20, "about 20", "a crew member who asked not to be named because of the inquiry", time.Time{}, false},
		}},
		{"boats in the search", []Point{{4, "four", "Coast guard", day, true}, {1240, "1,240", "Quay Post", day.Add(90 * time.Minute), false}}},
		{"empty", nil},
	}
}

func TestThePictureIsOfTheSizeThatDiscordShows(t *testing.T) {
	for _, panels := range [][]Panel{ferry()[:1], ferry(), append(ferry(), ferry()...), append(append(ferry(), ferry()...), ferry()...)} {
		var picture bytes.Buffer
		if err := PNG(&picture, panels); err != nil {
			t.Fatal(err)
		}
		if *keep != "" {
			if err := os.WriteFile(*keep, picture.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		drawn, err := png.Decode(&picture)
		if err != nil {
			t.Fatal(err)
		}
		if size := drawn.Bounds().Size(); size.X != Width || size.Y != Height {
			t.Errorf("%d panels make a picture of %v", len(panels), size)
		}
		_, _, _, alpha := drawn.At(0, 0).RGBA()
		if alpha != 0xffff {
			t.Error("the background is transparent: text would vanish in one of Discord's themes")
		}
		colours := map[[3]uint32]bool{}
		for x := range Width {
			for y := range Height {
				r, g, b, _ := drawn.At(x, y).RGBA()
				colours[[3]uint32{r, g, b}] = true
			}
		}
		if len(colours) < 3 {
			t.Errorf("%d panels make a picture of %d colours", len(panels), len(colours))
		}
	}
}

func TestNothingToDrawIsSaid(t *testing.T) {
	if err := PNG(&bytes.Buffer{}, []Panel{{Title: "empty"}}); !errors.Is(err, ErrNoFigures) {
		t.Errorf("error %v", err)
	}
}

func TestMomentsComeInOrderAndUnknownOnesLast(t *testing.T) {
	columns, speakers := axes(ferry()[0].Points)
	if diff := cmp.Diff([]string{"2 Mar", "", "3 Mar", "no date"}, names(columns)); diff != "" {
		t.Errorf("moments (-want +got)\n%s", diff)
	}
	if len(speakers) != 3 {
		t.Errorf("speakers %q", speakers)
	}
	at := time.Date(2031, 3, 2, 8, 0, 0, 0, time.UTC)
	if diff := cmp.Diff([]string{"2 Mar 08:00", "09:30"}, names([]column{{at, false, "a"}, {at.Add(90 * time.Minute), false, "b"}})); diff != "" {
		t.Errorf("moments of one day (-want +got)\n%s", diff)
	}
}

func TestValuesOfTheAxisHaveNoExponent(t *testing.T) {
	for value, want := range map[float64]string{0: "0", 1234567: "1,234,567", -1200: "-1,200", 2.5: "2.5", 1.1111111: "1.11", 100: "100", -100: "-100"} {
		if got := plain(value); got != want {
			t.Errorf("%v is written %q, not %q", value, got, want)
		}
	}
}
