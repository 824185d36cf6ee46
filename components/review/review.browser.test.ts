import { describe, expect } from 'vitest'
import {
	anyWords,
	decide,
	freeSeats,
	isOut,
	openCase,
	report,
	sendDecision,
	stewards,
	takeSeat,
	tellByForm,
} from '@/browser/reviewing'
import { expectAccessible, newMember, test } from '@/browser/test'

describe('from a report to an appeal', () => {
	test('teller, two readers and three stewards, each in a browser of their own', async ({
		app,
		open,
	}) => {
		const [teller, talkedAbout, reader] = [await open(), await open(), await open()]
		await newMember(teller)
		freeSeats(app)
		const said = `The baker waters the milk ${anyWords()}`
		const thing = await tellByForm(teller, said)
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
		await openCase(one, said)
		await one.getByText('It is my bakery.').waitFor()
		const caseAddress = one.url()
		await decide(one, said, 'remove', 'aboutMe')
		await one.getByText('It takes one more steward').waitFor()
		await decide(two, said, 'remove', 'aboutMe')
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
		const itsCase = `a[href="${new URL(caseAddress).pathname}"]`
		expect(await one.locator(itsCase).count()).toBe(0)
		await three.goto('/en/steward')
		await three.locator('li', { hasText: 'An appeal' }).locator(itsCase).waitFor()
		await decide(three, said, 'keep', 'aboutMe')
		await isOut(reader, thing)
		await talkedAbout.goto(receipt)
		expect(await talkedAbout.locator('[data-state]').getAttribute('data-state')).toBe('kept')
		expect(stewards(app, 'audit')).toContain('Every entry follows')
	}, 240_000)

	test('a steward whose seat is taken back while the page is open decides nothing, nor does what they said before', async ({
		app,
		open,
	}) => {
		const [teller, reporter] = [await open(), await open()]
		await newMember(teller)
		freeSeats(app)
		const [first, second] = [anyWords(), anyWords()]
		const things = [await tellByForm(teller, first), await tellByForm(teller, second)] as const
		await report(reporter, things[1], 'aboutMe')
		await reporter.waitForURL(/\/en\/receipt\//)
		const receipts = [reporter.url()]
		const [leaving, staying] = [await open(), await open()]
		await takeSeat(leaving, app)
		const [seat = ''] = stewards(app).split('\n')
		await takeSeat(staying, app)
		await decide(leaving, second, 'keep', 'aboutMe')
		await report(reporter, things[0], 'threat')
		await reporter.waitForURL(/\/en\/receipt\//)
		receipts.push(reporter.url())
		await openCase(leaving, first)
		const openPage = leaving.url()
		stewards(app, 'revoke', seat)
		await sendDecision(leaving, 'keep', 'threat')
		await leaving.getByText('You are not a steward, or not any more.').waitFor()
		expect((await leaving.goto(openPage))?.status()).toBe(404)
		expect((await leaving.goto('/en/steward'))?.status()).toBe(404)
		const state = async (receipt: string | undefined) => {
			await reporter.goto(receipt ?? '')
			return reporter.locator('[data-state]').getAttribute('data-state')
		}
		expect(await state(receipts[0])).toBe('hidden')
		// Were theirs still counted, it would stay.
		for (const said of [first, second]) await decide(staying, said, 'remove', 'aboutMe')
		expect([await state(receipts[0]), await state(receipts[1])]).toEqual(['removed', 'removed'])
	}, 180_000)

	test('a refused report keeps what was chosen and written', async ({ open }) => {
		const page = await open()
		const teller = await open()
		await newMember(teller)
		const thing = await tellByForm(teller, 'I tell people that I am fine')
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
		const thing = await tellByForm(teller, 'My dentist sings while he drills and I like it', {
			veil: 'health',
		})
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
		const [teller, page, other] = [await open(), await open(), await open()]
		await newMember(teller)
		const [word = '', topic = ''] = anyWords().split(' ')
		const first = await tellByForm(teller, anyWords())
		await tellByForm(teller, `I say ${word} in my sleep`)
		await tellByForm(teller, anyWords(), { topic })
		await page.goto(`/en/secret/${first}`)
		await page.getByRole('button', { name: 'Hide', exact: true }).click()
		await page.goto('/en')
		await expect.poll(() => page.locator(`#t${first}`).isVisible()).toBe(false)
		const withWord = page.locator('.card:not([hidden])', { hasText: word })
		expect(await withWord.count()).toBe(1)
		await page.goto('/en/device')
		await page.locator('#mute-word').fill(word.toUpperCase())
		await page.getByRole('button', { name: 'Leave out', exact: true }).click()
		await page.goto('/en')
		await expect.poll(() => withWord.count()).toBe(0)
		const underTopic = page.locator('.card:not([hidden])', { hasText: `#${topic}` })
		expect(await underTopic.count()).toBe(1)
		await page.goto(`/en/topic/${topic}`)
		await page.getByRole('button', { name: 'Mute', exact: true }).click()
		await page.goto('/en')
		await expect.poll(() => underTopic.count()).toBe(0)
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

	test('whoever told a muted secret is muted in its thread, and their other secrets stay', async ({
		open,
	}) => {
		const [teller, reader] = [await open(), await open()]
		await newMember(teller)
		const muted = await tellByForm(teller, 'I water the plants of my neighbours at night')
		const theirs = await tellByForm(teller, 'I keep the ticket of every train')
		await reader.goto(`/en/secret/${muted}`)
		await reader.getByRole('button', { name: 'Mute the teller here' }).click()
		await reader.goto('/en')
		await expect.poll(() => reader.locator(`#t${muted}`).isVisible()).toBe(false)
		expect(await reader.locator(`#t${theirs}`).isVisible()).toBe(true)
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

/** What a warned teller reads, and by which rule. */
const WARNED = {
	en: ['You were warned about this one. It stays.', 'The rule: No spam.'],
	zh: ['这条内容给你带来一次警告，但予以保留。', '依据的规则：不发垃圾内容。'],
} as const

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('whoever is warned reads so and by which rule, where all that they told stands', async ({
		app,
		open,
	}) => {
		const [teller, reporter, steward] = [await open(), await open(), await open()]
		freeSeats(app)
		await newMember(teller, locale)
		const said = anyWords()
		const thing = await tellByForm(teller, said, { locale })
		await report(reporter, thing, 'threat', locale)
		await reporter.waitForURL(/\/receipt\//)
		await takeSeat(steward, app, locale)
		await openCase(steward, said, locale)
		await sendDecision(steward, 'warn', 'spam')
		await steward.waitForURL(/\/steward\?note=settled/)
		await teller.goto(`/${locale}/me`)
		const warning = await teller.locator('[data-statement=warn]').innerText()
		for (const line of WARNED[locale]) expect(warning).toContain(line)
		await isOut(reporter, thing)
	}, 180_000)

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
