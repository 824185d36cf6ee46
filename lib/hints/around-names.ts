/** Whom one has or meets: what may stand right before their name. */
const RELATION =
	'ex|exes|ex-?\\w+|boss|bosses|manager|supervisor|director|ceo|principal|friend|friends|bff|bestie|best friend|mate|buddy|roommate|roomie|room mate|flatmate|housemate|coworker|co-worker|colleague|brother|bro|sister|sis|twin|cousin|uncle|aunt|auntie|mom|mum|mother|dad|father|grandma|grandpa|nan|husband|hubby|wife|wifey|boyfriend|girlfriend|bf|gf|fianc[eé]e?|partner|lover|affair|neighbou?r|teacher|tutor|professor|lecturer|coach|trainer|landlord|landlady|therapist|counsell?or|doctor|dentist|nurse|pastor|priest|stepdad|stepmom|stepmum|step\\w+|son|daughter|kid|baby|child|nephew|niece|crush|classmate|teammate|student|pupil|intern|driver|janitor|waitress|waiter|barista|babysitter|nanny|mentor|captain|leader|guy|girl|boy|man|woman|lady|dude|bully|stalker|rapist|abuser|admirer|godfather|godmother|in-law|assistant|secretary|cop|officer'
const VERBS =
	'told|tells|said|says|texted|texts|called|cheated|cheats|kissed|kisses|slept|sleeps|lied|lies|thinks|hates|hated|loves|loved|dumped|ghosted|stole|steals|raped|groped|touched|hit|hits|punched|slapped|bullied|bullies|copied|copies|owes|owed|asked|asks|begged|promised|smells|snores|farted|got pregnant|got fired|broke up|hooked up|hooks up|flirts|flirted|dated|dates|married|confessed|admitted|blocked|unfollowed|ratted|snitched|sells|deals|sniffs|smokes|drinks|vapes|threw up|bragged|brags|pretends|pretended|knows|knew|found out|wants|wanted|deserves|deserved|ruined|ruins|screwed|fucked|fucks|sucks|cried|cries|laughed|laughs|texting|photographs|paid|pays|wears|keeps|saw|caught|hides|hid|reads|bought|fakes|faked|failed|gossips|grades|treats|treated|makes out|made out|is (?:not|cheating|lying|pregnant|gay|sleeping|in love|dating|seeing|hot|creepy|ugly|crazy|toxic|married|getting|fake|being|having|stealing|hiding)\\b|was (?:cheating|lying|fired|pregnant|drunk)\\b|has (?:never|lice|herpes)|and (?:i|me)\\b'

/** "my ex", "her name is", "a girl called", "dear", "slept with": a person stands next. */
export const BEFORE_PERSON = new RegExp(
	`(?:\\b(?:my|his|her|our|your|their|the|a|an|this|that|some|old|big|little|new|same|whose|@)(?: [\\w'’-]+){0,2} (?:${RELATION})(?:['’]s (?:${RELATION}))?,? (?:is |was |are )?(?:named |called )?\\(?["“]?|(?:^|\\s)(?:big|lil|crazy) |\\b(?:name(?:['’]?s| is| was|d)|called|aka|initials) |(?:^|[.!?,;\\n] ?)(?:hey|dear|hi|hello|yo|sorry|thanks|thank you|goodbye|bye|happy birthday|congrats|ok|fuck|fuck you|fuck off|screw you|screw|love you|miss you|i love you|i miss you|i hate you|damn|damn you|rip) |\\b(?:fuck|screw|forgive|slept with|hooked up with|in love with|had a crush on|crush on|cheated on|cheating on|married|marry|marrying|divorced?|dating|dated|kissed|ghosted|slapped|sleeping with|affair with|broke up with|breakup with|threesome with|lied to|told|texted|snitched on|reported|miss) )$`,
	'iu',
)

/** Something that one says or does to a person: a first name in small letters may follow, a word hardly. */
export const SAID_TO =
	/\b(?:told|tell|asked|ask|with|miss|missed|love|loved|hate|hated|kissed|kiss|called|texted|text|saw|met|from|for|about|to|blame|blamed|trust|believe|named|hurt|hit|thank|and|by|of|know|like|liked|let|made|heard|hope|think|thought|wish|if|because|that|when|where|why|does|did|is|was|but|so) $/i

const FROM =
	',? (?:from|in|at) (?:accounting|accounts|hr|it|legal|marketing|sales|finance|payroll|work|school|class|church|college|uni|gym|the (?:gym|office|second|third|first|loading|night|swim|bar|bakery|next|choir|orchestra|bus|club|team|lab|front|back|warehouse|shop|corner)|my|our|next door|downstairs|upstairs|\\d+(?:st|nd|rd|th)?)\\b'
