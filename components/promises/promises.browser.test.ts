import { expect } from 'vitest'
import { expectAccessible, test } from '@/browser/test'

test.for([
	['en', 'light', 320],
	['en', 'dark', 1280],
	['zh', 'light', 1280],
	['zh', 'dark', 320],
] as const)(
	'%s, %s, %i px: reads well without script, and nothing runs out of the page',
	async ([locale, colorScheme, width], { open }) => {
		const page = await open({ colorScheme, viewport: { width, height: 800 } })
		await page.goto(`/${locale}`)
		await page.locator(`.foot a[href="/${locale}/promises"]`).click()
		await page.waitForURL(`/${locale}/promises`)
		expect(await page.locator('.promise-card').count()).toBe(6)
		expect(await page.locator('.adversary').count()).toBe(10)
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
		expect(overflow).toBeLessThanOrEqual(0)
		await expectAccessible(page)
	},
)

test('is there without JavaScript', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await page.goto('/zh/promises')
	expect(await page.locator('.promise-card h2').first().isVisible()).toBe(true)
})
