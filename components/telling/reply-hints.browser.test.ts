import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect } from 'vitest'
import { expectAccessible, newMember, tell, test } from '@/browser/test'

test('a reply is hinted at while one writes it, as a secret is, and nothing of it is sent', async ({
	open,
}) => {
	const [teller, page] = [await open(), await open()]
	await newMember(teller)
	const secret = await tell(teller, 'I eat lunch in my car.')
	const sent: string[] = []
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
	await page.goto(`/en/secret/${secret}`)
	await page.waitForLoadState('networkidle')
	const isLoaded = () => sent.some((one) => one.includes('/r/hints-'))
	expect(isLoaded()).toBe(false)
	const words = page.locator('#reply-text')
	const line = (kind: string) => page.locator(`[data-hint=${kind}]`)
	await words.fill('My boss Karen Whitfield takes the credit.')
	await line('person').waitFor()
	expect(isLoaded()).toBe(true)
	expect((await line('person').locator('mark').allInnerTexts()).join(' ')).toContain('Karen')
	expect(await line('selfharm').isVisible()).toBe(false)
	await expectAccessible(page)
	await words.fill('I want to kill myself')
	await line('selfharm').waitFor()
	expect(await line('person').isVisible()).toBe(false)
	expect(await line('selfharm').locator('a').getAttribute('href')).toBe('/en/help')
	await expectAccessible(page)
	await words.fill('I still sleep with the light on.')
	await expect.poll(() => page.locator('[data-hint]:visible').count()).toBe(0)
	expect(sent.filter((one) => /Karen|kill%20|kill myself/.test(one))).toEqual([])
})

test('a name can be replied all the same, and its hint goes with the words', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const secret = await tell(page, '我有一个秘密没有告诉任何人', 'zh')
	await page.goto(`/zh/secret/${secret}`)
	await page.locator('#reply-text').fill('我喜欢隔壁班的陈浩然三年了。')
	await page.locator('[data-hint=person] mark').waitFor()
	expect(await page.locator('[data-hint=person] mark').innerText()).toBe('陈浩然')
	await page.locator('#reply button[type=submit]').click()
	await page.locator('.reply', { hasText: '陈浩然' }).waitFor()
	expect(await page.locator('[data-hint]:visible').count()).toBe(0)
})

test('what looks for hints is one part of the reader’s script, at most 60 kB, compressed', () => {
	const folder = path.join('public', 'r')
	const files = ['../reader.js', ...readdirSync(folder)].filter((file) =>
		readFileSync(path.join(folder, file), 'utf8').includes('abraham lincoln'),
	)
	expect(files).toEqual([expect.stringMatching(/^hints-\w+\.js$/)])
	const bytes = brotliCompressSync(readFileSync(path.join(folder, files[0] as string))).length
	console.log(`hints for replies: ${bytes} B compressed`)
	expect(bytes).toBeLessThanOrEqual(60 * 1000)
})
