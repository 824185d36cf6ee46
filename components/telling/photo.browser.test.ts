import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, test } from '@/browser/test'
import { PhotoView, photoProps } from '@/components/card/photo-view'
import * as fake from '@/lib/photo/fake-photos'
import { newPhotoName } from '@/lib/photo/photo-name'
import { PAGE_QUALITY } from '@/server/kept/encodings'

const NO_SCRIPT = { javaScriptEnabled: false }

const words = (page: Page) => page.locator('#secret-text')
const send = (page: Page) => page.locator('.composer-send')
const preview = (page: Page) => page.locator('.composer canvas')
const refusal = (page: Page) => page.locator('#tell-photo-refusal')

async function compose(page: Page, locale: 'en' | 'zh' = 'en'): Promise<void> {
	await page.goto(`/${locale}/tell`)
	await page.locator('.composer-card[data-still], .composer-card[style]').first().waitFor()
}

/** Chooses a file as somebody would, whatever it is. */
async function choose(page: Page, buffer: Buffer, name = 'IMG_0001.jpg'): Promise<void> {
	const fold = page.locator('.composer-photo')
	if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open)))
		await fold.locator('summary').click()
	await page.locator('[name=photo]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
}

/** Sends what is written, to come out now; answers with its id. */
async function tellNow(page: Page): Promise<string> {
	await page.locator('select[name=when]').selectOption('now')
	await send(page).click()
	await page.waitForURL(/\/told\//)
	return page.url().split('/').at(-1) ?? ''
}

async function comesOut(page: Page, id: string): Promise<void> {
	const status = async () => (await page.request.get(`/en/secret/${id}`)).status()
	await expect.poll(status, { timeout: 10_000 }).toBe(200)
}

/** In the page: keeps the bytes of the file that a form sends; no browser shows them to who watches from outside. */
function keepSentFile(): void {
	const send = window.fetch
	window.fetch = async (to, init) => {
		const parts = init?.body instanceof FormData ? [...init.body.values()] : []
		const file = parts.find((part) => part instanceof File)
		if (file) sessionStorage.sent = String.fromCharCode(...new Uint8Array(await file.arrayBuffer()))
		return send(to, init)
	}
}

/** The width of the first picture on the page once it is there: 0 when it is broken. */
function widthOf(page: Page): Promise<number> {
	return page
		.locator('.card-photo img')
		.first()
		.evaluate(async (img: HTMLImageElement) => {
			await img.decode().catch(() => undefined)
			return img.naturalWidth
		})
}

/** Whether the first picture lies under its whole card, and the card's words are white. */
function fillsItsCard(page: Page): Promise<boolean> {
	return page
		.locator('.card-photo img')
		.first()
		.evaluate((img) => {
			const card = img.closest('.card') as HTMLElement
			const sides = ['top', 'left', 'width', 'height'] as const
			const [over, under] = [card.getBoundingClientRect(), img.getBoundingClientRect()]
			return (
				sides.every((side) => Math.abs(over[side] - under[side]) < 1) &&
				getComputedStyle(card).color === 'rgb(255, 255, 255)'
			)
		})
}

/** The photo of a secret, in every encoding that its page names. */
async function served(page: Page, id: string) {
	const html = await (await page.request.get(`/en/secret/${id}`)).text()
	const addresses = [...new Set(html.match(/\/photo\/[\w-]{22}\.(?:avif|webp)/g))]
	expect(addresses).toHaveLength(2)
	return Promise.all(
		addresses.map(async (address) => ({ address, answer: await page.request.get(address) })),
	)
}

describe('telling with a photo', () => {
	test('shows it while one writes, and afterwards to everybody without what the phone put in', async ({
		open,
	}) => {
		const page = await open()
		await newMember(page)
		await compose(page)
		await words(page).fill('Under these words there is a picture')
		await choose(page, await fake.jpegOfPhone())
		await preview(page).waitFor()
		await page.locator('[name=dim]').focus()
		await page.keyboard.press('End')
		await page.locator('[name=alt]').fill('a grey wall')
		await expect.poll(() => preview(page).evaluate((one) => one.style.filter)).toContain('0.3')
		await expectAccessible(page)
		const id = await tellNow(page)
		expect(await widthOf(page)).toBe(1080)
		await comesOut(page, id)
		for (const { answer } of await served(page, id)) {
			expect(answer.status()).toBe(200)
			const body = await answer.body()
			expect(fake.SPEAKING.filter((word) => body.includes(word))).toEqual([])
		}
		await page.goto('/en')
		expect(await widthOf(page)).toBe(1080)
		expect(await fillsItsCard(page)).toBe(true)
		expect(await page.locator('.card-photo img').first().getAttribute('alt')).toBe('a grey wall')
		await page.goto(`/en/secret/${id}`)
		expect(await widthOf(page)).toBe(1080)
		await expectAccessible(page)
	})

	test('sends what the browser drew, and never the file itself', async ({ open }) => {
		const page = await open()
		await page.addInitScript(keepSentFile)
		await newMember(page)
		await compose(page)
		await words(page).fill('Nothing of it leaves the phone')
		await choose(page, await fake.jpegOfPhone())
		await preview(page).waitFor()
		await tellNow(page)
		const sent = Buffer.from(await page.evaluate(() => sessionStorage.sent), 'latin1')
		expect(sent.subarray(8, 12).toString()).toBe('WEBP')
		expect(fake.SPEAKING.filter((word) => sent.includes(word))).toEqual([])
	})

	test('keeps it with the draft, and lets go of it', async ({ open }) => {
		const page = await open()
		await compose(page)
		await choose(page, await fake.flat().jpeg().toBuffer())
		await preview(page).waitFor()
		await compose(page)
		await preview(page).waitFor()
		await page.locator('.composer-photo summary').click()
		await page.locator('.composer-file button').click()
		expect(await preview(page).count()).toBe(0)
		await compose(page)
		expect(await preview(page).count()).toBe(0)
	})

	test('gives it back with the words that are taken back', async ({ open }) => {
		const page = await open()
		await newMember(page)
		await compose(page)
		await words(page).fill('Not yet')
		await choose(page, await fake.flat().png().toBuffer())
		await preview(page).waitFor()
		await page.locator('select[name=when]').selectOption('tomorrow')
		await send(page).click()
		await page.waitForURL(/\/told\//)
		const waiting = new URL(`${page.url()}/photo`).pathname
		expect((await page.request.get(waiting)).headers()['cache-control']).toBe('private, no-store')
		await page.locator('.told-ways button').click()
		await page.waitForURL(/\/tell\?note=takenBack/)
		await preview(page).waitFor()
		expect(await words(page).inputValue()).toBe('Not yet')
		expect((await page.request.get(waiting)).status()).toBe(404)
	})

	test('shows what waits to its teller alone', async ({ open }) => {
		const [teller, stranger] = [await open(), await open()]
		for (const page of [teller, stranger]) await newMember(page)
		await compose(teller)
		await words(teller).fill('It waits')
		await choose(teller, await fake.flat().jpeg().toBuffer())
		await preview(teller).waitFor()
		await teller.locator('select[name=when]').selectOption('tomorrow')
		await send(teller).click()
		await teller.waitForURL(/\/told\//)
		const waiting = new URL(`${teller.url()}/photo`).pathname
		expect((await teller.request.get(waiting)).status()).toBe(200)
		expect((await stranger.request.get(waiting)).status()).toBe(404)
		await teller.goto('/en/me')
		expect(await widthOf(teller)).toBe(1080)
	})

	test.for([
		['en', 'an SVG with the name of a JPEG', () => fake.SVG, 'not a photo'],
		['zh', 'HTML', () => fake.HTML, '没法当照片显示'],
		['en', 'half a JPEG', () => Buffer.from([255, 216, 255, 224, 0, 16]), 'it is damaged'],
		['en', 'HEIC, which it cannot decode', () => fake.HEIC, 'Take a screenshot of it'],
		['zh', 'a bomb', () => fake.hollowPng(60_000), '像素太高'],
	] as const)('in %s, %s is refused at once', async ([locale, , make, said], { open }) => {
		const page = await open()
		await compose(page, locale)
		await words(page).fill('still here')
		await choose(page, make())
		await expect.poll(() => refusal(page).textContent()).toContain(said)
		expect(await page.locator('[name=photo]').inputValue()).toBe('')
		expect(await words(page).inputValue()).toBe('still here')
	})
})

describe('without JavaScript', () => {
	test('a plain form takes a photo, and its metadata away', async ({ open }) => {
		const page = await open(NO_SCRIPT)
		await newMember(page)
		await page.goto('/en/tell')
		await words(page).fill('A plain form with a picture')
		await choose(page, await fake.jpegOfPhone())
		const id = await tellNow(page)
		await comesOut(page, id)
		for (const { answer } of await served(page, id)) {
			const body = await answer.body()
			expect(fake.SPEAKING.filter((word) => body.includes(word))).toEqual([])
		}
	})

	test('what is taken back says that the photo has to be chosen again', async ({ open }) => {
		const page = await open(NO_SCRIPT)
		await newMember(page)
		await page.goto('/en/tell')
		await words(page).fill('Back again')
		await choose(page, await fake.flat().jpeg().toBuffer())
		await page.locator('select[name=when]').selectOption('tomorrow')
		await send(page).click()
		await page.waitForURL(/\/told\//)
		await page.locator('.told-ways button').click()
		expect(await words(page).inputValue()).toBe('Back again')
		expect(await page.locator('.composer-photo').textContent()).toContain('choose the photo again')
	})

	test.for([
		['a bomb', () => fake.bombPng(), 'too many pixels'],
		['an animation', () => fake.movingPng(), 'moves'],
		['an SVG', () => fake.SVG, 'not a photo'],
		['half a JPEG', async () => (await fake.jpegOfPhone()).subarray(0, 3000), 'damaged'],
	] as const)(
		'%s is refused with its own words, and what was written stays',
		async ([, make, said], { open }) => {
			const page = await open(NO_SCRIPT)
			await newMember(page)
			await page.goto('/en/tell')
			await words(page).fill('It stays')
			await choose(page, await make())
			await send(page).click()
			await page.locator('#tell-photo-refusal[data-refusal]').waitFor()
			expect(await refusal(page).textContent()).toContain(said)
			expect(await words(page).inputValue()).toBe('It stays')
			expect(await page.locator('.composer-photo').textContent()).toContain(
				'choose the photo again',
			)
		},
	)

	test('what is larger than any photo gets a page that says so', async ({ open }) => {
		const page = await open(NO_SCRIPT)
		await newMember(page)
		await page.goto('/en/tell')
		await words(page).fill('Too much')
		await choose(page, Buffer.alloc(9_000_000, 'a'))
		await send(page).click()
		await expect.poll(() => page.locator('h1').textContent()).toBe('That was too much')
	})
})

test('a feed of thirty photos has at most 12 kB', async ({ app }) => {
	const html = await (await fetch(`${app.origin}/en`, { headers: { accept: 'text/html' } })).text()
	const { renderToStaticMarkup } = await import('react-dom/server')
	const picture = () => {
		const photo = photoProps({ name: newPhotoName(), alt: '' })
		return renderToStaticMarkup(PhotoView({ photo }))
	}
	const withPhotos = html.replace(/<article[^>]*>(?!<picture)/g, (start) => start + picture())
	expect(withPhotos.match(/<picture/g)).toHaveLength(30)
	const quality = { [constants.BROTLI_PARAM_QUALITY]: PAGE_QUALITY }
	expect(brotliCompressSync(withPhotos, { params: quality }).length).toBeLessThan(12_000)
})
