import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newMember, tell, test } from '@/browser/test'

/** Whether React has taken the page over. */
function hydrated(page: Page): Promise<boolean> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main *')].some((element) =>
			Object.keys(element).some((key) => key.startsWith('__reactProps')),
		),
	)
}

/** Puts a script into the page in every way that a text could, and says which ran and how many were stopped. */
function inject(page: Page): Promise<{ ran: string[]; stopped: number }> {
	return page.evaluate(async () => {
		const ran: string[] = []
		let stopped = 0
		Object.assign(window, { runs: (way: string) => ran.push(way) })
		document.addEventListener('securitypolicyviolation', () => stopped++)
		const attempts: (() => void)[] = [
			() => {
				const script = document.createElement('script')
				script.append("runs('inline')")
				document.body.append(script)
			},
			() => {
				const image = document.createElement('img')
				image.setAttribute('onerror', "runs('handler')")
				image.src = '/nothing.png'
				document.body.append(image)
			},
			() => {
				const script = document.createElement('script')
				script.setAttribute('src', 'https://evil.example/x.js')
				document.body.append(script)
			},
			() => {
				const base = document.createElement('base')
				base.href = 'https://evil.example/'
				document.head.append(base)
			},
			() => Function("runs('eval')")(),
		]
		for (const attempt of attempts) {
			try {
				attempt()
			} catch {
				// Refused before it came to anything.
			}
		}
		await new Promise((resolve) => setTimeout(resolve, 300))
		return { ran, stopped }
	})
}

test('member pages hydrate under their policy, reading pages have nothing to hydrate', async ({
	open,
}) => {
	const page = await open()
	await page.goto('/en/codename')
	await expect.poll(() => hydrated(page)).toBe(true)
	await page.goto('/en')
	expect(await hydrated(page)).toBe(false)
	const scripts = await page
		.locator('script')
		.evaluateAll((all) =>
			all.map((script) => ({ src: script.getAttribute('src'), inline: script.textContent })),
		)
	expect(scripts).toEqual([{ src: expect.stringMatching(/^\/reader\.js\?v=\w+$/), inline: '' }])
})

test.for(['/en', '/zh/topics', '/en/codename', '/en/sign-in', '/en/nowhere'])(
	'nothing that gets into %s runs',
	async (path, { app, chrome }) => {
		const context = await chrome.newContext({ baseURL: app.origin })
		const page = await context.newPage()
		await page.goto(path)
		const { ran, stopped } = await inject(page)
		expect(ran).toEqual([])
		expect(stopped).toBeGreaterThanOrEqual(4)
		await context.close()
	},
)

test('the bare address leads to the reader’s language, and a language that is chosen is remembered', async ({
	open,
}) => {
	const page = await open({ locale: 'zh-CN' })
	await page.goto('/')
	expect(new URL(page.url()).pathname).toBe('/zh')
	await page.goto('/zh/topics')
	await page.locator('a[href^="/language/en"]').click()
	expect(new URL(page.url()).pathname).toBe('/en/topics')
	await page.goto('/')
	expect(new URL(page.url()).pathname).toBe('/en')
})

test('choosing a language leads nowhere else', async ({ open, app }) => {
	const page = await open()
	for (const back of [
		'//evil.example',
		'https://evil.example',
		'/\\evil.example',
		'/en//evil.example',
	]) {
		await page.goto(`/language/zh?back=${encodeURIComponent(back)}`)
		expect(new URL(page.url()).origin).toBe(app.origin)
	}
})

test('a new secret shows to the next reader within a second of its release', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const text = 'I still feed the cat that moved out with my neighbour.'
	const feed = async () => (await page.request.get('/en')).text()
	expect(await feed()).not.toContain(text)
	await tell(page, text)
	await expect.poll(feed, { timeout: 1_000, interval: 50 }).toContain(text)
})
