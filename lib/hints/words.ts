import { type Hint, matches } from './hint'

const HARM =
	'kill|murder|shoot|stab|poison|strangle|choke|drown|blow up|bomb|burn(?: down)?|torch|beat|behead|slit|slash|cut (?:his|her|their|your)|run (?:him|her|them|you|over)|rape|massacre|attack|gun down|destroy|hurt|make (?:him|her|them|you) (?:pay|suffer|bleed)|end (?:him|her|them|you)|set (?:the|his|her|their|fire)|bring (?:a|my \\w+|the) (?:gun|rifle|knife|bomb)|throw acid'
/** What is killed in speech: time, the mood, a level in a game. */
const FIGURATIVE =
	'(?! ?(?:my ?self|my own|it\\b|for\\b|time|two birds|the mood|the lights?|some|calories|that (?:exam|test|game|level)|this (?:exam|test|game|level|presentation)|my (?:diet|career|phone|alarm|liver|lungs|back|knees)|(?:the|a) (?:game|level|boss|photo|video|film|movie|record|high score|bug|process|plants?|spider|wasp|fly|mosquito)))'

/** What somebody says that they will do to others. */
const THREATS = [
	new RegExp(
		`\\b(?:i(?:['’]m| am|m)?|we(?:['’]re| are|re)?|he(?:['’]s)?|somebody should|someone should|they should)? ?(?:going to|gonna|gon|finna|bouta|about to|will|['’]ll|i['’]ll|swear (?:to god )?i['’]?(?:ll| will)|want to|wanna|plan(?:ning)? to|ready to|should) (?:(?!not|never|n't)[\\w]+ ){0,3}?(?:${HARM})\\b${FIGURATIVE}`,
		'gi',
	),
	/\b(?:bring(?:ing)? (?:a|my \w+['’]?s?) (?:gun|rifle|knife|bomb)|bullet in (?!my\b)|(?:bomb|explosives?) (?:in|under|at|on|inside|strapped|is (?:set|ready))|(?:gun|knife|machete|rifle|axe|acid|bat) (?:in my (?:bag|car|backpack|locker|pocket|jacket)|is (?:loaded|ready)|ready|waiting for)|death to (?:the|all|every)|(?:will|are|is) all be dead|all be dead|\w+ (?:week|day|hour)s? (?:left )?to live\b(?= and (?:he|she|they))|where (?:his|her|their|your) (?:children|kids|family|daughter|son|mother) (?:go|goes|live|lives|sleep|sleeps)|(?:he|she|they|you)(?:['’]?(?:s|re))? (?:will|are going to|is going to|are gonna|gonna) (?:pay|die|bleed|regret|suffer)|(?:he|she|they|you)['’]?(?:s|re| is| are) (?:so )?dead(?: meat| on| when| tomorrow| tonight| if|\.|$)|bought (?:a|the) (?:gun|rifle|knife|petrol|gasoline)|watch your back|put (?:\w+ ){1,5}(?:in the ground|six feet under)|(?:com(?:e|ing)|go(?:ing)?|show(?:ing)? up|walk(?:ing)? in) (?:\w+ ){0,3}with (?:a|my|the) (?:\w+['’]?s? )?(?:gun|shotgun|rifle|knife|bat|machete|axe)|dead (?:man|woman) walking)/gi,
	/\bset (?:the|his|her|their|that|this) \w+ on fire\b|\bburn\w* [^.!?]{0,30}(?:to the ground|down with|house down|down)\b|\bshoot(?:ing)? up (?:the|this|my|a|that|his|her) \w+|\bbeat (?:him|her|them|you) (?:until|till|to death|up when)/gi,
	/(?:带|拿|揣|买|藏|磨)(?:了|着|好)?.{0,3}(?:刀|枪|斧|汽油|炸药|锤子|硫酸)(?!片)(?:去|来|了|在|等|进|到|，|。)?/g,
	/(?:捅|砍|弄|掐|撞|烧|打|毒|勒|淹|整|炸|劈|踹|咬|揍)死(?!我|也不|自己|了我|不)|(?<!自)杀(?:了|光|死|掉|人|他|她|你|全家)(?!青|自己|价|我(?:吧|算|$|[，。！!]))|都杀|砍(?:了|人|他|她|你|断)|捅(?:了?他|了?她|了?你|人|几刀|一刀)|下(?:了)?毒|投毒|炸弹|爆炸|炸(?:了|掉|平)(?!鸡|毛|锅)|放(?:一把)?火|烧(?:了|掉|光)(?:他|她|你|那|这|整|全)|陪葬|同归于尽|血洗|报复社会|泼硫酸|灭(?:他|她|你|了)?.{0,3}(?:全家|满门|口)|打(?:断|残)|弄残|废了(?:他|她|你)|要(?:了)?(?:他|她|你|他们|她们|你们|你全家)的?(?:狗)?命|(?:他|她|你|他们|你们).{0,4}(?:活不了|活不过|活不到|死定了|完蛋|别想活)|让(?:他|她|你|他们|你们|她们).{0,3}(?:等着|付出代价|不得好死|去死|生不如死|陪)|(?:刀|枪).{0,6}(?:等他|等她|等你)|只剩.{0,6}可活|一个星期可活|(?:孩子|女儿|儿子|家人).{0,4}(?:在哪|上学|住哪).{0,8}(?:知道|等着|小心)|走着瞧|不会放过|(?:一个|谁)(?:都|也)(?:不会|别想|跑不)(?:放过|跑|活|好过|掉)|小心点.{0,6}(?:家|命)/g,
]

