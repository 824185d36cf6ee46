const FIGURE = '(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|\\d)'
const SAID = `(?:(?:double|triple)[\\s-])?${FIGURE}`
const HAN = '[零〇○一二三四五六七八九幺洞壹贰叁肆伍陆柒捌玖\\d]'

/** Numbers of phones that are spelled out; counting up is none. */
export const NUMBER_WORDS = [
	new RegExp(
		`\\b(?!(?:zero[\\s,-]+)?one[\\s,-]+two[\\s,-]+three)(?=(?:${SAID}[\\s,-]+){0,9}(?:zero|one|two|three|four|five|six|seven|eight|nine)\\b)${SAID}(?:[\\s,.-]+${SAID}){6,14}\\b`,
		'gi',
	),
	new RegExp(
		`(?<![.,]|${HAN})[1一幺壹][\\s-]?[3-9三四五六七八九叁肆伍陆柒捌玖](?:[\\s,-]?${HAN}){9}(?!${HAN})`,
		'g',
	),
	new RegExp(
		`(?:电话|手机|号码|号|打|加|微信|QQ)[\\s是:：]{0,2}(?:${HAN}[\\s-]?){7,12}(?!${HAN})`,
		'g',
	),
]
