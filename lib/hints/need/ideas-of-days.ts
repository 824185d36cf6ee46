import { idea } from './idea'

/** Of what days are made, and of what only sounds like need. */
export const OF_DAYS: readonly RegExp[] = [
	// Death of others.
	idea(
		String.raw`(?:he|she|they|who|mum|mom|mother|dad|father|gran\w*|grand\w*|nan|aunt|uncle|husband|wife|brother|sister|friend|son|daughter|cat|dog|rabbit|hamster|patient|student|hes|shes|it)(?: \w+)? (?:died|dies|dying|is gone|killed h\w+|took h\w+|hanged h\w+)|(?:his|her|their|the|whose) (?:death|funeral|coffin)|widow\w*|late (?:wife)|miscarr\w*|stillborn|grief|put (?:\w+ )?(?:down|to sleep)|lost (?:my|our|a) (?:dad|student|baby)`,
		'(?:他|她|它|爸|妈|爷爷|奶奶|外公|外婆|老伴|哥|弟|姐|妹|叔|朋友|同学|学生|狗|猫|兔子|病人|婆婆|邻居)[^，。]{0,4}(?:死了|走了|去世|没了|不在了|自杀|走的)|去世|遗像|葬礼|出殡|上坟|清明|流产|早产|殡仪馆|忌日|送走',
	),
	// Death as a manner of speaking.
	idea(
		String.raw`d(?:ie|ied|ying) (?:of|laughing|inside|on stage|on me|to (?:know))|dead (?:tired|gorgeous)|battery|phone (?:\w+ )?died|kill(?:s|ing|ed)? (?:me|for|time)|to die for|deadline|over my dead|murder a|shoot me|literally|embarrass\w*|cringe|hungry|starving`,
		'[笑累困饿热冷烦吓气丑难羞尬想爱疼馋帅美渴忙臭酸甜吵堵穷急恨腻]死|死(?:党|机|鬼|磕|皮|你们?了|我了|猪)|社死|要了?.{0,3}命|打死(?:我|也)|当场去世|累成|尴尬|原地',
	),
	// Others are to be hurt.
	idea(
		String.raw`(?:kill|stab|shoot|burn|hurt|beat|choke|poison|hit|run|cut|hunt|bury|break|destroy|smash) (?:her|them|you|his|your|everyone|that|every|it)|bomb\w*|blow (?:up|it)|pay for|regret|kill (?:\w+ )?(?:husband)|set(?:ting)? fire|petrol|hammer|youll`,
		'(?:杀|弄死|打死|捅死|捅|砍|烧|炸|撞死|掐死|毒死|整死|弄|收拾|砸|打断)(?:了|掉)?(?:他|她|你|那|这|死)|炸弹|偿命|等着(?:瞧|吧)|汽油|放火|枪|斧头|陪葬|一个都|别想(?:跑|活|好过)',
	),
	// Medicine as it is meant.
	idea(
		String.raw`doctor|prescri\w*|antidepressants?|headache|thyroid|pharmac\w*|the pill|allerg\w*|diagnos\w*|surgery|operation|scan|cancer|chemo|dentist|clinic|nurse|therap\w*|psychiatrist|treatment|recover\w*|sertraline|zoloft|dose`,
		'医生|复查|维生素|感冒|血压|化疗|手术|检查|化验|牙医|药店|体检|确诊|过敏|护士|住院|咨询|心理|治|病',
	),
	// Cuts of every day.
	idea(
		String.raw`(?:cut\w*|slic\w*|chop\w*|burn\w*|burnt|scratch\w*|hurt)~(?:hair|fringe|onions?|finger|thumb|oven|iron|tongue)|shav\w*|beard|moustache|chef|cooking|cook|haircut|tattoo|sewing|surgeon|vet`,
		'(?:切|剪|割|划|削).{0,4}(?:菜|头发|刘海|土豆|草|水)|刮胡|胡子|做饭|厨|炒|理发|缝|针灸|纹身|猫抓|打球|磨刀',
	),
	// It is over, or better, or another's.
	idea(
		String.raw`(?:years?|months?|decades?) ago|used to|(?:im|feel\w*|am|was|got|getting|much|hes|shes) (?:better|glad|happy|proud)|these days|recovery|sober|volunteer\w*|healed|celebrat\w*|laugh\w*|whistle|now i (?:have|know)|today i`,
		'年前|以前|曾经|现在(?:不|好|有|已经|我)|好多了|出院|志愿|走出来|戒酒|庆祝|还好|终于|从那(?:天|以后)|后来|当年|小时候',
	),
	// Somebody else's need.
	idea(
		String.raw`my (?:\w+ )?(?:sister|brother|friend|son|daughter|mum|mom|dad|husband|wife|student|patient|roommate|flatmate|cousin|girlfriend|boyfriend|uncle|neighbour|ex|child)(?:s)?|(?:he|she|they) (?:said|wants?|tried|told|is|was|keeps?|has)|patients?|students?|clients?|himself|herself|themselves`,
		'(?:我)?(?:姐|妹|哥|弟|朋友|同学|室友|闺蜜|女儿|儿子|学生|病人|患者|同事|老公|老婆|男友|女友|前任)(?:说|又|想|是|在|把)|他说|她说|他们',
	),
	// Games, films, books.
	idea(
		String.raw`games?|level|the boss|respawn\w*|films?|books?|series|episode|season|character|novel|chapter|song|album|band|scene|play|stage|act|director|netflix|concert|controller|podcast|read|watch\w*|sims?`,
		'游戏|电影|剧|小说|书|演|歌|综艺|男主|大结局|追|团灭|队友|复活|作者|番|章',
	),
	// Work, school, money.
	idea(
		String.raw`work\w*|job|office|boss|meeting|manager|colleagues?|shift|email|salary|rent|exam|homework|class|teacher|thesis|degree|university|school|grade|project|interview|promotion|bank|loan|savings|taxes|contract|lease|landlord|resign\w*|notice|fired|career|company`,
		'上班|下班|加班|公司|老板|同事|领导|工资|房租|考试|作业|论文|老师|学校|大学|面试|项目|辞职|客户|贷款|欠|房贷|考研|成绩|班主任|简历|工作|开会|单位|食堂',
	),
	// Food, house, weather, animals.
	idea(
		String.raw`coffee|tea|cake|bread|soup|pizza|lunch|dinner|breakfast|cheese|chocolate|biscuits?|noodles|recipe|kitchen|diet|garden|plants?|tomatoes|sofa|neighbou?rs?|flat|weather|rain\w*|snow\w*|sun|storm|cat|cats|dogs?|puppy|bees|birds?|hamster|fridge|laundry|dress|umbrella|bicycle|bike|holiday|weekend|party|wedding|gym|football|shower|toilet|supermarket`,
		'奶茶|咖啡|火锅|蛋糕|面包|饭|菜|外卖|零食|汤|减肥|体重|花|番茄|绿植|多肉|沙发|邻居|下雨|下雪|天气|猫|狗|鸟|仓鼠|冰箱|洗衣|鞋|裙|伞|自行车|周末|旅游|婚礼|健身|球|洗澡|超市|快递|手机|空调|地铁上|早餐|饼干|头发',
	),
	// Love.
	idea(
		String.raw`love|loved|kiss\w*|crush|dating|date|girlfriend|boyfriend|married|marry|wedding|divorce\w*|cheat\w*|broke up|break ?up|ex|pregnan\w*|baby|proposed|ring|flirt\w*|single|tinder|jealous|envy`,
		'喜欢|暗恋|表白|分手|前任|恋爱|相亲|结婚|离婚|出轨|怀孕|孩子|男朋友|女朋友|老公|老婆|求婚|嫉妒|羡慕|初恋|约会|单身',
	),
	// What is funny.
	idea(
		String.raw`lol|funny|joke\w*|apparently|secretly|pretend\w*|lied|lie|told everyone|told everybody|insufferable|fake|steal|stole|stolen|accidentally|by accident|on purpose`,
		'哈哈|笑|绝了|假装|骗|撒谎|偷|装作|其实|不小心|吐槽|尴尬',
	),
	// Numbers, addresses, offers.
	idea(
		String.raw`\d{5,}|www|https?|com|dm|promo|discount|free|earn|followers|link|buy|sale|crypto|cheap|loan|sell|selling|whatsapp|telegram|wechat|call me`,
		String.raw`\d{5,}|微信|扫码|优惠|兼职|日结|低价|代写|链接|qq|电话|地址|vx`,
	),
	// Not, oneself.
	idea('not|never|no|nothing|none|wont|dont|cant|didnt|isnt|wouldnt|doesnt', '不|没|别|无'),
	idea('i|im|me|my|myself|mine|ive|ill|id', '我|自己'),
	idea('we|us|our|he|she|his|her|him|they|their|them|you|your', '他|她|你|们|大家|人家'),
	idea(
		'want|wanna|wish|hope|hoping|pray|need|plan|planning|going to|gonna|ready|thinking|think|thought|would|might',
		'想|要|希望|盼|愿|求|打算|准备',
	),
]
