import { expect } from 'vitest'
import { expectAccessible, newMember, tell, test } from '@/browser/test'

test('who told finds what others replied, new once and then no more', async ({ open }) => {
	const [teller, other] = [await open(), await open()]
	await newMember(teller)
	const thread = await tell(teller, 'I talk to the houseplants')
	await teller.goto('/en/replies')
	await expect
		.poll(() => teller.locator('.empty h2, .empty h1').textContent())
		.toBe('Nobody has replied yet')
	await newMember(other)
	await other.goto(`/en/secret/${thread}`)
	await other.locator('.reply-form textarea').fill('Do they answer?')
	await other.locator('.reply-form button[type=submit]').click()
	await other.waitForURL(/#r1$/)
	await teller.goto('/en/me')
	await teller.locator('a.chip[href="/en/replies"]').click()
	await teller.waitForURL('/en/replies')
	const entry = teller.locator('[data-stirred] > li')
	expect(await entry.locator('.stirred-text').textContent()).toBe('Do they answer?')
	await expect.poll(() => entry.locator('.stirred-new').isVisible()).toBe(true)
	await expectAccessible(teller)
	await teller.reload({ waitUntil: 'networkidle' })
	expect(await entry.locator('.stirred-new').isVisible()).toBe(false)
	await entry.locator('a').click()
	await teller.waitForURL(`/en/secret/${thread}#r1`)
})

test('nobody is offered the two ways in, and no script is needed', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await page.goto('/zh/replies')
	expect(await page.locator('.empty a').count()).toBe(2)
})
