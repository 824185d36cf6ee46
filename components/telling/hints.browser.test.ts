import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect } from 'vitest'
import { expectAccessible, newMember, test } from '@/browser/test'

test('names, numbers and words of need are hinted at while one writes, and sent nowhere', async ({
	open,
}) => {
	const page = await open()
	const sent: string[] = []
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
	await page.goto('/en/tell')
	const words = page.locator('#secret-text')
	const found = page.locator('.composer-hints-found')
	await words.fill('My boss Karen Whitfield takes the credit.')
	await found.locator('mark').first().waitFor()
	expect((await found.locator('mark').allInnerTexts()).join(' ')).toContain('Karen')
	await expectAccessible(page)
	await words.fill('I want to kill myself')
	const help = found.locator('a')
	await help.waitFor()
	expect(await help.getAttribute('href')).toBe('/en/help')
	await expectAccessible(page)
	await words.fill('I still sleep with the light on.')
	await expect.poll(() => found.locator('p').count()).toBe(0)
	expect(sent.filter((one) => /Karen|kill%20|kill myself/.test(one))).toEqual([])
})

test('a number is refused with words, with script and without, and nothing typed is lost', async ({
	open,
}) => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await open({ javaScriptEnabled })
		await newMember(page)
		await page.goto('/en/tell')
		await page.locator('#secret-text').fill('Call my ex: 415-555-2671')
		await page.locator('.composer-send').click()
		await page.getByText('cannot be told here: they find a person at once').waitFor()
		expect(await page.locator('#secret-text').inputValue()).toBe('Call my ex: 415-555-2671')
	}
})

test('a name can be told all the same', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await page.goto('/zh/tell')
	await page.locator('#secret-text').fill('我喜欢隔壁班的陈浩然三年了。')
	await page.locator('.composer-hints-found mark').first().waitFor()
	expect(await page.locator('.composer-hints-found mark').first().innerText()).toBe('陈浩然')
	await page.locator('.composer-send').click()
	await page.waitForURL(/\/told\//)
})

test('the page of help is calm, there without script, and every line names its source and day', async ({
	open,
}) => {
	const page = await open({ javaScriptEnabled: false })
	await page.goto('/zh/help')
	expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(20)
	const read = await open()
	await read.goto('/en/help')
	await expectAccessible(read)
})

test('what looks for hints is at most 60 kB, compressed, and comes with the composer alone', () => {
	const folder = path.join('.next', 'static', 'chunks')
	const chunks = readdirSync(folder).filter((file) => file.endsWith('.js'))
	const hints = chunks.filter((file) =>
		readFileSync(path.join(folder, file), 'utf8').includes('abraham lincoln'),
	)
	expect(hints).toHaveLength(1)
	// By Brotli at its best, which is node's own and the server's for files.
	const bytes = brotliCompressSync(readFileSync(path.join(folder, hints[0] as string))).length
	console.log(`hints: ${bytes} B compressed`)
	expect(bytes).toBeLessThanOrEqual(60 * 1000)
})
