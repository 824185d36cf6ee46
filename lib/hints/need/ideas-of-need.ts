import { idea } from './idea'

/** Of what need speaks. */
export const OF_NEED: readonly RegExp[] = [
	// To do it, by its names.
	idea(
		String.raw`suicid\w*|kill(?:ing|ed)? my ?self|kms|unaliv\w*|ctb|catch(?:ing)? the bus|sewer ?slid\w*|self ?harm\w*|end(?:ing)? (?:it|my|me|myself|things|everything)(?: own)?(?: all| life)?|tak(?:e|ing) my(?: own)? life|off myself|kill yourself|ideation|do it myself|go on my own terms`,
		'自杀|自尽|轻生|紫砂|自鲨|寻短见|寻死|自残|自伤|自我了断|了断|了结|结束(?:自己|生命|这一切|我|一切)|z杀|[想要]4|zs|做傻事|想不开|安乐死|求死|自己动手|先走一步',
	),
	// Oneself and death.
	idea(
		String.raw`(?:SELF)~(?:die|dying|dead|death|killed)|(?:die|dying|dead|death)~(?:SELF)|my(?: own)? (?:funeral|body|will)|my last (?:\w+)`,
		'想死|去死|死了?算|我死|死掉|死法|怕死|我的?葬礼|我.{0,3}坟|骨灰|一死|死了[，。就才]|早点死|等死|死亡',
	),
	// To want not to be.
	idea(
		String.raw`(?:dont|do not|never|didnt|doesnt|no longer|not) (?:\w+ )?(?:want|wanna|wish|deserve|plan|intend|expect|see myself|care if)~(?:live|living|exist|wake\w*|be|do this|future)|stop (?:existing|breathing)|not exist\w*|(?:wish|hope|pray\w*|want)~(?:never|not|dead|gone|die|hit|over|stop|end|cancer|disappear|vanish)|want out|be erased|switch\w* (?:me|myself) off|(?:be|been|being) (?:gone)`,
		'不(?:想|愿|愿意|打算|敢|配|该|值得|要)(?:再|继续|这样)?(?:活|醒|撑)|活(?:不下去|够|腻|不了|着干|着(?:好|太|真|很)?(?:累|没|是|像|就))|没(?:被)?(?:生|出生)|不(?:被|该)(?:生|出生)|不再醒|不用醒|别(?:让我)?再?醒|又醒|没有过我|没来过|消失|蒸发|不如死',
	),
	// Not to wake, to sleep for ever.
	idea(
		String.raw`(?:not|never|dont|didnt|wont) (?:\w+ )?(?:wak\w+|woke)|(?:sleep|asleep|nap|rest)~(?:never|for good|stay\w*)|wak\w+ up~(?:disappoint\w*|again|worst)|disappointed|woke up angry|last one|stop breathing|heart (?:\w+ )?stop\w*`,
		'睡.{0,12}(?:过去|再也)|醒.{0,8}(?:失望|生气)|长眠',
	),
	// To be alive at all.
	idea(
		String.raw`(?:be|being|stay\w*|im) (?:\w+ )?alive|existing|existence|breathing|this (?:life|world|earth)|(?:my) (?:own )?life|(?:living|life) (?:is|isnt|has|hurts)|to live|keep (?:living|going)|go(?:ing)? on|live with|survive|get through|make it`,
		'活着|活下去|活(?:到|过|在)|人间|人世|世界|这辈子|一辈子|命|来世|下辈子|存在|余生|求生',
	),
	// When one is gone.
	idea(
		String.raw`(?:im|i am|i was|i were|id be|ill be|i will be|being) (?:\w+ )?(?:gone|finished|leaving)|without me|after me|(?:when|if|once|after|until|before) i(?:m| am| was| were| go| leave| died?| do)\b|(?:wont|not|nt|not going to|dont) (?:\w+ )?(?:be|see)~(?:here|around|there|for)|not (?:gonna|going to) be|where im going|where (?:he|she) is|leav(?:e|ing) (?:this|everyone|quietly)|go(?:ing)? (?:quiet|away for good)|check(?:ing)? out`,
		'我(?:走|死|离开|消失|不在|没)(?:了|掉)?(?:以后|也|，)|没有我|少了?我|不会在了|离开(?:这个世界|人世)|要是我(?:死)|就(?:这样|到这)|走了以后|要走了|看不到|不留',
	),
	// Better off.
	idea(
		String.raw`better off|(?:happier|lighter|relieved|easier|simpler|tidier|richer|free)(?: \w+)?|burden\w*|wast(?:e|ing) (?:of)|weigh(?:t|ing)|disappointment`,
		'累赘|拖累|废物|没用|浪费|(?:轻松|解脱|松一口气|更好|好过|幸福|省)(?:很多|吧|了|点|一?些)?|赔钱|不欠|丢人|没脸',
	),
	// To be worth nothing.
	idea(
		String.raw`worthless|useless|hat(?:e|ing) (?:myself|my (?:own )?(?:life|body)|being|me|that im)|deserve (?:it|this|to)|failure|my fault|mistake|broken|cant be fixed|stupid|ruin\w*|everything i touch|ashamed|shame|coward|punish\w*`,
		'恨(?:透)?(?:了)?(?:我)?自己|讨厌自己|不配|失败|没出息|都(?:是|怪)我|我的错|活该|垃圾|烂|修不好|惩罚|胆小|对不起(?:爸|大家)|脏',
	),
	// No reason.
	idea(
		String.raw`(?:no|any|a|one|what|whats the|see|lost|find|only|the|out of|ran out of|last|every) (?:\w+ )?(?:point|reasons?|hope|way out|future|tomorrow|plan b|use|light)|hopeless\w*|nothing (?:left|to|keeping)|why (?:am i)|no longer`,
		'没(?:有)?(?:什么)?(?:意思|希望|盼头|路|牵挂|劲|办法|别的)|为什么(?:要|还|非)?(?:活|留)|图什么|何必|看不(?:到|见)|没什么(?:好|可)',
	),
	// No strength.
	idea(
		String.raw`(?:cant|cannot|couldnt|cant even|can not|dont think i can|unable to|not able to|dont know how to) (?:\w+ )?(?:do|go|take|carry|keep|cope|stand|face|live|breathe|see|be|anymore|get|make|stop)~?(?:this|on|it|any ?more|much|longer|up|life|myself|through|another|going|with)?|giv(?:e|en|ing) up|gave up|had enough|so done|done with|too much|exhausted|worn out|at (?:the|my) end|(?:im|so) (?:\w+ )?tired|drowning|finished`,
		'(?:撑|熬|扛|坚持|忍|走|顶|受|挺|过)不(?:下去|住|了|动)|好累|累了|很累|崩溃|不行了|放弃|认输|到头|没劲|喘不过',
	),
	// To feel dark, or nothing.
	idea(
		String.raw`numb|empty|dark\w*|pain|hurts?|depress\w*|lonely|alone|nothing(?:ness)?|black|scream\w*|cry\w*|scared of (?:me|tomorrow|what)|noise|quiet|peace\w*|calm\w*|relief|silence|hell`,
		'空(?:的|洞|心)|黑(?:夜|里)|痛苦|难受|抑郁|孤独|没有感觉|平静|安静|踏实|声音|哭|emo|解脱',
	),
	// Goodbyes, and last things.
	idea(
		String.raw`good ?bye\w*|farewell|bye|see you (?:on the|in)|this is (?:my|the|goodbye)|last (?:post|time|night|day|words|one|thing|christmas)|final\w*|sorry (?:to|mum|for|about)|im sorry|forgive me|thank(?:s| you) (?:to|for)|tell (?:my|them|him|her)|wasnt you|i loved|i tried|remember me|existed|dont look for me|whoever (?:finds|reads)|dear`,
		'再见|告别|道别|遗书|遗言|遗嘱|对不起|原谅|最后(?:一|吃|给)|别找我|别怪|来世|谢谢(?:你|大家)|好好的|告诉(?:我)?(?:妈|爸|他|妹)|拜托你|来过|记得我',
	),
	// Letters that are found afterwards.
	idea(
		String.raw`(?:note|notes|letter|letters|envelopes?)~(?:desk|each|kids|son|written|tear\w*|done)|(?:wrote|written|writing|write|finished) (?:\w+ ){0,3}(?:note|letters?|will)|bedtime stories|passwords?|in case`,
		'(?:写|留|改|撕)(?:好|了|完|下)?.{0,8}(?:遗书|信|纸条)|遗书|信.{0,6}(?:枕头|抽屉|写好)|密码|备忘录',
	),
	// To put in order, to give away.
	idea(
		String.raw`g(?:ive|ave|iving|iven) (?:\w+ )?(?:away|my|to)|clean(?:ed|ing)? (?:out|my|up|the)|affairs|insurance|sign(?:ed)? (?:the|over)|deleted? (?:\w+ )?(?:all|everything|my|photos|account)|deleting|who gets|spare key|feed the|tidy`,
		'保险|受益人|存款|银行卡|收拾|送(?:人|给)|分给|交代|还清|过户|注销|删(?:了|掉)|恢复出厂|钥匙|给(?:了)?(?:弟|隔壁|室友|朋友)|归(?:她|他|你)|后事|遗物|欠.{0,4}还',
	),
	// A plan, a day.
	idea(
		String.raw`(?:pick\w*|chos\w+|set|have|has|got|circled|know|there is|theres) (?:a |the |my |exactly )?(?:date|bridge|place|spot|plan|means|how|where|when)|(?:ive|i have|have|already|just|finally) (?:\w+ )?(?:decided|picked|tested)|decision|decided|(?:how|what|which)~(?:long|high|many)|does it hurt|if it hurts|googl\w*|search history|looked up|research\w*|the (?:nerve|courage)|ready|tonight|this (?:friday|weekend|time)|soon`,
		'日子|日期|定(?:好|了|的)|选(?:好|了|在)|决定(?:了)?|计划|打算|准备好|想好|踩(?:好)?点|今晚|月底|下(?:周|个月)|怎么(?:死|样才|做|走)|多高|多少(?:度|会)|会(?:疼|痛)|疼吗|不(?:疼|痛)的|(?:搜|查)(?:了|过|怎么)|勇气|胆子|敢不敢|步骤|办法',
	),
	// Pills and poison, many of them.
	idea(
		String.raw`(?:all|many|whole|enough|handful|bottle|bottles|saved|saving|stash\w*|stockpil\w*|hoard\w*|count\w*|line|lined|took|take|taken|taking|swallow\w*|crush\w*|extra|too many|rest|sixty|thirty|twenty|forty|fifty|hundred|eleven|[0-9]+)~(?:pills?|tablets?|meds|paracetamol|tylenol|insulin|sleepers)|overdos\w*|swallow\w*|bleach|poison|hose`,
		'(?:攒|存|藏|囤|数|一瓶|整瓶|整盒|全部|所有|全吃|[一二三四五六七八九十百几0-9]+[片粒颗板]|一把|吞|灌|吃多|够).{0,10}(?:药|片|粒|颗)|(?:药|片|安眠药).{0,10}(?:够了|全|数|藏|都吃|发呆)|吞|农药|洗胃|木炭|烧炭|煤气|老鼠药|毒|洁厕|胰岛素|[一二三四五六七八九十百几]+多?[片粒颗]',
	),
	// To hurt oneself.
	idea(
		String.raw`(?:cut|cuts|cutting|burn\w*|hit\w*|scratch\w*|hurt\w*|punish\w*|starv\w*|bang\w*|bit\w*|punch\w*|bruis\w*|slap\w*|carv\w*|slic\w*|stab\w*|slash\w*|pinch\w*|harm\w*|chok\w*|slam\w*|dig\w*|pull\w*|pick\w*) (?:\w+ ){0,2}(?:myself|my (?:own )?(?:arms?|legs?|thighs?|head|face|hips?|knuckles|hair|body|hand))|(?:i|im|been|started|back to|keep|kept|stopped|stop|and) (?:cut|cutting|burning|purging)(?: again| because)|too deep|till it (?:bleeds|bruises)|on purpose|feel real|carv\w*`,
		'(?:割|划|刻|烫|掐|扇|咬|撞|抽|扎|捶|砸|打|抠|抓|弄疼|伤害|饿|虐)(?:了|过|着)?(?:我)?(?:自己|胳膊|手腕|手背|墙|头|腕)|自己.{0,3}(?:划|弄的|打)|(?:又)(?:割|划|犯)了|割(?:了|在|下)|划(?:了|深|手)|流血|出血|(?:手臂|胳膊|大腿|手腕|腿)(?:上|内侧).{0,8}(?:疤|刻|划|新|道|烫)|故意',
	),
	// Where it shows.
	idea(
		'wrists?|thighs?|my arms?|sleeves?|hoodie|scars?|marks|barcode|bandages?|stitches|bruises?|healing',
		'手腕|胳膊|手臂|大腿|长袖|疤|痕|纱布|护腕|缝了',
	),
	// Blades.
	idea(
		'blades?|razors?|knives|the knife|scissors|compass|lighter|matches|cigarettes?|straightener|curling iron|stove|glass',
		'刀|圆规|打火机|烟头|针|卷发棒|灶',
	),
	// Heights.
	idea(
		String.raw`(?:roof\w*|ledge|bridge|balcony|cliffs?|railing|window|car park|storey|floor|viaduct|tower|parapet|edge|overpass|height)~(?:look\w*|lean\w*|open|hour|measure|quiet)|(?:jump\w*|step\w*|fall\w*|stood|stand\w*|lean\w*|look\w* down|sat|walk\w*|climb\w*|let go)~(?:roof\w*|bridge|window|edge|off|over|floor|platform)|jump|let go|level seven|how high`,
		'(?:楼顶|天台|顶楼|桥|窗|阳台|栏杆|悬崖|楼|高|边上).{0,10}(?:跳|站|往下|坐|吹|掉|翻|看下去|锁|多高|限位)|(?:跳|站在|坐在|爬上|走到|往下看|翻过).{0,6}(?:楼|窗|天台|阳台|海|边)|跳下|松手|[几一二三四五六七八九十0-9]+[楼层](?:看|下|跳)',
	),
	// Trains, cars.
	idea(
		String.raw`(?:train|trains|tracks?|platform|lorry|truck|bus|car|cars|traffic|plane|lane|wheel|motorway|bend|crossing|tree)~(?:hit\w*|step\w*|go down|into|name on it|differently)|(?:driv\w*|stand\w*|hit)~(?:train|traffic|tracks|oncoming|lane|into a (?:tree|wall)|front of|platform|wheel|bend|bus|lorry|truck)|seat ?belt|no belt|crash barrier|look(?:ing)? before crossing|hits? me`,
		'(?:地铁|火车|列车|铁轨|站台|月台|高速|马路|护栏|大货车|货车|车|飞机|方向盘).{0,10}(?:往前|冲|撞|躺|打|掉|颠|不看|缺口|进站)|安全带|车祸|铁轨',
	),
	// Ropes and guns.
	idea(
		'rope|noose|hang (?:myself|from)|hanged|hanging|beam|hook|knots?|shoelaces|gun|pistol|rifle|shotgun|bullet|barrel|service weapon|ammo',
		'绳|吊(?:在|着)|梁|打结|鞋带|枪',
	),
	// Water and air.
	idea(
		String.raw`drown\w*|(?:walk\w*|go|step|swim\w*|wade|sink\w*)~(?:sea|lake)|(?:river|lake|sea|water|canal|bath|tide|ocean|weir)~(?:cold|under|black|razor|toaster)|bath|breath|plastic bag`,
		'(?:江|河|海|水|湖|湖边|浴缸)(?:边|里|面|中)?.{0,8}(?:跳|淹|站|冷|捞|下去)|走进(?:海)|淹死|憋气|塑料袋',
	),
	// What came before.
	idea(
		String.raw`(?:my|first|third) attempt\w*|tried (?:it )?(?:last|before|to)|try again|next time|intensive care|the ward|ambulance|found me|saved me|stitches|pumped|not thankful`,
		'试过|失败.{0,3}次|下次|上次|洗胃|icu|救(?:回来|护车|我|活)|捞(?:上来|起来)|缝(?:了)?.{0,3}针|住院|病房|差一点|又没',
	),
	// To begin again with it.
	idea(
		String.raw`relaps\w*|urges?|(?:days?|months?|years?) clean|clean (?:for)|again last night|back on|back to|thoughts (?:are|again|of)|voices?|crisis line|hotline|safe with myself|not safe|stop me|trust myself|what ill do`,
		'又(?:开始|犯|割|来了)|戒了.{0,8}(?:天|月|年).{0,6}(?:看)|念头|脑子里.{0,6}(?:声音|想)|声音.{0,4}(?:叫|又|说)|热线|怕(?:我)?自己|拦(?:住)?我|劝(?:劝)?我|救(?:救)?我',
	),
	// To be with the dead.
	idea(
		String.raw`(?:be|join|see|follow|go|meet|going|with)~(?:him|her|them|mum|mom|dad|gran\w*|you) (?:soon)|follow (?:him|her|them)|join (?:him|her|them)|to where (?:he|she) is|take me|heaven|god|other side|next life|understand h(?:er|im) more|should(?:ve| have) (?:died|gone|been me)|outlive`,
		'(?:去|来|想)(?:找|陪|见|接|跟)(?:我)?(?:他|她|爸|外婆|你)|跟(?:着)?(?:他|她)(?:去|走)|等我|接我|把我(?:带|收|接)|天上|那边|阎王|奈何桥|地府|投胎|重开|另一个世界|一起走|走在.{0,4}后面',
	),
	// Who would notice.
	idea(
		String.raw`(?:nobody|no ?one|anyone|anybody|everyone|everybody|they|who|you|somebody|someone)(?: would| will| ll| d|d|ll| even| else)? (?:\w+ )?(?:notice\w*|miss\w*|cares?|find|found|cry|know|knows|asked|checks|counts)|find (?:me|out|my body)|finds me|(?:from the )?smell|be missed`,
		'(?:没人|没有人|谁|有人|谁都|谁也|有没有人|房东|多久).{0,8}(?:发现|知道|难过|在乎|记得|问|找|敲门|需要|看见)|会哭|先看见|发现我|想念我',
	),
	// Not to grow older.
	idea(
		String.raw`(?:dont|wont|cant|not|nt|never|cannot|doesnt) (?:\w+ ){0,3}(?:see|make it|reach|turn\w*|last|live|get|be) (?:\w+ )?(?:to|sixteen|[0-9]+|next|christmas|it)|another (?:birthday|winter)|next (?:year)|no future|headline|stopped (?:buying|making|looking)`,
		'(?:看不到|活不到|撑不到|过不了|不想过|活不过|到不了|没有).{0,6}(?:岁|生日|一月)|参加不了|已经不(?:买|打算|想以后)',
	),
]
