import { type Hint, matches } from './hint'
import { NUMBER_WORDS } from './number-words'

/** What finds a person at once: phone numbers, papers, plates, accounts. Addresses are in `addresses.ts`. */
const NUMBERS = [
	// Phone numbers: international, or in groups as people write them.
	/(?<![\w.])\+\d{1,3}[\s().-]*\d(?:[\s().-]*\d){6,12}(?!\w)/g,
	/(?<![\d.,])(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?!\d)/g,
	/(?<!\d)1[-.\s]\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}(?!\d)/g,
	/(?<![\d.,])\(?0\d{1,5}\)?[\s-]\d{2,5}[\s-]?\d{3,5}(?:[\s-]?\d{2,4})?(?!\d)/g,
	/(?<![\d.,])0\d{9,10}(?!\d)/g,
	/(?<![\d.,])0\d(?:[\s.]\d\d){4}(?!\d)/g,
	/(?<![\d.,])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
	/(?<!\d)400-?\d{3}-?\d{4}(?!\d)/g,
	// Ten figures in a row as in North America; money and decimals are none.
	/(?<![\d.,$€£¥])1?[2-9]\d\d[2-9]\d{6}(?![\d.,]?\d)/g,
	/(?:call|text|phone|number|cell|dial|ring)\b[^.!?\d]{0,25}(?<!\d)\d{3}[-\s.]?\d{4}(?![\d.,]?\d)/gi,
	// One figure at a time, but not counting up.
	/(?<![\d.,])(?!0?[\s.-]?1[\s.-]2[\s.-]3)(?:\d[\s.·-]){8,}\d(?![\d.,]?\d)/g,
	// Identity and social security numbers, passports, accounts.
	/(?<![\d.,])[1-9]\d{5}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dXx](?!\d)/g,
	/(?<![\d.,])\d{17}[\dXx](?!\d)/g,
	/(?<![\d.,])\d{3}[-\s]\d{2}[-\s]\d{4}(?!\d)/g,
	/(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/g,
	/(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[A-D](?![A-Za-z0-9])/g,
	/(?<![\d.,])(?!(?:(?:19|20)\d\d[\s-]?)+(?!\d))\d{4}(?:[\s-]?\d{4}){2,3}(?:[\s-]?\d{1,3})?(?!\d)/g,
	/(?:passport|护照)(?:\s+(?:number|no\.?|is))*[^A-Za-z0-9]{0,6}[A-Z0-9]{8,9}(?![A-Za-z0-9])/gi,
	/(?:\bssn\b|social security(?: number)?|身份证(?:号|号码)?)[^\d]{0,12}\d{3}[-\s]?\d{2}[-\s]?\d{4}/gi,
	// Licence plates.
	/\b(?:number ?plate|plates?|licen[cs]e|reg)\b[^.!?]{0,20}?\b(?=[A-Z0-9 -]*\d)(?=[A-Z0-9 -]*[A-Z])[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4}\b/g,
	/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.\s-]?[A-Z0-9]{5,6}(?![A-Za-z0-9])/gi,
]

/** Thirteen to nineteen figures, in groups or not: a card where the check of Luhn holds. */
const CARD = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d.,]?\d)/g

export function numbersIn(text: string): Hint[] {
	return [
		...matches(text, 'number', [...NUMBERS, ...NUMBER_WORDS, ...ADDRESSES]),
		...matches(text, 'number', [CARD]).filter(({ from, to }) => isCard(text.slice(from, to))),
	]
}

function isCard(written: string): boolean {
	const figures = Array.from(written.replace(/\D/g, ''), Number).reverse()
	const sum = figures.reduce((total, figure, at) => {
		const twice = at % 2 === 0 ? figure : figure * 2
		return total + (twice > 9 ? twice - 9 : twice)
	}, 0)
	return sum > 0 && sum % 10 === 0
}

const SUFFIX =
	'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Square|Terrace|Place|Pl|Crescent|Circle|Cir|Parkway|Pkwy|Trail|Gardens|Grove|Row|Mews|Alley'
const MESSENGER =
	'snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|telegram|tg|discord|kik|line|signal|skype|venmo|cash ?app|twitter|reddit|onlyfans|psn|xbox|steam'
const MESSENGER_ZH =
	'微信|薇信|威信|徽信|(?<=加(?:我|她|他|一下)?)[薇威微徽]|扣扣|抖音|快手|小红书|微博|陌陌|探探|贴吧|(?<![A-Za-z])(?:wechat|vx|wx|qq|v信)'

