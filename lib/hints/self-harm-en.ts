/** A family of phrases: parts that follow one another, with one space for any, one apostrophe for all or none, and `~` for a few words between. */
const family = (...parts: string[]) =>
	new RegExp(
		`(?<![\\p{L}\\d])${parts
			.map((part) => `(?:${part})`)
			.join(' ')
			.replaceAll("'", "['’]?")
			.replaceAll(' ', '[\\s,]+')
			.replaceAll('~', "(?:[\\w’']+[\\s,]+){0,5}?")}(?!\\p{L})`,
		'giu',
	)

const WANT =
	"wanna|want|wanted to|want to|wants to|wanting to|wish i could|wish to|i wish i could just|gonna|going to|planning to|plan to|planning on|decided to|decide to|about to|ready to|try to|tried to|trying to|thinking of|thinking about|think of|think about|thought of|thought about|thoughts of|considering|urge to|tempted to|i might|i'll|i will|i should|should just|might just|need to|have to|rather|hope to|hoping to|dream of|dreaming of|fantasi[sz]e about|how to|how do i|ways to|way to|close to|attempted to|i would|i'd|don't deserve not to|deserve to|let me|let me just|just"
const SOON = 'just|really|actually|literally|fucking|only|simply|finally|to|so badly|badly'
/** What follows where it is said of laughter, of parties and of a week off. */
const FIGURATIVE =
	'(?! ?(?:laughing|of (?:laughter|laughing|embarrassment|shame|boredom|cringe|happiness|cuteness|secondhand|hunger|thirst|heat|old age|curiosity|joy)|from (?:laughing|laughter|embarrassment|cringe|boredom|secondhand|the (?:party|room|office|internet|city|group)|social|insta\\w*|facebook|work|this (?:party|meeting|conversation|town|job))|on (?:this|that) hill|for (?:you|him|her|it|a|an|the|one|two|some|coffee|this)|into|in a (?:book|forest|crowd|good)|with (?:him|her|you|them)|to (?:a|the|some|my)|every time i see|if (?:he|she|they|anyone|my (?:mom|mum|boss))|when (?:he|she|they)|over\\b))'
const DIE =
	'die|dying|be dead|being dead|kill my ?self|killing my ?self|kms|end it|ending it|end it all|ending it all|end things(?! with)|end my own life|end my life|ending my life|end everything|end myself|end me|not exist|not be here|not be alive|not be around|not live|not wake up|not waking up|stop existing|stop living|stop being alive|cease to exist|disappear|vanish|be gone|be gone for good|off myself|unalive|unalive myself|take my own life|take my life|taking my own life|hang myself|shoot myself|drown myself|jump|jump off|do away with myself|leave this world|leave this life|leave this earth|go to sleep forever|sleep forever|check out for good|commit|be with (?:him|her|them) in heaven'
const PILLS =
	'pills?|meds|medication|medicine|tablets?|tylenol|advil|ibuprofen|paracetamol|aspirin|xanax|ambien|insulin|painkillers?|antidepressants?|sleeping \\w+|capsules'

export const SELF_HARM_EN: readonly RegExp[] = [
	/(?<!social |career |political |financial |economic )\bsuicid(?:e(?! squad)|al)\w*\b|\bself[- ]?harm\w*|\bk(?:ill(?:ing)?|ms)\b(?: my ?self)|\bkms\b|\bunaliv\w+|\bsewer ?slide\b|\boverdos\w*|\bod(?:['’]?d|ing)? on\b|\bslit(?:ting)? my\b|\bnoose\b|\bhang(?:ing)? myself|\bshoot(?:ing)? myself(?! in the foot)/giu,
	family(`${WANT}|wanna|hope i|pray i|wish i`, `(?:(?:${SOON}) )*(?:${DIE})${FIGURATIVE}`),
	/\b(?:good-?bye|farewell|suicide|parting) (?:letters?|notes?|messages?|videos?|e?mails?)|\bthis is (?:my |a )?(?:goodbye|good bye|farewell|the end for me|my last)|\bgoodbye,? (?:world|everyone|everybody|all|cruel|forever)|\b(?:said|say|saying|sending) (?:my |all my )?(?:goodbyes|good byes|last goodbye|final goodbye)|(?:so )?done with (?:life|living)|\bsuicide|\b(?:note|letters?) (?:for|to) (?:my |each |every)\w+[^.!?]{0,40}\b(?:hid|hidden|desk|drawer|when i['’]?m gone|after|find|ready|pillow|goodbye|in case)|\bfor (?:when|after) i['’]?(?:m| am) gone\b/giu,
	family('sav(?:ed|ing)|hoard\\w*|stash\\w*|stockpil\\w*', `~(?:${PILLS})`),
	/\bhow many (?:\w+ ){0,6}(?:to die|not (?:to )?wake|to kill|would kill|(?:is|are) lethal|to sleep forever|to end)|\b(?:easiest|painless|best|quickest|fastest|least painful|most painless|cleanest|quick|easy|peaceful|simple) ways? (?:to (?:die|go|end|do it|kill|leave)|out\b)|\b(?:to )?die (?:without (?:pain|hurting|anyone)|painless\w*|peacefully|quickly|in (?:my|the) sleep)|\bhow (?:to|do (?:i|you|people)) (?:tie a noose|kill (?:yourself|myself|oneself)|die\b)/giu,
	/\b(?:have|got|bought|tied|keep|kept|hid|hide|ordered|hold|held|holding|look at|staring at|found)\b[^.!?]{0,20}\b(?:rope|razor(?: blade)?s?|blades?|box ?cutter|belt around|scalpel)\b(?!s? (?:to shave|for shaving|for my beard))|\b(?:gun|pistol|rifle|barrel|bullet|knife) (?:in|to|against|at) my (?:own )?(?:mouth|head|temple|chin|throat|wrists?|heart|brain)|\bblow(?:ing)? my (?:own )?(?:brains?|head)|\bbullet in my/giu,
	/\b(?:i have|got|made|making|there is|there['’]s|set|picked|chose) (?:a |the |my )?(?:plan|date|day|method|place)(?: (?:and|for|to) (?:a |the |my )?(?:date|day|place|plan|method|how|do it|go|end))|\bknow (?:exactly )?(?:how|when|where) (?:i['’]?(?:ll| will|m going to| would)|to) (?:do it|go\b|die|end it)|\bburden (?:to|on|for) (?:every|my (?:family|parents|kids|wife|husband|friends)|them all|all)|\b(?:i|i['’]m|im) (?:am )?(?:just |only |nothing but )*a burden\b/giu,
	/\bsh\b(?= (?:relapse|scars?|urges?|clean|again|free))|\b(?:relaps\w+|urges?|clean)\b[^.!?]{0,20}\b(?:sh\b|cutting|self)|\bmy (?:first|second|third|last|latest|failed|next|suicide) attempt\b(?! (?:at|to))|\b(?:survived|after|since) my (?:\w+ )?attempt\b|\b(?:pumped|pump) my stomach|\bpsych(?:iatric)? (?:ward|hold)\b/giu,
]
