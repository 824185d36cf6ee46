import { fullNames } from './full-names'
import type { Hint } from './hint'
import { knownOnes } from './known-ones'
import { CALLED_SURNAMES, GIVEN, SURNAMES, TWO_CHARACTER_SURNAMES } from './lists/chinese-names'
import { GIVEN_NAMES } from './lists/given-names'
import { namedIn, overlaps } from './named/named'

const TITLES =
	'老师|老爷子|老太太|师母|辅导员|导员|宿管|管家|主播|博士|馆长|指导|政委|警察|大嫂|嫂子|嫂|老伯|阿婆|阿公|老汉|半仙|氏|老师|教授|主任|经理|总监|总(?=[^是的会结体共之在要想觉能]|的|是|在)|副?校长|班主任|班长|组长|队长|科长|处长|局长|厂长|院长|所长|镇长|村长|站长|店长|部长|团长|台长|书记|秘书|会计|律师|医生|大夫|护士长|护士|师傅|师姐|师兄|学长|学姐|学弟|学妹|教练|老板娘|老板|老头|老太|同学|先生|女士|小姐|太太|夫人|阿姨|姨|叔叔|叔|伯伯|伯|大爷|大妈|大婶|婶|大哥|哥|大姐|姐|弟|妹|奶奶|爷爷|爷(?!爷)|妈妈|姑|舅|工(?=签|说|的|在|是|做|画|让|把|又|今|每|也|给)|[sS]ir|导(?!致|演|航|弹)|警官|法官|公子|少爷|某某?|校花|校草|老二|头(?=半夜|说|把|是|在|的))'
const TITLED = new RegExp(`[${SURNAMES}](?:${TITLES}`, 'gu')
const COMPOUND = new RegExp(
	`(?:${TWO_CHARACTER_SURNAMES})(?:[${GIVEN}]{1,2}|老师|先生|小姐|同学)(?!的?世界)`,
	'gu',
)
const NO_HONORIFIC =
	'(?<!姐|哥|我|你|他|她|的|个|位|些|跟|和|有|是|大|小|表|堂|亲|二|三|老|帅|前|黑|空|洋|护|学|师|房产|外卖|快递|滴滴)'
