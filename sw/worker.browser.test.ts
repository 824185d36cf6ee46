import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, test } from '@/browser/test'
import { PAGES } from '@/device/caches'

const PHONE = { viewport: { width: 360, height: 740 } }

/** Waits until the worker is in charge and has kept the page that was open. */
async function settled(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await expect.poll(() => kept(page)).not.toEqual([])
}

/** Paths of the kept pages. */
function kept(page: Page): Promise<string[]> {
	return page.evaluate(async (name) => {
		const cache = await caches.open(name)
		return (await cache.keys()).map(({ url }) => url.slice(location.origin.length)).sort()
	}, PAGES)
}

async function firstThread(page: Page): Promise<string> {
	const link = page.locator('.card a[href*="/secret/"]').first()
	return (await link.getAttribute('href'))?.replace(/#.*/, '') ?? ''
}

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('feed and thread are read without a network, and the offline page lists them', async ({
		open,
	}) => {
		const page = await open(PHONE)
		await page.goto(`/${locale}`)
		await settled(page)
		const text = await page.locator('.card-text').first().innerText()
		const thread = await firstThread(page)
		await page.goto(thread)
		await expect.poll(() => kept(page)).toEqual([`/${locale}`, thread])
		await page.context().setOffline(true)
		await page.goto(`/${locale}`)
		expect(await page.locator('.card').count()).toBe(30)
		expect(await page.locator('.offline-strip[role=status]').innerText()).not.toBe('')
		await page.goto(thread)
		expect(await page.locator('.card-text').innerText()).toBe(text)
		const ink = await page.evaluate(() => getComputedStyle(document.body).display)
		expect(ink).not.toBe('')
		await page.goto(`/${locale}/topics`)
		await page.locator('.kept[data-kept=some]').waitFor()
		const listed = page.locator('.kept li a')
		expect(await listed.count()).toBe(2)
		expect(await page.locator('a[data-again]').getAttribute('href')).toContain('/topics')
		await expectAccessible(page)
		await page.locator(`.kept a[href="${thread}"]`).click()
		expect(await page.locator('.card-text').innerText()).toBe(text)
	})
})

test('pages of a member, answers to a form, searches and data of the router are never kept', async ({
	open,
}) => {
	const page = await open()
	await page.goto('/en')
	await settled(page)
	await newMember(page)
	for (const path of ['/en/me', '/en/tell', '/en/search?q=cat', '/en?note=hearted', '/en/topics'])
		await page.goto(path)
	await page.evaluate(() => fetch('/en?_rsc=abc', { headers: { rsc: '1' } }))
	await page.goto('/en?_rsc=abc')
	expect(await kept(page)).toEqual(['/en'])
	await page.context().setOffline(true)
	await page.goto('/en/me')
	expect(await page.locator('.kept').count()).toBe(1)
})

test('what was taken away is not kept on', async ({ open, app }) => {
	const page = await open()
	await page.goto('/en')
	await settled(page)
	const gone = '/en/secret/AAAAAAAAAAAAAAAAAAAAAA'
	await page.evaluate(
		async ([name, path]) => {
			await (await caches.open(name)).put(path, new Response('old'))
		},
		[PAGES, gone] as const,
	)
	expect((await page.goto(gone))?.status()).toBe(404)
	await expect.poll(() => kept(page)).toEqual(['/en'])
	expect(page.url()).toBe(`${app.origin}${gone}`)
})

