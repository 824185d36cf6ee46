import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { everyAddress } from '@/browser/addresses'
import { startRecordingProxy } from '@/browser/recording-proxy'
import { newMember, tell, test } from '@/browser/test'
import { watch } from '@/browser/watch'

/** Chromium asks its maker about the form fields of any site; no page can keep it from that (see docs/threat-model.md). */
const BROWSERS_OWN = 'content-autofill.googleapis.com:443'

async function visitAll(page: Page, secret: string): Promise<number> {
	let pages = 0
	for (const locale of ['en', 'zh'] as const) {
		for (const { kind, path } of everyAddress(locale, secret)) {
			if (kind === 'other') continue
			await page.goto(path, { waitUntil: 'load' })
			// Where there is no lock this one leads on by itself.
			if (path.endsWith('/locked')) await page.waitForURL(`/${locale}`)
			// What is fetched ahead, when somebody comes near it.
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
			pages++
		}
	}
	await page.waitForLoadState('networkidle')
	return pages
}

test('no page asks anything of anybody but us, signed in or out, nor does the service worker', {
	timeout: 180_000,
}, async ({ app, open }) => {
	const proxy = await startRecordingProxy()
	onTestFinished(() => proxy.stop())
	const page = await open({ proxy: { server: proxy.server, bypass: 'localhost' } })
	const seen = await watch(page.context(), app.origin)
	const byServiceWorker: string[] = []
	page.context().on('request', (request) => {
		if (request.serviceWorker()) byServiceWorker.push(request.url())
	})
	await newMember(page)
	// Whole addresses may not be told: this one has a host without a dot.
	const secret = await tell(page, '<img src="//evil/a.png"> is not a picture here')
	expect(await visitAll(page, secret)).toBeGreaterThan(20)
	await page.goto('/en/codename', { waitUntil: 'networkidle' })
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('/en')
	await visitAll(page, secret)
	await expect.poll(() => byServiceWorker.length).toBeGreaterThan(0)
	expect(seen.foreign).toEqual([])
	expect(seen.violations).toEqual([])
	expect(seen.ours()).toBeGreaterThan(100)
	const asked = () => proxy.asked.filter((host) => host !== BROWSERS_OWN)
	expect(asked()).toEqual([])
	// Both would have noticed.
	await page.goto('http://evil.example/')
	expect(asked()).toContain('http://evil.example/')
	expect(seen.foreign).toContain('http://evil.example/')
})