/** Where somebody lives, or gets letters and messages. */
const ADDRESSES = [
	// E-mail, also as people spell it out.
	/(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g,
	/[\w.+-]+\s?(?:\(at\)|\[at\]|\bat\b|@|艾特|圈a|#)\s?(?:gmail|hotmail|yahoo|outlook|icloud|proton(?:mail)?|aol|qq|163|126|foxmail|sina)\s?(?:\.|,|\(dot\)|\[dot\]|\bdot\b|点|。)\s?(?:com|net|me|cn|co)/gi,
	/\w[\w.+ -]{1,30}\s?(?:\(at\)|\[at\]|艾特|\sat\s)\s?[\w-]{2,20}\s?(?:\(dot\)|\[dot\]|点|\sdot\s)\s?(?:com|net|org|edu|co|cn|me|io|uk)\b/gi,
	new RegExp(
		`\\b\\d{1,5}[A-Za-z]?,?\\s(?:[NSEW]\\.?\\s)?(?:[A-Z0-9][\\w’']+\\s){1,3}(?:${SUFFIX})\\b`,
		'g',
	),
	new RegExp(
		`\\b(?:lives?|living|address|house|home|flat|find (?:him|her|them|me)|stays?|moved)\\b[^.!?\\d]{0,12}\\d{1,5}[a-z]?,?\\s(?:[\\w’']+\\s){1,3}(?:${SUFFIX})\\b`,
		'gi',
	),
	/\b(?:[A-Z][a-zäöüß]+(?:straße|strasse|weg|gasse|allee|platz)|(?:rue|calle|via|avenida|avenue) (?:[a-zA-Z’']+ ){0,3}[A-Z]\w+),? \d{1,4}\b/g,
	/[\p{Script=Han}]{2,6}(?:路|街|大街|道|巷|里|村|区|胡同|苑|园|花园|小区|公寓)[\p{Script=Han}]{0,3}[\d一二三四五六七八九十乙甲]+(?:号|弄|栋|幢|区|单元|号楼)(?:[\d一二三四五六七八九十]*(?:号楼|号院|弄|号|栋|单元|室|小区|楼))*\d*/gu,
	/(?:住址?|地址|家在)(?:在|是)?[:：]?\s?[\p{Script=Han}]{2,12}[\d乙甲]+(?:号|弄|栋|幢)[\p{Script=Han}\d]*/gu,
	/[\d一二三四五六七八九十]{1,3}(?:栋|幢|号楼)[\d一二三四五六七八九十]{1,3}单元[\d一二三四五六七八九十]{2,4}/g,
	// Names in messengers: with a digit or a line in it, or said to be one.
	new RegExp(
		`(?:${MESSENGER_ZH})(?:账号|号|是|的|叫|\\s|:|：){0,3}(?=[A-Za-z0-9_-]*[\\d_])[A-Za-z0-9_-]{5,20}`,
		'gi',
	),
	new RegExp(
		`(?:${MESSENGER_ZH})\\s?(?:id|号)?\\s?(?:[:：]\\s?|是\\s?|叫\\s?)[A-Za-z0-9_-]{5,20}`,
		'gi',
	),
	/加(?:[vV][xX信]?|薇|微)[\s:：]{0,3}[A-Za-z0-9_-]{5,20}/g,
	new RegExp(
		`\\b(?:${MESSENGER})\\b\\s?(?:id|name|handle|user(?:name)?)?\\s?(?::|=|@|\\bis\\b)?\\s?@?(?=[\\w.]*[a-z])(?=[\\w.]*(?:\\d|_|\\w\\.\\w))[\\w.]{5,30}(?<!\\.)`,
		'gi',
	),
	new RegExp(`\\b(?:${MESSENGER})\\b\\s?(?:id|name|handle)?\\s?(?::|=)\\s?@?[\\w.]{5,30}`, 'gi'),
]

/** Endings that hardly end a sentence whose space was forgotten. */
const BARE =
	'com|net|org|edu|gov|info|xyz|gg|example|cn|com\\.cn|co\\.uk|org\\.uk|com\\.au|ru|biz|onion'
/** Those that are words as well, and the countries': only with a path. */
const WITH_PATH =
	'[a-z]{2}|app|dev|page|link|site|online|shop|store|club|top|vip|live|blog|news|world|life|space|fun|chat|social|media|video|wiki|tube|cloud|tech|pro|me|one|art|ink|work|wang'
const LINKS = [
	/(?:https?|hxxps?):\/\/[^\s，。]+/gi,
	/\bwww\.[^\s，。]+/gi,
	new RegExp(
		`(?<![\\w@.-])(?!(?:asp|ado|vb)\\.net\\b)(?:[a-z0-9][a-z0-9-]*\\.)+(?:${BARE})(?![\\w-]|\\.\\w)(?:/[^\\s，。]*)?`,
		'gi',
	),
	new RegExp(
		`(?<![\\w@.-])(?:[a-z0-9][a-z0-9-]*\\.)+(?:${WITH_PATH})/[^\\s，。/][^\\s，。]*`,
		'gi',
	),
	/(?<!the )\b[a-z][\w-]{2,30} ?(?:\(dot\)|\[dot\]|\bdot\b) ?com\b(?! (?:bubble|boom|crash|era|start|compan))/gi,
]

export function linksIn(text: string): Hint[] {
	return matches(text, 'link', LINKS)
}
