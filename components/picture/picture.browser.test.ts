import sharp from 'sharp'
import { expect } from 'vitest'
import { expectAccessible, newMember, tell, test } from '@/browser/test'

test('a picture shows the card and not the words, unless they are asked for', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tell(page, 'I like the rain 我喜欢下雨 🌧️')
	const stranger = await open()
	const picture = async (who: typeof page, query = '') => {
		const answer = await who.request.get(`/en/secret/${id}/picture.png${query}`)
		expect(answer.headers()['content-type']).toBe('image/png')
		return answer.body()
	}
	const wide = await picture(page)
	const { width, height, format } = await sharp(wide).metadata()
	expect([width, height, format]).toEqual([1200, 630, 'png'])
	expect(wide.equals(await picture(stranger))).toBe(true)
	const worded = await picture(page, '?with=text')
	expect(worded.equals(wide)).toBe(false)
	const tall = await sharp(await picture(page, '?shape=tall&with=text')).metadata()
	expect([tall.width, tall.height]).toEqual([1080, 1350])
	expect((await page.request.get('/en/secret/AAAAAAAAAAAAAAAAAAAAAA/picture.png')).status()).toBe(
		404,
	)
})

test.for(['en', 'zh'] as const)('a link preview in %s names no words', async (locale, { open }) => {
	const page = await open({ javaScriptEnabled: false })
	await newMember(page)
	const id = await tell(page, 'Not for previews')
	await page.goto(`/${locale}/secret/${id}`)
	const tag = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content')
	expect(await tag('og:image')).toMatch(new RegExp(`/${locale}/secret/${id}/picture\\.png$`))
	expect(await tag('og:locale')).toBe(locale === 'zh' ? 'zh_CN' : 'en_US')
	expect(await tag('og:url')).toContain(`/${locale}/secret/${id}`)
	const head = await page.locator('head').innerHTML()
	expect(head).not.toContain('Not for previews')
})

test('shares the link by the system’s sheet, and the picture as a file', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tell(page, 'To be shared')
	await page.addInitScript(() => {
		Object.assign(navigator, {
			canShare: () => true,
			share: async ({ url, files }: { url?: string; files?: File[] }) => {
				document.title = url ?? `${files?.[0]?.name} ${files?.[0]?.type}`
			},
		})
	})
	await page.goto(`/en/secret/${id}`, { waitUntil: 'networkidle' })
	await page.locator('[data-share]').click()
	await expect.poll(() => page.title()).toMatch(new RegExp(`/en/secret/${id}$`))
	await page.getByText('Picture', { exact: true }).click()
	await expectAccessible(page)
	await page.getByText('Without the words').click()
	await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('treehole.png image/png')
})

test('where there is no sheet, the link is copied and the picture is kept as a file', async ({
	open,
}) => {
	const page = await open()
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
	await newMember(page)
	const id = await tell(page, 'To be copied')
	await page.addInitScript(() => {
		for (const name of ['share', 'canShare']) Reflect.deleteProperty(Navigator.prototype, name)
	})
	await page.goto(`/en/secret/${id}`, { waitUntil: 'networkidle' })
	await page.locator('[data-share]').click()
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toMatch(new RegExp(`/en/secret/${id}$`))
	await page.getByText('Picture', { exact: true }).click()
	const download = page.waitForEvent('download')
	await page.getByText('With the words').click()
	expect((await download).suggestedFilename()).toBe('treehole.png')
})

test.for([
	['refuses', true],
	['is missing', false],
] as const)(
	'where the clipboard %s, it says how the link can be taken along',
	async ([, isThere], { open }) => {
		const page = await open()
		await page.addInitScript((isThere) => {
			for (const name of ['share', 'canShare']) Reflect.deleteProperty(Navigator.prototype, name)
			const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'))
			const value = isThere ? { writeText: refuse } : undefined
			Object.defineProperty(navigator, 'clipboard', { value })
		}, isThere)
		await page.goto('/en')
		await page.locator('a.card-text').first().click()
		await page.waitForLoadState('networkidle')
		await page.locator('[data-share]').click()
		await page.locator('.toast', { hasText: 'Press and hold the link' }).waitFor()
	},
)
