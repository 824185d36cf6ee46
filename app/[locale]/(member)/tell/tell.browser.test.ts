import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, tell, test } from '@/browser/test'
import { swipe } from '@/browser/touch'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const NO_SCRIPT = { javaScriptEnabled: false }

const words = (page: Page) => page.locator('#secret-text')
const send = (page: Page) => page.locator('.composer-send')
const count = async (page: Page) =>
	Number((await page.locator('#tell-count').textContent())?.split(' ')[0])
const chosen = (page: Page, name: string) => page.locator(`[name="${name}"]:checked`).inputValue()

/** All that this browser keeps of settings and the draft. */
const kept = (page: Page) => page.evaluate(() => Object.values(localStorage).join('\n'))

/** Opens the composer and waits until it is alive: it has put the focus nowhere, but watches its form. */
async function compose(page: Page, locale: 'en' | 'zh' = 'en'): Promise<void> {
	await page.goto(`/${locale}/tell`)
	await page.locator('.composer-card[data-still], .composer-card[style]').first().waitFor()
}

/** Writes words that get a hint, and waits for it: one that came while a finger is being aimed would move the words away. */
async function writeWithHint(page: Page, text: string): Promise<void> {
	await words(page).fill(text)
	await page.locator('.composer-hints-found mark').first().waitFor()
}

describe('the draft', () => {
	test('survives a reload, whole', async ({ open }) => {
		const page = await open()
		await compose(page)
		await words(page).fill('Not finished yet')
		await page.locator('[name=topic]').fill('later')
		await page.locator('[name=when]').selectOption('tomorrow')
		await page.locator('[name=colour][value="7"]').check()
		await page.locator('.composer-poll summary').click()
		await page.locator('[name=answer]').first().fill('maybe')
		await compose(page)
		expect(await words(page).inputValue()).toBe('Not finished yet')
		expect(await page.locator('[name=topic]').inputValue()).toBe('later')
		expect(await page.locator('[name=when]').inputValue()).toBe('tomorrow')
		expect(await chosen(page, 'colour')).toBe('7')
		expect(await page.locator('[name=answer]').first().inputValue()).toBe('maybe')
	})

	test('is gone after telling', async ({ open }) => {
		const page = await open()
		await newMember(page)
		await tell(page, 'Told and forgotten')
		// The page of what was told forgets it, once its script has come.
		await expect.poll(() => kept(page)).not.toContain('Told and forgotten')
		await compose(page)
		expect(await words(page).inputValue()).toBe('')
	})

	test('stays through a refusal, which stands at its field and has the focus', async ({ open }) => {
		const page = await open()
		await newMember(page, 'zh')
		await compose(page, 'zh')
		await words(page).fill('只有一个选项')
		await page.locator('.composer-poll summary').click()
		await page.locator('[name=answer]').first().fill('会')
		await send(page).click()
		await page.locator('#tell-poll-refusal:not(:empty)').waitFor()
		expect(await page.locator('#tell-poll-refusal').textContent()).toBe(
			'投票需要两到四个不同的选项。',
		)
		expect(await page.locator('[name=answer]:focus').inputValue()).toBe('会')
		expect(await words(page).inputValue()).toBe('只有一个选项')
		await compose(page, 'zh')
		expect(await words(page).inputValue()).toBe('只有一个选项')
	})

	test('waits while somebody gets a codename, which is asked for only when they send', async ({
		open,
	}) => {
		const page = await open()
		await compose(page)
		expect(await page.locator('.composer-codename').count()).toBe(0)
		await words(page).fill('Before I had a codename')
		await send(page).click()
		await page.locator('.composer-codename:focus').waitFor()
		await page.locator('.composer-codename a').first().click()
		await page.waitForURL(/\/codename\?back=/)
		await page.waitForLoadState('networkidle')
		await newMember(page)
		await compose(page)
		expect(await words(page).inputValue()).toBe('Before I had a codename')
	})
})

describe('the counter', () => {
	test.for([
		['emoji', '🙂🙃', 2],
		['汉字', '秘密', 2],
		['a family', '👩‍👩‍👧‍👦', 1],
		['a flag and a skin tone', '🇨🇳👍🏽', 2],
		['letters with marks', 'e\u0301e\u0301', 2],
		['what will not be kept', 'a\u200b\u200bb   ', 2],
	] as const)('counts as people do: %s', async ([, text, graphemes], { open }) => {
		const page = await open()
		await compose(page)
		await words(page).fill(text)
		expect(await count(page)).toBe(graphemes)
	})

	test('closes the button over the limit, and says why', async ({ open }) => {
		const page = await open()
		await newMember(page)
		await compose(page)
		await words(page).fill('👍🏽'.repeat(500))
		expect(await send(page).getAttribute('aria-disabled')).toBe('false')
		await words(page).fill('👍🏽'.repeat(501))
		expect(await send(page).getAttribute('aria-disabled')).toBe('true')
		const why = (await send(page).getAttribute('aria-describedby')) ?? ''
		expect(await page.locator(`#${why}`).textContent()).toContain('at most 500')
		await send(page).click({ force: true })
		expect(await page.locator('#secret-text-refusal').textContent()).toContain('at most 500')
		expect(new URL(page.url()).pathname).toBe('/en/tell')
	})
})

