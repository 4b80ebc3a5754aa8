package chart

import (
	"bytes"
	"errors"
	"flag"
	"image/png"
	"os"
	"testing"
	"time"
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
	moments, speakers := axes(ferry()[0].Points)
	list := names(moments)
	if want := []string{"2 Mar 2031", "3 Mar 2031", "no date"}; len(list) != 3 || list[0] != want[0] || list[1] != want[1] || list[2] != want[2] {
		t.Errorf("moments %q", list)
	}
	if len(speakers) != 3 {
		t.Errorf("speakers %q", speakers)
	}
}

func TestValuesOfTheAxisHaveNoExponent(t *testing.T) {
	for value, want := range map[float64]string{0: "0", 1234567: "1,234,567", -1200: "-1,200", 2.5: "2.5", 100: "100", -100: "-100"} {
		if got := plain(value); got != want {
			t.Errorf("%v is written %q, not %q", value, got, want)
		}
	}
}
