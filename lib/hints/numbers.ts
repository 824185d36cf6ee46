import { type Hint, matches } from './hint'

/** What finds a person at once: phone numbers, addresses, papers, plates, accounts, handles of messengers. */
const NUMBERS = [
	// E-mail addresses.
	/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
	// Phone numbers: international, or in groups as people write them.
	/(?<![\w.])\+\d{1,3}[\s().-]*\d(?:[\s().-]*\d){6,12}(?!\w)/g,
	/(?<![\d.,])(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?!\d)/g,
	/(?<!\d)1-\d{3}-\d{3}-\d{4}(?!\d)/g,
	/(?<![\d.,])0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?!\d)/g,
	/(?<![\d.,])0\d{9,10}(?!\d)/g,
	/(?<![\d.,])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
	/(?<!\d)400-\d{3}-\d{4}(?!\d)/g,
	// Identity and social security numbers, passports, cards and accounts.
	/(?<![\d.,])\d{17}[\dXx](?!\d)/g,
	/(?<![\d.,])\d{3}-\d{2}-\d{4}(?!\d)/g,
	/(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/g,
	/(?<![\d.,])\d{4}(?:[\s-]?\d{4}){2,3}(?:[\s-]?\d{1,3})?(?!\d)/g,
	/(?:passport|护照)(?:\s+(?:number|no\.?|is))*[^A-Za-z0-9]{0,6}[A-Z0-9]{8,9}(?![A-Za-z0-9])/gi,
	// Licence plates.
	/(?:plate|licen[cs]e)[^.!?]{0,20}?\b(?=[A-Z0-9 -]*\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{3,4}\b/g,
	/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}(?![A-Za-z0-9])/g,
	// Addresses of houses.
	/\b\d{1,5}\s(?:[A-Z][\w’']+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Square|Terrace|Place)\b/g,
	/[\p{Script=Han}]{2,6}(?:路|街|大街|道|巷|里|村|区)[\p{Script=Han}]{0,3}[\d一二三四五六七八九十乙甲]+(?:号|弄|栋|幢|区)(?:[\d一二三四五六七八九十]*(?:号楼|号院|弄|号|栋|单元|室|小区|楼))*\d*/gu,
	/住址?[:：]?\s?[\p{Script=Han}]{2,10}[\d乙甲]+号[\p{Script=Han}\d]*/gu,
	// Names in messengers: with a digit or a line in it, or said to be one.
	/(?:微信|(?<![A-Za-z])(?:wechat|vx|qq))(?:号|是|的|\s|:|：){0,3}(?=[A-Za-z0-9_-]*[\d_])[A-Za-z0-9_-]{5,20}/gi,
	/(?:微信|(?<![A-Za-z])(?:wechat|vx|qq))\s?(?:id|号)?\s?(?:[:：]\s?|是\s?)[A-Za-z0-9_-]{5,20}/gi,
	/加[vV][xX信]?[\s:：]{0,3}[A-Za-z0-9_-]{5,20}/g,
]

const LINKS = [/(?:https?:\/\/|www\.)[^\s，。]+/gi, /\b(?:t\.me|bit\.ly)\/\S+/gi]

export function numbersIn(text: string): Hint[] {
	return matches(text, 'number', NUMBERS)
}

export function linksIn(text: string): Hint[] {
	return matches(text, 'link', LINKS)
}
