import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import {
	anyWords,
	freeSeats,
	openCase,
	openInvitation,
	report,
	sendDecision,
	tellByForm,
} from '@/browser/reviewing'
import { expectAccessible, newMember, test } from '@/browser/test'

const LOOKS = [
	{ colorScheme: 'light', viewport: { width: 360, height: 740 } },
	{ colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
] as const

/** Accessible in both colours, and never wider than its window. */
async function expectGood(page: Page, name: string): Promise<void> {
	for (const { colorScheme, viewport } of LOOKS) {
		await page.emulateMedia({ colorScheme })
		await page.setViewportSize(viewport)
		await expectAccessible(page)
		const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
		expect([name, wider]).toEqual([name, false])
	}
}

const TEXTS = {
	en: [
		'My neighbour hides bottles behind the bins and I count them',
		'Advertising is all that I am good at',
		'I tell my plants how the day was',
	],
	zh: ['邻居把酒瓶藏在垃圾桶后面，我每天都数', '我只会写广告', '我每天跟花说今天过得怎么样'],
} as const

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('each page about reports is accessible to whom it is for', async ({ app, open }) => {
		const [teller, reporter, steward] = [await open(), await open(), await open()]
		freeSeats(app)
		const [first, second, third] = TEXTS[locale]
		const removed = `${first} ${anyWords()}`
		await newMember(teller, locale)
		const veiled = await tellByForm(teller, removed, { veil: 'health', locale })
		const plain = await tellByForm(teller, second, { locale })
		await tellByForm(teller, third, { locale })
		await reporter.goto(`/${locale}/secret/${veiled}`)
		await expectGood(reporter, 'a veiled secret')
		await reporter.goto(`/${locale}/report/${veiled}`)
		await expectGood(reporter, 'the form of a report')
		await report(reporter, veiled, 'aboutMe', locale)
		await reporter.waitForURL(/\/receipt\//)
		await expectGood(reporter, 'a receipt')
		await reporter.goto(`/${locale}/secret/${plain}`)
		await reporter.locator('[data-kind=teller]').click()
		await reporter.goto(`/${locale}/device`)
		await reporter.locator('.mutes button').first().waitFor()
		await expectGood(reporter, 'what is muted')

		await newMember(steward, locale)
		await openInvitation(steward, app, locale)
		await expectGood(steward, 'an invitation to a seat')
		await steward.locator('input[name=agreed]').check()
		await steward.locator('.sheet button[type=submit]').click()
		await steward.waitForURL(/\/steward\?note=seated/)
		await expectGood(steward, 'the queue')
		await openCase(steward, removed, locale)
		await expectGood(steward, 'a case')
		await sendDecision(steward, 'remove', 'aboutMe')
		await steward.waitForURL(/\/steward\?note=settled/)
		await expectGood(steward, 'an empty queue')

		await teller.goto(`/${locale}/me`)
		await teller.locator('[data-statement=remove]').waitFor()
		await expectGood(teller, 'a statement of reasons')
		await teller.goto(`/${locale}/me/appeal/${veiled}`)
		await teller.locator('#appeal-words').waitFor()
		await expectGood(teller, 'an appeal')
		await teller.goto(`/${locale}/jury`)
		await teller.locator('button[name=breaks]').first().waitFor()
		await expectGood(teller, 'a question to a juror')
		await teller.goto(`/${locale}/transparency`)
		await expectGood(teller, 'what was decided')
		// Fourteen pages, each looked through twice, which a busy machine does slowly.
	}, 600_000)
})
