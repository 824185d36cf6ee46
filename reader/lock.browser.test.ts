import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, test } from '@/browser/test'

const PIN = '2580'

async function lock(page: Page): Promise<void> {
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await page.locator('#new-pin').fill(PIN)
	await page.getByRole('button', { name: 'Lock with this PIN' }).click()
	await page.getByText('The lock is on.').waitFor()
}

/** As if nobody had been here for so long. */
async function away(page: Page, minutes: number): Promise<void> {
	await page.evaluate(
		(minutes) =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('treehole')
				opening.onsuccess = () => {
					const writing = opening.result.transaction('settings', 'readwrite')
					writing.objectStore('settings').put(Date.now() - minutes * 60_000, 'lock-seen')
					writing.oncomplete = () => {
						opening.result.close()
						resolve()
					}
				}
			}),
		minutes,
	)
}

test('after a minute away no page shows anything until the PIN is given', async ({ open }) => {
	const page = await open()
	await lock(page)
	await page.goto('/en')
	expect(await page.locator('.card').count()).toBeGreaterThan(0)
	await away(page, 2)
	await page.goto('/zh/topics')
	await page.getByRole('heading', { name: '已上锁' }).waitFor()
	expect(await page.locator('.bar, .card').count()).toBe(0)
	await expectAccessible(page)
	await page.goto('/en')
	await page.locator('#pin').fill('0000')
	await page.getByRole('button', { name: 'Unlock' }).click()
	await page.getByText('That is not the PIN.').waitFor()
	await page.locator('#pin').fill(PIN)
	await page.getByRole('button', { name: 'Unlock' }).click()
	await page.locator('.card').first().waitFor()
	expect(new URL(page.url()).pathname).toBe('/en')
})

test('who comes back to an open page after a minute finds it locked; before, as it was', async ({
	open,
}) => {
	const page = await open()
	await lock(page)
	await page.goto('/en')
	const covered = () => page.locator('html.is-covered').count()
	await expect.poll(covered).toBe(0)
	await page.evaluate(() => window.dispatchEvent(new Event('blur')))
	expect(await covered()).toBe(1)
	expect(await page.locator('.card').first().isVisible()).toBe(false)
	await page.evaluate(() => window.dispatchEvent(new Event('focus')))
	await expect.poll(covered).toBe(0)
	await away(page, 2)
	await page.evaluate(() => window.dispatchEvent(new Event('focus')))
	await page.getByRole('heading', { name: 'Locked' }).waitFor()
})

test('it holds without a network too, and wrong PINs have to wait', async ({ open }) => {
	const page = await open()
	await lock(page)
	await away(page, 2)
	await page.context().setOffline(true)
	await page.goto('/en')
	for (let time = 0; time < 4; time++) {
		await page.locator('#pin').fill('1111')
		await page.getByRole('button', { name: 'Unlock' }).click()
		await expect.poll(() => page.locator('#pin').inputValue()).toBe('')
	}
	await page.getByText(/Please wait \d seconds/).waitFor()
	await page.locator('#pin').fill(PIN)
	await page.getByRole('button', { name: 'Unlock' }).click()
	await page.getByText(/Please wait \d seconds/).waitFor()
	expect(await page.locator('.card').count()).toBe(0)
})

test('who cannot get in leaves no trace, and the lock goes with everything else', async ({
	open,
}) => {
	const page = await open()
	await lock(page)
	await away(page, 2)
	await page.goto('/en')
	await page.getByText('I cannot get in').click()
	await page.getByRole('button').last().click()
	await page.waitForURL('/away')
	await page.goto('/en')
	expect(await page.locator('.card').count()).toBeGreaterThan(0)
})

