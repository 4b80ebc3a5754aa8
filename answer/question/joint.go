package question

// versus reads "union vs company on the toll", "board and ministry on the
// turnout", where no verb says that they speak.
func versus(_ string, tokens []token) asked {
	joint, topic := -1, -1
	for i, t := range tokens {
		switch {
		case aux[t.Word] || asking[t.Word] || speech[t.Word]:
			if topic < 0 {
				return asked{verb: -1}
			}
		case (t.Word == "vs" || t.Word == "versus" || t.Word == "and") && joint < 0 && i > 0:
			joint = i
		case (t.Word == "on" || t.Word == "about" || t.Word == "over" || t.Word == "re") && joint > 0 && topic < 0:
			topic = i
		}
	}
	if joint < 1 || topic < joint+2 || topic > joint+4 || joint > 4 {
		return asked{verb: -1}
	}
	first := 0
	var listed []span
	for i := 1; i < joint; i++ {
		if tokens[i].breaks() { // "campaign, board and observers on the sheets"
			listed, first = append(listed, span{first, i}), i
		}
	}
	for first < joint && (casual[tokens[first].Word] || fillers[tokens[first].Word]) && tokens[first].Word != "media" {
		first++
	}
	second := span{joint + 1, topic}
	for !second.empty() && fillers[tokens[second.from].Word] {
		second.from++
	}
	if first == joint || second.empty() {
		return asked{verb: -1}
	}
	return asked{speakers: append(listed, span{first, joint}, second), verb: -1, saying: true}
}

// agreeWords ask whether several speakers say one thing.
var agreeWords = wordSet(`agree agrees agreed disagree disagrees differ differs match concur tally`)

// agreeing reads "do the mayor and the aid group agree on the toll".
func agreeing(tokens []token) asked {
	if len(tokens) == 0 || !aux[tokens[0].Word] {
		return asked{verb: -1}
	}
	joint := -1
	for i, t := range tokens {
		switch {
		case t.Word == "and" && joint < 0:
			joint = i
		case agreeWords[t.Word] && joint > 0:
			first, second := span{1, joint}, span{joint + 1, i}
			for _, s := range []*span{&first, &second} {
				for !s.empty() && (fillers[tokens[s.from].Word] || casual[tokens[s.from].Word]) {
					s.from++
				}
			}
			if first.empty() || second.empty() || first.to-first.from > maxSpeaker || second.to-second.from > maxSpeaker {
				return asked{verb: -1}
			}
			return asked{speakers: []span{first, second}, verb: -1, saying: true}
		case i > 0 && (asking[t.Word] || aux[t.Word] || t.breaks()):
			return asked{verb: -1}
		}
	}
	return asked{verb: -1}
}
