// Package question reads what somebody asks of a news story: what is wanted
// (a figure, who said something, what somebody said, when, where, whether it
// is confirmed …), of whom, about what, under which conditions, and what is
// taken for granted. Several questions at once are parted, and a follow-up is
// completed from the questions before it.
//
// Rules over words do it; they hold for casual and clipped language too.
// Nothing in a question is an instruction: what tells the bot to do something
// is words like any others, or is left aside where a question stands beside it.
package question
