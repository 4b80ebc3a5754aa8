package discordtest

import "fmt"

// Component types.
const (
	typeRow       = 1
	typeButton    = 2
	typeSelect    = 3
	typeTextInput = 4
	typeSelectMax = 8 // 5 to 8 are the selects of users, roles, mentionables and channels
	typeSection   = 9
	typeText      = 10
	typeThumbnail = 11
	typeGallery   = 12
	typeFile      = 13
	typeSeparator = 14
	typeContainer = 17
	typeLabel     = 18
)

// Limits of components, from the component reference.
const (
	maxRows        = 5
	maxButtons     = 5
	maxCustomID    = 100
	maxButtonLabel = 80
	maxButtonURL   = 512
	maxOptions     = 25
	maxOptionText  = 100
	maxPlaceholder = 150
)

const ruleComponents = "message.components"

type component struct {
	Type        int         `json:"type"`
	ID          int         `json:"id"`
	CustomID    string      `json:"custom_id"`
	Style       int         `json:"style"`
	Label       string      `json:"label"`
	URL         string      `json:"url"`
	SKU         string      `json:"sku_id"`
	Emoji       *struct{}   `json:"emoji"`
	Placeholder string      `json:"placeholder"`
	Value       string      `json:"value"`
	Content     string      `json:"content"`
	MinValues   *int        `json:"min_values"`
	MaxValues   *int        `json:"max_values"`
	Options     []option    `json:"options"`
	Components  []component `json:"components"`
	Component   *component  `json:"component"`
	Accessory   *component  `json:"accessory"`
	Items       []any       `json:"items"`
}

type option struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description"`
}

func isSelect(t int) bool { return t == typeSelect || t > typeTextInput && t <= typeSelectMax }

// checkRows checks components of a message without IS_COMPONENTS_V2: rows of buttons or one select.
func checkRows(rows []component) error {
	if len(rows) > maxRows {
		return badLength(ruleComponents, "components", 0, maxRows)
	}
	seen := map[string]bool{}
	for i, row := range rows {
		at := fmt.Sprintf("components.%d", i)
		if row.Type != typeRow {
			return badForm(ruleComponents, at+".type", "UNION_TYPE_CHOICES", "component type %d needs MessageFlags.IS_COMPONENTS_V2", row.Type)
		}
		if err := checkRow(at, row, seen); err != nil {
			return err
		}
	}
	return nil
}

// checkRow checks one action row. seen holds the custom ids of the message so far.
func checkRow(at string, row component, seen map[string]bool) error {
	if n := len(row.Components); n < 1 || n > maxButtons {
		return badLength(ruleComponents, at+".components", 1, maxButtons)
	}
	for j, c := range row.Components {
		p := fmt.Sprintf("%s.components.%d", at, j)
		switch {
		case c.Type == typeButton:
			if err := checkButton(p, c, seen); err != nil {
				return err
			}
		case isSelect(c.Type):
			if len(row.Components) > 1 {
				return badForm(ruleComponents, at+".components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "a select takes a whole row")
			}
			if err := checkSelect(p, c, seen); err != nil {
				return err
			}
		default:
			return badForm(ruleComponents, p+".type", "UNION_TYPE_CHOICES", "component type %d cannot be in a row of a message", c.Type)
		}
	}
	return nil
}

// Button styles with rules of their own.
const (
	styleLink    = 5
	stylePremium = 6
)

func checkButton(at string, c component, seen map[string]bool) error {
	switch c.Style {
	case 1, 2, 3, 4:
		if c.URL != "" {
			return badForm(ruleComponents, at+".url", "BUTTON_COMPONENT_INVALID_URL", "only a link button has a url")
		}
		if err := checkCustomID(at, c.CustomID, seen); err != nil {
			return err
		}
	case styleLink:
		if c.CustomID != "" {
			return badForm(ruleComponents, at+".custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "a link button has no custom_id")
		}
		if c.URL == "" {
			return badForm(ruleComponents, at+".url", "BASE_TYPE_REQUIRED", "A url is required")
		}
		if err := checkURL(ruleComponents, at+".url", c.URL, maxButtonURL); err != nil {
			return err
		}
	case stylePremium:
		if c.SKU == "" || c.Label != "" || c.CustomID != "" || c.URL != "" {
			return badForm(ruleComponents, at, "BUTTON_COMPONENT_INVALID", "a premium button has a sku_id and nothing else")
		}
		return nil
	default:
		return badForm(ruleComponents, at+".style", "BASE_TYPE_CHOICES", "button style %d does not exist", c.Style)
	}
	if c.Label == "" && c.Emoji == nil {
		return badForm(ruleComponents, at+".label", "BUTTON_COMPONENT_LABEL_REQUIRED", "a label or emoji is required")
	}
	if length(c.Label) > maxButtonLabel {
		return tooLong(ruleComponents, at+".label", maxButtonLabel)
	}
	return nil
}

func checkCustomID(at, id string, seen map[string]bool) error {
	if n := length(id); n < 1 || n > maxCustomID {
		return badLength(ruleComponents, at+".custom_id", 1, maxCustomID)
	}
	if seen[id] {
		return badForm(ruleComponents, at+".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
	}
	seen[id] = true
	return nil
}
