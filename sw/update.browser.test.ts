import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ofAgeAt } from '@/browser/of-age'
import { NEWER_BUILD, startRenewingProxy } from '@/browser/renewing-proxy'
import { expectAccessible, testInWhole as test } from '@/browser/test'
import { OFFLINE } from '@/device/caches'

const offer = (page: Page) => page.locator('.offer')

/** How often this tab loaded a page since the worker came. */
async function countLoads(page: Page): Promise<() => number> {
	let loads = 0
	page.on('load', () => loads++)
	return () => loads
}

async function withWorker(page: Page, origin: string, path: string): Promise<void> {
	await page.goto(origin + path)
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

const caches = (page: Page) => page.evaluate(() => window.caches.keys())

test('a new version asks, reloads once, and the drafts are kept', async ({ app, open }) => {
	const proxy = await startRenewingProxy(app.origin)
	const page = await open({
		viewport: { width: 360, height: 740 },
		storageState: ofAgeAt(proxy.origin),
	})
	await withWorker(page, proxy.origin, '/en')
	expect(await offer(page).count()).toBe(0)
	const thread = await page.locator('.card a[href*="/secret/"]').first().getAttribute('href')
	proxy.renew()
	await page.goto(proxy.origin + (thread ?? ''))
	await offer(page).waitFor()
	await expectAccessible(page)
	await page.locator('#reply-text').fill('half a reply')
	const loads = await countLoads(page)
	await page.getByRole('button', { name: 'Use it now' }).click()
	await expect.poll(loads).toBe(1)
	await expect.poll(() => page.locator('#reply-text').inputValue()).toBe('half a reply')
	await expect.poll(() => caches(page)).toContain(OFFLINE + NEWER_BUILD)
	await expect
		.poll(async () => (await caches(page)).filter((name) => name.startsWith(OFFLINE)).length)
		.toBe(1)
	expect([loads(), await offer(page).count()]).toEqual([1, 0])
	await proxy.stop()
})

test('it waits where words would be lost, and who wants it later is not asked again in this tab', async ({
	app,
	open,
}) => {
	const proxy = await startRenewingProxy(app.origin)
	const page = await open({ storageState: ofAgeAt(proxy.origin) })
	await withWorker(page, proxy.origin, '/zh')
	proxy.renew()
	await page.goto(`${proxy.origin}/zh/sign-in`)
	await offer(page).waitFor()
	const loads = await countLoads(page)
	await page.locator('main textarea, main input:not([type=hidden])').first().fill('还没写完')
	await page.getByRole('button', { name: '现在更新' }).click()
	await page.getByText('先写完吧').waitFor()
	await page.getByRole('button', { name: '以后再说' }).click()
	expect([loads(), await offer(page).count()]).toEqual([0, 0])
	expect((await caches(page)).filter((name) => name.startsWith(OFFLINE))).toHaveLength(2)
	await page.goto(`${proxy.origin}/zh`)
	const other = await page.context().newPage()
	await other.goto(`${proxy.origin}/zh`)
	await offer(other).waitFor()
	expect(await offer(page).count()).toBe(0)
	await proxy.stop()
})
