import type { Hint } from './hint'

/** Surnames of nearly everybody who has a Chinese name. */
const SURNAMES =
	'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧尚温严季倪殷施陶翟颜牛樊葛安柳齐向梅庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍霍翁隋植甘景薄单包司柏宁柯阮桂闵解车冼巩邢滕焦边岳洪'
const SURNAME = new Set(SURNAMES)

const TITLES =
	'老师|教授|主任|经理|总监|总|校长|副校长|班主任|班长|组长|队长|科长|处长|局长|厂长|院长|书记|秘书|会计|律师|医生|大夫|护士长|护士|师傅|教练|老板|老板娘|同学|先生|女士|小姐|太太|夫人|阿姨|姨|叔叔|叔|伯伯|伯|大爷|大妈|大婶|婶|大哥|哥|大姐|姐|弟|妹|奶奶|爷爷|爷|妈妈|姑|舅|工|导|警官|法官|校花|校草|老二|老头|头'
const COMPOUND =
	/(?:欧阳|司马|诸葛|上官|司徒|东方|慕容|皇甫|尉迟|端木|令狐|夏侯)[\p{Script=Han}]{1,2}(?=[，。的是在有])/gu
const TITLED = new RegExp(`([${SURNAMES}])(?:${TITLES})`, 'gu')
/** 小林, 老马, 阿强, 石头哥, 叶子. */
const NICKNAMES = [
	new RegExp(
		`(?<![\\p{Script=Han}]?[从最多少缩变大弱])[小老](?:${[...SURNAMES].join('|')})(?![\\p{Script=Han}]?(?:时候|猫|狗))`,
		'gu',
	),
	/阿[强珍梅丽明华芳玲伟杰军勇红霞燕飞龙虎豪凯敏静兰香英秀莲娟凤美珠琴](?![\p{Script=Han}]?国)/gu,
	/小(?:丽|红|明|芳|玲|燕|雪|强|刚|军|伟|杰|美|静|敏|娟|慧|琳|婷|雯|鹿)(?=[\p{Script=Han}]*(?:说|有|是|其实|根本|骗|跟|和|的|在))/gu,
	/(?<![跟和我他她你的])[\p{Script=Han}]{2}(?:哥|姐)(?=坐过|是|有|在|说|的|骗)/gu,
]
const HANDLE = /(?<![\w.])@[\p{Script=Han}\w]{2,20}/gu
/** Initials and pinyin that stand for somebody: ZJL根本没有…, wangxiaoming在…, L姓. */
const INITIALS = [
	/(?<![A-Za-z0-9])(?!HIV|KTV|QQ|DNA|ICU|CEO|APP|AI|PPT|HR|NBA|VIP|OK|ADHD|PTSD|zs)[A-Z]{2,3}(?=根本|在|抄|骗|是|偷|说|跟|和|没|有|又|从)/g,
	/(?<![A-Za-z0-9])[A-Z](?=姓)/g,
	/(?<![A-Za-z0-9@._-])(?:wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|hu|zhu|gao|lin|he|guo|ma|luo|liang|song|zheng|xie|han|tang|feng|yu|dong|xiao|cheng|cao|yuan|deng)[a-z]{3,12}(?![A-Za-z0-9@._-])/g,
]

/** People of history, of books and of the screen, and whoever stands for anybody. */
const KNOWN =
	/周杰伦|刘德华|林黛玉|贾宝玉|薛宝钗|孙悟空|唐僧|猪八戒|曹操|诸葛亮|司马光|关公|关羽|张飞|刘备|李白|杜甫|苏轼|鲁迅|金庸|马云|马化腾|雷军|任正非|张三李四|张三|李四|王五|小明和小红|王子|康熙|武则天|哈利波特|成龙|李小龙|张学友|王菲|邓丽君|陈奕迅|范冰冰|杨幂|易烊千玺|王一博|肖战|毛主席|周总理|习主席|白雪公主|王母娘娘|阎王|江南|林妹妹/gu