test('a passkey opens it too, and nothing else does', async ({ open }) => {
	const page = await open()
	const authenticator = await page.context().newCDPSession(page)
	await authenticator.send('WebAuthn.enable')
	const options = {
		protocol: 'ctap2' as const,
		transport: 'internal' as const,
		hasResidentKey: true,
		hasUserVerification: true,
		isUserVerified: true,
		automaticPresenceSimulation: true,
	}
	const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
		options,
	})
	await newMember(page)
	await page.goto('/en/passkeys', { waitUntil: 'networkidle' })
	await page.getByRole('button', { name: 'Add a passkey' }).click()
	await page.getByText('Added.').waitFor()
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await page.getByRole('button', { name: 'Lock with a passkey' }).click()
	await page.getByText('The lock is on.').waitFor()
	await away(page, 2)
	await page.goto('/en')
	const verified = (isUserVerified: boolean) =>
		authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
	await verified(false)
	await page.getByRole('button', { name: 'Unlock with a passkey' }).click()
	await expect.poll(() => page.locator('.card').count()).toBe(0)
	await verified(true)
	await page.getByRole('button', { name: 'Unlock with a passkey' }).click()
	await page.locator('.card').first().waitFor()
})

describe.each([
	['are blocked', { serviceWorkers: 'block' as const }, ''],
	['do not exist', {}, 'delete Navigator.prototype.serviceWorker'],
])('where service workers %s', (_, options, before) => {
	test('no lock is offered, and the page says why', async ({ open }) => {
		const page = await open(options)
		await page.addInitScript(before)
		await page.goto('/en/device', { waitUntil: 'networkidle' })
		await page.getByText('nothing here to lock with').waitFor()
		expect(await page.locator('form[data-lock]:visible').count()).toBe(0)
		await expectAccessible(page)
	})

	test('a lock from before leads to the locked page, once, and shows nothing', async ({ open }) => {
		const page = await open(options)
		await page.addInitScript(before)
		await page.goto('/zh/device', { waitUntil: 'networkidle' })
		await page.evaluate(setLock)
		let loads = 0
		page.on('load', () => loads++)
		await page.goto('/zh/topics')
		await page.waitForURL('/zh/locked')
		await page.getByRole('button', { name: '用通行密钥解锁' }).waitFor()
		expect(await page.locator('.bar, .card').count()).toBe(0)
		await page.waitForLoadState('networkidle')
		expect(new URL(page.url()).pathname).toBe('/zh/locked')
		expect(loads).toBeLessThanOrEqual(2)
	})
})

/** As the page of this device does it, while there still was a worker. */
async function setLock(): Promise<void> {
	localStorage.setItem('treehole.lock', 'on')
	const db = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open('treehole')
		opening.onsuccess = () => resolve(opening.result)
	})
	const writing = db.transaction('settings', 'readwrite')
	writing.objectStore('settings').put({ kind: 'passkey' }, 'lock')
	writing.objectStore('settings').put(Date.now() - 120_000, 'lock-seen')
	await new Promise((resolve) => {
		writing.oncomplete = resolve
	})
	db.close()
}

test('without a lock the locked page leads to the others', async ({ open }) => {
	const page = await open()
	await page.goto('/en/locked')
	await page.waitForURL('/en')
	expect(await page.locator('.card').count()).toBeGreaterThan(0)
})

test('only a slow hash of the PIN is kept; taking the lock off forgets it', async ({ open }) => {
	const page = await open()
	await lock(page)
	const kept = () =>
		page.evaluate(async () => {
			const db = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open('treehole')
				opening.onsuccess = () => resolve(opening.result)
			})
			const asking = db.transaction('settings').objectStore('settings').get('lock')
			const lock = await new Promise<unknown>((resolve) => {
				asking.onsuccess = () => resolve(asking.result)
			})
			db.close()
			return JSON.stringify(lock ?? null)
		})
	expect(await kept()).toContain('"kind":"pin"')
	expect(await kept()).not.toContain(PIN)
	await page.getByRole('button', { name: 'Take the lock off' }).click()
	await page.locator('#new-pin').waitFor()
	expect(await kept()).toBe('null')
})
