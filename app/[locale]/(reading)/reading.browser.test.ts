import { describe, expect } from 'vitest'
import { expectAccessible, test } from '@/browser/test'

const PHONE = { viewport: { width: 360, height: 740 } }
const DESKTOP = { viewport: { width: 1280, height: 900 } }

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('reads without script and without an account', async ({ open }) => {
		const page = await open({ ...PHONE, javaScriptEnabled: false })
		await page.goto(`/${locale}`)
		expect(await page.locator('.card').count()).toBe(30)
		const text = await page.locator('.card-text').first().textContent()
		await page.locator('.card-text').first().click()
		expect(await page.locator('.card-text').textContent()).toBe(text)
		expect(await page.locator('#reply textarea').isVisible()).toBe(true)
	})

	test('goes on to older secrets by a real link', async ({ open }) => {
		const page = await open({ ...PHONE, javaScriptEnabled: false })
		await page.goto(`/${locale}`)
		const first = await page.locator('.card').first().getAttribute('id')
		await page.locator('#more').click()
		const older = await page.locator('.card').count()
		expect(older).toBeGreaterThan(0)
		expect(await page.locator(`#${first}`).count()).toBe(0)
	})

	test('fetches older secrets ahead where there is script', async ({ open }) => {
		const page = await open(PHONE)
		await page.goto(`/${locale}`)
		await page.locator('.card').last().scrollIntoViewIfNeeded()
		await expect.poll(() => page.locator('.card').count()).toBe(34)
	})

	test.for([
		'',
		'/topics',
		'/search?q=zzzz',
		'/nothing-here',
		'/offline',
		'/device',
		'/problem/429',
		'/problem/500',
	])('%s is accessible in both schemes and does not overflow', async (path, { open }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			for (const size of [PHONE, DESKTOP]) {
				const page = await open({ ...size, colorScheme })
				await page.goto(`/${locale}${path}`)
				await expectAccessible(page)
				expect(await overflow(page)).toBe(0)
			}
		}
	})
})

test('a small screen, or 400 % zoom, and right-to-left need no sideways scrolling', async ({
	open,
}) => {
	const page = await open({ viewport: { width: 320, height: 256 } })
	for (const path of [
		'/en',
		'/zh/topics',
		'/zh/device',
		'/en/search',
		'/en/tell',
		'/en/codename',
		'/en/sign-in',
	]) {
		await page.goto(path)
		expect(await overflow(page)).toBe(0)
		await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
		expect(await overflow(page)).toBe(0)
	}
})

test('finds a Chinese word of two characters', async ({ open }) => {
	const page = await open()
	await page.goto('/zh/search')
	await page.locator('#q').fill('朋友')
	await page.locator('search button').click()
	const texts = await page.locator('.card-text').allTextContents()
	expect(texts.length).toBeGreaterThan(0)
	for (const text of texts) expect(text).toContain('朋友')
})

test('an empty search says what to do', async ({ open }) => {
	const page = await open()
	await page.goto('/en/search?q=zzzzqq')
	expect(await page.locator('.empty h2').textContent()).toBe('Nothing found')
	expect(await page.locator('.empty a').count()).toBe(1)
})

test('warms the feed by hearts and replies', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	await page.locator('.chip', { hasText: 'Warm' }).click()
	const hearts = await page.locator('.card button[form=hearts]').allTextContents()
	expect(Number(hearts[0])).toBeGreaterThan(Number(hearts.at(-1)))
})

