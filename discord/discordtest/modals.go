package discordtest

import "fmt"

// Limits of modals, from the documentation of interaction callbacks and of text inputs.
const (
	maxModalTitle      = 45
	maxModalComponents = 5
	maxInputLabel      = 45
	maxInputValue      = 4000
	maxInputHint       = 100
)

const ruleModal = "modal"

type modalBody struct {
	Title      string      `json:"title"`
	CustomID   string      `json:"custom_id"`
	Components []component `json:"components"`
}

// checkModal checks a modal: a title, an id and up to five inputs, each in a row or a label.
func checkModal(m modalBody) error {
	if n := length(m.Title); n < 1 || n > maxModalTitle {
		return badLength(ruleModal, "data.title", 1, maxModalTitle)
	}
	if n := length(m.CustomID); n < 1 || n > maxCustomID {
		return badLength(ruleModal, "data.custom_id", 1, maxCustomID)
	}
	if n := len(m.Components); n < 1 || n > maxModalComponents {
		return badLength(ruleModal, "data.components", 1, maxModalComponents)
	}
	seen := map[string]bool{}
	for i, c := range m.Components {
		at := fmt.Sprintf("data.components.%d", i)
		var in component
		switch {
		case c.Type == typeText:
			continue
		case c.Type == typeRow && len(c.Components) == 1:
			in = c.Components[0]
		case c.Type == typeLabel && c.Component != nil:
			in = *c.Component
			in.Label = c.Label
		default:
			return badForm(ruleModal, at, "UNION_TYPE_CHOICES", "a modal holds rows of one text input, labels and text displays")
		}
		if in.Type != typeTextInput && (c.Type == typeRow || in.Type == typeButton) {
			return badForm(ruleModal, at, "UNION_TYPE_CHOICES", "component type %d is no input of a modal", in.Type)
		}
		if err := checkCustomID(at, in.CustomID, seen); err != nil {
			return err
		}
		if n := length(in.Label); n < 1 || n > maxInputLabel {
			return badLength(ruleModal, at+".label", 1, maxInputLabel)
		}
		if length(in.Value) > maxInputValue {
			return tooLong(ruleModal, at+".value", maxInputValue)
		}
		if in.Type == typeTextInput && length(in.Placeholder) > maxInputHint {
			return tooLong(ruleModal, at+".placeholder", maxInputHint)
		}
	}
	return nil
}
