import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { App } from './app'
import { newMember } from './test'

type Locale = 'en' | 'zh'

/** Tells a secret under a veil and waits until it is out. */
export async function tellVeiled(
	page: Page,
	text: string,
	veil: string,
	locale: Locale = 'en',
): Promise<string> {
	await page.goto(`/${locale}/tell`)
	await page.locator('#secret-text').fill(text)
	await page.locator('select[name=when]').selectOption('now')
	await page.locator('select[name=veil]').selectOption(veil)
	await page.locator('.composer button[type=submit]').last().click()
	await page.waitForURL(/\/told\//)
	const id = page.url().split('/').at(-1) ?? ''
	await isOut(page, id)
	return id
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

/** Opens the first case of the queue. */
export async function openCase(page: Page, locale: Locale = 'en'): Promise<void> {
	await page.goto(`/${locale}/steward`)
	await page.locator('.sheet-list a').first().click()
	await page.locator('#rule').waitFor()
}

export async function decide(page: Page, measure: string, rule: string, locale: Locale = 'en') {
	await openCase(page, locale)
	await sendDecision(page, measure, rule)
	await page.waitForURL(/\/steward\?note=/)
}

/** Fills in what stands on the page of a case, and sends it. */
export async function sendDecision(page: Page, measure: string, rule: string): Promise<void> {
	await page.locator(`input[name=measure][value=${measure}]`).check()
	await page.locator('#rule').selectOption(rule)
	await page.locator('.sheet form button[type=submit]').click()
}