test('at most twenty pages are kept', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	await settled(page)
	const links = page.locator('.card a[href*="/secret/"]')
	const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
	const threads = [...new Set(hrefs.map((href) => href.replace(/#.*/, '')))].slice(0, 23)
	expect(threads.length).toBe(23)
	for (const thread of threads) await page.goto(thread)
	await expect.poll(async () => (await kept(page)).length).toBe(20)
	expect(await kept(page)).toContain(threads.at(-1))
})

test('switching it off throws away what is kept, and keeps nothing more', async ({ open }) => {
	const page = await open(PHONE)
	await page.goto('/en')
	await settled(page)
	await page.goto('/en/device')
	const box = page.getByRole('switch', { name: 'Keep pages for offline' })
	await expect.poll(() => box.isChecked()).toBe(true)
	await expectAccessible(page)
	await box.uncheck()
	await expect.poll(() => kept(page)).toEqual([])
	await page.goto('/en')
	await page.goto(await firstThread(page))
	expect(await kept(page)).toEqual([])
	await page.goto('/en/device')
	await expect.poll(() => box.isEnabled()).toBe(true)
	expect(await box.isChecked()).toBe(false)
	await page.context().setOffline(true)
	await page.goto('/en')
	await page.locator('.kept[data-kept=none] .hint').first().waitFor()
})

test('after four seconds the kept copy is shown, and says that it is one', async ({
	app,
	open,
}) => {
	const page = await open()
	await page.goto('/en')
	await settled(page)
	process.kill(app.pid('server') ?? 0, 'SIGSTOP')
	const begun = Date.now()
	await page.goto('/en')
	expect(await page.locator('.card').count()).toBe(30)
	expect(Date.now() - begun).toBeGreaterThan(3500)
	await page.getByText('this page was kept earlier').waitFor()
	process.kill(app.pid('server') ?? 0, 'SIGCONT')
})

test.for([0, 40_000])(
	'with room for %i bytes everything works, and nothing is said',
	async (quotaSize, { app, open }) => {
		const page = await open()
		const session = await page.context().newCDPSession(page)
		await session.send('Storage.overrideQuotaForOrigin', { origin: app.origin, quotaSize })
		await page.goto('/en')
		await page.goto(await firstThread(page))
		await page.reload()
		expect(await page.locator('.card-text').isVisible()).toBe(true)
		await page.goto('/en/offline')
		expect(await page.locator('h1').isVisible()).toBe(true)
		expect(await page.locator('.toast:not(:empty), .offer').count()).toBe(0)
	},
)

test('where service workers are blocked nothing is missed and nothing is said', async ({
	open,
}) => {
	const page = await open({ ...PHONE, serviceWorkers: 'block' })
	await page.goto('/en')
	expect(await page.locator('.card').count()).toBe(30)
	await page.goto('/en/offline')
	await page.locator('.kept[data-kept=none]').waitFor()
	await page.goto('/en/device')
	expect(await page.locator('h1').innerText()).toBe('This device')
	expect(await page.locator('.offer').count()).toBe(0)
})

test('what was kept for more than a day is thrown away when the worker starts', async ({
	open,
}) => {
	const page = await open()
	await page.goto('/en')
	await settled(page)
	await page.goto(await firstThread(page))
	await expect.poll(async () => (await kept(page)).length).toBe(2)
	const old = (await kept(page)).find((path) => path.includes('/secret/')) ?? ''
	await page.evaluate(keptYesterday, old)
	const devtools = await page.context().newCDPSession(page)
	await devtools.send('ServiceWorker.enable')
	await devtools.send('ServiceWorker.stopAllWorkers')
	expect(await kept(page)).toContain(old)
	// Not by a page that is kept, which makes room by itself.
	await page.evaluate(async () =>
		(await navigator.serviceWorker.ready).active?.postMessage({ kind: 'nothing' }),
	)
	await expect.poll(() => kept(page)).toEqual(['/en'])
})

/** Has the worker's own list say that this page was kept 25 hours ago. */
async function keptYesterday(path: string): Promise<void> {
	const db = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open('workbox-expiration')
		opening.onsuccess = () => resolve(opening.result)
	})
	const entries = db.transaction('cache-entries', 'readwrite').objectStore('cache-entries')
	await new Promise<void>((resolve) => {
		const asking = entries.getAll()
		asking.onsuccess = () => {
			const entry = asking.result.find(({ url }) => url.endsWith(path))
			entries.put({ ...entry, timestamp: Date.now() - 25 * 3_600_000 }).onsuccess = () => resolve()
		}
	})
	db.close()
}

describe.each([
	['is missing', () => undefined],
	[
		'is refused',
		() => {
			throw new DOMException('refused', 'SecurityError')
		},
	],
] as const)('where a store %s', (_, answer) => {
	test.for(['indexedDB', 'caches', 'localStorage', 'sessionStorage'] as const)(
		'the script of every page goes on without %s',
		async (name, { open }) => {
			const page = await open(PHONE)
			await page.addInitScript(
				`Object.defineProperty(window, '${name}', { get: ${answer.toString()} })`,
			)
			await page.goto('/en')
			const thread = await firstThread(page)
			for (const path of ['/en', '/en/offline', '/en/device', thread]) {
				await page.goto(path)
				expect(await page.locator('h1').isVisible()).toBe(true)
				// Where nothing is remembered, everybody is asked again.
				if (name === 'localStorage') await page.locator('dialog.adult button').click()
				await page.locator('.offline-strip').waitFor({ state: 'attached' })
				await page.keyboard.press('?')
				await page.locator('dialog.help[open]').waitFor()
				await page.keyboard.press('Escape')
			}
			await page.keyboard.press('j')
			await page.locator('#reply-text').fill('x'.repeat(450))
			await expect.poll(() => page.locator('[data-counter]').textContent()).toContain('450')
		},
	)
})

test('where the device keeps nothing its page says so', async ({ open }) => {
	const page = await open()
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { get: () => undefined })
	})
	await page.goto('/en/device')
	const box = page.locator('input[name=offline-reading]')
	await box.click()
	await page.locator('.toast:not(:empty)').waitFor()
	expect(await box.isChecked()).toBe(true)
})
