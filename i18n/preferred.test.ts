import { expect, test } from 'vitest'
import { preferredLocale } from './preferred'

test.each([
	[undefined, null, 'en'],
	[undefined, '', 'en'],
	[undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
	[undefined, 'zh-Hant-TW', 'zh'],
	[undefined, 'ZH', 'zh'],
	[undefined, 'fr-FR, fr;q=0.9, zh;q=0.5, en;q=0.4', 'zh'],
	[undefined, 'en;q=0.2, zh;q=0.9', 'zh'],
	[undefined, 'zh;q=0, en', 'en'],
	[undefined, 'de', 'en'],
	[undefined, 'zh;q=nonsense, en;q=0.1', 'en'],
	['en', 'zh-CN', 'en'],
	['zh', 'en', 'zh'],
	['fr', 'zh', 'zh'],
	['../../etc', null, 'en'],
] as const)('chosen %j and accepted %j: %s', (chosen, accepted, locale) => {
	expect(preferredLocale(chosen, accepted)).toBe(locale)
})
