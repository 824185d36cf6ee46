/**
 * What words are about, in both languages: need is said in ever new words, but of few things, and two of them together say more than either.
 */
export const IDEAS: readonly RegExp[] = [
	// Death, and what is said instead.
	/\b(?:die|dies|died|dying|dead|death|kill\w*|suicid\w*|unalive\w*|kms|ctb|sewer ?slide|perish|grave|coffin|funeral|buried|bury|ashes|obituary|headstone|cremat\w*)\b|[死亡葬坟墓]|骨灰|自杀|自尽|轻生|紫砂|寻短见|断气|咽气|没命|忌日/i,
	// To be, to live, to go on.
	/\b(?:alive|living|live|life|exist\w*|born|breath\w*|heart ?beat\w*|being here)\b|活|生命|人生|存在|呼吸|心跳|出生|世上|人世|人间|这个世界|一生|这辈子/i,
	// To be gone.
	/\b(?:gone|disappear\w*|vanish\w*|eras\w*|delet\w*|leav(?:e|ing)|go away|exit|log(?:ging)? off|check(?:ing)? out|not here|without me|out of the picture|be around)\b|消失|离开|走了|先走|没了|不在了|删掉|注销|蒸发|解脱|下线|退场|离场|下车/i,
	// To end.
	/\b(?:end|ends|ended|ending|over|stop|finish\w*|done|last|final\w*|enough|quit|no more)\b|结束|了结|了断|终结|最后|到头|到此|够了|算了|放弃|尽头|收场/i,
	// Goodbye.
	/\b(?:good-?bye\w*|farewell|bye|sorry|forgive|note|notes|letter|letters|will|testament|message)\b|再见|告别|永别|遗书|遗嘱|遗言|对不起|原谅|不孝|信|纸条|来世|来生|下辈子|别找我/i,
	// What is taken.
	/\b(?:pills?|tablets?|meds|medication|medicine|tylenol|paracetamol|ibuprofen|insulin|overdos\w*|bleach|poison|swallow\w*|painkillers?|opioids?|xanax|bottle|bottles|strip|prescription|dose|cabinet)\b|药|片|瓶|吞|百草枯|毒|洗胃|胰岛素|煤气|木炭|烧炭/i,
	// What cuts and hurts.
	/\b(?:cut|cuts|cutting|blades?|razors?|knife|knives|scissors|slash\w*|slic\w*|burn\w*|scars?|scratch\w*|bleed\w*|blood\w*|wrists?|thighs?|forearms?|lighter|self-?harm\w*|sh|stitches|bruis\w*|punch\w*|hurt\w*)\b|割|划|刀|疤|伤|血|手腕|胳膊|手臂|大腿|烫|烟头|自残|掐|咬|圆规|撞墙/i,
	// Heights, water, trains, ropes and guns.
	/\b(?:bridge|roof|rooftop|balcony|window|ledge|cliff|edge|railing|tracks?|train|platform|rope|noose|hang|hanging|hung|gun|rifle|pistol|bullet|barrel|trigger|shells|jump\w*|fall|falling|drown\w*|river|lake|sea|tide|traffic|floor|storey|storeys|stories|wheel|garage|beam|belt)\b|楼|桥|窗|天台|阳台|栏杆|跳|江|河|海|水|地铁|铁轨|站台|绳|吊|悬崖|高|坠|马路|方向盘/i,
	// Sleep and waking.
	/\b(?:sleep\w*|asleep|wak\w*|woke|awake|tomorrow|morning|night|tonight)\b|睡|醒|明天|天亮|今晚|早上|睁开?眼|闭眼/i,
	// Nobody, without anybody.
	/\b(?:nobody|no ?one|noone|anyone|everyone|everybody|alone|lonely|miss me|notice|care|find me)\b|没人|没有人|谁也|所有人|大家|孤独|一个人|发现|在乎|记得|难过/i,
	// To be a burden, to be worth nothing.
	/\b(?:burden\w*|worthless|useless|waste|better off|failure|mistake|deserv\w*|hate myself|ruin\w*|in the way|too much)\b|累赘|拖累|负担|废物|垃圾|多余|没用|不配|错误|浪费|连累|轻松/i,
	// To be at the end of one's strength.
	/\b(?:tired|exhausted|can['’]?t|cannot|anymore|any more|longer|give up|giving up|gave up|numb|empty|pain|hurts?|dark|darkness|hopeless|pointless|point|reason|hope|hold(?:ing)? on|cope|fight)\b|累|撑|熬|扛|坚持|受不了|痛苦|绝望|麻木|空|黑|意义|意思|盼头|希望|力气|没有路|疼/i,
	// To want, to plan, to be tempted.
	/\b(?:want|wanna|wish|hop(?:e|ing)|pray\w*|plan\w*|decid\w*|think|thinking|thought|googl\w*|search\w*|research\w*|look\w* up|ready|soon|date|chosen|picked|bought|saved|saving|hid|keep|count\w*)\b|想|要|希望|盼|祈|计划|打算|决定|搜|查|准备|买|攒|存|藏|定好|选/i,
	// What is left behind and put in order.
	/\b(?:give away|giving|gave|pack\w*|clean\w*|sold|insurance|keys?|passwords?|accounts?|belongings|stuff|affairs|envelopes?|drawer|desk|debts?|money)\b|保险|密码|存款|银行卡|收拾|整理|送人|安排|交代|托付|还清|过户|信封|遗物|抽屉|枕头/i,
	// Whom one leaves.
	/\b(?:mum|mom|mother|dad|father|parents|kids|children|daughter|son|wife|husband|family|sister|brother|dog|cat)\b|爸|妈|父母|孩子|女儿|儿子|老公|老婆|老伴|家人|外婆|奶奶|爷爷|猫|狗/i,
	// The other side.
	/\b(?:heaven|hell|god|him|her|other side|join|waiting for me|take me|where (?:he|she) is|rest|peace\w*|afterlife)\b|天堂|地府|阎王|奈何桥|那边|去找|天上|陪|另一个世界|老天|投胎|重开/i,
	// Not.
	/\b(?:not|never|no|nothing|none|won['’]?t|don['’]?t|dont|didn['’]?t|isn['’]?t|wouldn['’]?t)\b|不|没|别|无/i,
	// Oneself.
	/\b(?:i|i['’]m|im|me|my|myself|mine|ive|i['’]ve)\b|我|自己|俺|本人/i,
	// Of what is laughed at, played, bought, cooked, watched: look-alikes.
	/\b(?:lol|lmao|laugh\w*|funny|joke|game|games|level|boss|movie|film|book|series|song|coffee|cake|food|diet|gym|work|meeting|exam|recipe|kitchen|garden|holiday|weekend|wedding|party|concert|battery|phone|football|dog|scene|play)\b|笑|哈哈|游戏|电影|剧|书|奶茶|火锅|饭|减肥|加班|老板|考试|周末|婚|演唱会|手机|公司|电视|医生|手术|复查|热|好吃/i,
]
