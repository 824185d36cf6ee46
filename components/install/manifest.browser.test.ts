import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { testInWhole as test } from '@/browser/test'

const picture = z.object({ src: z.string(), sizes: z.string(), type: z.literal('image/png') })
const manifest = z.object({
	id: z.literal('/'),
	name: z.string(),
	lang: z.string(),
	start_url: z.string(),
	display: z.literal('standalone'),
	display_override: z.array(z.string()),
	launch_handler: z.object({ client_mode: z.array(z.string()) }),
	categories: z.array(z.string()),
	icons: z.array(picture.extend({ purpose: z.enum(['any', 'maskable']) })),
	screenshots: z.array(picture.extend({ form_factor: z.enum(['narrow', 'wide']) })),
	shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
	share_target: z.object({
		action: z.string(),
		method: z.literal('POST'),
		enctype: z.literal('multipart/form-data'),
	}),
})

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('Chromium finds nothing that keeps it from installing', async ({ open }) => {
		const page = await open()
		await page.goto(`/${locale}`)
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
		const session = await page.context().newCDPSession(page)
		const { errors, url } = await session.send('Page.getAppManifest')
		expect(errors).toEqual([])
		expect(new URL(url).pathname).toBe(`/${locale}/manifest.webmanifest`)
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
		// Contexts of a test are private windows, where Chromium installs nothing.
		const ids = installabilityErrors.map(({ errorId }) => errorId)
		expect(ids.filter((id) => id !== 'in-incognito')).toEqual([])
	})

	test('under another name nothing says what it is', async ({ open, app }) => {
		const page = await open()
		await page.goto(`/${locale}/device`, { waitUntil: 'networkidle' })
		await page.locator('input[name=disguise][value=notes]').check()
		await page.goto(`/${locale}`, { waitUntil: 'networkidle' })
		const href = () => page.locator('link[rel=manifest]').getAttribute('href')
		await expect.poll(href).toBe(`/${locale}/manifest.webmanifest?as=notes`)
		expect(await page.locator('link[rel=apple-touch-icon]').getAttribute('href')).toBe(
			'/as/notes/icon-180.png',
		)
		const answer = await fetch(`${app.origin}${await href()}`)
		const worn = await answer.json()
		expect(JSON.stringify(worn)).not.toMatch(/treehole|树洞|secret|秘密/i)
		for (const { src } of worn.icons) expect((await fetch(app.origin + src)).status).toBe(200)
		const session = await page.context().newCDPSession(page)
		expect((await session.send('Page.getAppManifest')).errors).toEqual([])
		await page.goto(`/${locale}/device`, { waitUntil: 'networkidle' })
		await page.locator('input[name=disguise][value=""]').check()
		await expect.poll(href).toBe(`/${locale}/manifest.webmanifest`)
	})

	test('the manifest names what is there', async ({ app }) => {
		const answer = await fetch(`${app.origin}/${locale}/manifest.webmanifest`)
		const found = manifest.parse(await answer.json())
		expect(found.start_url).toBe(`/${locale}`)
		expect(found.icons.map(({ purpose }) => purpose)).toContain('maskable')
		expect(found.screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'wide'])
		expect(found.shortcuts.map(({ url }) => url)).toEqual([`/${locale}/tell`, `/${locale}/replies`])
		for (const { src, sizes } of [...found.icons, ...found.screenshots]) {
			const { width, height, format } = await sharp(readFileSync(`public${src}`)).metadata()
			expect([format, `${width}x${height}`]).toEqual(['png', sizes])
			expect((await fetch(app.origin + src)).status).toBe(200)
		}
	})
})
