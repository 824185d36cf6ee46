import { expect } from 'vitest'
import { expectAccessible, newMember, tell, test } from '@/browser/test'

test('who told finds what others replied, new once and then no more', async ({ open }) => {
	const [teller, other] = [await open(), await open()]
	await newMember(teller)
	const thread = await tell(teller, 'I talk to the houseplants')
	await teller.goto('/en/replies')
	await expect
		.poll(() => teller.locator('.empty h2, .empty h1').textContent())
		.toBe('Nobody has replied yet')
	await newMember(other)
	await other.goto(`/en/secret/${thread}`)
	await other.locator('.reply-form textarea').fill('Do they answer?')
	await other.locator('.reply-form button[type=submit]').click()
	await other.waitForURL(/#r1$/)
	await teller.goto('/en')
	const badge = teller.locator('[data-count]')
	await badge.waitFor()
	expect(await badge.innerText()).toMatch(/^1\s+threads with new replies$/)
	await expectAccessible(teller)
	await badge.click()
	await teller.waitForURL('/en/replies')
	const entry = teller.locator('[data-stirred] > li')
	expect(await entry.locator('.stirred-text').textContent()).toBe('Do they answer?')
	await expect.poll(() => entry.locator('.stirred-new').isVisible()).toBe(true)
	await expectAccessible(teller)
	expect(await badge.isVisible()).toBe(false)
	await teller.reload({ waitUntil: 'networkidle' })
	expect(await entry.locator('.stirred-new').isVisible()).toBe(false)
	const names = await teller.evaluate(seenNames)
	expect(names).toHaveLength(1)
	expect(names.join()).toMatch(/^[0-9a-f]{64}$/)
	await entry.locator('a').click()
	await teller.waitForURL(`/en/secret/${thread}#r1`)
})

/** Under which names this device remembers what was seen. */
async function seenNames(): Promise<string[]> {
	const db = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open('treehole')
		opening.onsuccess = () => resolve(opening.result)
	})
	const asking = db.transaction('seen').objectStore('seen').getAllKeys()
	const names = await new Promise<IDBValidKey[]>((resolve) => {
		asking.onsuccess = () => resolve(asking.result)
	})
	db.close()
	return names.map(String)
}

test.for([true, false])(
	'a thread is followed, and let go (script: %s)',
	async (javaScriptEnabled, { open }) => {
		const [teller, reader] = [await open(), await open({ javaScriptEnabled })]
		await newMember(teller)
		const thread = await tell(teller, 'I talk to the fridge')
		await newMember(reader)
		await reader.goto(`/en/secret/${thread}`)
		await reader.getByRole('button', { name: 'Follow' }).click()
		await reader.waitForURL(/note=followed/)
		await reader.goto('/en/replies')
		expect(await reader.locator('.follows li a').textContent()).toBe('I talk to the fridge')
		if (javaScriptEnabled) await expectAccessible(reader)
		await reader.getByRole('button', { name: 'Follow no more' }).click()
		await reader.waitForURL(/note=unfollowed/)
		expect(await reader.locator('.follows').count()).toBe(0)
	},
)

test('the icon shows the count where that was switched on, and only there', async ({ open }) => {
	const [teller, other] = [await open(), await open()]
	await teller.addInitScript(() => {
		const show = async (count: unknown) => {
			const shown: unknown[] = JSON.parse(sessionStorage.getItem('shown') ?? '[]')
			sessionStorage.setItem('shown', JSON.stringify([...shown, count]))
		}
		Object.assign(navigator, { setAppBadge: show, clearAppBadge: () => show('none') })
	})
	const shown = (): Promise<unknown[]> =>
		teller.evaluate(() => JSON.parse(sessionStorage.getItem('shown') ?? '[]'))
	const lastShown = async () => (await shown()).at(-1)
	await newMember(teller)
	const thread = await tell(teller, 'I talk to the kettle')
	await newMember(other)
	await other.goto(`/en/secret/${thread}`)
	await other.locator('.reply-form textarea').fill('Does it whistle?')
	await other.locator('.reply-form button[type=submit]').click()
	await other.waitForURL(/#r1$/)
	const forget = () => teller.evaluate(() => sessionStorage.removeItem('treehole.counted'))
	await forget()
	await teller.goto('/en')
	await teller.locator('[data-count]').waitFor()
	await expect.poll(lastShown).toBe('none')
	await teller.goto('/en/device', { waitUntil: 'networkidle' })
	const before = (await shown()).length
	await teller.locator('input[name=badge]').check()
	// Once the icon was touched, the setting is kept.
	await expect.poll(async () => (await shown()).length).toBeGreaterThan(before)
	await forget()
	await teller.goto('/en')
	await expect.poll(lastShown).toBe(1)
})

test('nobody is offered the two ways in, and no script is needed', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await page.goto('/zh/replies')
	expect(await page.locator('.empty a').count()).toBe(2)
})
