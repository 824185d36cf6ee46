import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { App } from '@/browser/app'
import { expectAccessible, newMember, tell, test } from '@/browser/test'

/** Tells a secret under a veil and waits until it is out. */
async function tellVeiled(page: Page, text: string, veil: string): Promise<string> {
	await page.goto('/en/tell')
	await page.locator('#secret-text').fill(text)
	await page.locator('select[name=when]').selectOption('now')
	await page.locator('select[name=veil]').selectOption(veil)
	await page.locator('.composer button[type=submit]').last().click()
	await page.waitForURL(/\/told\//)
	const id = page.url().split('/').at(-1) ?? ''
	await isOut(page, id)
	return id
}

function isOut(page: Page, id: string) {
	return expect
		.poll(async () => (await page.request.get(`/en/secret/${id}`)).status(), { timeout: 10_000 })
		.toBe(200)
}

async function report(page: Page, thing: string, reason: string): Promise<void> {
	await page.goto(`/en/report/${thing}`)
	await page.locator(`input[name=reason][value=${reason}]`).check()
	await page.locator('form[data-ungated] button[type=submit]').click()
}

/** What an operator's command answers. */
function stewards(app: App, ...args: string[]): string {
	const run = spawnSync(process.execPath, ['.build/stewards.js', ...args], {
		env: app.env,
		encoding: 'utf8',
	})
	if (run.status !== 0) throw new Error(run.stderr)
	return run.stdout
}

async function takeSeat(page: Page, app: App): Promise<void> {
	await newMember(page)
	await page.goto(stewards(app, 'invite').split('\n')[0] ?? '')
	await page.locator('input[name=agreed]').check()
	await page.locator('.sheet button[type=submit]').click()
	await page.waitForURL(/\/en\/steward\?note=seated/)
}

async function decide(page: Page, measure: string, rule: string): Promise<void> {
	await page.goto('/en/steward')
	await page.locator('.sheet-list a').first().click()
	await page.locator('#rule').waitFor()
	await page.locator(`input[name=measure][value=${measure}]`).check()
	await page.locator('#rule').selectOption(rule)
	await page.locator('.sheet form button[type=submit]').click()
	await page.waitForURL(/\/en\/steward\?note=/)
}

describe('from a report to an appeal', () => {
	test('teller, two readers and three stewards, each in a browser of their own', async ({
		app,
		open,
	}) => {
		const [teller, talkedAbout, reader] = [await open(), await open(), await open()]
		await newMember(teller)
		const thing = await tell(teller, 'The baker of our street waters the milk and his wife knows')
		await talkedAbout.goto(`/en/secret/${thing}`)

		await talkedAbout.getByRole('link', { name: 'Report', exact: true }).first().click()
		await talkedAbout.locator('input[value=aboutMe]').check()
		await talkedAbout.locator('#report-words').fill('It is my bakery.')
		await talkedAbout.getByRole('button', { name: 'Send the report' }).click()
		await talkedAbout.waitForURL(/\/en\/receipt\//)
		const receipt = talkedAbout.url()
		expect(await talkedAbout.locator('[data-state]').getAttribute('data-state')).toBe('hidden')
		expect((await reader.goto(`/en/secret/${thing}`))?.status()).toBe(404)

		const [one, two] = [await open(), await open()]
		await takeSeat(one, app)
		await takeSeat(two, app)
		// To others there is no such page.
		expect((await teller.goto('/en/steward'))?.status()).toBe(404)
		await one.goto('/en/steward')
		await one.locator('.sheet-list a').first().click()
		await one.getByText('It is my bakery.').waitFor()
		const html = await one.content()
		expect(html).toContain('The baker of our street')
		const caseAddress = one.url()
		await decide(one, 'remove', 'aboutMe')
		await one.getByText('It takes one more steward').waitFor()
		await decide(two, 'remove', 'aboutMe')
		await two.getByText('Decided.').waitFor()
		expect((await one.goto(caseAddress))?.status()).toBe(404)
		await talkedAbout.goto(receipt)
		expect(await talkedAbout.locator('[data-state]').getAttribute('data-state')).toBe('removed')

		await teller.goto('/en/me')
		await teller.locator('[data-statement=remove]').waitFor()
		await teller.getByText('Nobody is named or can be recognised').waitFor()
		await teller.getByRole('link', { name: 'Ask another steward' }).click()
		await teller.locator('#appeal-words').fill('There is no baker: it is from a novel.')
		await teller.getByRole('button', { name: 'Send to another steward' }).click()
		await teller.waitForURL(/\/en\/me\?note=appealSent/)

		const three = await open()
		await takeSeat(three, app)
		await one.goto('/en/steward')
		await one.getByText('Nothing waits for you.').waitFor()
		await three.goto('/en/steward')
		await three.getByText('An appeal').waitFor()
		await decide(three, 'keep', 'aboutMe')
		await isOut(reader, thing)
		await talkedAbout.goto(receipt)
		expect(await talkedAbout.locator('[data-state]').getAttribute('data-state')).toBe('kept')
		expect(stewards(app, 'audit')).toContain('Every entry follows')
	}, 120_000)

	test('a refused report keeps what was chosen and written', async ({ open }) => {
		const page = await open()
		const teller = await open()
		await newMember(teller)
		const thing = await tell(teller, 'I tell people that I am fine')
		await page.goto(`/zh/report/${thing}`)
		await page.locator('input[value=spam]').check()
		await page.locator('#report-words').fill('又来了')
		await page.locator('form[data-ungated] button[type=submit]').click()
		await page.locator('[data-refusal=signIn]').waitFor()
		expect(await page.locator('#report-words').inputValue()).toBe('又来了')
		expect(await page.locator('input[value=spam]').isChecked()).toBe(true)
	})

	test('works without script', async ({ open }) => {
		const teller = await open()
		await newMember(teller)
		const thing = await tellVeiled(
			teller,
			'My dentist sings while he drills and I like it',
			'health',
		)
		const page = await open({ javaScriptEnabled: false })
		await page.goto(`/en/secret/${thing}`)
		const text = page.getByText('My dentist sings')
		expect(await text.isVisible()).toBe(false)
		await page.locator('details.veil summary').click()
		expect(await text.isVisible()).toBe(true)
		await report(page, thing, 'threat')
		await page.waitForURL(/\/en\/receipt\//)
		expect(await page.locator('[data-state]').getAttribute('data-state')).toBe('hidden')
	})
})

describe('for the reader', () => {
	test('a hidden secret, a muted word and a muted topic leave the feed of this browser alone', async ({
		open,
	}) => {
		const [page, other] = [await open(), await open()]
		await page.goto('/en')
		const cards = page.locator('#stretch article.card')
		const first = await cards.first().getAttribute('data-thing')
		await page.goto(`/en/secret/${first}`)
		await page.getByRole('button', { name: 'Hide', exact: true }).click()
		await page.goto('/en')
		await expect.poll(() => page.locator(`#t${first}`).isVisible()).toBe(false)
		const word = 'table'
		expect(await page.locator('.card:not([hidden])', { hasText: word }).count()).toBeGreaterThan(0)
		await page.goto('/en/device')
		await page.locator('#mute-word').fill(word.toUpperCase())
		await page.getByRole('button', { name: 'Leave out', exact: true }).click()
		await page.goto('/en')
		await expect.poll(() => page.locator('.card:not([hidden])', { hasText: word }).count()).toBe(0)
		await other.goto('/en')
		expect(await other.locator(`#t${first}`).isVisible()).toBe(true)
		await page.goto('/en/device')
		const undo = page.locator('.mutes button')
		while ((await undo.count()) > 0) await undo.first().click()
		await page.goto('/en')
		await page.locator(`#t${first}`).waitFor()
		expect(await page.locator('.card[hidden]').count()).toBe(0)
	})

	test('who is muted in a thread is muted there alone', async ({ open }) => {
		const page = await open()
		await page.goto('/en')
		// The starter's secrets have replies; a card says how many.
		const busy = page.locator('#stretch article.card').filter({ hasNotText: 'this hour' })
		const link = busy.locator('a.card-act', { hasText: /\d/ }).first()
		await page.goto((await link.getAttribute('href')) ?? '')
		const reply = page.locator('.reply').first()
		const mask = await reply.getAttribute('data-mask')
		await reply.getByRole('button', { name: 'Mute' }).click()
		const theirs = page.locator(`.reply[data-mask="${mask}"]`)
		expect(await theirs.evaluateAll((all) => all.every((one) => (one as HTMLElement).hidden))).toBe(
			true,
		)
		await page.reload()
		await expect.poll(() => theirs.first().isVisible()).toBe(false)
	})

	test('what vanishes with a mute tells nothing of who told what; a mute that reached further would', async ({
		open,
	}) => {
		const [one, other, reader] = [await open(), await open(), await open()]
		await newMember(one)
		await newMember(other)
		const muted = await tell(one, 'I water the plants of my neighbours at night')
		const theirs = [
			await tell(one, 'I keep the ticket of every train'),
			await tell(one, 'I rehearse calls before I make them'),
		]
		const others = [
			await tell(other, 'I have never liked my own birthday'),
			await tell(other, 'I read the last page of a book first'),
		]
		await reader.goto(`/en/secret/${muted}`)
		await reader.getByRole('button', { name: 'Mute the teller here' }).click()
		await reader.goto('/en')
		await expect.poll(() => reader.locator(`#t${muted}`).isVisible()).toBe(false)
		const vanished = async (things: readonly string[]) => {
			const cards = await Promise.all(
				things.map((thing) =>
					reader.locator(`.card[data-thing="${thing}"]`).getAttribute('hidden'),
				),
			)
			return cards.filter((hidden) => hidden !== null).length
		}
		expect([await vanished(theirs), await vanished(others)]).toEqual([0, 0])
		// What a server that mutes an author everywhere would do to this feed: the same reader then knows both.
		await reader.evaluate((things) => {
			for (const thing of things)
				document.querySelector(`.card[data-thing="${thing}"]`)?.setAttribute('hidden', '')
		}, theirs)
		expect([await vanished(theirs), await vanished(others)]).toEqual([2, 0])
	})

	test('is asked once whether they are of age, and by a page that is nobody’s', async ({
		open,
	}) => {
		const page = await open({ ofAge: false })
		await page.goto('/zh')
		const gate = page.locator('dialog.adult')
		await gate.waitFor()
		await page.keyboard.press('Escape')
		expect(await gate.isVisible()).toBe(true)
		await expectAccessible(page)
		await gate.locator('button').click()
		await page.goto('/zh/topics')
		await page.locator('[data-update], main').first().waitFor()
		await page.waitForLoadState('networkidle')
		expect(await gate.count()).toBe(0)
		const ill = await open({ ofAge: false })
		await ill.goto('/en/help')
		await ill.waitForLoadState('networkidle')
		expect(await ill.locator('dialog.adult').count()).toBe(0)
	})
})

describe.each(['en', 'zh'])('%s', (locale) => {
	test.for(['rules', 'transparency', 'jury', 'steward'])(
		'%s is accessible',
		async (name, { open }) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				const page = await open({ colorScheme })
				await page.goto(`/${locale}/${name}`)
				await expectAccessible(page)
			}
		},
	)
})