/** 小林, 老马, 阿强, 石头哥, 涵涵妈妈, 姓白的. */
const NICKNAMES = [
	new RegExp(
		`(?<![从最多少缩变大弱很不太好长渐变越])[小老](?:${[...CALLED_SURNAMES].join('|')})(?!时候|猫|狗|病|子|汤|灯|的时候|朝|山|河|学|费|家|钱|头(?![把说半是在]|的)|虎|铃|包|球|块|段|白|金|鱼|路|梦|天|树|叶|花|萝|麦|椒)`,
		'gu',
	),
	new RegExp(
		`阿(?:[${GIVEN}](?!国|[司妈姨])|[A-Z][a-z]+)(?<!阿(?:里|尔|胶|富|根|门|波|凡|依|克|兹|谀|拉|司|莱|斯|罗))`,
		'gu',
	),
	/小(?:丽|红|明|芳|玲|燕|雪|强|刚|军|伟|杰|美|静|敏|娟|慧|琳|婷|雯|鹿|雨|倩|颖|莉|娜|薇|欣|怡|佳|琪|宇|轩|涵|浩|凯|鹏|飞|龙|勇|斌|超|辉|涛|磊|洋|晨|阳|宁|云|兰|梅|菊|英|霞|萍|艳|莹|露|晴|悦|萌|蕾|璐|瑶|雅|晗|楠|旭|博|睿|泽|哲|俊|豪|鑫|彤|琴|珍|秀)(?=[\p{Script=Han}]{0,6}(?:说|有|是|被|让|把|其实|根本|骗|跟|和|的|在|偷|结婚|怀孕|分手|欠|追))/gu,
	/(?<![跟和我他她你的个是])[\p{Script=Han}]{2}(?:哥|姐)(?=坐过|是|有|在|说|的|骗|欠|让|把|偷)(?<!(?:哥|姐)(?:哥|姐))/gu,
	new RegExp(`(?:([${GIVEN}])\\1|[${GIVEN}]{2})(?:妈妈|爸爸|他妈|她妈|他爸|她爸|奶奶家)`, 'gu'),
	/(?!妈妈|爸爸|奶奶|爷爷|姐姐|哥哥|弟弟|妹妹|叔叔|宝宝|天天|常常|人人|刚刚|偷偷|慢慢|悄悄|往往|渐渐|仅仅|听听|看看|谢谢|多多|舅舅|姑姑|外婆|太太|娃娃|公公|婆婆)(\p{Script=Han})\1(?:[他她]?[妈爸])(?=[^的]|$)/gu,
	// 小鱼儿姐姐, 真名苟大伟, 古丽娜扎·艾山.
	/小(?![哥姐妹弟叔阿朋伙小])[\p{Script=Han}](?:儿|\p{Script=Han})?(?:姐姐|哥哥|叔叔|阿姨|妹妹|弟弟)(?=[^们])/gu,
	/(?<=真名|大名|全名|本名|原名|学名|名叫|实名|真名叫|大名叫|全名叫|本名叫|原名叫|真名是|大名是|全名是)(?!什么|啥|鼎|是|叫|我|你|他|她|也|都|不|和|被|在|制|认|举)[\p{Script=Han}]{2,4}(?=[，。！？、）)”…\s]|$)/gu,
	/[\p{Script=Han}]{2,6}[·•][\p{Script=Han}]{2,6}/gu,
	new RegExp(`姓[${SURNAMES}](?=的|，|那|这)`, 'gu'),
	new RegExp(
		`${NO_HONORIFIC}(?:王|李|张|刘|陈|赵|孙|胖|大|二|强|龙|虎|彪)(?:某|麻子|胖子|瘸子|瞎子|寡妇|半仙)`,
		'gu',
	),
]
/** Who is spoken to: 雨桐，你还记得吗. */
const SPOKEN_TO = new RegExp(`^[${GIVEN}]{2}(?=[，,].{0,40}[你我])`, 'gu')
/** A given name alone, where somebody is spoken to or about: 对不起，建军，… */
const GIVEN_ALONE = new RegExp(
	`(?<=^|[，。、！？：；“（,!?\\s]|[叫喊和跟给对找爱替帮问恨想是让把被]|喊的|叫的)(?:${(GIVEN_NAMES.match(/\S\S/g) ?? []).join('|')})(?=$|[，。、！？：；）”,!?\\s]|[的说在跟和给又把被你我他她就也都那没不是有要从当]|今天|昨天|后来)`,
	'gu',
)
const HANDLE = /(?<![\w.])@[\p{Script=Han}\w]{2,20}/gu

const ACRONYMS =
	'HIV|KTV|QQ|DNA|RNA|ICU|CEO|CFO|CTO|HRBP|APP|AI|PPT|HR|NBA|CBA|VIP|OK|ADHD|PTSD|PUA|BMW|CPU|GPU|GPA|CBD|TV|PC|IT|UI|USB|WIFI|XL|GPS|ATM|MBA|MBTI|SCI|GRE|IP|MVP|DJ|CP|BL|GL|BG|BE|HE|PK|PE|OCD|BPD|SB|NB|LOL|PDF|EMO|CT|MRI|HPV|IVF|KPI|VR|AR|PS|SUV|BMI|MV|CD|DVD|SM|ED|PDD|TA|DM|KPOP|ABO|OE|WC|EVA|UP|BGM|CG|FM|AA|BB|GG|MM|DD|XX|XXX|YY|NG|IQ|EQ|GDP|IPO|UFO|SPA|DIY|INFP|INFJ|ENFP|ISTJ|LED|PH|SD|LV|SK|CV|PHD|SAT|ACT|EMS|SF|JD|TB'
