package wordvectors

import (
	"encoding/binary"
	"math"
	"sort"
)

// Encode returns the file that holds the vectors of words: the number of words
// and the length of their list (32 bits each, little endian), the words in
// order with a line feed behind each, then for each word Dimensions signed
// bytes, scaled so that the largest is 127.
func Encode(words []string, rows [][]float64) []byte {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return words[order[a]] < words[order[b]] })
	var list []byte
	for _, n := range order {
		list = append(append(list, words[n]...), '\n')
	}
	file := binary.LittleEndian.AppendUint32(nil, uint32(len(words)))
	file = binary.LittleEndian.AppendUint32(file, uint32(len(list)))
	file = append(file, list...)
	for _, n := range order {
		largest := 0.0
		for _, x := range rows[n] {
			largest = max(largest, math.Abs(x))
		}
		for _, x := range rows[n] {
			file = append(file, byte(int8(math.Round(x/largest*math.MaxInt8))))
		}
	}
	return file
}
