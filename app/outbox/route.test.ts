import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds } from '@/lib/card/card-queries'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { issuePatience } from '@/lib/guard/patience'
import { refreshCircles } from '@/lib/member/circles/present-circles'
import { getCodename } from '@/lib/member/codename-actions'
import { FakeBrowser } from '@/lib/member/fake-request'
import { fakeTeller, tellOut } from '@/lib/telling/fake-teller'
import { releaseDue } from '@/lib/telling/release'
import { thread } from '@/lib/thread/thread-queries'
import { POST } from './route'

const browser = vi.hoisted(() => ({ current: null as FakeBrowser | null }))
vi.mock('next/headers', () => ({
	cookies: () => browser.current?.module.cookies(),
	headers: () => browser.current?.module.headers(),
}))
vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const RIPE_MS = 15_000
const HOUR_MS = 3_600_000

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

/** Somebody new, on a network of their own, so that no test spends another's budget. */
async function join(): Promise<FakeBrowser> {
	nobody()
	const form = new FormData()
	form.set('patience', ripe('signUp'))
	form.set('words', 'en')
	await getCodename({ step: 'ask' }, form)
	if (!browser.current) throw new Error('nobody is here')
	return browser.current
}

function nobody(): void {
	browser.current = new FakeBrowser()
	browser.current.headers.set('x-treehole-network', newThingId())
}

function ripe(what: 'tell' | 'signUp'): string {
	return issuePatience(what, Date.now() - RIPE_MS)
}

interface Answer {
	readonly ok: boolean
	readonly code: string
	readonly path?: string
	readonly patience?: string
}

async function send(fields: Readonly<Record<string, string>>): Promise<Answer> {
	const body = new FormData()
	for (const [name, value] of Object.entries(fields)) body.set(name, value)
	const answer = await POST(new Request('https://tree.example/outbox', { method: 'POST', body }))
	expect(answer.status).toBe(200)
	expect(answer.headers.get('cache-control')).toBe('no-store')
	return answer.json()
}

function secretForm(over: Record<string, string> = {}): Record<string, string> {
	return {
		kind: 'tell',
		locale: 'en',
		text: 'I did it',
		language: 'en',
		colour: '3',
		texture: '2',
		when: 'now',
		ticket: randomUUID(),
		patience: ripe('tell'),
		...over,
	}
}

describe('a secret', () => {
	beforeEach(join)

	test('sent fifty times is told once, without a second proof', async () => {
		const form = secretForm({ text: 'from a tunnel' })
		const first = await send(form)
		expect(first).toEqual({
			ok: true,
			code: 'told',
			path: expect.stringMatching(/^\/en\/told\/[\w-]{22}$/),
		})
		for (let again = 0; again < 49; again++) {
			expect(await send({ ...form, patience: '' })).toEqual(first)
		}
		await releaseDue(Date.now() + HOUR_MS)
		const [card] = await cardsByIds([first.path?.split('/').at(-1) as ThingId])
		expect(card?.text).toBe('from a tunnel')
	})

	test('fifty at once are one', async () => {
		const form = secretForm()
		await send(form)
		const answers = await Promise.all(
			Array.from({ length: 49 }, () => send({ ...form, patience: '' })),
		)
		expect(new Set(answers.map(({ path }) => path)).size).toBe(1)
	})

	test('with a stranger’s ticket is another secret, and says nothing of theirs', async () => {
		const form = secretForm()
		const { path } = await send(form)
		await join()
		const other = await send({ ...form, patience: ripe('tell') })
		expect(other.ok).toBe(true)
		expect(other.path).not.toBe(path)
	})

	test('needs a proof of its own', async () => {
		const answer = await send(secretForm({ patience: 'x', proof: 'x' }))
		expect(answer).toMatchObject({ ok: false, code: 'proofNeeded' })
		expect(answer.patience).toMatch(/^[\w-]{48}$/)
	})

	test.each([
		[{ text: ' ' }, 'empty'],
		[{ ticket: '' }, 'badInput'],
		[{ when: 'never' }, 'badInput'],
		[{ topic: 'a b !' }, 'badTopic'],
	])('with %j is refused: %s', async (over, code) => {
		expect(await send(secretForm(over))).toMatchObject({ ok: false, code })
	})
})