test('shows what will be kept, and says what was left out', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await compose(page)
	await words(page).fill('wa\u200bter\u202emark \t  here')
	await words(page).blur()
	const shown = await words(page).inputValue()
	expect(shown).toBe('watermark here')
	expect(await page.locator('#tell-left-out').textContent()).toBe(
		'2 invisible characters were left out.',
	)
	await page.locator('[name=when]').selectOption('now')
	await send(page).click()
	await page.waitForURL(/\/told\//)
	expect(await page.locator('.card-text').textContent()).toBe(shown)
})

test('guesses the language until one is chosen', async ({ open }) => {
	const page = await open()
	await compose(page)
	const language = page.locator('[name=language]')
	await words(page).fill('这是一个秘密')
	expect(await language.inputValue()).toBe('zh')
	await words(page).fill('This is a secret')
	expect(await language.inputValue()).toBe('en')
	await language.selectOption('zh')
	await words(page).fill('This is a secret still')
	expect(await language.inputValue()).toBe('zh')
})

describe('keys', () => {
	test('Enter is a new line; with Control it tells', async ({ open }) => {
		const page = await open()
		await newMember(page)
		await compose(page)
		await words(page).focus()
		await page.keyboard.type('two')
		await page.keyboard.press('Enter')
		await page.keyboard.type('lines')
		expect(await words(page).inputValue()).toBe('two\nlines')
		await page.keyboard.press('Control+Enter')
		await page.waitForURL(/\/told\//)
		expect(await page.locator('.card-text').textContent()).toBe('two\nlines')
	})

	test('belong to the input method while it is composing', async ({ open }) => {
		const page = await open()
		await newMember(page, 'zh')
		await compose(page, 'zh')
		await words(page).focus()
		const session = await page.context().newCDPSession(page)
		const text = 'mimi'
		await session.send('Input.imeSetComposition', { text, selectionStart: 4, selectionEnd: 4 })
		await page.keyboard.press('Control+Enter')
		await session.send('Input.insertText', { text: '秘密' })
		expect(await words(page).inputValue()).toBe('秘密')
		expect(await page.locator('.composer-send[aria-disabled=true]').count()).toBe(0)
		expect(new URL(page.url()).pathname).toBe('/zh/tell')
	})

	test('choose colour and texture in two labelled rows', async ({ open }) => {
		const page = await open()
		await compose(page)
		await page.getByRole('radio', { name: 'Sea' }).focus()
		await page.keyboard.press('Space')
		await page.keyboard.press('ArrowRight')
		expect(await chosen(page, 'colour')).toBe('5')
		await page.getByRole('radio', { name: 'Plain' }).focus()
		await page.keyboard.press('Space')
		await page.keyboard.press('ArrowLeft')
		expect(await chosen(page, 'texture')).toBe('5')
		expect(await page.getByRole('group', { name: 'Texture of the card' }).count()).toBe(1)
	})
})

describe('a swipe', () => {
	test('sideways changes the colour, up and down the texture, in a ring', async ({ open }) => {
		const page = await open(PHONE)
		await compose(page)
		await page.locator('[name=colour][value="9"]').check()
		await page.locator('[name=texture][value="0"]').check()
		const card = page.locator('.composer-words')
		await swipe(page, card, { x: -120 })
		expect(await chosen(page, 'colour')).toBe('0')
		await swipe(page, card, { x: 120 })
		expect(await chosen(page, 'colour')).toBe('9')
		await swipe(page, card, { y: -120 })
		expect(await chosen(page, 'texture')).toBe('1')
		await swipe(page, card, { y: 120 })
		expect(await chosen(page, 'texture')).toBe('0')
	})

	test('too short is none', async ({ open }) => {
		const page = await open(PHONE)
		await compose(page)
		const before = await chosen(page, 'colour')
		await swipe(page, page.locator('.composer-words'), { x: -40 })
		expect(await chosen(page, 'colour')).toBe(before)
	})

	test('leaves the words alone: a mouse marks them, a finger in them moves the cursor', async ({
		open,
	}) => {
		const mouse = await open()
		await compose(mouse)
		await writeWithHint(mouse, 'These words of Sarah Miller are to be marked')
		const before = await chosen(mouse, 'colour')
		const box = await words(mouse).boundingBox()
		const [x, y] = [(box?.x ?? 0) + 4, (box?.y ?? 0) + 20]
		await mouse.mouse.move(x, y)
		await mouse.mouse.down()
		await mouse.mouse.move(x + 200, y, { steps: 8 })
		await mouse.mouse.up()
		expect(await mouse.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0)
		expect(await chosen(mouse, 'colour')).toBe(before)

		const finger = await open(PHONE)
		await compose(finger)
		await writeWithHint(finger, 'These words of Sarah Miller are being written')
		await words(finger).focus()
		const worn = await chosen(finger, 'colour')
		await swipe(finger, words(finger), { x: -120 })
		expect(await chosen(finger, 'colour')).toBe(worn)
	})

	test('up and down scrolls a page that can be scrolled', async ({ open }) => {
		const page = await open({ ...PHONE, viewport: { width: 360, height: 480 } })
		await compose(page)
		await words(page).fill('Long. '.repeat(70))
		await words(page).blur()
		const before = await chosen(page, 'texture')
		await swipe(page, page.locator('.composer-words'), { y: -150 })
		expect(await chosen(page, 'texture')).toBe(before)
	})
})

test('sent twice at once is told once', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await compose(page)
	await words(page).fill('Once is enough')
	await page.locator('[name=when]').selectOption('tomorrow')
	const posts: string[] = []
	await page.route('**/outbox', async (route) => {
		posts.push(route.request().url())
		await route.continue()
	})
	await send(page).evaluate((button: HTMLButtonElement) => {
		button.click()
		button.click()
	})
	await words(page).press('Control+Enter')
	await page.waitForURL(/\/told\//)
	expect(posts).toHaveLength(1)
	await page.goto('/en/me')
	expect(await page.locator('[data-mine-thing]').count()).toBe(1)
})

test('an answer that was lost, and the same again, is told once', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await compose(page)
	await words(page).fill('Was it told?')
	await page.locator('[name=when]').selectOption('tomorrow')
	// Told, but the page goes before it hears so.
	const told = new Promise<void>((resolve) => {
		page.route('**/outbox', (route) => route.fetch().then(() => resolve()), { times: 1 })
	})
	await send(page).click()
	await told
	await page.goto('/en/topics')
	await compose(page)
	expect(await words(page).inputValue()).toBe('Was it told?')
	await send(page).click()
	await page.waitForURL(/\/told\//)
	await page.goto('/en/me')
	expect(await page.locator('[data-mine-thing]').count()).toBe(1)
})

describe('without JavaScript', () => {
	test('tells, and a refusal shows the form again just as it was', async ({ open }) => {
		const page = await open(NO_SCRIPT)
		await newMember(page)
		await page.goto('/en/tell')
		await words(page).fill('Plain forms are enough')
		await page.locator('[name=topic]').fill('not one word')
		await page.locator('[name=colour][value="4"]').check()
		await page.locator('[name=when]').selectOption('tomorrow')
		await send(page).click()
		expect(await page.locator('#tell-topic-refusal').textContent()).toContain('A topic is one word')
		expect(await words(page).inputValue()).toBe('Plain forms are enough')
		expect(await page.locator('[name=topic]').inputValue()).toBe('not one word')
		expect(await chosen(page, 'colour')).toBe('4')
		expect(await page.locator('[name=when]').inputValue()).toBe('tomorrow')
		await page.locator('[name=topic]').fill('forms')
		await send(page).click()
		await page.waitForURL(/\/told\//)
		expect(await page.locator('h1').textContent()).toBe('Told.')
	})

	test('shows the card in the chosen look at once', async ({ open }) => {
		const page = await open(NO_SCRIPT)
		await page.goto('/en/tell')
		const background = () =>
			page.locator('.composer-card').evaluate((card) => getComputedStyle(card).backgroundColor)
		await page.locator('[name=colour][value="7"]').check()
		await expect.poll(background).toBe('rgb(241, 215, 157)')
		await page.locator('[name=colour][value="6"]').check()
		await expect.poll(background).toBe('rgb(34, 57, 138)')
	})

	test('says first that a codename is needed; who sends all the same loses nothing', async ({
		open,
	}) => {
		const page = await open(NO_SCRIPT)
		await page.goto('/en/tell')
		expect(await page.locator('noscript .notice, .notice').first().textContent()).toContain(
			'codename',
		)
		await words(page).fill('Written too early')
		await send(page).click()
		expect(await words(page).inputValue()).toBe('Written too early')
		expect(await page.locator('.composer-codename a').first().getAttribute('target')).toBe('_blank')
		const other = await page.context().newPage()
		await newMember(other)
		await send(page).click()
		await page.waitForURL(/\/told\//)
		expect(await page.locator('.card-text').textContent()).toBe('Written too early')
	})
})

describe.each([
	['en', 'light'],
	['en', 'dark'],
	['zh', 'light'],
	['zh', 'dark'],
] as const)('in %s, %s', (locale, colorScheme) => {
	test('it is accessible, empty and refused, in all its colours', async ({ open }) => {
		const page = await open({ ...PHONE, colorScheme, reducedMotion: 'reduce' })
		await compose(page, locale)
		await expectAccessible(page)
		await words(page).fill(locale === 'en' ? 'A secret #with a topic' : '一个秘密 #话题')
		await page.locator('.composer-poll summary').click()
		for (const colour of [0, 7]) {
			await page.locator(`[name=colour][value="${colour}"]`).check()
			await expectAccessible(page)
		}
		await send(page).click()
		await page.locator('.composer-codename').waitFor()
		await expectAccessible(page)
	})
})
