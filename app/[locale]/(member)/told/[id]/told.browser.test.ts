import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, test } from '@/browser/test'

const words = (page: Page) => page.locator('#secret-text')
const takeBack = (page: Page) => page.locator('.told-ways button')

/** Tells and stays on the page that follows; answers with the secret's id. */
async function tellAndStay(page: Page, text: string, when: string): Promise<string> {
	await page.goto('/en/tell')
	await words(page).fill(text)
	await page.locator('[name=colour][value="3"]').check()
	await page.locator('[name=when]').selectOption(when)
	await page.locator('.composer-send').click()
	await page.waitForURL(/\/told\//)
	return page.url().split('/').at(-1) ?? ''
}

test('counts down, comes out, and leads to the secret', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tellAndStay(page, 'Out in a second', 'now')
	expect(await page.locator('h1').textContent()).toBe('Told.')
	await page.locator('.told-ways a', { hasText: 'Look at it' }).click()
	await page.waitForURL(`/en/secret/${id}`)
	expect(await page.locator('.card-text').textContent()).toBe('Out in a second')
})

test('takes it back into the composer, where a reload finds it', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tellAndStay(page, 'Rather not', 'hour')
	expect(await page.getByRole('status').textContent()).toContain('next full hour')
	await expectAccessible(page)
	await takeBack(page).click()
	await page.waitForURL(/\/en\/tell\?note=takenBack/)
	await page.reload()
	await expect.poll(() => words(page).inputValue()).toBe('Rather not')
	expect(await page.locator('[name=colour]:checked').inputValue()).toBe('3')
	await page.goto(`/en/told/${id}`)
	expect(await page.locator('h1').textContent()).toBe('Nothing to take back here')
})

test('what was taken back can be told again, and is another secret', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const first = await tellAndStay(page, 'Second thoughts', 'tomorrow')
	await takeBack(page).click()
	await page.waitForURL(/\/en\/tell/)
	await expect.poll(() => words(page).inputValue()).toBe('Second thoughts')
	await page.locator('.composer-send').click()
	await page.waitForURL(/\/told\//)
	expect(page.url()).not.toContain(first)
	await page.goto('/en/me')
	expect(await page.locator('[data-mine-thing]').count()).toBe(1)
})

test('shows nobody else what waits', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tellAndStay(page, 'For my eyes', 'tomorrow')
	for (const stranger of [await open(), await open()]) {
		await stranger.goto(`/en/told/${id}`)
		expect(await stranger.content()).not.toContain('For my eyes')
		expect(await stranger.locator('h1').textContent()).toBe('Nothing to take back here')
		await newMember(stranger)
		await stranger.goto(`/en/told/${id}`)
		expect(await stranger.content()).not.toContain('For my eyes')
	}
})

describe('without JavaScript', () => {
	test('takes it back into a filled form, which tells it again', async ({ open }) => {
		const page = await open({ javaScriptEnabled: false })
		await newMember(page)
		await tellAndStay(page, 'Back without a script', 'hour')
		await takeBack(page).click()
		expect(await words(page).inputValue()).toBe('Back without a script')
		// Refused once on the way, nothing is lost.
		await page.locator('[name=topic]').fill('two words')
		await page.locator('.composer-send').click()
		expect(await words(page).inputValue()).toBe('Back without a script')
		await page.locator('[name=topic]').fill('')
		await page.locator('.composer-send').click()
		await page.locator('.told').waitFor()
		expect(await page.locator('.card-text').textContent()).toBe('Back without a script')
	})

	test('looks again by itself, until it is out', async ({ open }) => {
		const page = await open({ javaScriptEnabled: false })
		await newMember(page)
		await tellAndStay(page, 'Nobody pressed anything', 'now')
		await page.locator('.told-ways a', { hasText: 'Look at it' }).waitFor()
	})
})
