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
const GONE =
	"dead|gone|died|were dead|was dead|were gone|was gone|am gone|am dead|disappeared|vanished|killed myself|stopped existing|stopped being here|wasn't here|weren't here|wasn't around|weren't around|wasn't alive|weren't alive|didn't exist|never existed|was never born|were never born|had never been born|hadn't been born|never woke up|didn't wake up|don't wake up|ceased to exist|just died|wasn't in it|don't exist|die|disappear"
const PILLS =
	'pills?|meds|medication|medicine|tablets?|tylenol|advil|ibuprofen|paracetamol|aspirin|xanax|ambien|insulin|painkillers?|antidepressants?|sleeping \\w+|capsules'
const HEIGHT =
	'bridge|roof|rooftop|building|balcony|window|ledge|cliff|train|trains|tracks?|platform|edge|railing|bus|truck|lorry|traffic|tree|wall|overpass|highway|motorway|parking \\w+|top floor|tower|rails|river|sea|ocean|lake|pole|divider|oncoming \\w+'
const OFTEN =
	"think|thought|thinking|imagin\\w+|want|wanna|going to|gonna|wonder\\w*|urge|tempted|plan\\w*|i'm|i'll|im|ill|could|would|should|keep|kept|every time|whenever|sometimes|how easy|nearly|almost|dream\\w*|what if|consider\\w*"

