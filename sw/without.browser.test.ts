import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { newMember, tell, test } from '@/browser/test'
import * as fake from '@/lib/photo/fake-photos'

const PHONE = { viewport: { width: 360, height: 740 } }

/** WeChat's browser on iOS has none at all; others may be told not to. */
describe.each([
	['are blocked', { ...PHONE, serviceWorkers: 'block' as const }, ''],
	['do not exist', PHONE, 'delete Navigator.prototype.serviceWorker'],
])('where service workers %s', (_, options, before) => {
	async function begin(open: (options?: object) => Promise<Page>): Promise<Page> {
		const page = await open(options)
		await page.addInitScript(before)
		return page
	}

	test('one reads, gives a heart, tells, waits without a network, and leaves no trace', async ({
		open,
	}) => {
		const page = await begin(open)
		await newMember(page)
		await page.goto('/en', { waitUntil: 'load' })
		const heart = page.locator('.card button[form=hearts]').first()
		await heart.click()
		await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true')
		await page.locator('a.card-text').first().click()
		await page.locator('#reply-text').waitFor()
		await tell(page, 'told without a worker')
		await page.goto('/en/tell', { waitUntil: 'networkidle' })
		await page.locator('#secret-text').fill('waits without a worker')
		await page.context().setOffline(true)
		await page.locator('.composer button[type=submit]').last().click()
		await page.locator('.outbox li').waitFor()
		await page.context().setOffline(false)
		await expect.poll(() => page.locator('.outbox li').count(), { timeout: 15_000 }).toBe(0)
		await page.goto('/en/me')
		expect(await page.getByText('waits without a worker', { exact: true }).count()).toBe(1)
		await page.goto('/en/device', { waitUntil: 'networkidle' })
		await page.locator('#leave button').click()
		await page.waitForURL('/away')
		expect(await page.context().cookies()).toEqual([])
	})

	test('replies come while a thread is open', async ({ open }) => {
		const page = await begin(open)
		const other = await open()
		for (const one of [page, other]) await newMember(one)
		const id = await tell(page, 'Still listening')
		const stream = page.waitForResponse('**/live?**')
		await page.goto(`/en/secret/${id}`)
		await stream
		await other.goto(`/en/secret/${id}`, { waitUntil: 'networkidle' })
		await other.locator('#reply-text').fill('Heard')
		await other.locator('#reply button[type=submit]').click()
		await page.locator('#r1', { hasText: 'Heard' }).waitFor()
	})

	test('a photo is told', async ({ open }) => {
		const page = await begin(open)
		await newMember(page)
		await page.goto('/en/tell', { waitUntil: 'networkidle' })
		await page.locator('#secret-text').fill('with a picture')
		await page.locator('select[name=when]').selectOption('now')
		await page.locator('.composer-photo summary').click()
		const buffer = await fake.jpegOfPhone()
		await page
			.locator('[name=photo]')
			.setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
		await page.locator('.composer canvas').waitFor()
		await page.locator('.composer-send').click()
		await page.waitForURL(/\/told\//)
		await page.locator('.card-photo img').first().waitFor()
	})
})

test('without a database no lock, badge or shared words are pretended', async ({ open }) => {
	const page = await open(PHONE)
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { get: () => undefined })
		Object.assign(navigator, {
			setAppBadge: async () => undefined,
			clearAppBadge: async () => undefined,
		})
	})
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	await page.locator('#new-pin').fill('2580')
	await page.getByRole('button', { name: 'Lock with this PIN' }).click()
	await page.getByText('nothing is locked').waitFor()
	expect(await page.evaluate(() => localStorage.getItem('treehole.lock'))).toBeNull()
	const badge = page.locator('input[name=badge]')
	await badge.click()
	await expect.poll(() => badge.isChecked()).toBe(false)
})
