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

/** What somebody's text would hold if it ever got into a page as it is. */
const SMUGGLED = [
	"<script>window.ran = 'inline'</script>",
	'<img src="/nothing.png" onerror="window.ran = \'handler\'">',
	'<script src="https://evil.example/x.js"></script>',
	'<base href="https://evil.example/">',
	'<iframe src="https://evil.example/"></iframe>',
]

/** Lets the page arrive with its own headers and the smuggled text at its end. */
async function smuggleInto(page: Page, path: string): Promise<void> {
	await page.route(`**${path}`, async (route) => {
		const response = await route.fetch()
		const html = await response.text()
		await route.fulfill({ response, body: html.replace('</body>', `${SMUGGLED.join('')}</body>`) })
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
		let stopped = 0
		page.on('console', (line) => {
			if (line.text().includes('Content Security Policy')) stopped++
		})
		await smuggleInto(page, path)
		await page.goto(path)
		await expect.poll(() => stopped).toBeGreaterThanOrEqual(SMUGGLED.length)
		expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBe(undefined)
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
