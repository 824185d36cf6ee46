import type { BrowserContext, Page, Request, Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, tell as tellOut, test } from '@/browser/test'

const PHONE = { viewport: { width: 360, height: 740 } }
const TIMES = 50

/** Lets the server handle every sending and drops its answer; `count` says how often. */
async function dropAnswers(context: BrowserContext) {
	const dropped = { count: 0 }
	const drop = async (route: Route) => {
		await route.fetch().catch(() => undefined)
		dropped.count++
		await route.abort('connectionreset').catch(() => undefined)
	}
	await context.route('**/outbox', drop)
	return { dropped, stop: () => context.unroute('**/outbox', drop) }
}

/** Has the page try again, as when a network returns, until `TIMES` answers were dropped. */
async function tryAgainAndAgain(page: Page, dropped: { readonly count: number }): Promise<void> {
	while (dropped.count < TIMES) {
		const before = dropped.count
		await comeBack(page)
		await expect
			.poll(() => dropped.count, { timeout: 15_000, interval: 20 })
			.toBeGreaterThan(before)
	}
}

function comeBack(page: Page): Promise<boolean> {
	return page.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** How many letters are in this device's outbox. */
function waiting(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const opening = indexedDB.open('treehole')
				opening.onsuccess = () => {
					const counting = opening.result.transaction('outbox').objectStore('outbox').count()
					counting.onsuccess = () => {
						opening.result.close()
						resolve(counting.result)
					}
				}
			}),
	)
}

async function write(page: Page, text: string, locale: 'en' | 'zh' = 'en'): Promise<void> {
	await page.goto(`/${locale}/tell`)
	await page.waitForLoadState('networkidle')
	await page.locator('#secret-text').fill(text)
	await page.locator('select[name=when]').selectOption('now')
}

async function press(page: Page): Promise<void> {
	await page.locator('.composer button[type=submit]').last().click()
}

/** How often these words stand among this member's own things. */
async function mine(page: Page, text: string): Promise<number> {
	await page.goto('/en/me')
	return page.getByText(text, { exact: true }).count()
}

async function secretOfSomebody(open: (options?: object) => Promise<Page>): Promise<string> {
	const teller = await open()
	await newMember(teller)
	const id = await tellOut(teller, `of somebody ${Math.random()}`)
	await teller.close()
	return id
}

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('a secret told in a tunnel waits, is shown, and goes out when there is a network', async ({
		open,
	}) => {
		const page = await open(PHONE)
		await newMember(page, locale)
		const text = `in a tunnel ${locale}`
		await write(page, text, locale)
		// Only what a worker keeps can be opened in a tunnel.
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
		await page.context().setOffline(true)
		await press(page)
		await page.locator('.outbox li').waitFor()
		expect(await page.locator('.outbox-words').innerText()).toBe(text)
		await expectAccessible(page)
		await page.goto(`/${locale}/me`)
		expect(await page.locator('.outbox-words').innerText()).toBe(text)
		await expectAccessible(page)
		await page.context().setOffline(false)
		await expect.poll(() => waiting(page)).toBe(0)
		expect(await mine(page, text)).toBe(1)
	})
})

describe.each([
	['with the service worker', {}],
	['with service workers blocked', { serviceWorkers: 'block' as const }],
])('%s, of all whose answer is lost fifty times exactly one arrives', (_, options) => {
	test('secret', async ({ open }) => {
		const page = await open(options)
		await newMember(page)
		await write(page, 'lost and lost')
		const { dropped, stop } = await dropAnswers(page.context())
		await press(page)
		await page.locator('.outbox li').waitFor()
		await tryAgainAndAgain(page, dropped)
		await stop()
		expect(await waiting(page)).toBe(1)
		await comeBack(page)
		await expect.poll(() => waiting(page)).toBe(0)
		expect(await mine(page, 'lost and lost')).toBe(1)
	}, 120_000)

	test('reply', async ({ open }) => {
		const id = await secretOfSomebody(open)
		const page = await open(options)
		await newMember(page)
		await page.goto(`/en/secret/${id}`)
		await page.waitForLoadState('networkidle')
		const { dropped, stop } = await dropAnswers(page.context())
		await page.locator('#reply-text').fill('me too, lost')
		await page.locator('#reply button[type=submit]').click()
		await page.locator('.outbox li').waitFor()
		await expect.poll(() => page.locator('#reply-text').inputValue()).toBe('')
		await tryAgainAndAgain(page, dropped)
		await stop()
		await comeBack(page)
		await expect.poll(() => waiting(page)).toBe(0)
		await page.reload()
		expect(await page.locator('.reply').count()).toBe(1)
	}, 120_000)

	test('heart', async ({ open }) => {
		const id = await secretOfSomebody(open)
		const page = await open(options)
		await newMember(page)
		await page.goto(`/en/secret/${id}`)
		await page.waitForLoadState('networkidle')
		const { dropped, stop } = await dropAnswers(page.context())
		const heart = page.locator('.card button[form=hearts]')
		await heart.click()
		await expect.poll(() => heart.getAttribute('data-waiting')).toBe('')
		await tryAgainAndAgain(page, dropped)
		await stop()
		await comeBack(page)
		await expect.poll(() => waiting(page)).toBe(0)
		await page.reload()
		expect(await heart.locator('span').innerText()).toBe('1')
		await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true')
	}, 120_000)
})