/** Names that were given to animals and things. */
const NAMED_THING = /(?:猫|狗|多肉|电饭锅|仙人掌|车|鱼|乌龟|兔子|取名|取名叫|名叫|起名叫)叫?$/

/** Words that begin with what may be a surname, beside those that the segmenter knows. */
const WORDS =
	/^(?:周[末围年边遭到日一二三四五六]|高[潮兴考峰中二三度]|马[上路桶虎]|白[天费色班发]|黄[昏色金片]|金[钱子额]|方[便向法面言才]|万[一圣]|成[功为长了绩]|常[常]|向[来上]|史上|关[于上心系掉]|毛病|雷声|江湖|何[必况]|于[是]|范围|时|康|严[格]|温[柔度]|安[静全眠慰]|水|冷|石头|文[章件]|夏[天]|任[何课务性]|程度|单|路过|曾[经]|许[多久愿]|田里|牛奶|龙|包[里子包]|车[站上里祸]|解[释]|边|左|景|管[理]|查|费|游[泳戏]|项|席|司机|宁[愿可]|童年|钱[包]|易|汤里|梅毒|余生|林[子]|叶子|苗|盛|宋[朝])/u

interface Segment {
	readonly segment: string
	readonly index: number
}

let segmenter: Intl.Segmenter | undefined

/** People whom a Chinese text names, as far as it shows: surname and given name, titles, nicknames, handles, initials. */
export function peopleInChinese(text: string): Hint[] {
	const known = [...text.matchAll(KNOWN)].map(
		({ 0: name, index }) => [index, index + name.length] as const,
	)
	const found: [number, number][] = fullNames(text)
	for (const pattern of [TITLED, COMPOUND, ...NICKNAMES, HANDLE, ...INITIALS])
		for (const { 0: words, index } of text.matchAll(pattern))
			found.push([index, index + words.length])
	return found
		.filter(([from, to]) => !known.some(([start, end]) => from < end && to > start))
		.filter(([from]) => !NAMED_THING.test(text.slice(0, from)))
		.map(([from, to]) => ({ kind: 'person' as const, from, to }))
}

/** A surname that is no part of a word, and one or two characters behind it that are a given name by what follows them. */
function fullNames(text: string): [number, number][] {
	segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' })
	const segments: Segment[] = [...segmenter.segment(text)]
	return segments.flatMap(({ segment, index }, at) => {
		const [first = ''] = segment
		if (!SURNAME.has(first) || WORDS.test(text.slice(index, index + 3))) return []
		const given = givenName(segment.slice(1), segments, at)
		return given === null ? [] : [[index, index + 1 + given] as [number, number]]
	})
}

const ENDS =
	/^(?:$|[，。！？、,.!?\d]|十|的|是|在|有|把|被|跟|和|说|给|对|从|让|其|根|没|不|都|也|每|欠|偷|往|三|怀|会|同|这|那|打|收|拿|抄|替|写|骗|很|太|为|因|以|去|来|到|过|了|着|改|一|总|又|想|背|还|拍|喜|还|你|我|他|她|开|用|得|参|找|吧|吗|呢|因|当|丢|就|后|下|锁|抱|回|要|住|坐|睡|走|笑|哭|拥|所|删|家|害|逃|装|卖|签|却|看)/u

/** Length of the given name, or null. `rest` is what the segmenter already took together with the surname. */
function givenName(rest: string, segments: readonly Segment[], at: number): number | null {
	const follows = segments
		.slice(at + 1, at + 5)
		.map(({ segment }) => segment)
		.join('')
	const whole = rest + follows
	for (const length of [2, 1]) {
		const given = whole.slice(0, length)
		if (given.length < length || !/^[\p{Script=Han}]+$/u.test(given)) continue
		if (rest.length > length || NOT_GIVEN.test(given)) continue
		if (ENDS.test(whole.slice(length))) return length
	}
	return null
}

/** Characters that no given name ends with or consists of. */
const NOT_GIVEN = /[的了着过是在有我你他她它们这那不没和就都也很吗呢吧啊把被给对从得地个]/u
