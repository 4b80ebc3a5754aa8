package embedding

import (
	"net/url"
	"strconv"
	"strings"

	"onrecord/retrieval"
)

// Spec is a learned model and how it is asked.
type Spec struct {
	Model      string // as the endpoint names it
	Dimensions int    // asked for; 0 leaves it to the model
	Query      string // stands before each question
	Passage    string // stands before each passage
}

// norm is how vectors are normalised, as names have it: to Euclidean length 1.
const norm = "l2"

// Name is the model's in keys of vectors. It has all that makes a space of its
// own: model, dimensions asked for, normalisation, and what stands before a
// passage. What stands before a question is not stored with passages and may
// change without another embedding of them.
func (s Spec) Name() string {
	values := url.Values{"norm": {norm}}
	if s.Dimensions > 0 {
		values.Set("dimensions", strconv.Itoa(s.Dimensions))
	}
	if s.Passage != "" {
		values.Set("passage", s.Passage)
	}
	return s.Model + "?" + values.Encode()
}

// ParseSpec reads the spec of a model that Name has named, with the question's
// prefix that the model is known to need. Another model is not ok.
func ParseSpec(model retrieval.Model) (spec Spec, ok bool) {
	cut := strings.LastIndexByte(model.Name, '?')
	if cut <= 0 {
		return Spec{}, false
	}
	values, err := url.ParseQuery(model.Name[cut+1:])
	if err != nil || values.Get("norm") != norm {
		return Spec{}, false
	}
	spec = Spec{Model: model.Name[:cut], Passage: values.Get("passage")}
	if text := values.Get("dimensions"); text != "" {
		if spec.Dimensions, err = strconv.Atoi(text); err != nil || spec.Dimensions <= 0 {
			return Spec{}, false
		}
	}
	spec.Query, _ = Prefixes(spec.Model)
	return spec, spec.Name() == model.Name
}