test('changes the language on the same page and remembers it', async ({ open }) => {
	const page = await open()
	await page.goto('/en/topics')
	await page.locator('.foot a[hreflang]').click()
	expect(new URL(page.url()).pathname).toBe('/zh/topics')
	expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
	const manifest = await page.locator('link[rel=manifest]').getAttribute('href')
	expect(manifest).toMatch(/^\/zh\//)
	const { lang } = await (await page.request.get(manifest ?? '')).json()
	expect(lang).toBe('zh-Hans')
	const [cookie] = await page.context().cookies()
	expect(cookie).toMatchObject({ value: 'zh' })
	await page.goto('/')
	expect(new URL(page.url()).pathname).toBe('/zh')
})

test.for([
	['zh-CN,zh;q=0.9,en;q=0.8', '/zh'],
	['de,en;q=0.5', '/en'],
	['fr', '/en'],
] as const)('greets "%s" at %s', async ([accepted, path], { app }) => {
	const answer = await fetch(app.origin, {
		redirect: 'manual',
		headers: { 'accept-language': accepted },
	})
	expect(answer.headers.get('location')).toBe(path)
})

test('comes back from a secret to the same cards at the same place', async ({ open }) => {
	const page = await open(PHONE)
	await page.goto('/en', { waitUntil: 'networkidle' })
	await page.locator('.card').last().scrollIntoViewIfNeeded()
	// What is fetched ahead is there.
	await expect.poll(() => page.locator('#more').count()).toBe(0)
	const look = () =>
		page.evaluate(() => ({
			y: scrollY,
			cards: [...document.querySelectorAll('.card')].map(({ id }) => id),
		}))
	const before = await look()
	expect(before.cards.length).toBeGreaterThan(30)
	const shown = page.locator('a.card-text').filter({ visible: true })
	const inSight = await shown.evaluateAll((all) =>
		all.findIndex((card) => card.getBoundingClientRect().top > 50),
	)
	await shown.nth(inSight).evaluate((card: HTMLElement) => card.click())
	await page.waitForURL(/\/en\/secret\//)
	await page.goBack()
	await expect.poll(async () => (await look()).cards).toEqual(before.cards)
	await expect.poll(async () => Math.abs((await look()).y - before.y)).toBeLessThanOrEqual(50)
})

test('with script a secret is two taps away, the question of age among them', async ({ open }) => {
	const page = await open({ ...PHONE, hasTouch: true, ofAge: false })
	await page.goto('/en')
	await page.locator('dialog.adult button').tap()
	await page.locator('a.card-text').first().tap()
	await page.waitForURL(/\/en\/secret\//)
	await page.locator('#reply-text').waitFor()
	expect(await page.locator('dialog.adult').count()).toBe(0)
	expect(await page.context().cookies()).toEqual([])
})

test.for([
	['no-preference', true],
	['reduce', false],
] as const)('with motion: %s, something moves: %s', async ([reducedMotion, moves], { open }) => {
	const page = await open({ ...PHONE, reducedMotion })
	const moved: string[] = []
	page.on('console', (line) => line.text().startsWith('moved') && moved.push(line.text()))
	await page.addInitScript(() => {
		for (const event of ['animationstart', 'transitionrun'])
			document.addEventListener(event, () => console.info(`moved by ${event}`), true)
		window.addEventListener('pagereveal', (event) => {
			if ('viewTransition' in event && event.viewTransition) console.info('moved by a page')
		})
	})
	await page.goto('/en')
	await page.locator('button[form=hearts]').first().click()
	await page.locator('a[href="/en/topics"]').first().click()
	await page.waitForURL('/en/topics')
	await page.goto('/en/tell', { waitUntil: 'networkidle' })
	await page.locator('[name=colour]:not(:checked)').first().check()
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	await page.locator('input[name=offline-reading]').click()
	await page.evaluate(() => document.getAnimations().length)
	if (moves) await expect.poll(() => moved.length).toBeGreaterThan(0)
	else expect(moved).toEqual([])
})

describe.each(['en', 'zh'])('%s', (locale) => {
	test.for(['/problem/429', '/problem/500', '/offline', '/nothing-here'])(
		'%s leads home without script',
		async (path, { open }) => {
			const page = await open({ ...PHONE, javaScriptEnabled: false })
			await page.goto(`/${locale}${path}`)
			await page.locator('main .button-main').first().click()
			expect(new URL(page.url()).pathname).toBe(`/${locale}`)
			expect(await page.locator('.card').count()).toBe(30)
		},
	)
})

test('what is not there says so, in the language of its address', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	const answer = await page.goto('/zh/secret/AAAAAAAAAAAAAAAAAAAAAA')
	expect(answer?.status()).toBe(404)
	expect(await page.locator('h1').textContent()).toBe('这里什么也没有')
	await page.locator('.empty a').click()
	expect(new URL(page.url()).pathname).toBe('/zh')
})

test.for(['after=zzzzzzzzzzzzzzz', "after='--", 'sort=warm&after=1'])(
	'a forged cursor (%s) is no page',
	async (query, { app }) => {
		expect((await fetch(`${app.origin}/en?${query}`)).status).toBe(404)
	},
)

async function overflow(page: import('playwright-core').Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	)
}
