import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { CHROMIUM } from '@/browser/chromium'
import { PAGES } from '@/device/caches'
import type { Row } from './table'

const TURNS = 5
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true }
const CPU_SLOWED = 4
/** Lighthouse's "slow 4G" as Chromium's DevTools apply it to each request: 150 ms and 1.6 Mbit/s on the wire. */
const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1474.56 * 1000) / 8,
	uploadThroughput: (675 * 1000) / 8,
}

/** How soon the first card is painted, in milliseconds, of an app that is installed or has just been: medians of five. */
export async function benchDevice(origin: string): Promise<Row[]> {
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
	const warm = await medianOf(() => warmStart(browser, `${origin}/en`))
	const fresh = await medianOf(() => freshStart(browser, `${origin}/en`))
	await browser.close()
	return [
		row('warm start offline, worker stopped, CPU slowed four times: first card', warm, 1_000),
		row('first start, nothing kept, slow 4G, CPU slowed four times: first card', fresh, 2_000),
	]
}

function row(what: string, ms: number, most: number): Row {
	return { what, figure: `${Math.round(ms)} ms`, target: `≤ ${most / 1000} s`, met: ms <= most }
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
	const all: number[] = []
	for (let turn = 0; turn < TURNS; turn++) all.push(await measure())
	return all.sort((one, other) => one - other)[Math.floor(TURNS / 2)] ?? Number.NaN
}

/** As from the home screen in a tunnel: no page is open, no worker runs, there is no network. */
async function warmStart(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext(PHONE)
	const before = await context.newPage()
	await before.goto(url)
	await before.waitForFunction(
		async (name) => (await (await caches.open(name)).keys()).length > 0,
		PAGES,
	)
	// The browser writes down a little later that the worker is in charge.
	await before.waitForTimeout(1_000)
	await context.setOffline(true)
	const page = await context.newPage()
	const session = await slowed(page)
	await before.close()
	await session.send('ServiceWorker.enable')
	await session.send('ServiceWorker.stopAllWorkers')
	const ms = await firstCard(page, url)
	await context.close()
	return ms
}

async function freshStart(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext(PHONE)
	const page = await context.newPage()
	const session = await slowed(page)
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', SLOW_4G)
	const ms = await firstCard(page, url)
	await context.close()
	return ms
}

async function slowed(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
	return session
}

/** From the start of the navigation until the first card's text is painted: the largest thing on the screen. */
async function firstCard(page: Page, url: string): Promise<number> {
	await page.goto(url)
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
						if (entry.element?.closest('.card')) resolve(entry.startTime)
				}).observe({ type: 'largest-contentful-paint', buffered: true })
				setTimeout(() => reject(new Error('no card was painted')), 15_000)
			}),
	)
}
