package answer

import "regexp"

// What a sentence has to have, at the least, to answer a question of a kind.
var (
	// timeWords are times that say when, not how long or how recently.
	timeWords = regexp.MustCompile(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may \d|june|july|august|september|october|november|december|\d may)\b|\b(?:1[89]|20|21)\d\d\b|\b(?:midnight|noon|midday|dawn|daybreak|dusk|overnight|yesterday|today|tonight|morning|afternoon|evening|nightfall|o['’]clock)\b|\b(?:last|this|next|same|earlier|later|following|previous|that) (?:in the )?(?:week|month|year|night|day|weekend|hour)\b|\b(?:[\d]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|some|couple of) (?:minutes|hours?|days?|weeks?|months?|years?|decades?) (?:ago|earlier|later|before|after|into)\b|\bdays? (?:earlier|ago|later|after)\b|\bsince (?:the )?\d|\d(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d\d?[:.]\d\d\b`)

	placeWords = regexp.MustCompile(`\b(?i:in|at|near|along|across|between|outside|around|off|from|to|over|inside|beside|behind|opposite)\s+(?:the\s+|\p{Ll}+\s+){0,3}\p{Lu}|(?i:\b(?:north|south|east|west)(?:ern)?\b|\b(?:kilomet|met)(?:er|re)s? (?:from|off|of|north|south|east|west))`)

	reasonWords = regexp.MustCompile(`(?i)\b(because|since|due to|owing to|over|after|following|follow(s|ed)?|retaliat\w+|in response|respon(se|ded)|reprisal|to (protest|prevent|protect|avoid|stop|ensure|allow|make|let|keep|safeguard)|in protest|aim(s|ed)? (at|to)|blam(e|es|ed|ing)|cause[sd]?|prompt(s|ed|ing)?|trigger(s|ed)?|sparked|led to|so that|in order to|reason|rooted|measure|appeals?|violat\w+|accus\w+|fault\w*|fail\w*|amid|citing|cited|as a result|therefore|for fear|owed|traced|pending|until)\b`)

	// strongReason are words of cause, rather than words that may go with one.
	strongReason = regexp.MustCompile(`(?i)\b(because|due to|owing to|follow(?:ing|s|ed)?|retaliat\w+|in response|respon(?:se|ded)|reprisal|(?:in|to) (?:protest|prevent|protect|avoid|stop|ensure|safeguard)|aim(?:s|ed)? at|cause[sd]?|prompt(?:s|ed|ing)?|trigger(?:s|ed)?|sparked|led to|so that|in order to|reasons?|measure|appeals?|citing|as a result|for fear|traced|blam(?:es|ed|ing)|fail(?:ed|ure)|faults?|faulty|malfunction\w*|overheat\w*|negligence|mistake|by accident)\b`)

	doubtWords = regexp.MustCompile(`(?i)\b((?:not|n['’]t|never|no|nor|neither|yet|without|un)[\w -]{0,24}(?:confirm|verif|corroborat|acknowledg|admit|establish|substantiat)\w*|independent(?:ly)? (?:confirm|verif|corroborat)\w*|(?:if|unless|once|until) (?:they are |it is )?(?:verified|confirmed)|confirm(?:s|ed|ing|ation)?|verif(?:y|ies|ied|ication)|unverified|unconfirmed|corroborat\w+|acknowledg\w+|admit(?:s|ted)?|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut\w+|disput\w+|contradict\w*|debunk\w*|hoax|fabricat\w+|fake|propaganda|baseless|false|untrue|purport\w*|allegedly|reportedly|appeared to|unclear|not known|unknown|doubt\w*|authentic\w*|official results?|certif\w+)\b`)

	ongoingForm  = regexp.MustCompile(`(?i)\b(still|now|currently|ongoing|at the moment|rn|yet|continu\w+|over)\b`)
	ongoingWords = regexp.MustCompile(`(?i)\b(still|continu\w+|went on|go(?:es)? on|ongoing|remain\w*|until|largely|halt\w*|paus\w*|stopp?\w*|end(?:ed|s)|subsid\w+|died down|calm|sporadic|resum\w+|stayed|under control|contained|no longer|reopen\w*|hours? after)\b`)

	futureWords = regexp.MustCompile(`(?i)\b(will|would|shall|going to|plans?|planned|expect(s|ed)?|scheduled|until|due (?:to|on|by)|set to|intends?|promised?|could|may|might|tomorrow|next|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|vow(?:s|ed)?|rul(?:e|es|ed) out)\b`)

	numberWords = regexp.MustCompile(`(?i)\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|nobody|no one|none|half|a third|a quarter|twice|one|no|several|many|few)\b`)
)
