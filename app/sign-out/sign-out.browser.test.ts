import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { kept } from '@/browser/kept'
import { newMember, test } from '@/browser/test'

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
