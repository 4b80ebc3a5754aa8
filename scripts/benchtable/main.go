// Command benchtable reads the output of go test -bench and prints what it
// says as one table, with what is wanted of each measure beside it.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"text/tabwriter"
)

// wanted is a bound on one metric of the benchmarks that match.
type wanted struct {
	name   *regexp.Regexp
	metric string
	least  bool // the bound is the least that is wanted, else the most
	bound  float64
}

func atMost(name, metric string, bound float64) wanted {
	return wanted{regexp.MustCompile(name), metric, false, bound}
}

func atLeast(name, metric string, bound float64) wanted {
	return wanted{regexp.MustCompile(name), metric, true, bound}
}

// bounds are what the project asks of itself at 100,000 passages.
func bounds() []wanted {
	return []wanted{
		atLeast(`100000/bulk`, "speed-ratio", 0.9),
		atMost(`100000/dense/k=10$`, "p50-ratio", 1.05),
		atMost(`100000/hybrid`, "p50-ratio", 1.10),
		atMost(`100000/hybrid`, "p90-ratio", 1.3),
		atMost(`100000/live`, "p50-ratio", 1/0.9),
		atLeast(`100000/filtered`, "full", 1),
		atLeast(`100000/filtered`, "recall", 0.95),
		atMost(`^Exact`, "ms/op", 6),
		atMost(`^Approximate`, "ms/op", 1),
		atLeast(`^Approximate`, "recall@10", 0.98),
	}
}

// result is one line of a benchmark: its name without the number of
// processors, and its metrics in order.
type result struct {
	name    string
	units   []string
	metrics map[string]float64
}

var line = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+(.*)$`)

func parse(text string) (result, bool) {
	m := line.FindStringSubmatch(text)
	if m == nil {
		return result{}, false
	}
	r := result{name: m[1], metrics: map[string]float64{}}
	fields := strings.Fields(m[2])
	for i := 0; i+1 < len(fields); i += 2 {
		value, err := strconv.ParseFloat(fields[i], 64)
		if err != nil {
			return result{}, false
		}
		unit := fields[i+1]
		if unit == "ns/op" {
			unit, value = "ms/op", value/1e6
		}
		if unit == "ms/op" && value == 0 || unit == "B/op" || unit == "allocs/op" {
			continue
		}
		r.units = append(r.units, unit)
		r.metrics[unit] = value
	}
	return r, true
}

func table(in io.Reader, out io.Writer) (missed int, err error) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "benchmark\tmeasured\twanted\t")
	scanner := bufio.NewScanner(in)
	for scanner.Scan() {
		r, is := parse(scanner.Text())
		if !is {
			continue
		}
		for _, unit := range r.units {
			verdict := ""
			for _, want := range bounds() {
				if want.metric != unit || !want.name.MatchString(r.name) {
					continue
				}
				sign, met := "≤", r.metrics[unit] <= want.bound
				if want.least {
					sign, met = "≥", r.metrics[unit] >= want.bound
				}
				if verdict = fmt.Sprintf("%s %.3g", sign, want.bound); !met {
					verdict += " MISSED"
					missed++
				}
			}
			fmt.Fprintf(w, "%s\t%.4g %s\t%s\t\n", r.name, r.metrics[unit], unit, verdict)
		}
	}
	if err := scanner.Err(); err != nil {
		return missed, err
	}
	return missed, w.Flush()
}

func main() {
	missed, err := table(os.Stdin, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "benchtable:", err)
		os.Exit(1)
	}
	if missed > 0 {
		fmt.Printf("%d of what is wanted was missed\n", missed)
	}
}
