package sqlite

import (
	"encoding/binary"
	"fmt"
	"math"
)

// A vector of length 1 is stored in half precision (IEEE 754 binary16): its
// components are off by at most 2⁻¹² and its inner products by about 2⁻¹³, far
// less than what tells passages apart, and a file is a quarter smaller and read
// in half the time. One with a larger component is stored in single precision.
// The stored length says which it is.
const (
	halfBytes   = 2
	singleBytes = 4
	// A half's bits, moved to where a single has them, are the number times
	// 2⁻¹¹², since the exponents' biases differ by that (127 - 15).
	biasDown = 1.0 / (1 << 112)
	biasUp   = 1 << 112
	moved    = 13 // how many bits longer a single's fraction is
)

func encode(vector []float32) []byte {
	for _, v := range vector {
		if v > 1 || v < -1 {
			return encodeSingle(vector)
		}
	}
	value := make([]byte, 0, halfBytes*len(vector))
	for _, v := range vector {
		value = binary.LittleEndian.AppendUint16(value, half(v))
	}
	return value
}

func encodeSingle(vector []float32) []byte {
	value := make([]byte, 0, singleBytes*len(vector))
	for _, v := range vector {
		value = binary.LittleEndian.AppendUint32(value, math.Float32bits(v))
	}
	return value
}

func decode(value []byte, into []float32) error {
	switch len(value) {
	case halfBytes * len(into):
		for i := range into {
			into[i] = single(binary.LittleEndian.Uint16(value[halfBytes*i:]))
		}
	case singleBytes * len(into):
		for i := range into {
			into[i] = math.Float32frombits(binary.LittleEndian.Uint32(value[singleBytes*i:]))
		}
	default:
		return fmt.Errorf("a stored vector has %d bytes, and %d dimensions take %d or %d", len(value), len(into), halfBytes*len(into), singleBytes*len(into))
	}
	return nil
}

// half rounds a number from -1 to 1 to the nearest half, ties to even.
func half(v float32) uint16 {
	bits := math.Float32bits(v)
	sign := uint16(bits >> 16 & 0x8000)
	scaled := math.Float32bits(math.Float32frombits(bits&^(1<<31)) * biasDown)
	scaled += 1<<(moved-1) - 1 + scaled>>moved&1
	return sign | uint16(scaled>>moved)
}

// single is the number that a finite half stands for, exactly.
func single(h uint16) float32 {
	v := math.Float32frombits(uint32(h&0x7fff)<<moved) * biasUp
	return math.Float32frombits(math.Float32bits(v) | uint32(h&0x8000)<<16)
}
