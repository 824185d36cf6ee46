import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { type App, startApp } from '@/browser/app'
import { CHROMIUM } from '@/browser/chromium'

const FORMS = [
	['narrow', { viewport: { width: 360, height: 640 }, deviceScaleFactor: 1.5 }],
	['wide', { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 }],
] as const

/** `node scripts/run.mjs screenshots`: makes the pictures that a browser shows before it installs, from the app itself. */
async function main(): Promise<void> {
	mkdirSync('public/screens', { recursive: true })
	const app = await startApp()
	await take(app).finally(() => app.stop())
}

async function take({ origin }: App): Promise<void> {
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
	for (const locale of ['en', 'zh']) {
		for (const [form, size] of FORMS) {
			const page = await browser.newPage({ ...size, colorScheme: 'light', serviceWorkers: 'block' })
			await page.goto(`${origin}/${locale}`, { waitUntil: 'networkidle' })
			// A palette is a third of the size, and the cards are flat.
			const small = sharp(await page.screenshot()).png({ palette: true, colours: 64, effort: 10 })
			await small.toFile(`public/screens/${locale}-${form}.png`)
			await page.close()
		}
	}
	await browser.close()
}

main().catch((error: unknown) => {
	console.error(error)
	process.exit(1)
})
