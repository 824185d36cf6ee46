import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { CHROMIUM } from '@/browser/chromium'
import { OFFLINE } from '@/device/caches'
import type { Row } from './table'

const MOST_WORKER = 12_000
const MOST_AHEAD = 60_000

/** What installing the app costs a phone's network: the service worker, and what it fetches ahead. */
export async function benchWorker(origin: string): Promise<Row[]> {
	const worker = gzipSync(readFileSync('public/sw.js'), { level: 9 }).length
	const ahead = await fetchedAhead(origin)
	return [
		row('the service worker, gzip', worker, MOST_WORKER),
		row('all that the service worker fetches ahead, gzip', ahead, MOST_AHEAD),
	]
}

function row(what: string, bytes: number, most: number): Row {
	const kb = (size: number) => `${size / 1000} kB`
	return { what, figure: kb(bytes), target: `≤ ${kb(most)}`, met: bytes <= most }
}

async function fetchedAhead(origin: string): Promise<number> {
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
	const page = await browser.newPage()
	await page.goto(`${origin}/en`)
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	const texts = await page.evaluate(async (prefix) => {
		const name = (await caches.keys()).find((one) => one.startsWith(prefix)) ?? ''
		const cache = await caches.open(name)
		const bodies = (await cache.keys()).map(async (request) => [
			...new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? []),
		])
		return Promise.all(bodies)
	}, OFFLINE)
	await browser.close()
	if (texts.length === 0) throw new Error('nothing was fetched ahead')
	return texts.reduce((sum, bytes) => sum + gzipSync(Uint8Array.from(bytes)).length, 0)
}
