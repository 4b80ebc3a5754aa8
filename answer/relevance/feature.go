// Package relevance says how likely it is that a sentence belongs into the
// answer to a question, and whether the articles answer the question at all.
//
// What is known of a sentence beside a question is a list of named features.
// Two logistic regressions go over them, whose weights lie in files, by name,
// where they can be argued with: one over every sentence, and one over the
// likeliest sentence alone, which decides whether there is an answer. They are
// fitted on the labelled questions of the tuning suites (`bot eval relevance`).
package relevance

// Feature is one thing that is known of a sentence beside a question. Those
// without a range are 0 or 1.
type Feature int

// The features. A word is met where the sentence has it, a synonym or another
// form of it; words count by their rarity.
const (
	Own         Feature = iota // share of the question's words that the sentence meets, 0 to 1
	OwnExact                   // the same of words met by the very word, a form of it or a close synonym
	Near                       // the same, with who speaks and at a discount what stands around it
	Around                     // the same of what stands around it alone
	Article                    // the same of the whole article
	Voice                      // the same of who speaks
	OwnNames                   // Own of the question's names alone, 1 where it has none
	OwnRest                    // Own of its other words
	NearRest                   // Near of its other words
	OwnPrevious                // the share that is met by the sentence and the one before it
	Points                     // it begins with a word that points back: it, he, this
	LeastRest                  // how well the worst met of its other words of substance is met, 0 to 1
	LeastStrong                // the same without what is met only around it
	EventLeast                 // LeastStrong where the question takes an event for granted
	EventNear                  // LeastRest there
	EventNames                 // all of its names stand in the sentence or the one before, there
	EventNamesNot
	EventLacking   // neither LeastRest nor all the names, there
	Terms          // words of substance in the question, up to 8, by 8
	OwnSquare      // Own squared: the last words say most
	OwnBest        // Own by that of the best sentence, 0 to 1
	NearBest       // Near by that of the best sentence
	Everything     // all of the question's words are met by the sentence
	EverythingNear // the same with what stands around it
	LoneWord       // the question has one word of substance
	Unmet          // words of substance that are met nowhere near, up to 4, by 4
	UnmetHeaviest  // weight of the rarest of them by the weight of all
	UnmetName      // one of them is a name
	UnmetPlace     // one of them is behind a preposition of place
	UnmetDate      // one of them is a date
	UnmetNumber    // one of them is a number
	FarName        // a name is met only around the sentence
	Absent         // share of the question's words that no article has
	AbsentTaken    // such a word in a question that takes it for granted
	Together       // share of neighbouring words of the question that stand together in the sentence
	Focus          // share of the sentence's words that are the question's
	Length         // words of the sentence, up to 60, by 60
	Lead           // one of the first two sentences of the article
	Attributed     // somebody says it
	Direct         // in quotation marks
	Denied         // it denies something
	Hedged         // with a hedge
	Past           // of years before, where that is not asked for
	NotToCome      // not about what is to come, where that is asked for
	SpeakerRight   // the wanted speaker says it
	SpeakerWhole   // every word of the speaker's name and office fits
	SpeakerOther   // a speaker is asked for, and somebody else says it
	SpeakerSubject // in the outlet's voice, about what the wanted speaker did
	SpeakerNear    // Near, where a speaker is asked for
	OnTopic        // where a speaker is asked for: it or what is right before has a word of the subject
	Asked          // a speaker is asked for and no subject
	Quoted         // it has the phrase that the question quotes
	QuotedNot      // it has not
	FigureForm     // a figure is asked for and it has one
	FigureCounts   // and that figure is of what is asked for
	FigureNone     // and it has none
	FigureOther    // and what it has is not of what is asked for
	FigureWhose    // and it is somebody else's
	DeedDone       // the question has somebody do something, and the sentence has them do it
	DeedOther      // it has the deed, and somebody else does it
	DeedNone       // it has not the deed
	OngoingForm    // how things stand is asked for, and it says so
	OngoingNone
	FigureElse // the question has a figure, and the sentence others
	TimeForm   // a time is asked for and it has one
	TimeNone
	TimeAspect    // it tells of another end of the event: when it ended, not when it began
	TimeBeside    // a time is asked for, and how close one stands to what is asked about, 0 to 1
	TimeAspectMet // its beginning or end is asked for, and it has a word for that
	PlaceForm     // a place is asked for and it names one
	PlaceBeside   // and how close it stands to what is asked about, 0 to 1
	PlaceNone
	ReasonForm // a cause is asked for and it has a word of cause
	ReasonMaybe
	ReasonNone
	WhichForm // one of a kind is asked for and it names one
	WhichNone
	WhoDid // who did something is asked for, and it has the very deed
	WhoNone
	WhoSaidForm // who said something is asked for, and somebody says it
	WhoSaidNone
	QuoteForm
	QuoteNone
	DoubtForm // whether it is confirmed is asked for, and it confirms, denies or doubts
	DoubtNone
	ClaimNear    // the best Near of other sentences that make the same claim
	ClaimOutlets // outlets that carry the claim, up to 5, by those that could
	ClockForm    // an hour is asked for and it has one
	ClockNone
	KindFigure // what kind of question it is
	KindTime
	KindPlace
	KindReason
	KindWho
	KindWhoSaid
	KindSaying
	KindQuote
	KindWhich
	KindYesNo
	KindConfirmation
	KindComparison
	KindTimeline
	KindFollow // it leans on the question before
	Likely     // log-odds of the likeliest sentence by Sentences, by 4; of a question alone
	Second     // the same of the second likeliest
	Several    // sentences that are half as likely as the likeliest, up to 8, by 8
	count
)

// Features is how many there are.
const Features = int(count)

var names = [count]string{
	"own", "own_exact", "near", "around", "article", "voice", "own_names", "own_rest", "near_rest", "own_previous", "points", "least_rest", "least_strong", "event_least", "event_near", "event_names", "event_names_not", "event_lacking", "terms", "own_square", "own_best", "near_best", "everything", "everything_near", "lone_word",
	"unmet", "unmet_heaviest", "unmet_name", "unmet_place", "unmet_date", "unmet_number", "far_name", "absent", "absent_taken", "together",
	"focus", "length", "lead", "attributed", "direct", "denied", "hedged", "past", "not_to_come", "speaker_right", "speaker_whole", "speaker_other",
	"speaker_subject", "speaker_near", "on_topic", "asked", "quoted", "quoted_not", "figure_form", "figure_counts", "figure_none", "figure_other", "figure_whose", "deed_done", "deed_other", "deed_none", "ongoing_form", "ongoing_none",
	"figure_else", "time_form", "time_none", "time_aspect", "time_beside", "time_aspect_met", "place_form", "place_beside", "place_none", "reason_form", "reason_maybe", "reason_none", "which_form",
	"which_none", "who_did", "who_none", "who_said_form", "who_said_none", "quote_form", "quote_none", "doubt_form", "doubt_none",
	"claim_near", "claim_outlets", "clock_form", "clock_none", "kind_figure", "kind_time", "kind_place", "kind_reason", "kind_who", "kind_who_said", "kind_saying", "kind_quote", "kind_which", "kind_yes_no",
	"kind_confirmation", "kind_comparison", "kind_timeline", "kind_follow", "likely", "second", "several",
}

func (f Feature) String() string { return names[f] }

// Vector is all features of one sentence beside one question.
type Vector [count]float64

// Set gives features the value 1 where a condition holds.
func (v *Vector) Set(holds bool, features ...Feature) {
	for _, f := range features {
		if holds {
			v[f] = 1
		}
	}
}
