import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, tell, testInWhole as test } from '@/browser/test'

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const WECHAT = `${IPHONE} MicroMessenger/8.0.60(0x18003c2b) NetType/WIFI Language/zh_CN`
const PHONE = { viewport: { width: 360, height: 740 } }

/** What Chromium does when a page may be installed. */
async function offerByBrowser(page: Page): Promise<void> {
	await page.evaluate(() => {
		const event = new Event('beforeinstallprompt', { cancelable: true })
		Object.assign(event, { prompt: async () => document.body.setAttribute('data-prompted', '') })
		window.dispatchEvent(event)
	})
}

/** A visit of its own: another tab that nothing led to. */
async function visit(page: Page, path: string): Promise<Page> {
	const tab = await page.context().newPage()
	await tab.goto(path)
	await tab.waitForLoadState('load')
	return tab
}

const offer = (page: Page) => page.locator('.offer')

describe('the offer to install', () => {
	test('comes at the second visit, once, and a refusal survives', async ({ open }) => {
		const first = await open(PHONE)
		await first.goto('/en')
		await offerByBrowser(first)
		await first.goto('/en/topics')
		await offerByBrowser(first)
		expect(await offer(first).count()).toBe(0)
		const second = await visit(first, '/en')
		await offerByBrowser(second)
		await offer(second).waitFor()
		await expectAccessible(second)
		await second.getByRole('button', { name: 'Not now' }).click()
		expect(await offer(second).count()).toBe(0)
		await second.reload()
		await offerByBrowser(second)
		const third = await visit(first, '/en')
		await offerByBrowser(third)
		expect([await offer(second).count(), await offer(third).count()]).toEqual([0, 0])
	})

	test('comes after the first secret, and installs by the browser’s own dialog', async ({
		open,
	}) => {
		const page = await open(PHONE)
		await newMember(page)
		await tell(page, 'I only came to tell this.')
		await offerByBrowser(page)
		expect(await offer(page).count()).toBe(0)
		await page.goto('/en')
		await offerByBrowser(page)
		await offer(page).getByRole('button', { name: 'Install' }).click()
		await page.locator('body[data-prompted]').waitFor()
		expect(await offer(page).count()).toBe(0)
	})

	test('never comes where it is installed already', async ({ open }) => {
		const page = await open(PHONE)
		await page.addInitScript(() => {
			localStorage.setItem('treehole.visits', '2')
			const ask = window.matchMedia.bind(window)
			// Chromium emulates no display mode.
			window.matchMedia = (query) => ask(query.includes('display-mode') ? 'all' : query)
		})
		await page.goto('/en')
		await offerByBrowser(page)
		expect(await offer(page).count()).toBe(0)
		await page.goto('/en/device')
		await page.getByText('The treehole is installed here.').waitFor()
	})

	test('comes where service workers are blocked as well', async ({ open }) => {
		const page = await open({ ...PHONE, serviceWorkers: 'block' })
		await page.goto('/zh')
		const second = await visit(page, '/zh')
		await offerByBrowser(second)
		await offer(second).getByRole('button', { name: '安装' }).waitFor()
	})
})

test('an iPhone is shown the Share sheet, and a member the way to get in again first', async ({
	open,
}) => {
	const page = await open({ ...PHONE, userAgent: IPHONE, hasTouch: true })
	await page.goto('/en')
	const second = await visit(page, '/en')
	await offer(second).getByRole('button', { name: 'Show me how' }).click()
	await second.waitForURL('/en/device#install')
	await second.getByRole('img', { name: /Share button/ }).waitFor()
	const warning = second.getByText('First make sure that you can get in again')
	expect(await warning.isVisible()).toBe(false)
	await expectAccessible(second)
	await newMember(second)
	await second.goto('/en/device')
	await warning.waitFor()
	await second.getByRole('link', { name: 'Check your twelve words' }).click()
	expect(await second.locator('input[name=firstWord]').count()).toBe(1)
})

test('WeChat is shown the way into a browser', async ({ open }) => {
	const page = await open({ ...PHONE, userAgent: WECHAT, serviceWorkers: 'block' })
	await page.goto('/zh')
	const second = await visit(page, '/zh')
	await offer(second).getByRole('button', { name: '怎么放' }).click()
	await second.getByText('微信里装不了').waitFor()
	expect(await second.getByText('Safari').count()).toBeGreaterThan(0)
	await second.locator('[data-for="ios"]').waitFor({ state: 'hidden' })
	await expectAccessible(second)
})

test('without script every way is described, and nothing that only script can do', async ({
	open,
}) => {
	const page = await open({ ...PHONE, javaScriptEnabled: false })
	await page.goto('/zh/device')
	for (const way of ['menu', 'ios', 'wechat'])
		expect(await page.locator(`#install [data-for~="${way}"]`).last().isVisible()).toBe(true)
	expect(await page.locator('#install button').isVisible()).toBe(false)
	expect(await page.locator('input[name=offline-reading]').isDisabled()).toBe(true)
})