test('two tabs and the worker never send at once', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await write(page, 'one of two tabs')
	const other = await page.context().newPage()
	await other.goto('/en')
	await other.waitForLoadState('networkidle')
	let under = 0
	let most = 0
	const count = (by: number) => (request: Request) => {
		if (!request.url().endsWith('/outbox')) return
		under += by
		most = Math.max(most, under)
	}
	const context = page.context()
	context.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1))
	await page.context().setOffline(true)
	await press(page)
	await page.locator('.outbox li').waitFor()
	expect(most).toBe(0)
	await page.context().setOffline(false)
	await Promise.all([comeBack(page), comeBack(other), comeBack(page), comeBack(other)])
	await expect.poll(() => waiting(page)).toBe(0)
	// None is seen where the worker sends.
	expect(most).toBeLessThanOrEqual(1)
	expect(await mine(page, 'one of two tabs')).toBe(1)
})

test('the worker sends when the browser wakes it, with no page open that would', async ({
	open,
	app,
}) => {
	const page = await open()
	await newMember(page)
	await write(page, 'by the worker')
	await page.context().setOffline(true)
	await press(page)
	await page.locator('.outbox li').waitFor()
	await page.goto('about:blank')
	await page.context().setOffline(false)
	const devtools = await page.context().newCDPSession(page)
	const registration = new Promise<string>((resolve) => {
		devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(app.origin))
			if (ours) resolve(ours.registrationId)
		})
	})
	await devtools.send('ServiceWorker.enable')
	await devtools.send('ServiceWorker.dispatchSyncEvent', {
		origin: app.origin,
		registrationId: await registration,
		tag: 'outbox',
		lastChance: false,
	})
	// A page without script sends nothing by itself.
	const plain = await page.context().newPage()
	await plain.route('**/*.js*', (route) => route.abort())
	await expect
		.poll(
			async () => {
				await plain.goto('/en/me')
				return plain.getByText('by the worker', { exact: true }).count()
			},
			{ timeout: 15_000 },
		)
		.toBe(1)
})

test('what waits can be taken out, and its words stay to be copied', async ({ open }) => {
	const page = await open(PHONE)
	await newMember(page)
	await write(page, 'better not')
	await page.context().setOffline(true)
	await press(page)
	await page.getByRole('button', { name: 'Don’t send' }).click()
	await page.getByText('It will not be sent').waitFor()
	expect(await page.locator('.outbox-words').innerText()).toBe('better not')
	expect(await page.getByRole('button', { name: 'Copy the words' }).count()).toBe(1)
	expect(await waiting(page)).toBe(0)
	await page.context().setOffline(false)
	expect(await mine(page, 'better not')).toBe(0)
})

test('after 24 hours it goes out no more, and its words can be copied', async ({ open }) => {
	const page = await open(PHONE)
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
	await newMember(page)
	await write(page, 'too late')
	const { dropped } = await dropAnswers(page.context())
	await page.context().setOffline(true)
	await press(page)
	await page.locator('.outbox li').waitFor()
	await page.clock.setFixedTime(Date.now() + 24 * 3_600_000)
	await page.context().setOffline(false)
	await page.goto('/en/me')
	await page.locator('.outbox li[data-state=expired]').waitFor()
	await page.getByText('within 24 hours and goes out no more').waitFor()
	await expectAccessible(page)
	await page.getByRole('button', { name: 'Copy the words' }).click()
	await page.getByRole('button', { name: 'Copied' }).waitFor()
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('too late')
	await page.getByRole('button', { name: 'Remove' }).click()
	await expect.poll(() => waiting(page)).toBe(0)
	expect(dropped.count).toBe(0)
})