/** Where one knows somebody from. */
export const FROM_WORK = new RegExp(`^${FROM}`, 'iu')

/** "'s mother", "from accounting", "told me". */
export const AFTER_PERSON = new RegExp(
	`^(?:['’]?s (?:mom|mum|mother|dad|father|brother|sister|wife|husband|girlfriend|boyfriend|gf|bf|ex|kids?|baby|son|daughter|family|parents|house|place|party|car|diary|phone|birthday|wedding|funeral|secret|best friend|dog|room|desk|boss|job|fault|idea|face|laugh|nudes?|messages|number)\\b|${FROM}| (?:${VERBS}))`,
	'iu',
)

/** What follows somebody who does something. */
export const DOES =
	/^(?:['’]s |,? (?:is|are|was|were|has|have|had|does|did|never|always|still|told|said|says|thinks|knows|and (?:i|me)\b|who|doesn['’]?t|didn['’]?t|isn['’]?t|can['’]?t|won['’]?t|just|only|really|[a-z]+ed|[a-z]+s my|[a-z]+s the|[a-z]+ing (?:she|he|that|the|my|her|his|it)|if you|you)\b)/i

/** What stands before a name that is a word as well, where it is the word. */
export const BEFORE_A_WORD =
	/\b(?:in|of|the|a|an|this|last|next|every|my|your|his|her|our|is|was|to|by|like|for|mid|early|late|since|until|no|some|more|on|at|near|around|visit(?:ed)?|pure|such|little|all|any|be|being|been|even) $/i

const SOMEBODY =
	'son|daughter|baby|child|kid|boy|girl|brother|sister|cousin|twins?|wife|husband|boss|teacher|friend'
/** An animal, a thing, or a place that bears a name. */
export const NAMED_THING = new RegExp(
	`\\b(?:(?:named?|nam(?:ed|ing)|call(?:ed|ing)?|christened) (?:my|the|our|his|her|their|a|an|every|this|that|it|him|them)(?: (?!${SOMEBODY})[\\w-]+){0,2}?|(?:cat|kitten|dog|puppy|pup|hamster|gerbil|guinea pig|bunny|rabbit|horse|pony|fish|goldfish|parrot|budgie|bird|turtle|tortoise|snake|lizard|spider|rat|mouse|chicken|cow|plant|fern|cactus|succulent|tree|car|van|truck|bike|boat|roomba|vacuum|robot|printer|laptop|computer|phone|fridge|toaster|oven|microwave|kettle|lamp|tumou?r|cyst|teddy|teddy bear|doll|plushie|stuffed \\w+|ghost|goat|sourdough|starter|hurricane|storm|chatbot|bot|imaginary friend|saint|st\\.?|queen|king|prince|princess|emperor|pope|president)(?: is| was)?(?:,? (?:called|named))?),? ["“]?$`,
	'i',
)
/** "a song by", "a fan of": who is famous for it. */
export const OF_FAME =
	/\b(?:(?:songs?|albums?|music|movies?|films?|novels?|books?|poems?|paintings?|concerts?|posters?|quotes?|lyrics|interviews?|biography) (?:by|of|with|from|about)|(?:fans?|characters?|portrait|statue|biopic|cover) (?:of|from|like)|starring|featuring|directed by|listen(?:ed|ing)? to|dressed (?:up )?as|look(?:s|ed)? like a young|voted for|vote for|president|season \d+ of|episode of|binge\w*|rewatch\w*|cosplay\w*(?: as)?) (?:the )?(?:old )?$/i

/** Characters before and behind a word that these patterns look at. */
export const AROUND = 60

export const PLACE_BEFORE =
	/(?:^|[\s(])(?:San|Santa|Santo|São|Sao|St|Saint|Sankt|Los|Las|El|Fort|Mount|Mt|Lake|Port|Cape|New|Camp|Hotel|Club|Café|Cafe|Team|Planet|Radio|Hurricane|Storm|Typhoon|Pope|Emperor|Hôtel|North|South|East|West|Upper|Lower|Great|Little Miss)\.? $/
export const PLACE_AFTER =
	/^(?:['’]s)? (?:bus|tube|train|garage|depot|branch|office|campus|market|estate|Market|Estate|Tower|Towers|Street|St|Road|Rd|Avenue|Ave|Line|Lane|Station|Airport|University|College|School|High|Elementary|Hospital|Church|Cathedral|Park|Bridge|Beach|County|Island|Islands|Hotel|Bar|Café|Cafe|Day|Awards?|Inc|Ltd|Museum|Centre|Center|Mall|Stadium|Square|Hall|Prize|City|Bay|Springs|River|Valley|Hills?|Heights|Pizza|Cup|Games|on Rails|syndrome|disease|County|Province|Texas|California|Florida)\b/
