import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM } from '@/browser/chromium'
import { ofAgeAt } from '@/browser/of-age'
import { PAGES } from '@/device/caches'
import type { Row } from './table'

const TURNS = 5
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true }
/** As Lighthouse here: where there is no graphics card, one that is imitated takes most of the CPU. */
const FLAGS = ['--no-sandbox', '--disable-gpu']
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

/** Does what it is given, while something is slowed four times. */
type Slowing = <T>(phone: Phone, page: Page, work: () => Promise<T>) => Promise<T>

/**
 * How soon the first card is painted, in milliseconds, of an app that is installed or has just been: medians of five. The limits
 * are for a CPU that is slowed as Lighthouse and web.dev mean it, by DevTools, which slow a page's main thread and refuse to slow a
 * worker. That leaves the browser itself and the service worker as quick as they are: what all of it takes together when every
 * process gets a quarter of the time stands beside, without a limit.
 */
export async function benchDevice(origin: string): Promise<Row[]> {
	const launched = await chromium.launchServer({ executablePath: CHROMIUM, args: FLAGS })
	const browser = await chromium.connect(launched.wsEndpoint())
	const phone = { browser, pid: launched.process().pid ?? 0 }
	const rows: Row[] = []
	for (const [start, what, most] of [
		[warmStart, 'warm start offline, worker stopped', 1_000],
		[freshStart, 'first start, nothing kept, slow 4G', 2_000],
	] as const) {
		const byDevTools = await medianOf(() => start(phone, `${origin}/en`, slowPage))
		const altogether = await medianOf(() => start(phone, `${origin}/en`, slowBrowser))
		rows.push(
			row(`${what}, CPU slowed four times: first card`, byDevTools, most),
			row(`${what}, whole browser slowed four times: first card`, altogether),
		)
	}
	await launched.close()
	return rows
}

function row(what: string, ms: number, most?: number): Row {
	const figure = `${Math.round(ms)} ms`
	if (most === undefined) return { what, figure, target: '–', met: null }
	return { what, figure, target: `≤ ${most / 1000} s`, met: ms <= most }
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
	const all: number[] = []
	for (let turn = 0; turn < TURNS; turn++) all.push(await measure())
	return all.sort((one, other) => one - other)[Math.floor(TURNS / 2)] ?? Number.NaN
}

/** As from the home screen in a tunnel, of an app that was used before: no page is open, no worker runs, there is no network. */
async function warmStart(phone: Phone, url: string, slowing: Slowing): Promise<number> {
	const context = await phone.browser.newContext({
		...PHONE,
		storageState: ofAgeAt(new URL(url).origin),
	})
	const before = await context.newPage()
	await before.goto(url)
	await before.evaluate(untilKept, PAGES)
	await before.reload({ waitUntil: 'networkidle' })
	// The browser writes down a little later that the worker is in charge.
	await before.waitForTimeout(1_000)
	await context.setOffline(true)
	const page = await context.newPage()
	const session = await context.newCDPSession(page)
	await before.close()
	await session.send('ServiceWorker.enable')
	await session.send('ServiceWorker.stopAllWorkers')
	const ms = await slowing(phone, page, () => firstCard(page, url))
	await context.close()
	return ms
}

/** In the page, which the worker keeps once it is there; a predicate to wait for cannot be asynchronous. */
async function untilKept(name: string): Promise<void> {
	const cache = await caches.open(name)
	while ((await cache.keys()).length === 0) await new Promise(requestAnimationFrame)
}

async function freshStart(phone: Phone, url: string, slowing: Slowing): Promise<number> {
	const context = await phone.browser.newContext({
		...PHONE,
		storageState: ofAgeAt(new URL(url).origin),
	})
	const page = await context.newPage()
	const session = await context.newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', SLOW_4G)
	const ms = await slowing(phone, page, () => firstCard(page, url))
	await context.close()
	return ms
}

/** As DevTools do: the main thread of the page waits three times as long as it works. */
async function slowPage<T>(_: Phone, page: Page, work: () => Promise<T>): Promise<T> {
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
	return work()
}

/** The browser, with all its processes, runs a quarter of the time. */
async function slowBrowser<T>({ pid }: Phone, _: Page, work: () => Promise<T>): Promise<T> {
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
