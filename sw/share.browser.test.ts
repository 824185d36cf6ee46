import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { ofAgeAt } from '@/browser/of-age'
import { startRenewingProxy } from '@/browser/renewing-proxy'
import { test } from '@/browser/test'

interface Sharing {
	readonly text?: string
	readonly url?: string
	readonly type?: string
	/** The address of what the file holds; without it, of nothing that is a picture. */
	readonly file?: string
}

/** Opens the share target's address as the system does: a form of several parts, by POST, in a window of ours. */
async function share(page: Page, sharing: Sharing, locale = 'en'): Promise<void> {
	await page.evaluate(
		async ([given, language]) => {
			const form = document.createElement('form')
			Object.assign(form, { method: 'post', enctype: 'multipart/form-data' })
			form.action = `/${language}/share`
			for (const name of ['text', 'url'] as const) {
				const field = Object.assign(document.createElement('textarea'), { name })
				field.value = given[name] ?? ''
				form.append(field)
			}
			if (given.type) {
				const content = given.file ? await (await fetch(given.file)).blob() : 'anything'
				const file = new File([content], 'shared', { type: given.type })
				const box = Object.assign(document.createElement('input'), { type: 'file' })
				const files = new DataTransfer()
				files.items.add(file)
				Object.assign(box, { name: 'picture', files: files.files })
				form.append(box)
			}
			document.body.append(form)
			form.submit()
		},
		[sharing, locale] as const,
	)
	await page.waitForURL(`/${locale}/tell`)
}

const words = (page: Page) => page.locator('#secret-text')

describe.each(['allow', 'block'] as const)('service workers: %s', (serviceWorkers) => {
	async function begin(page: Page): Promise<void> {
		await page.goto('/en')
		if (serviceWorkers === 'allow')
			await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	}

	test('shared words end in the composer, without an account', async ({ open }) => {
		const page = await open({ serviceWorkers })
		await begin(page)
		const text = 'Shared & kept: 50 % “quoted” #秘密\nsecond line https://tree.example/a?b=c'
		await share(page, { text, url: 'https://tree.example/a?b=c' })
		await expect.poll(() => words(page).inputValue()).toBe(text)
		expect(page.url()).not.toContain('#')
		await page.reload()
		await expect.poll(() => words(page).inputValue()).toBe(text)
	})

	test('shared words come behind a draft, not in its place', async ({ open }) => {
		const page = await open({ serviceWorkers })
		await begin(page)
		await page.goto('/zh/tell')
		await words(page).fill('写到一半')
		await share(page, { text: '分享来的' }, 'zh')
		await expect.poll(() => words(page).inputValue()).toBe('写到一半\n\n分享来的')
	})

	test('a file of the wrong kind is said to be one, and the words are there', async ({ open }) => {
		const page = await open({ serviceWorkers })
		await begin(page)
		await share(page, { text: 'with it', type: 'image/svg+xml' })
		await expect.poll(() => words(page).inputValue()).toBe('with it')
		expect(await page.locator('.composer-aside[role=alert]').innerText()).toContain('no picture')
	})
})

test('a shared picture is on the card', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await share(page, { text: 'look', type: 'image/png', file: '/icon-192.png' })
	await expect.poll(() => words(page).inputValue()).toBe('look')
	await page.locator('.composer-card.with-photo').waitFor()
	expect(await page.locator('.composer-aside[role=alert]').count()).toBe(0)
})

test('what only says that it is a picture is not taken', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await share(page, { text: 'look', type: 'image/png' })
	await page.locator('.composer-aside[role=alert]').waitFor()
	expect(await words(page).inputValue()).toBe('look')
})

test('where no worker took it, the picture has to be chosen again', async ({ open }) => {
	const page = await open({ serviceWorkers: 'block' })
	await page.goto('/zh')
	await share(page, { text: '看', type: 'image/png' }, 'zh')
	await expect.poll(() => words(page).inputValue()).toBe('看')
	await page.locator('.composer-aside[role=alert]').waitFor()
})

/** As in private modes of some browsers, where even to ask throws. */
const NO_DATABASE = `Object.defineProperty(self, 'indexedDB', {
	get() { throw new DOMException('', 'SecurityError') }
});`

test('where nothing is kept the words arrive, and the picture has to be chosen again', async ({
	app,
	open,
}) => {
	const proxy = await startRenewingProxy(app.origin, NO_DATABASE)
	onTestFinished(() => proxy.stop())
	const page = await open({ baseURL: proxy.origin, storageState: ofAgeAt(proxy.origin) })
	await page.addInitScript(NO_DATABASE)
	await page.goto('/en')
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	const text = 'kept nowhere & whole: 50 % #秘密'
	await share(page, { text, type: 'image/png', file: '/icon-192.png' })
	await expect.poll(() => words(page).inputValue()).toBe(text)
	expect(await page.locator('.composer-aside[role=alert]').innerText()).toContain(
		'Choose it here once more',
	)
	expect(page.url()).not.toContain('#')
	expect(await page.locator('.composer-card.with-photo').count()).toBe(0)
})

test('what is shared without a network is there once there is one', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await page.context().setOffline(true)
	await share(page, { text: 'told in a tunnel' })
	await page.locator('[data-kept]').waitFor()
	await page.context().setOffline(false)
	await expect.poll(() => words(page).inputValue()).toBe('told in a tunnel')
})