describe('a reply', () => {
	const replyForm = (secret: ThingId, over: Record<string, string> = {}) => ({
		kind: 'reply',
		locale: 'zh',
		secret,
		text: 'me too',
		ticket: randomUUID(),
		...over,
	})
	const replies = async (secret: ThingId) => (await thread(secret))?.replies ?? []

	beforeEach(join)

	test('sent fifty times is there once, and costs one reply of the budget', async () => {
		const secret = await tellOut(fakeTeller())
		const form = replyForm(secret)
		for (let again = 0; again < 50; again++) {
			expect(await send(form)).toEqual({
				ok: true,
				code: 'replied',
				path: `/zh/secret/${secret}#r1`,
			})
		}
		expect(await replies(secret)).toHaveLength(1)
	})

	test('sent again hours later is still that one', async () => {
		const secret = await tellOut(fakeTeller())
		const form = replyForm(secret)
		await send(form)
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 23 * HOUR_MS })
		expect(await send(form)).toMatchObject({ path: `/zh/secret/${secret}#r1` })
		vi.useRealTimers()
		expect(await replies(secret)).toHaveLength(1)
	})

	test('with another ticket is another reply, and so is a stranger’s with the same', async () => {
		const secret = await tellOut(fakeTeller())
		const form = replyForm(secret)
		await send(form)
		await send({ ...form, ticket: randomUUID() })
		await join()
		await send(form)
		expect(await replies(secret)).toHaveLength(3)
	})

	test.each([
		[{ secret: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'gone'],
		[{ secret: 'none' }, 'badInput'],
		[{ ticket: 'a b' }, 'badInput'],
		[{ ticket: 'x'.repeat(65) }, 'badInput'],
		[{ text: '' }, 'empty'],
	])('with %j is refused: %s', async (over, code) => {
		const secret = await tellOut(fakeTeller())
		expect(await send(replyForm(secret, over as Record<string, string>))).toEqual({
			ok: false,
			code,
		})
	})
})

describe('a heart', () => {
	beforeEach(join)

	test('sent fifty times counts once, and is taken back once', async () => {
		const thing = await tellOut(fakeTeller())
		const hearts = async () => (await cardsByIds([thing]))[0]?.hearts
		for (let again = 0; again < 25; again++) {
			const answer = await send({ kind: 'heart', thing, press: 'give' })
			expect(answer).toEqual({ ok: true, code: 'hearted' })
		}
		expect(await hearts()).toBe(1)
		for (let again = 0; again < 25; again++) {
			const answer = await send({ kind: 'heart', thing, press: 'take' })
			expect(answer).toEqual({ ok: true, code: 'unhearted' })
		}
		expect(await hearts()).toBe(0)
	})

	test.each([
		['turn', 'badInput'],
		['', 'badInput'],
		['null', 'badInput'],
	])('says give or take, never %j', async (press, code) => {
		const thing = await tellOut(fakeTeller())
		expect(await send({ kind: 'heart', thing, press })).toEqual({ ok: false, code })
	})

	test('for one’s own is refused', async () => {
		const { path } = await send(secretForm())
		await releaseDue(Date.now() + HOUR_MS)
		const thing = path?.split('/').at(-1) ?? ''
		const answer = await send({ kind: 'heart', thing, press: 'give' })
		expect(answer).toEqual({ ok: false, code: 'ownThing' })
	})
})

describe('what was written before its sender signed in', () => {
	const MINUTE_MS = 60_000
	beforeEach(join)

	test('is held until they say that it goes out as theirs', async () => {
		const secret = await tellOut(fakeTeller())
		const forms: Record<string, string>[] = [
			secretForm(),
			{ kind: 'reply', locale: 'en', secret, text: 'not mine', ticket: randomUUID() },
			{ kind: 'heart', thing: secret, press: 'give' },
		]
		for (const form of forms) {
			for (const age of ['0', String(MINUTE_MS), String(-MINUTE_MS), 'x'])
				expect(await send({ ...form, age })).toMatchObject({
					...{ ok: false, code: 'signIn', signedInFor: expect.any(Number) },
				})
		}
		const [card] = await cardsByIds([secret])
		expect(card).toMatchObject({ hearts: 0, replies: 0 })
		for (const form of forms) expect(await send(form)).toMatchObject({ ok: true })
	})

	test('is not what they wrote since, however often their session was issued anew', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 48 * HOUR_MS })
		const age = String(23 * HOUR_MS)
		expect(await send(secretForm({ age }))).toMatchObject({ ok: true })
		await refreshCircles()
		expect(await send(secretForm({ age }))).toMatchObject({ ok: true })
		// A minute after signing in, and it may have been on its way for longer.
		for (const old of [48 * HOUR_MS - MINUTE_MS, 49 * HOUR_MS])
			expect(await send(secretForm({ age: String(old) }))).toMatchObject({ code: 'signIn' })
		vi.useRealTimers()
	})
})

describe('nobody', () => {
	beforeEach(nobody)

	test('tells, replies and gives hearts to nothing', async () => {
		const secret = await tellOut(fakeTeller())
		expect(await send(secretForm())).toMatchObject({ ok: false, code: 'signIn' })
		const forms: Record<string, string>[] = [
			{ kind: 'reply', secret, text: 'x', ticket: randomUUID() },
			{ kind: 'heart', thing: secret, press: 'give' },
		]
		for (const fields of forms) {
			expect(await send(fields)).toEqual({ ok: false, code: 'signIn' })
		}
		const [card] = await cardsByIds([secret])
		expect(card).toMatchObject({ hearts: 0, replies: 0 })
	})

	test.each(['', 'vote', 'constructor', '__proto__'])(
		'and no other kind is sent: %j',
		async (kind) => {
			expect(await send({ kind })).toEqual({ ok: false, code: 'badInput' })
		},
	)

	test('what is no form is refused', async () => {
		const request = new Request('https://tree.example/outbox', { method: 'POST', body: 'x' })
		expect(await (await POST(request)).json()).toEqual({ ok: false, code: 'badInput' })
	})
})
