import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { App } from './app'
import { hiddenFields } from './http/http-browser'
import { newMember } from './test'

type Locale = 'en' | 'zh'
type Hidden = Record<string, string>

/** Tells a secret by the form without script, which is quicker than its page, and waits until it is out; answers with its id. */
export async function tellByForm(
	page: Page,
	text: string,
	{ veil = '', topic = '', locale = 'en' as Locale } = {},
): Promise<string> {
	const path = `/${locale}/tell`
	const shown = await page.request.get(path)
	const form = hiddenFields(await shown.text(), path, ['class="composer"']) as Hidden
	const look = { colour: '1', texture: '1', language: locale }
	const told = await page.request.post(path, {
		multipart: { ...form, ...look, text, veil, topic, when: 'now' },
		headers: { origin: new URL(shown.url()).origin, 'sec-fetch-site': 'same-origin' },
		maxRedirects: 0,
	})
	const id = told.headers().location?.split('/').at(-1) ?? ''
	await isOut(page, id)
	return id
}

/** Words that are like no others: what was removed cannot be told again, not even by a test that is tried again. */
export function anyWords(): string {
	return Array.from({ length: 4 }, () =>
		Array.from({ length: 9 }, () => String.fromCharCode(97 + randomInt(26))).join(''),
	).join(' ')
}

export function isOut(page: Page, id: string) {
	return expect
		.poll(async () => (await page.request.get(`/en/secret/${id}`)).status(), { timeout: 10_000 })
		.toBe(200)
}

/** Reports something and comes to the receipt. */
export async function report(page: Page, thing: string, reason: string, locale: Locale = 'en') {
	await page.goto(`/${locale}/report/${thing}`)
	await page.locator(`input[name=reason][value=${reason}]`).check()
	await page.locator('form[data-ungated] button[type=submit]').click()
}

/** What an operator's command answers. */
export function stewards(app: App, ...args: string[]): string {
	const run = spawnSync(process.execPath, ['.build/stewards.js', ...args], {
		env: app.env,
		encoding: 'utf8',
	})
	if (run.status !== 0) throw new Error(run.stderr)
	return run.stdout
}

/** Takes all seats back: what a test decides must not hang on how many the one before left. */
export function freeSeats(app: App): void {
	const seats = stewards(app)
		.split('\n')
		.filter((name) => /^[\w-]{6}$/.test(name))
	for (const seat of seats) stewards(app, 'revoke', seat)
}

/** Opens the page of a new invitation to be a steward. */
export async function openInvitation(page: Page, app: App, locale: Locale = 'en'): Promise<void> {
	const address = stewards(app, 'invite').split('\n')[0] ?? ''
	await page.goto(address.replace('/en/', `/${locale}/`))
}

/** Becomes a member and takes a seat by an invitation. */
export async function takeSeat(page: Page, app: App, locale: Locale = 'en'): Promise<void> {
	await newMember(page, locale)
	await openInvitation(page, app, locale)
	await page.locator('input[name=agreed]').check()
	await page.locator('.sheet button[type=submit]').click()
	await page.waitForURL(/\/steward\?note=seated/)
}

/** Opens the case of what was said: the first of the queue, but for what another test left in it. */
export async function openCase(page: Page, said: string, locale: Locale = 'en'): Promise<void> {
	await page.goto(`/${locale}/steward`)
	const links = page.locator('.sheet-list a')
	await links.first().waitFor()
	const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
	for (const one of cases) {
		await page.goto(one ?? '')
		if ((await page.locator('.case-text', { hasText: said }).count()) > 0) return
	}
	throw new Error(`there is no case about ${said}`)
}

export async function decide(page: Page, said: string, measure: string, rule: string) {
	await openCase(page, said)
	await sendDecision(page, measure, rule)
	await page.waitForURL(/\/steward\?note=/)
}

/** Fills in what stands on the page of a case, and sends it. */
export async function sendDecision(page: Page, measure: string, rule: string): Promise<void> {
	await page.locator(`input[name=measure][value=${measure}]`).check()
	await page.locator('#rule').selectOption(rule)
	await page.locator('.sheet form button[type=submit]').click()
}
