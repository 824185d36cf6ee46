import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { tell, test } from '@/browser/test'
import { watch } from '@/browser/watch'

/** What a script on the page can run, load or draw from plain text, by name. */
function whatTextCanDo(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const tries: Record<string, () => unknown> = {
			html: () => Object.assign(document.createElement('div'), { innerHTML: '<b>' }),
			code: () => Object.assign(document.createElement('script'), { text: '1' }),
			foreign: () => Object.assign(document.createElement('script'), { src: '//evil.example' }),
			json: () => Object.assign(document.createElement('script'), { src: '/proof' }),
			frame: () => Object.assign(document.createElement('iframe'), { srcdoc: '<b>' }),
			worker: () => new Worker('/en'),
			evaluated: () => new Function('return 1')(),
		}
		// A debugger's own call may evaluate text; what runs after it may not.
		await new Promise((resolve) => setTimeout(resolve))
		return Object.entries(tries).flatMap(([name, attempt]) => {
			try {
				attempt()
				return [name]
			} catch {
				return []
			}
		})
	})
}

test('signing up, telling, replying, deleting and signing out break no policy', {
	timeout: 120_000,
}, async ({ app, open }) => {
	const page = await open()
	const seen = await watch(page.context(), app.origin)
	const workers: string[] = []
	page.on('worker', (worker) => workers.push(worker.url()))
	await page.goto('/en/codename', { waitUntil: 'networkidle' })
	await page.getByRole('button', { name: 'Make my codename' }).click()
	await page.getByRole('heading', { name: 'Your twelve words' }).waitFor()
	// The puzzle is solved in workers of the bundler's, whose address it gives as text.
	expect(workers.length).toBeGreaterThan(0)
	const id = await tell(page, 'I water the plants of the floor above, and nobody knows.')
	await page.goto(`/en/secret/${id}`)
	await page.locator('#reply-text').fill('They do know, and thank you.')
	await page.locator('#reply button').click()
	await page.waitForURL(/#r1$/)
	await page.goto(`/en/secret/${id}/reply`, { waitUntil: 'networkidle' })
	await page.goto('/en/passkeys', { waitUntil: 'networkidle' })
	await page.goto('/en/me', { waitUntil: 'networkidle' })
	await page.locator('.tool summary', { hasText: 'Delete' }).first().click()
	await page.locator('[data-deletes] button:visible').click()
	await page.goto('/en/codename', { waitUntil: 'networkidle' })
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('/en')
	// The word lists are a chunk that is loaded when somebody types. Signing out forgot that they are of age, too.
	await page.goto('/zh/sign-in', { waitUntil: 'networkidle' })
	await page.getByRole('button', { name: '是的' }).click()
	await page.locator('#words').pressSequentially('legal winn')
	await page.getByRole('button', { name: 'winner' }).waitFor()
	expect(seen.violations).toEqual([])
	expect(seen.ours()).toBeGreaterThan(50)
})

test.for(['/en', '/en/sign-in', '/zh/codename'])(
	'on %s a script of ours could not be talked into running text',
	async (path, { app, chrome }) => {
		const context = await chrome.newContext({ baseURL: app.origin })
		const page = await context.newPage()
		await page.goto(path, { waitUntil: 'networkidle' })
		expect(await whatTextCanDo(page)).toEqual([])
		await context.close()
	},
)

test('a member page that React has to draw anew still works', async ({ app, chrome }) => {
	const context = await chrome.newContext({ baseURL: app.origin })
	const page = await context.newPage()
	const { violations } = await watch(context, app.origin)
	const failures: string[] = []
	page.on('pageerror', ({ message }) => failures.push(message))
	await page.route('**/en/sign-in', async (route) => {
		const response = await route.fetch()
		const html = await response.text()
		const body = html.replace(/<h1([^>]*)>[^<]*</, '<h1$1>Changed by an extension<')
		await route.fulfill({ response, body })
	})
	await page.goto('/en/sign-in', { waitUntil: 'networkidle' })
	// React says that what it found was not what it had sent: else this shows nothing.
	expect(failures.join()).toMatch(/#418/)
	await page.locator('#words').pressSequentially('legal winn')
	await page.getByRole('button', { name: 'winner' }).waitFor()
	expect(violations).toEqual([])
	await context.close()
})
