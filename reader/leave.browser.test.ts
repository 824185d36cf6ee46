import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { kept } from '@/browser/kept'
import { newMember, tell, test } from '@/browser/test'
import { tap } from '@/browser/touch'

const title = (page: Page) => page.locator('h1').first()
/** What this tab remembers until it is closed, so that Back shows nothing. */
const LEFT = ['tab treehole.left']
const cookies = async (page: Page) =>
	(await page.context().cookies()).map(({ name }) => name.replace('__Host-', ''))

/** On the page of this device, with something in every store. */
async function fill(page: Page): Promise<void> {
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	await page.evaluate(() => {
		localStorage.setItem('treehole.draft', 'half a secret')
		sessionStorage.setItem('treehole-reply-x', 'half a reply')
	})
}

test('one button empties the browser, and Back shows no secret', async ({ open }) => {
	const page = await open()
	await page.addInitScript(() => {
		const clearAppBadge = async () => console.info('badge cleared')
		Object.assign(navigator, { setAppBadge: async () => undefined, clearAppBadge })
	})
	await newMember(page)
	await tell(page, 'I read my own diary aloud')
	await page.goto('/en')
	await expect
		.poll(() => page.evaluate(() => caches.keys().then(({ length }) => length)))
		.toBeGreaterThan(0)
	await fill(page)
	expect((await kept(page)).length).toBeGreaterThan(5)
	const cleared = page.waitForEvent('console', (line) => line.text() === 'badge cleared')
	await page.locator('#leave button').click()
	await cleared
	await page.waitForURL('/away')
	expect(await kept(page)).toEqual(LEFT)
	expect(await page.title()).toBe('New tab')
	await page.goBack()
	await page.waitForURL('/away')
	expect(await page.locator('.card, h1').count()).toBe(0)
	await page.goto('/en/me')
	expect(await page.locator('.empty').count()).toBe(1)
})

describe('three taps on a title', () => {
	test('of a finger do the same; two, or three that are spread over titles, do nothing', async ({
		open,
	}) => {
		const page = await open({ hasTouch: true })
		await newMember(page)
		await page.goto('/en/device', { waitUntil: 'networkidle' })
		await tap(page, title(page), 2)
		await tap(page, page.locator('h2').first(), 1)
		await tap(page, title(page), 2)
		expect(new URL(page.url()).pathname).toBe('/en/device')
		await tap(page, page.locator('h2').first(), 1)
		await tap(page, title(page), 3)
		await page.waitForURL('/away')
		expect(await cookies(page)).toEqual([])
	})

	test('of a mouse select a line and nothing else, in browsers that tell clicks apart and in others', async ({
		open,
	}) => {
		const page = await open({ hasTouch: true })
		await newMember(page)
		await page.goto('/en')
		await title(page).click({ clickCount: 3 })
		expect(await page.evaluate(() => String(getSelection()))).toContain('ecrets')
		// Where a click is no PointerEvent yet it says nothing of what pressed.
		await title(page).evaluate((heading) => {
			for (const detail of [1, 2, 3])
				heading.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))
		})
		await page.locator('a[href="/en/topics"]').first().click()
		await page.waitForURL('/en/topics')
		expect(await cookies(page)).toContain('treehole-s')
	})
})

describe.each([
	['with the service worker', {}],
	['with service workers blocked', { serviceWorkers: 'block' as const }],
])('without a network, %s', (_, options) => {
	test('everything here goes at once, and the sign-in before anything is shown again', async ({
		open,
	}) => {
		const page = await open(options)
		await newMember(page)
		await fill(page)
		await page.context().setOffline(true)
		await page.locator('#leave button').click()
		await page.waitForURL('about:blank')
		// No script can reach it, and the page says so.
		expect(await cookies(page)).toContain('treehole-s')
		await page.context().setOffline(false)
		await page.goto('/away')
		const left = await kept(page)
		expect(left.filter((name) => !/^(cookie|a worker)/.test(name)).sort()).toEqual(
			['treehole.owed', 'treehole/settings', ...LEFT].sort(),
		)
		await page.goto('/en/me')
		await page.locator('.empty').waitFor()
		expect(await cookies(page)).toEqual([])
		await expect.poll(() => page.evaluate(() => localStorage.getItem('treehole.owed'))).toBeNull()
	})
})

test('what is owed is paid before the page is seen', async ({ open }) => {
	const page = await open({ serviceWorkers: 'block' })
	await newMember(page)
	await page.goto('/en/device')
	await page.evaluate(() => localStorage.setItem('treehole.owed', 'yes'))
	await page.addInitScript(() => {
		const ask = window.fetch
		window.fetch = (to, init) => {
			const shown = document.documentElement.checkVisibility() ? 'seen' : 'unseen'
			console.info(`asked ${to} ${shown}`)
			return ask(to, init)
		}
	})
	const asked: string[] = []
	page.on('console', (line) => line.text().startsWith('asked ') && asked.push(line.text()))
	await page.goto('/en/me')
	await expect.poll(() => cookies(page)).toEqual([])
	await page.locator('.empty').waitFor()
	// Anything else, asked before, could bring a cookie back.
	expect(asked[0]).toBe('asked /leave unseen')
})

test('a server that never answers holds nobody up, and nothing stays here', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await fill(page)
	await page.route('**/leave', () => undefined)
	await page.locator('#leave button').click()
	await page.waitForURL('about:blank')
	await page.goto('/away')
	const left = (await kept(page)).filter((name) => !/^(cookie|a worker)/.test(name))
	expect(left.sort()).toEqual(['treehole.owed', 'treehole/settings', ...LEFT].sort())
})

test('where site data is refused it leaves all the same', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('refused', 'SecurityError')
				},
			})
	})
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	// Who is of age is not remembered either.
	await page.locator('dialog.adult button').click()
	await page.locator('#leave button').click()
	await page.waitForURL('/away')
	expect(await cookies(page)).toEqual([])
})

test('without JavaScript the form does it', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await page.goto('/en/codename')
	await page.locator('main form button[type=submit]').first().click()
	await page.waitForLoadState()
	expect((await page.context().cookies()).length).toBeGreaterThan(0)
	await page.goto('/zh/device')
	await page.locator('#leave button').click()
	await page.waitForURL('/away')
	expect(await page.context().cookies()).toEqual([])
})
