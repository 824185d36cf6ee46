import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, test } from '@/browser/test'

const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.closest('.card')?.id ?? null)
const cardIds = (page: Page) =>
	page.locator('.card').evaluateAll((cards) => cards.slice(0, 2).map(({ id }) => id))

test('j and k go from card to card, and ? explains them', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	const [first, second] = await cardIds(page)
	for (const [key, card] of [
		['j', first],
		['j', second],
		['k', first],
	] as const) {
		await page.keyboard.press(key)
		expect(await focused(page)).toBe(card)
	}
	await page.keyboard.press('?')
	await page.locator('dialog.help[open]').waitFor()
	await expectAccessible(page)
	await page.keyboard.press('Escape')
	expect(await page.locator('dialog.help[open]').count()).toBe(0)
})

test('they are letters in a field, and nothing once they are switched off', async ({ open }) => {
	const page = await open()
	await page.goto('/en/search')
	await page.locator('input[type=search]').fill('')
	await page.keyboard.type('jk?')
	expect(await page.locator('input[type=search]').inputValue()).toBe('jk?')
	expect(await page.locator('dialog.help[open]').count()).toBe(0)
	await page.goto('/en')
	await page.keyboard.press('?')
	await page.locator('dialog.help input').uncheck()
	await page.keyboard.press('Escape')
	await page.reload()
	await page.keyboard.press('j')
	expect(await focused(page)).toBeNull()
})