const ORGANISATION =
	'医院|公司|集团|大学|学院|中学|小学|高中|初中|幼儿园|支行|分行|银行|营业部|派出所|法院|检察院|工厂|门店|分店|分公司|研究所|事务所|报社|电视台|酒店|餐厅|超市|药店|诊所|监狱|居委会|街道办'
const CAPITALS = "(?:[A-Z][\\w’'&-]+)(?: (?:[A-Z][\\w’'&-]+|of|and|the))*"
const POST =
	'work(?:s|ed|ing)?|job|shift|nurse|doctor|resident|intern(?:ing|ship)?|teach(?:er|ing|es)?|employed|waitress|waiter|barista|cashier|clerk|manager|engineer|study|studying|student|enrolled|class|grade|year|freshman|sophomore|junior|senior|team|ward|department|dept|branch|office|store|kitchen|desk|floor|lab|crew|squad|faculty|staff'

/** Where somebody works or learns, so closely that those who are there as well know who they are. */
const WORK = [
	/\b(?:I work|working|my job is|I teach|I study|employed) (?:at|for|in) (?:the )?(?:\w+ ){0,3}?(?:[A-Z][\w’']+(?: [A-Z][\w’']+)*)(?: (?:branch|office|ward|store|shop|school|station|department))?/g,
	new RegExp(
		`\\b(?:${POST})\\b(?: (?:on|in|of|at|for|the|a|my|our|\\w+|\\d+)){0,5}? (?:at|for|of) (?:the )?${CAPITALS}`,
		'g',
	),
	new RegExp(
		`\\b[Aa]t (?:the )?${CAPITALS} (?:\\w+ ){0,3}(?:ward|branch|office|store|shop|school|station|department|hospital|high|academy|elementary|campus|warehouse|plant|factory|clinic|bank)\\b`,
		'g',
	),
	new RegExp(
		`\\b(?:[Aa]t|[Ff]or|[Oo]f|[Ii]n) (?:the )?${CAPITALS.replace('(?: (', '(?: (?!Paul|Peter|Patrick)(')} ?\\b(?:Hospital|High|School|Academy|University|College|Elementary|Bank|Clinic|Inc|Ltd|General|Memorial|Church|Airport|Police)\\b`,
		'g',
	),
	/\b(?:first|second|third|fourth|fifth|main|north|south|east|west|\w+town) (?:branch|office|ward|store|station|campus) of [A-Z][\w’']+/g,
	/\b(?:our|my) (?:\w+ )?(?:branch|office|ward|store|school|station|department|factory|clinic) (?:in|on|at|of) [A-Z][\w’']+/g,
	/\b(?:room|class|section|homeroom|ward|unit|dorm|building|floor) (?:\d{1,4}[A-Za-z]?|[A-Z]\d?)\b[^.!?]{0,20}\b(?:at|in|of) [A-Z][\w’']+/g,
	new RegExp(
		`[\\p{Script=Han}\\dA-Za-z]{2,12}(?:${ORGANISATION})[\\p{Script=Han}\\d]{0,8}(?:上班|工作|实习|当|做|教|读|值班|兼职|任职|就职|轮岗|规培|夜班|的(?:护士|医生|老师|员工|学生|保安|柜员|销售|会计))`,
		'gu',
	),
	new RegExp(
		`(?:(?:我们?|咱们?|本人)(?:是|在|都是|这个?|所在的?)|[我咱]们)[\\p{Script=Han}\\d]{2,10}(?:${ORGANISATION.replace('公司|', '').replace('银行|', '').replace('医院|', '').replace('超市|', '')}|人民医院|中心医院|医学院)(?!旁|门口|附近|里|毕业)`,
		'gu',
	),
	/[\p{Script=Han}]{2,8}(?:支行|分行|营业部|派出所|分店|门店|分公司|项目部|车间)的?[\p{Script=Han}]{0,6}(?:我们|的人|飞单|上班|工作|里|当|做)/gu,
	/在[\p{Script=Han}\d]{3,14}(?:科|部|处|组|室|班|行|店|厂|队|院|校|所|局|中心)里?(?:当|做|上班|工作|实习|值班|教|带|规培|打工|轮转)/gu,
	/[\p{Script=Han}]{0,3}[一二三四五六七八九十\d]{1,3}中(?:学)?的?(?:高|初)?[一二三]?[\d一二三四五六七八九十（()）]{0,4}班?(?=的|，|上|读|当|教)|(?:高|初|大)[一二三四]?[(（]?[\d一二三四五六七八九十]{1,2}[)）]?班(?:的|，|上|读)|\d{2}级[\p{Script=Han}]{2,8}(?:系|专业|班)/gu,
]

export function workIn(text: string): Hint[] {
	return matches(text, 'work', WORK)
}

export function threatsIn(text: string): Hint[] {
	return matches(text, 'threat', THREATS)
}