test('who is signed out by then is asked to sign in, and says when it goes', async ({ open }) => {
	const page = await open(PHONE)
	await newMember(page)
	await write(page, 'signed out')
	await page.context().setOffline(true)
	await press(page)
	await page.locator('.outbox li').waitFor()
	await page.context().clearCookies()
	await page.context().setOffline(false)
	await page.locator('.outbox li[data-state=signIn]').waitFor()
	await newMember(page)
	await page.goto('/en/me')
	await page.getByRole('button', { name: 'Send it now' }).click()
	await expect.poll(() => waiting(page)).toBe(0)
	expect(await mine(page, 'signed out')).toBe(1)
})

test('what one member wrote does not go out as another’s', async ({ open }) => {
	const page = await open(PHONE)
	await newMember(page)
	await write(page, 'by the one before')
	// The network is there, and the letter does not get through.
	let sendings = 0
	let isDown = true
	await page.context().route('**/outbox', (route) => {
		sendings++
		return isDown ? route.abort() : route.continue()
	})
	await press(page)
	await page.locator('.outbox li').waitFor()
	// Elsewhere, so that no page of this browser sees it: the time of the other's sign-in is what counts.
	await page.context().clearCookies()
	await newMember(page)
	isDown = false
	await comeBack(page)
	await page.locator('.outbox li[data-state=signIn]').waitFor()
	await expectAccessible(page)
	const before = sendings
	await comeBack(page)
	await page.goto('/en', { waitUntil: 'load' })
	await comeBack(page)
	expect(await mine(page, 'by the one before')).toBe(0)
	expect(sendings).toBe(before)
	await page.locator('.outbox li[data-state=signIn]').waitFor()
	await page.getByRole('button', { name: 'Don’t send' }).click()
	await expect.poll(() => waiting(page)).toBe(0)
})

test('nothing of a letter is readable in what the browser keeps', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await write(page, 'sesame open')
	await page.context().setOffline(true)
	await press(page)
	await page.locator('.outbox li').waitFor()
	const kept = await page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('treehole')
			opening.onsuccess = () => resolve(opening.result)
		})
		const all = (drawer: string) =>
			new Promise<unknown[]>((resolve) => {
				const asking = db.transaction(drawer).objectStore(drawer).getAll()
				asking.onsuccess = () => resolve(asking.result)
			})
		const [key] = (await all('keys')) as CryptoKey[]
		const [letter] = (await all('outbox')) as { words: { bytes: ArrayBuffer } }[]
		db.close()
		const taken = await crypto.subtle.exportKey('raw', key as CryptoKey).then(
			() => 'taken',
			() => 'refused',
		)
		const bytes = new TextDecoder('latin1').decode(letter?.words.bytes)
		return {
			fields: Object.keys(letter ?? {}),
			bytes,
			taken,
			draft: localStorage['treehole.draft'],
		}
	})
	expect(kept.fields).toEqual(['id', 'words'])
	expect(kept.bytes).not.toContain('sesame')
	expect(kept.taken).toBe('refused')
	expect(kept.draft).toBeUndefined()
})

describe.each([
	['keeps no database', () => Object.defineProperty(window, 'indexedDB', { get: () => undefined })],
	[
		'has no room left',
		() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('full', 'QuotaExceededError')
			}
		},
	],
	[
		'has no WebCrypto, as on plain HTTP',
		() => Object.defineProperty(crypto, 'subtle', { get: () => undefined }),
	],
])('where a browser %s', (_, breakIt) => {
	test('the words stay, and it says so', async ({ open }) => {
		const id = await secretOfSomebody(open)
		const page = await open(PHONE)
		await newMember(page)
		await page.context().addInitScript(breakIt)
		await write(page, 'nowhere to keep it')
		await page.context().setOffline(true)
		await press(page)
		await page.getByText('this browser keeps nothing to send later').waitFor()
		expect(await page.locator('#secret-text').inputValue()).toBe('nowhere to keep it')
		await page.context().setOffline(false)
		await page.goto(`/en/secret/${id}`)
		await page.waitForLoadState('networkidle')
		await page.context().setOffline(true)
		await page.locator('#reply-text').fill('not lost')
		await page.locator('#reply button[type=submit]').click()
		await page.getByText('this browser keeps nothing to send later').waitFor()
		expect(await page.locator('#reply-text').inputValue()).toBe('not lost')
		await page.context().setOffline(false)
		await page.locator('#reply button[type=submit]').click()
		await page.getByText('not lost', { exact: true }).waitFor()
		await expect.poll(() => page.locator('.reply').count()).toBe(1)
	})
})