/** Initials and pinyin that stand for somebody: ZJL根本没有…, wangxiaoming在…, L姓. */
const SYLLABLES =
	'(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)'
const INITIALS = [
	new RegExp(
		`(?<![A-Za-z0-9])(?!(?:${ACRONYMS})(?![A-Z]))[A-Z]{2,3}(?=根本|在|抄|骗|是|偷|说|跟|和|没|有|又|从|你|我|他|她|学长|学姐|学弟|学妹|师兄|师姐|哥|姐|因|对|给|打|那|这|为|真|就|也|都|欠|喜欢|，你|结婚|同学|老师|把|让|给我)`,
		'g',
	),
	new RegExp(`^(?!(?:${ACRONYMS})(?![A-Z]))[A-Z]{2,4}(?=[，,])`, 'g'),
	/(?<![A-Za-z0-9])(?!nb|sb|cp|tm|hr|pdd|ppt|pdf|mp|yy|xs|lz|dd|db|tv|pc|ps|ml|kg|km|cm|mm|ml|wx|vx|bb|gg|mmp|nmd|cnm|zz|xx|yysy|bgm|dj|wc|qq|sd|tx|jd|tb|pdf|plmm|ys|lol|xswl|dbq|ssr|jk|ktv|bl|gl|bg|mc|kpl|rng|nbcs|ky|kswl|srds|zqsg|pyq|pua|by|my|fc|fx|fp|gcd|gps)[bcdfghjklmnpqrstwxyz]{2,4}(?=你|我[^的]|他|她|说|在|和|跟|是|的(?:女|男|妈|爸|手机|对象)|喜欢|骗|偷|把|没|也|又|都)/g,
	/(?<![A-Za-z0-9])[a-z]{2,3}(?=同学|老师|学长|学姐|学弟|学妹)/g,
	/(?<![A-Za-z0-9])[A-Z](?=姓|某|同学|老师|先生|小姐|女士)/g,
	new RegExp(
		`(?<![A-Za-z0-9@._/-])(?!zhuan|yuanfen|gaoxing|lihai|wuyu|yangguang)(?:wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|hu|zhu|gao|lin|he|guo|ma|luo|liang|song|zheng|xie|han|tang|feng|yu|dong|xiao|cheng|cao|yuan|deng|xu|fu|shen|peng|lu|su|jiang|cai|jia|ding|wei|xue|ye|pan|du|dai|xia|zhong|tian|ren|fan|fang|shi|yao|tan|liao|zou|xiong|jin|hao|kong|bai|cui|qin|gu|hou|shao|meng|qian|yin)(?:${SYLLABLES}){1,2}(?=\\p{Script=Han}|[，。]|$)`,
		'gu',
	),
]
/** Names that were given to animals and things. */
const NAMED_THING =
	/(?:猫|狗|多肉|锅|扫地机|机器人|仙人掌|车|鱼|乌龟|兔子|仓鼠|鹦鹉|植物|娃娃|玩偶|小熊|电脑|手机|绿萝|发财树|取名|起名|名字)(?:取名|起名|名字|我|给它|就)?(?:叫做?|名叫|是)?$/

/** People whom a Chinese text names, as far as it shows: surname and given name, titles, nicknames, handles, initials. */
export function peopleInChinese(text: string): Hint[] {
	const known = knownOnes(text)
	const found: [number, number][] = [...fullNames(text), ...namedIn(text, 'han')]
	for (const pattern of [
		TITLED,
		COMPOUND,
		...NICKNAMES,
		SPOKEN_TO,
		GIVEN_ALONE,
		HANDLE,
		...INITIALS,
	])
		for (const { 0: words, index } of text.matchAll(pattern))
			found.push([index, index + words.length])
	return found
		.filter(([from, to]) => !overlaps(known, from, to))
		.filter(([from]) => !NAMED_THING.test(text.slice(0, from)))
		.map(([from, to]) => ({ kind: 'person' as const, from, to }))
}
