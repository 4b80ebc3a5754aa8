package discordtest

import "fmt"

func checkSelect(at string, c component, seen map[string]bool) error {
	if err := checkCustomID(at, c.CustomID, seen); err != nil {
		return err
	}
	if length(c.Placeholder) > maxPlaceholder {
		return tooLong(ruleComponents, at+".placeholder", maxPlaceholder)
	}
	low, high := 1, 1
	if c.MinValues != nil {
		low = *c.MinValues
	}
	if c.MaxValues != nil {
		high = *c.MaxValues
	}
	if low < 0 || low > maxOptions || high < 1 || high > maxOptions || low > high {
		return badForm(ruleComponents, at+".max_values", "SELECT_COMPONENT_MAX_VALUES", "min_values %d and max_values %d do not fit", low, high)
	}
	if c.Type != typeSelect {
		return nil
	}
	if n := len(c.Options); n < 1 || n > maxOptions {
		return badLength(ruleComponents, at+".options", 1, maxOptions)
	}
	if high > len(c.Options) {
		return badForm(ruleComponents, at+".max_values", "SELECT_COMPONENT_MAX_VALUES", "max_values %d is more than the %d options", high, len(c.Options))
	}
	values := map[string]bool{}
	for i, o := range c.Options {
		p := fmt.Sprintf("%s.options.%d", at, i)
		for _, t := range []struct {
			name, text string
			least      int
		}{{"label", o.Label, 1}, {"value", o.Value, 1}, {"description", o.Description, 0}} {
			if n := length(t.text); n < t.least || n > maxOptionText {
				return badLength(ruleComponents, p+"."+t.name, t.least, maxOptionText)
			}
		}
		if values[o.Value] {
			return badForm(ruleComponents, p+".value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		}
		values[o.Value] = true
	}
	return nil
}

// checkV2 checks components of a message with IS_COMPONENTS_V2: 40 in all, 4000 characters of text.
func checkV2(list []component) error {
	v := v2{seen: map[string]bool{}, ids: map[int]bool{}}
	for i, c := range list {
		if err := v.check(fmt.Sprintf("components.%d", i), c, true); err != nil {
			return err
		}
	}
	if v.count > maxComponents {
		return badForm(ruleComponents, "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "%d components, nested ones included; at most %d", v.count, maxComponents)
	}
	if v.text > maxV2Text {
		return badForm(ruleComponents, "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "%d characters of text over all components; at most %d", v.text, maxV2Text)
	}
	return nil
}

type v2 struct {
	count, text int
	seen        map[string]bool
	ids         map[int]bool
}

// Limits inside the layout components.
const (
	maxSectionTexts = 3
	maxGallery      = 10
)

func (v *v2) check(at string, c component, top bool) error {
	v.count++
	if c.ID != 0 && v.ids[c.ID] {
		return badForm(ruleComponents, at+".id", "COMPONENT_ID_DUPLICATED", "component id %d is used twice", c.ID)
	}
	v.ids[c.ID] = true
	switch c.Type {
	case typeRow:
		v.count += len(c.Components)
		return checkRow(at, c, v.seen)
	case typeText:
		v.text += length(c.Content)
		if c.Content == "" || length(c.Content) > maxV2Text {
			return badLength(ruleComponents, at+".content", 1, maxV2Text)
		}
	case typeSection:
		if n := len(c.Components); n < 1 || n > maxSectionTexts {
			return badLength(ruleComponents, at+".components", 1, maxSectionTexts)
		}
		for i, t := range c.Components {
			if t.Type != typeText {
				return badForm(ruleComponents, at+".components", "UNION_TYPE_CHOICES", "a section holds text displays only")
			}
			if err := v.check(fmt.Sprintf("%s.components.%d", at, i), t, false); err != nil {
				return err
			}
		}
		if c.Accessory == nil || c.Accessory.Type != typeButton && c.Accessory.Type != typeThumbnail {
			return badForm(ruleComponents, at+".accessory", "BASE_TYPE_REQUIRED", "a section needs a button or thumbnail as accessory")
		}
		v.count++
		if c.Accessory.Type == typeButton {
			return checkButton(at+".accessory", *c.Accessory, v.seen)
		}
	case typeGallery:
		if n := len(c.Items); n < 1 || n > maxGallery {
			return badLength(ruleComponents, at+".items", 1, maxGallery)
		}
	case typeContainer:
		if !top {
			return badForm(ruleComponents, at+".type", "UNION_TYPE_CHOICES", "a container cannot be inside another component")
		}
		if len(c.Components) == 0 {
			return badLength(ruleComponents, at+".components", 1, maxComponents)
		}
		for i, t := range c.Components {
			if err := v.check(fmt.Sprintf("%s.components.%d", at, i), t, false); err != nil {
				return err
			}
		}
	case typeFile, typeSeparator:
	default:
		return badForm(ruleComponents, at+".type", "UNION_TYPE_CHOICES", "component type %d cannot stand here", c.Type)
	}
	return nil
}
