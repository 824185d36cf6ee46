import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { kept } from '@/browser/kept'
import { expectAccessible, newMember, test } from '@/browser/test'

const isOffered = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined)

/** What the page that one is led to makes again for being offline: it holds nothing of anybody. */
const SET_UP_ANEW = /^(a worker|treehole-(assets|offline|pages)|workbox-|tab treehole\.here)/

test('signing out leaves nothing of a member in the browser', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await page.goto('/en/codename', { waitUntil: 'networkidle' })
	await expect.poll(() => isOffered(page)).toBe(true)
	await page.evaluate(async () => {
		localStorage.setItem('treehole.draft', 'what I did not tell')
		sessionStorage.setItem('treehole.reply', 'nor this')
		const opening = indexedDB.open('treehole-test', 1)
		opening.onupgradeneeded = () => opening.result.createObjectStore('own').put('mine', 'mine')
		await new Promise((resolve) => {
			opening.onsuccess = resolve
		})
		await (await caches.open('treehole-test')).put('/secret', new Response('kept'))
	})
	const answered = page.waitForResponse('**/sign-out')
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('/en')
	expect(await (await answered).headerValue('clear-site-data')).toBe('"cache", "storage"')
	expect(await page.context().cookies()).toEqual([])
	const left = (await kept(page)).filter((name) => !SET_UP_ANEW.test(name))
	expect(left).toEqual([])
	expect(await page.evaluate(() => sessionStorage.getItem('treehole.reply'))).toBeNull()
	expect(await page.evaluate(() => caches.has('treehole-test'))).toBe(false)
	await page.goto('/en/me')
	expect(await page.locator('.empty a').count()).toBe(2)
	// The next page brings the offline page back: it holds nothing of anybody.
	await expect.poll(() => isOffered(page)).toBe(true)
})

test('a browser that does not heed the server’s word is emptied all the same', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await page.goto('/en/codename', { waitUntil: 'networkidle' })
	await page.evaluate(async () => {
		localStorage.setItem('treehole.draft', 'what I did not tell')
		sessionStorage.setItem('treehole.reply', 'nor this')
		await (await caches.open('treehole-test')).put('/secret', new Response('kept'))
		const opening = indexedDB.open('treehole')
		await new Promise<void>((resolve) => {
			opening.onsuccess = () => {
				const writing = opening.result.transaction(['seen', 'outbox'], 'readwrite')
				for (const drawer of ['seen', 'outbox']) writing.objectStore(drawer).put('mine', 'mine')
				writing.oncomplete = () => resolve()
			}
		})
		opening.result.close()
	})
	await page.route('**/sign-out', async (route) => {
		const answer = await route.fetch({ maxRedirects: 0 })
		const { 'clear-site-data': _, ...headers } = answer.headers()
		await route.fulfill({ response: answer, headers })
	})
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('/en')
	const left = (await kept(page)).filter((name) => !SET_UP_ANEW.test(name))
	expect(left).toEqual([])
})

/** Writes a reply that does not get through, so that it waits. */
async function leaveWaiting(page: Page, locale: 'en' | 'zh'): Promise<void> {
	await page.context().route('**/outbox', (route) => route.abort())
	await page.goto(`/${locale}`)
	await page.locator('a.card-text').first().click()
	await page.waitForURL(/secret/)
	await page.waitForLoadState('load')
	await page.locator('#reply-text').fill('not sent yet')
	await page.locator('#reply button[type=submit]').click()
	await page.locator('.outbox li').waitFor()
}

describe('words that wait to be sent', () => {
	test.for([
		['en', 'Sign out', 'Stay', 'Go on, and lose it'],
		['zh', '退出登录', '先等等', '继续，不要了'],
	] as const)(
		'are asked about, and only a yes loses them: %s',
		async ([locale, signOut, stay, go], { open }) => {
			const page = await open({ viewport: { width: 360, height: 740 } })
			await newMember(page, locale)
			await leaveWaiting(page, locale)
			await page.goto(`/${locale}/codename`, { waitUntil: 'load' })
			const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
			await press(signOut)
			await page.locator('.offer').waitFor()
			await expectAccessible(page)
			await press(stay)
			await expect.poll(() => page.locator('.offer').count()).toBe(0)
			await page.goto(`/${locale}/me`)
			await page.locator('.outbox li', { hasText: 'not sent yet' }).waitFor()
			await page.goto(`/${locale}/codename`, { waitUntil: 'load' })
			await press(signOut)
			await press(go)
			await page.waitForURL(`/${locale}`)
			expect(await page.context().cookies()).toEqual([])
			await page.goto(`/${locale}/offline`, { waitUntil: 'load' })
			expect(await page.getByText('not sent yet').count()).toBe(0)
		},
	)

	test.for([
		['is missing', 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
		['is refused', 'IDBFactory.prototype.open = () => { throw new DOMException("no") }'],
		['never answers', 'IDBRequest.prototype.addEventListener = () => undefined'],
	] as const)('keep nobody signed in where the database %s', async ([, broken], { open }) => {
		const page = await open()
		await newMember(page)
		await leaveWaiting(page, 'en')
		await page.addInitScript(broken)
		await page.goto('/en/codename', { waitUntil: 'load' })
		await page.getByRole('button', { name: 'Sign out' }).click()
		await page.waitForURL('/en')
		expect(await page.context().cookies()).toEqual([])
	})
})

test('it works without JavaScript', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await newMember(page)
	await page.goto('/en/codename')
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('/en')
	expect(await page.context().cookies()).toEqual([])
})

test('another site cannot sign anybody out', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const answer = await page.request.post('/sign-out', {
		headers: { origin: 'https://evil.example' },
		maxRedirects: 0,
	})
	expect(answer.status()).toBe(403)
	expect(answer.headers()['clear-site-data']).toBe(undefined)
	await page.goto('/en/codename')
	expect(await page.locator('h1').textContent()).toBe('You have a codename')
})
