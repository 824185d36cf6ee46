import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { CHROMIUM } from '@/browser/chromium'
import { ofAgeAt } from '@/browser/of-age'
import type { Row } from './table'

const CPU_SLOWED = 4
const MOST_MS = 16
const CHARACTERS = 500

/** Sentences with names, numbers and feelings, so that every list and pattern has work. */
const WRITTEN = {
	en: 'My boss Karen takes the credit for all that Tom from accounting does. I have not slept well since the funeral, and nobody asks. We met in 2019, I paid 40 for the ticket. ',
	zh: '我同桌李志强抄我的作业三年了，老师一直不知道。外婆走了以后我总是睡不着，也没人问起。我们2019年认识的，那天的票四十块。',
} as const

/** How long the search for hints holds the main thread at each key, in the composer, while a text grows to 500 characters on a slow phone. */
export async function benchHints(origin: string): Promise<Row[]> {
	const script = await hintsAsScript()
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
	const rows: Row[] = []
	for (const [language, sentences] of Object.entries(WRITTEN)) {
		const context = await browser.newContext({
			bypassCSP: true,
			storageState: ofAgeAt(origin),
		})
		const page = await context.newPage()
		await page.goto(`${origin}/${language}/tell`)
		await page.addScriptTag({ content: script })
		const text = sentences.repeat(CHARACTERS / sentences.length + 1).slice(0, CHARACTERS)
		rows.push(row(language, await timesOfKeys(page, text)))
		await context.close()
	}
	await browser.close()
	return rows
}

/** What the composer loads, under a name that can be called. */
async function hintsAsScript(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ['lib/hints/hints.ts'],
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		globalName: 'hints',
		charset: 'utf8',
	})
	return outputFiles[0]?.text ?? ''
}

async function timesOfKeys(page: Page, text: string): Promise<number[]> {
	await page.evaluate(() => {
		const measured = window as unknown as Measured
		measured.times = []
		// As the composer does once before the first key.
		measured.hints.hintsIn('I told Sarah. 我告诉了王小明，138。')
		document.querySelector('#secret-text')?.addEventListener('input', ({ target }) => {
			const from = performance.now()
			measured.hints.hintsIn((target as HTMLTextAreaElement).value)
			measured.times.push(performance.now() - from)
		})
	})
	await page.locator('#secret-text').focus()
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
	for (const character of text) await page.keyboard.insertText(character)
	return page.evaluate(() => (window as unknown as Measured).times)
}

interface Measured {
	times: number[]
	readonly hints: { hintsIn(text: string): unknown }
}

function row(language: string, times: readonly number[]): Row {
	if (times.length !== CHARACTERS) throw new Error(`${times.length} keys were measured`)
	const sorted = [...times].sort((one, other) => one - other)
	const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
	return {
		what: `hints at each key of a text of ${CHARACTERS} characters, ${language}, CPU slowed four times: p95`,
		figure: `${p95.toFixed(1)} ms`,
		target: `≤ ${MOST_MS} ms`,
		met: p95 <= MOST_MS,
	}
}
