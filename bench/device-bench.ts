import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM } from '@/browser/chromium'
import { ofAgeAt } from '@/browser/of-age'
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

interface Phone {
	readonly browser: Browser
	/** Of the browser's own process, which has started all others. */
	readonly pid: number
}

/** How soon the first card is painted, in milliseconds, of an app that is installed or has just been: medians of five. */
export async function benchDevice(origin: string): Promise<Row[]> {
	const launched = await chromium.launchServer({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
	const browser = await chromium.connect(launched.wsEndpoint())
	const phone = { browser, pid: launched.process().pid ?? 0 }
	const warm = await medianOf(() => warmStart(phone, `${origin}/en`))
	const fresh = await medianOf(() => freshStart(phone, `${origin}/en`))
	await launched.close()
	return [
		row(
			'warm start offline, worker stopped, whole browser slowed four times: first card',
			warm,
			1_000,
		),
		row(
			'first start, nothing kept, slow 4G, whole browser slowed four times: first card',
			fresh,
			2_000,
		),
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
async function warmStart({ browser, pid }: Phone, url: string): Promise<number> {
	const context = await browser.newContext({ ...PHONE, storageState: ofAgeAt(new URL(url).origin) })
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
	const session = await context.newCDPSession(page)
	await before.close()
	await session.send('ServiceWorker.enable')
	await session.send('ServiceWorker.stopAllWorkers')
	const ms = await slowed(pid, () => firstCard(page, url))
	await context.close()
	return ms
}

async function freshStart({ browser, pid }: Phone, url: string): Promise<number> {
	const context = await browser.newContext({ ...PHONE, storageState: ofAgeAt(new URL(url).origin) })
	const page = await context.newPage()
	const session = await context.newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', SLOW_4G)
	const ms = await slowed(pid, () => firstCard(page, url))
	await context.close()
	return ms
}

/** Does `work` while the browser, with all its processes, runs a quarter of the time. */
async function slowed<T>(pid: number, work: () => Promise<T>): Promise<T> {
	const slowing = spawn(process.execPath, ['bench/slow.mjs', String(pid), String(CPU_SLOWED)])
	await once(slowing.stdout, 'data')
	try {
		return await work()
	} finally {
		slowing.kill('SIGTERM')
		await once(slowing, 'exit')
	}
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
