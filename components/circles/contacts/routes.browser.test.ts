import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newMember, test } from '@/browser/test'
import { blind, unblind } from '@/lib/oprf/client'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64url'))
const input = (address: string) => new TextEncoder().encode(address)

/** 32 bytes of no element, and the identity. */
const NO_ELEMENTS = [new Uint8Array(32).fill(255), new Uint8Array(32)]

async function post(page: Page, path: string, data: unknown, headers: Record<string, string> = {}) {
	const { origin } = new URL(page.url())
	const answer = await page.request.post(`/contacts/${path}`, {
		headers: { origin, 'content-type': 'application/json', ...headers },
		data: typeof data === 'string' ? Buffer.from(data) : data,
	})
	return { status: answer.status(), body: await answer.json().catch(() => null) }
}

/** On a page of ours, whose origin every answer is asked for with. */
async function memberHere(page: Page): Promise<void> {
	await newMember(page)
	await page.goto('/en')
}

const keyOf = async (page: Page): Promise<string> =>
	(await (await page.request.get('/contacts/key')).json()).key

test('what no script of ours sends is refused, and nothing comes of it', async ({ open }) => {
	const page = await open()
	await memberHere(page)
	const key = await keyOf(page)
	const points = (count: number) => Array(count).fill(text(blind(input('x')).point))
	const bad = async (path: string, data: unknown) =>
		expect((await post(page, path, data)).body, JSON.stringify(data)?.slice(0, 80)).toEqual({
			refusal: 'badInput',
		})
	for (const path of ['evaluate', 'keep'])
		for (const data of ['', '{', 'null', '[]', '"x"', {}]) await bad(path, data)
	await bad('evaluate', { points: [] })
	await bad('evaluate', { points: points(101) })
	await bad('evaluate', { points: ['short', ...points(1)] })
	await bad('keep', { key, tokens: points(501) })
	await bad('keep', { tokens: points(1) })
	for (const none of NO_ELEMENTS) {
		await bad('evaluate', { points: [...points(1), text(none)] })
		await bad('keep', { key, tokens: [...points(1), text(none)] })
	}
	expect((await post(page, 'keep', { key: text(new Uint8Array(32)), tokens: [] })).body).toEqual({
		refusal: 'keyChanged',
	})
})

test('nobody, and another site’s page, are refused', async ({ open }) => {
	const [nobody, member] = [await open(), await open()]
	await nobody.goto('/en')
	await memberHere(member)
	const data = { points: [text(blind(input('x')).point)] }
	expect((await post(nobody, 'evaluate', data)).body).toEqual({ refusal: 'signIn' })
	expect((await post(nobody, 'keep', { key: await keyOf(member), tokens: [] })).body).toEqual({
		refusal: 'signIn',
	})
	for (const path of ['evaluate', 'keep']) {
		const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
		expect((await post(member, path, data, foreign)).status).toBe(403)
	}
})

test('what is sent twice is kept once, and evaluated alike', async ({ open }) => {
	const page = await open()
	await memberHere(page)
	const key = await keyOf(page)
	const blinded = [blind(input('twice@example.org'))]
	const tokens: string[] = []
	for (let round = 0; round < 2; round++) {
		const { body } = await post(page, 'evaluate', {
			points: blinded.map(({ point }) => text(point)),
		})
		const [token] = unblind(bytes(key), blinded, body.points.map(bytes), bytes(body.proof))
		tokens.push(text(token as Uint8Array))
		expect((await post(page, 'keep', { key, tokens: [tokens[0]] })).body).toEqual({ tied: 0 })
	}
	expect(tokens[1]).toBe(tokens[0])
})
