import { describe, expect, test } from 'vitest'
import { installWay, mayOffer } from './install'

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const MAC =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15'
const ANDROID =
	'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'

test.each([
	['an iPhone', IPHONE, 5, false, 'ios'],
	['an iPad that calls itself a Mac', MAC, 5, false, 'ios'],
	['a Mac', MAC, 0, false, 'menu'],
	['Chrome on Android', ANDROID, 5, true, 'prompt'],
	['Chrome before it has made up its mind', ANDROID, 5, false, 'menu'],
	['Firefox', FIREFOX, 5, false, 'menu'],
	['WeChat on iOS', `${IPHONE} MicroMessenger/8.0.60(0x18003c2b) NetType/WIFI`, 5, false, 'wechat'],
	['WeChat on Android', `${ANDROID} MicroMessenger/8.0.60`, 5, true, 'wechat'],
	['nothing that says anything', '', 0, false, 'menu'],
] as const)('%s', (_, agent, touchPoints, prompts, way) => {
	expect(installWay({ agent, touchPoints, prompts, standalone: false })).toBe(way)
	expect(installWay({ agent, touchPoints, prompts, standalone: true })).toBe('installed')
})

describe('the offer', () => {
	const DAY = 24 * 3_600_000
	const now = 1_000 * DAY
	const standing = { visits: 2, offered: null }

	test('comes with the second visit', () => {
		expect(mayOffer(standing, 'prompt', now)).toBe(true)
		expect(mayOffer({ ...standing, visits: 1 }, 'prompt', now)).toBe(false)
		expect(mayOffer({ ...standing, visits: 3 }, 'ios', now)).toBe(true)
	})

	test('comes once, and rests for 30 days', () => {
		const offered = (days: number) => ({ ...standing, offered: String(now - days * DAY) })
		expect(mayOffer(offered(0), 'prompt', now)).toBe(false)
		expect(mayOffer(offered(29), 'wechat', now)).toBe(false)
		expect(mayOffer(offered(30), 'wechat', now)).toBe(true)
	})

	test('never comes where it is installed, or cannot be', () => {
		expect(mayOffer(standing, 'installed', now)).toBe(false)
		expect(mayOffer(standing, 'menu', now)).toBe(false)
		expect(mayOffer({ ...standing, offered: 'never' }, 'prompt', now)).toBe(false)
	})

	test('is not held up for ever by a setting that is no time', () => {
		expect(mayOffer({ ...standing, offered: 'nonsense' }, 'prompt', now)).toBe(true)
	})
})