export const SELF_HARM_EN: readonly RegExp[] = [
	/(?<!social |career |political |financial |economic )\bsuicid(?:e(?! squad)|al)\w*\b|\bself[- ]?harm\w*|\bk(?:ill(?:ing)?|ms)\b(?: my ?self)|\bkms\b|\bunaliv\w+|\bsewer ?slide\b|\boverdos\w*|\bod(?:['’]?d|ing)? on\b|\bslit(?:ting)? my\b|\bnoose\b|\bhang(?:ing)? myself|\bshoot(?:ing)? myself(?! in the foot)/giu,
	family(`${WANT}|wanna|hope i|pray i|wish i`, `(?:(?:${SOON}) )*(?:${DIE})${FIGURATIVE}`),
	family(
		"don't|do not|dont|didn't|doesn't feel like i|no longer|never|can't|cannot|not sure i|not sure if i|i'd rather not",
		`(?:(?:even|really|just|always|ever|think i) )*(?:wanna|want to|wish to|care to|plan to|expect to|intend to|see myself|want)`,
		'be here|be alive|be around|be on this (?:earth|planet)|live(?! (?:in|with|at|near|here|there|alone|together|by|off|next|under))|exist|go on(?! (?:a|the|vacation|holiday|dates?))|wake up(?! (?:early|at|before|next|alone|beside|with))|continue|do (?:this|life) any ?more|make it|see tomorrow|see another \\w+|living|keep (?:living|going|existing)|this life|to be alive|wake up anymore',
	),
	family(
		'hope|hoping|pray|praying|wish|wishing|want|wanna|prayed|hoped|wished',
		"(?:(?:that|every night|to god|just|i|to|could|would|fall|asleep|go|sleep|and|bed) )*(?:never|don't|do not|won't|will not|not|wouldn't|didn't)",
		'wake up|waking up|wake|make it through|live|see (?:tomorrow|the morning)',
	),
	/\b(?:never|not|n['’]?t) (?:ever )?wak(?:e|ing) up(?: again| tomorrow| in the morning)?(?! (?:early|at|before|next|with|beside|alone))/giu,
	family(
		'tired|sick|exhausted|so done|done|fed up|over|weary|had enough|enough|give up|giving up|given up|gave up',
		'of being alive|of living(?! (?:in|with|at|here|there|off|near|alone))|of life|of existing|of my existence|of waking up|of this world|of this life|with life|with living|with this life|with this world|with existing|with everything|living(?! (?:in|with|at|here|there))|existing|on life|on living|on everything|being alive',
	),
	family(
		"no|any|the|a|without|whats the|what's the|what is the|what|much|one|single|good|more|many|another",
		'point|reason|reasons|purpose|use|sense',
		'(?:(?:for|me|left|in|to|of|i|should|why|anymore|trying|even) )*(?:keep living|living|live|lives|going on|go on|be alive|being alive|stay alive|staying alive|staying(?! (?:in|with|at|late))|stay(?! (?:in|with|at|late))|continue|continuing|keep going|be here|being here|exist|existing|wake up|waking up|life)',
	),
	/\b(?:nothing|no ?one|nobody) (?:left )?(?:to live for|worth living)|\b(?:life|living|it) (?:just |really )?(?:isn['’]?t|is not|not|ain['’]?t) worth (?:living|it any ?more)|\bnot worth living|\bhate (?:being alive|living|that i(?:['’]m| am) alive|existing)|\bwhy am i (?:still )?(?:alive|here|living|breathing)/giu,
	family(
		"no ?body|no ?one|not a soul|who|everyone|everybody|anyone|anybody|they|people|family|friends|parents|mom|mum|world|wouldn't",
		"(?:(?:would|will|'d|d|even|really|actually|ever|probably|be|is|going|to|wouldn't|wont|won't|not|only|even|all|just) )*(?:miss me|notice|care|cry|mind|come to my funeral|be sad|remember me|sleep better|better off|better|happier|relieved|easier|fine|ok|okay)",
		`~(?:if|when|once|without|after|that|would be)? ?(?:i|i'm|im|me)(?: (?:just|ever|suddenly|simply|really|finally))* ?(?:${GONE})?`,
	),
	family(
		`if i|that i|once i|when i'm|after i'm|if i'm|wish i|wish that i|as if i|till i'm|until i'm`,
		`(?:(?:just|ever|suddenly|simply|really|finally|had|already) )*(?:${GONE})(?! (?:from|tired|to|by|for|with|in the|at|of (?:laugh|embarrass|bore)))`,
	),
	/\bbetter (?:off )?(?:dead|without me)|\b(?:happier|easier|lighter|better|nicer) (?:place |off )?(?:without me|if i (?:were|was|died|wasn|weren|had never))|\b(?:world|life|lives|family|home|they) without me\b|\bwithout me in it\b/giu,
	/\b(?:should (?:have|['’]ve) died|should(?:n['’]?t| not) (?:be|have been) (?:alive|born|here(?= any))|(?:don['’]?t|do not|didn['’]?t) deserve to (?:live|be alive|exist|breathe|be here)|deserve to (?:die|be dead)|rather (?:be|have been) dead|rather die than (?:live|wake|go on|do another)|waiting to die|counting (?:down )?the days? (?:until|till) (?:i|it)|be dead already|never (?:been|was|were) born)/giu,
	/\b(?:want|need|wish|waiting for) (?:it|everything|the pain|this|all of it|my life|the noise in my head|it all) (?:all |just )*(?:to (?:be over|stop|end|be done)|over\b)|\bmake (?:it|the pain|it all) (?:all )?stop\b|\bcan(?:['’]?t|not) (?:go on|keep going|live like this|keep (?:living|doing this)|do (?:this|it|life) any ?(?:more|longer)|take (?:it|this|life|much more)(?: any ?more| any longer)|hold on|bear (?:it|life|living))/giu,
	/\b(?:won['’]?t|will not|not going to|not gonna|wouldn['’]?t) (?:be (?:here|around|alive) (?:much longer|for long|long|tomorrow|next|by|when|any ?more|after|for (?:christmas|my|the))|make it (?:to|past|through) (?:my|the|next|christmas|tomorrow|winter|this (?:year|week|month)|\d|thirty|twenty)|live (?:past|to see|much longer|long))|\blive (?:past|to be) (?:\d\d|twenty|thirty|forty|the|this|next)|\bmy (?:last|final) (?:day on earth|night (?:on earth|alive)|days? alive|post|message|words|goodbye|secret(?: ever)?\b|birthday (?:on|alive))/giu,
	/\b(?:good-?bye|farewell|suicide|parting) (?:letters?|notes?|messages?|videos?|e?mails?)|\bthis is (?:my |a )?(?:goodbye|good bye|farewell|the end for me|my last)|\bgoodbye,? (?:world|everyone|everybody|all|cruel|forever)|\b(?:said|say|saying|sending) (?:my |all my )?(?:goodbyes|good byes|last goodbye|final goodbye)|(?:so )?done with (?:life|living)|\bsuicide|\b(?:note|letters?) (?:for|to) (?:my |each |every)\w+[^.!?]{0,40}\b(?:hid|hidden|desk|drawer|when i['’]?m gone|after|find|ready|pillow|goodbye|in case)|\bfor (?:when|after) i['’]?(?:m| am) gone\b/giu,
	/\b(?:giv(?:e|ing|en)|gave|hand(?:ing|ed) out) (?:away )?(?:all |most )?(?:of )?(?:my|everything)(?: (?:own|favou?rite|precious))? ?(?:things|stuff|belongings|possessions|everything|jewell?ery|collection|pets?)?(?: i (?:own|have))? ?(?:away|so (?:that )?(?:nobody|no ?one|they)|before i)|\bgiv\w+ away (?:all )?my (?:things|stuff|belongings|possessions|jewell?ery|collection|clothes|books|guitar|pets?|dog|cat)|\b(?:found|find|finding|wait(?:ing)?|looking) [^.!?]{0,20}(?:new |good )?home for (?:my |the )?(?:cat|dog|pets?|rabbit|hamster)|\b(?:cat|dog|pets?) to find a (?:new )?home|\b(?:put|putting|get|getting) my affairs in order|\b(?:wrote|written|writing|made|making) (?:out )?my (?:last )?will\b/giu,
	family(
		'save|saved|saving|hoard\\w*|stash\\w*|collect\\w*|stockpil\\w*|set aside|setting aside|kept|keeping|gather\\w*|enough|count\\w*|stole|steal\\w*|hid|hiding',
		`~(?:${PILLS})`,
		'~(?:for weeks|for months|enough|almost|ready|just in case|in case|since|until|to do it|by now|drawer|box|under|someday|one day|for the day|that night|when)',
	),
	family('sav(?:ed|ing)|hoard\\w*|stash\\w*|stockpil\\w*', `~(?:${PILLS})`),
	family(
		'take|took|taken|taking|swallow\\w*|down|downed|downing',
		'~(?:all|all of|all my|all the|the whole|a whole|every|too many|a handful of|handful of|the entire|an entire|enough|a bottle of|the rest of|a bunch of|a lot of|\\d\\d)',
		`~(?:${PILLS}|bottle|box|pack|packet|stash)`,
	),
	/\bhow many (?:\w+ ){0,6}(?:to die|not (?:to )?wake|to kill|would kill|(?:is|are) lethal|to sleep forever|to end)|\b(?:easiest|painless|best|quickest|fastest|least painful|most painless|cleanest|quick|easy|peaceful|simple) ways? (?:to (?:die|go|end|do it|kill|leave)|out\b)|\b(?:to )?die (?:without (?:pain|hurting|anyone)|painless\w*|peacefully|quickly|in (?:my|the) sleep)|\bhow (?:to|do (?:i|you|people)) (?:tie a noose|kill (?:yourself|myself|oneself)|die\b)/giu,
	/\b(?:have|got|bought|tied|keep|kept|hid|hide|ordered|hold|held|holding|look at|staring at|found)\b[^.!?]{0,20}\b(?:rope|razor(?: blade)?s?|blades?|box ?cutter|belt around|scalpel)\b(?!s? (?:to shave|for shaving|for my beard))|\b(?:gun|pistol|rifle|barrel|bullet|knife) (?:in|to|against|at) my (?:own )?(?:mouth|head|temple|chin|throat|wrists?|heart|brain)|\bblow(?:ing)? my (?:own )?(?:brains?|head)|\bbullet in my/giu,
	new RegExp(
		`\\b(?:${OFTEN.replaceAll("'", "['’]")})\\b[^.!?]{0,60}\\b(?:jump(?:ed|ing|s)?|step(?:ped|ping)?|walk(?:ed|ing)?|throw(?:ing)? myself|fall(?:ing)?|leap\\w*|driv(?:e|ing)|swerv\\w*|crash\\w*|steer\\w*|turn(?:ing)? the wheel|let(?:ting)? go|run(?:ning)?|dive|roll(?:ing)?)\\b(?: \\w+){0,4}? (?:off|from|in front of|in|into|onto|under|out of|over|towards) (?:a|the|my|this|that|an|our|it|some|oncoming|traffic)\\b(?: \\w+){0,2}? ?(?:${HEIGHT})?`,
		'giu',
	),
	/\bjump(?:ed|ing)? (?:off|from|in front of) (?:a|the|my|this|that|our)(?: \w+){0,2} (?:bridge|roof|rooftop|building|balcony|window|ledge|cliff|train|tracks|overpass|parking|garage|tower)|\bjump(?:ing)? every time/giu,
	new RegExp(
		`\\b(?:stand|standing|stood|sat|sit|sitting|lean\\w*|walk\\w* (?:up )?to|went (?:up )?(?:to|on)|climb\\w*)\\b(?: \\w+){0,4}? (?:${HEIGHT})\\b[^.!?]{0,60}\\b(?:wonder\\w*|think\\w*|thought|jump\\w*|came (?:back )?down|talked|step\\w*|end|nearly|almost|how (?:far|high|long|it)|fall|let go|for (?:an|hours?|a while)|look\\w* down|over|forward)`,
		'giu',
	),
	/\b(?:keep|kept|can['’]?t stop|always|often|every (?:day|night|time)[^.!?]{0,20}) ?(?:on )?(?:think|thinking|thought|dream|dreaming|imagin\w+|look|looking|star\w+)(?: \w+)? (?:about|of|at) (?:the|that|my|a) (?:train|trains|bridge|roof|pills|rope|knife|knives|river|tracks|edge|balcony|gun|blade|razor|noose|bottle of)\b|\b(?:think(?:ing)?|thoughts?|dream\w*|fantasi\w+|obsess\w*|research\w*|plan\w*)(?: \w+){0,2} (?:about|of|on|for)? ?(?:dying|death all|my (?:own )?(?:death|funeral|exit)|killing myself|ways to die|not being (?:here|alive)|not existing|being dead|ending (?:it|my|things|everything))/giu,
	/\b(?:hop(?:e|ing)|wish\w*|pray\w*|want|wait\w*)\b(?: \w+){0,3}? (?:a |an |the |some |my )?(?:\w+ )?(?:car|bus|truck|train|plane|lorry|accident|cancer|disease|illness|something|someone|somebody|lightning|earthquake|meteor|heart|god)(?: \w+){0,2}? (?:hits?|kill(?:s|ed)?|takes?|would (?:hit|kill|take)|runs? (?:me )?over|crash(?:es)?|ends?|comes for|stops? beating|gives out|finish(?:es)?)\b(?! (?:him|her|them|you|my (?:ex|boss)))/giu,
	/\b(?:cut|cutting|slic\w+|carv\w+|burn(?:ed|t|ing|s)?|scratch\w*|hurt(?:ing|s)?|harm(?:ing|ed)?|hit(?:ting)?|punch\w*|starv\w+|stab(?:bed|bing)?|bit(?:e|ing)|injur\w+|brand(?:ed|ing)) (?:and \w+ )?(?:on )?(?:at )?myself\b(?! (?:some|off|short|out|loose|shaving|a |on (?:the|a|my)|at (?:the|work|school|football)|while|cooking|laughing|by accident|accidentally|playing|in the (?:foot|kitchen)|running|training|during|skiing|climbing|trying))/giu,
	/\b(?:cut|cutting|cuts?|slic\w+|carv\w+|burn(?:ed|t|ing)?|scars?|mark(?:s|ing)?)\b(?: \w+){0,2}? (?:on |into |up |down |across |in |all over )?my (?:own |left |right |upper |inner )*(?:skin|thighs?|arms?|wrists?|legs?|hips?|stomach|forearms?|flesh|belly|ankles?)\b(?! (?:cooking|on the|on a|at the|while|shaving|falling|hair|by accident))/giu,
	/\b(?:scratch\w*|pick\w*|punch\w*|hit|hitting|bit(?:e|ing)|claw\w*|bang\w*|dig\w*|burn\w*|slam\w*|rub\w*) [^.!?]{0,40}\b(?:until|till|til)\b[^.!?]{0,20}\b(?:bleeds?|bled|bloody|blood|bruis\w+|raw|hurts?|numb)\b|\buntil my (?:\w+ )?(?:hands?|arms?|knuckles|skin|fingers|wrists?) bleeds?/giu,
	/\b(?:start(?:ed)?|been|back to|stop(?:ped)?|quit|went back to|relaps\w+ (?:and|into|with|on)|clean from|free from|urge to|addicted to|miss) (?:the )?(?:cut(?:ting)?|sh|self.?harm\w*|burning myself)\b(?! (?:back|out|down|carbs|sugar|the grass|off|hair|class|corners|people))|\b(?:sleeves?|bracelets?|hoodies?|bandages?|watch|makeup)\b[^.!?]{0,25}\b(?:hide|hides|hid|cover|covers)\b[^.!?]{0,15}\b(?:it|them|cuts?|scars?|arms?|wrists?|marks?)|\b(?:hide|hiding|cover|covering|show) (?:the |my |these )?(?:\w+ )?(?:cuts|scars|wrists?)\b|\bpunish(?:ing)? myself\b/giu,
	/\b(?:i have|got|made|making|there is|there['’]s|set|picked|chose) (?:a |the |my )?(?:plan|date|day|method|place)(?: (?:and|for|to) (?:a |the |my )?(?:date|day|place|plan|method|how|do it|go|end))|\bknow (?:exactly )?(?:how|when|where) (?:i['’]?(?:ll| will|m going to| would)|to) (?:do it|go\b|die|end it)|\bburden (?:to|on|for) (?:every|my (?:family|parents|kids|wife|husband|friends)|them all|all)|\b(?:i|i['’]m|im) (?:am )?(?:just |only |nothing but )*a burden\b/giu,
	new RegExp(
		`\\bhow (?:many|much) (?:\\w+ ){0,2}?(?:${PILLS})\\b[^.!?]{0,30}\\b(?:takes?|would|to|is|does|before)|\\b(?:hid|hides|locked|locks|took|takes|hiding) (?:up |away )?(?:all )?(?:the|my|our|every) (?:\\w+ )?(?:kni(?:fe|ves)|razors?|blades?|scissors|${PILLS})\\b|\\bfound my (?:arms|cuts|scars|note|letter|stash|rope)\\b`,
		'giu',
	),
	/\b(?:i|i['’]ve|i have|already) (?:picked|chosen|chose|found|decided on|got) (?:out )?(?:the|a|my) (?:bridge|spot|date|tree|rope|day|place|train|building|night|method|song for my funeral)\b|\b(?:at|to|for|plan\w*|imagin\w*|picture|picturing|about) my (?:own )?funeral|\bmy (?:obituary|eulogy|tombstone|gravestone)\b|\b(?:when|once|after) i(?:['’]?m| am) (?:gone|dead|no longer (?:here|around)|not (?:here|around))\b/giu,
	/\bsh\b(?= (?:relapse|scars?|urges?|clean|again|free))|\b(?:relaps\w+|urges?|clean)\b[^.!?]{0,20}\b(?:sh\b|cutting|self)|\bmy (?:first|second|third|last|latest|failed|next|suicide) attempt\b(?! (?:at|to))|\b(?:survived|after|since) my (?:\w+ )?attempt\b|\b(?:pumped|pump) my stomach|\bpsych(?:iatric)? (?:ward|hold)\b/giu,
	/\b(?:wish|wished|should(?:['’]?ve| have)|wanted|why (?:did|didn['’]?t|couldn['’]?t)|if only|hate that|angry that|mad that)\b[^.!?]{0,30}\b(?:let me (?:go|die|drown|bleed)|not (?:saved?|found|rescued?|revived?) me|never (?:saved|found|rescued|woken) me|hadn['’]?t (?:saved|found|rescued|stopped) me|(?:saved|found|rescued|stopped|revived) me|finished me|left me (?:there|to die))/giu,
	/\b(?:do(?:n['’]?t| not)|dont|doubt|not sure|never) (?:really )?(?:think |if |that |whether |thought )?(?:that )?i(?:['’]?ll| will|['’]?d| would|m going to)? (?:make it|be (?:here|alive|around)|live (?:to|past|much|long)|last (?:much|another|long|the)|survive|see (?:my|the next|next|another|christmas|tomorrow))|\b(?:living|existing|existence|being alive|staying alive|life)(?:['’]s| is| feels| has become| got)(?: \w+)? (?:too )?(?:exhausting|torture|hell|unbearable|pointless|meaningless|a prison|a punishment|painful|hard to bear|too much|worthless|not for me)|\bi (?:just )?want out\b|\bthe only (?:way|escape|option|solution|exit|peace)(?: left| i have| i see)? (?:is|out|would)|\bleav(?:e|ing) (?:everyone|everybody|them all|you all|all of (?:you|them|this)|this place|it all)(?: behind)? (?:for good|forever|for ever)/giu,
	/\b(?:not|without|stop|never) (?:brak\w+|hitting the brakes?|turning the wheel|wearing (?:a|my) seat ?belt)|\b(?:death|dying|being dead|not existing) (?:sounds?|seems?|would be|feels?|looks?)(?: \w+)? (?:nice|peaceful|easier|better|good|comforting|tempting|appealing|like)|\b(?:crav\w+|long\w* for|welcome|not (?:afraid|scared) of|at peace with|made peace with|ready for|jealous of|envy|prefer) (?:the )?(?:death|dying|dead)\b|\b(?:heart (?:would |to |will )?(?:just )?(?:stop|give out)|stop breathing|bleed(?:ing)? (?:out|to death)|lethal dose|exit bag|nembutal|carbon monoxide|engine running)\b|\b(?:no one|nobody|world|they|family) (?:\w+ )?(?:needs?|wants?) me (?:here|alive|around)\b|\b(?:was|am|were) never (?:meant|supposed) to (?:be here|live|exist|be born|make it)/giu,
]
