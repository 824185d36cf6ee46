import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, newMember, tell, test } from '@/browser/test'

async function say(page: Page, id: string, text: string): Promise<void> {
	await page.goto(`/en/secret/${id}`, { waitUntil: 'networkidle' })
	await page.locator('#reply-text').fill(text)
	await page.locator('#reply button[type=submit]').click()
	await page.getByText(text, { exact: true }).waitFor()
}

/** Words that no earlier try of the same test has told. */
const onlyNow = (words: string) => `${words} ${Math.random()}`

const button = (page: Page) => page.locator('.live-new')
/** The stream never ends, so the network is never idle: what is waited for is that it is there. */
async function openAndListen(page: Page, path: string): Promise<void> {
	const stream = page.waitForResponse('**/live?**')
	await page.goto(path)
	await stream
}

/** The card that is read, and where it stands: what comes must move nothing under the reader's eyes. */
const inView = (page: Page) =>
	page.evaluate(() => {
		const top = (card: Element) => Math.round(card.getBoundingClientRect().top)
		const card = [...document.querySelectorAll('.card, .reply')].find((one) => top(one) > 0)
		return card ? `${card.id} ${top(card)}` : null
	})

test('new secrets are counted while a feed is open, and put on top by a press', async ({
	open,
}) => {
	const [reader, teller] = [await open(), await open()]
	const [first, second] = [onlyNow('While you were reading'), onlyNow('And another')]
	await newMember(teller)
	await openAndListen(reader, '/en')
	await reader.evaluate(() => scrollTo(0, 2000))
	await tell(teller, first)
	await expect.poll(() => button(reader).textContent()).toBe('1 new secret')
	const seen = await inView(reader)
	await tell(teller, second)
	await expect.poll(() => button(reader).textContent()).toBe('2 new secrets')
	expect(await reader.getByText(first).count()).toBe(0)
	await expectAccessible(reader)
	expect(await inView(reader)).toBe(seen)
	await button(reader).click()
	await reader.getByText(first).waitFor()
	await reader.getByText(second).waitFor()
	expect(await reader.evaluate(() => scrollY)).toBe(0)
	expect(await button(reader).isVisible()).toBe(false)
	const ids = await reader.locator('.card').evaluateAll((cards) => cards.map((card) => card.id))
	expect(new Set(ids).size).toBe(ids.length)
})

test('a secret of another language is not counted', async ({ open }) => {
	const [reader, teller] = [await open(), await open()]
	await newMember(teller)
	await openAndListen(reader, '/zh?in=zh')
	await tell(teller, 'This one is in English')
	const chinese = tell(teller, '这一个是中文的，写给看中文的人', 'zh')
	await expect.poll(() => button(reader).textContent()).toBe('1 个新秘密')
	await chinese
})

test('new replies appear in the thread that is open, and are announced', async ({ open }) => {
	const [teller, other] = [await open(), await open()]
	for (const page of [teller, other]) await newMember(page)
	const id = await tell(teller, 'Say something')
	await openAndListen(teller, `/en/secret/${id}`)
	await say(other, id, 'Something')
	await teller.locator('#r1', { hasText: 'Something' }).waitFor()
	expect(await teller.locator('[data-live]').textContent()).toBe('1 new reply')
	await say(other, id, 'Something else')
	await teller.locator('#r2', { hasText: 'Something else' }).waitFor()
	expect(await teller.locator('#replies-title').textContent()).toContain('2')
	expect(await teller.locator('.reply').count()).toBe(2)
	const seen = await inView(teller)
	await say(other, id, 'And a third')
	await teller.locator('#r3', { hasText: 'And a third' }).waitFor()
	expect(await inView(teller)).toBe(seen)
	await expectAccessible(teller)
})

test('what came while the tab was away is there when it is looked at again', async ({ open }) => {
	const [teller, other] = [await open(), await open()]
	for (const page of [teller, other]) await newMember(page)
	const id = await tell(teller, 'I will be back')
	await openAndListen(teller, `/en/secret/${id}`)
	const look = (state: 'hidden' | 'visible') =>
		teller.evaluate((state) => {
			Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
			document.dispatchEvent(new Event('visibilitychange'))
		}, state)
	await look('hidden')
	await say(other, id, 'Where did you go?')
	expect(await teller.locator('.reply').count()).toBe(0)
	await look('visible')
	await teller.locator('#r1', { hasText: 'Where did you go?' }).waitFor()
})
