import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/outbox/route'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId } from '@/lib/crypto/id'
import { issuePatience } from '@/lib/guard/patience'
import { getCodename } from '@/lib/member/codename-actions'
import { FakeBrowser } from '@/lib/member/fake-request'
import { presentMember, rememberNextIndex } from '@/lib/member/present-member'
import { requireStanding } from '@/lib/member/standing'
import { done, refused } from '@/lib/outcome'
import type { Measure } from '@/lib/review/measure'
import { dropSeat, seats } from '@/lib/steward/seats'
import en from '@/messages/en/refusal.json'
import zh from '@/messages/zh-Hans/refusal.json'
import { formOf, RIPE_MS, ripe } from './fake-forms'
import { fakeTeller, tellOut } from './fake-teller'
import { replyAction } from './reply-actions'
import { decided, fakeReport, fakeSteward } from './review/fake-review'
import { tellAction } from './tell-actions'

const browser = vi.hoisted(() => ({ current: null as FakeBrowser | null }))
vi.mock('next/headers', () => ({
	cookies: () => browser.current?.module.cookies(),
	headers: () => browser.current?.module.headers(),
}))
vi.mock('next/navigation', () => ({
	redirect: (path: string) => {
		throw new Error(`to ${path}`)
	},
}))

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

/** Signs up with a browser and a network of its own, and is no beginner. */
beforeEach(async () => {
	browser.current = new FakeBrowser()
	browser.current.headers.set('x-treehole-network', newThingId())
	const patience = issuePatience('signUp', Date.now() - RIPE_MS)
	await getCodename({ step: 'ask' }, formOf({ patience, words: 'en' }))
	await rememberNextIndex(10)
})

async function present() {
	const member = await presentMember()
	if (!member) throw new Error('nobody is here')
	return member
}

/** Stewards decide so about something that the member who is here told. */
async function stop(measure: Measure): Promise<void> {
	const thing = await tellOut({ ...(await present()), nextHint: 0 })
	await fakeReport(thing, 'threat')
	await decided(await fakeSteward(), thing, measure)
	// Two would have to agree.
	for (const seat of await seats()) await dropSeat(seat)
	await world.emptyOutbox()
}

const toldTo = (form: FormData) =>
	tellAction(null, form).catch((error: Error) => ({ refusal: error.message.slice(0, 11) }))

const replied = (secret: string, text: string) =>
	replyAction(null, formOf({ secret, text, locale: 'zh' })).catch((error: Error) => ({
		refusal: error.message.slice(0, 13),
	}))

async function sent(form: FormData) {
	const body = { method: 'POST', body: form }
	return (await POST(new Request('http://x/outbox', body))).json()
}

describe('a member who is suspended', () => {
	beforeEach(() => stop('suspend'))

	test('tells nothing, reads why, and finds everything that was typed again', async () => {
		const form = ripe({ text: ' kept ', topic: 'ab', answer: ['x', 'y', '', ''] })
		const state = await toldTo(form)
		expect(state).toMatchObject({
			refusal: 'suspended',
			fields: { text: ' kept ', topic: 'ab', answers: ['x', 'y', '', ''] },
			patience: form.get('patience'),
		})
		expect([en.suspended, zh.suspended].every(Boolean)).toBe(true)
	})

	test('says nothing in a thread, and keeps what was typed', async () => {
		const secret = await tellOut(fakeTeller())
		expect(await replied(secret, 'typed')).toEqual({ refusal: 'suspended', text: 'typed' })
	})

	test('sends nothing from the outbox of their browser either; it stays there', async () => {
		const secret = await tellOut(fakeTeller())
		const letter = ripe({ text: 'from a tunnel', kind: 'tell' })
		const patience = letter.get('patience')
		expect(await sent(letter)).toEqual({ ok: false, code: 'suspended', patience })
		const reply = formOf({ kind: 'reply', secret, text: 'from a tunnel', ticket: newThingId() })
		expect(await sent(reply)).toEqual({ ok: false, code: 'suspended' })
	})

	test('gives hearts: they are words that were stopped', async () => {
		const thing = await tellOut(fakeTeller())
		const heart = formOf({ kind: 'heart', thing, press: 'give' })
		expect(await sent(heart)).toEqual({ ok: true, code: 'hearted' })
	})

	test('stays so while the keeper is away, once it was heard; others go on telling', async () => {
		const { secret } = await present()
		expect(await requireStanding(secret)).toEqual(refused('suspended'))
		await world.stopKeeper()
		try {
			expect(await toldTo(ripe())).toMatchObject({ refusal: 'suspended' })
			const other = fakeTeller().secret
			expect(await requireStanding(other)).toEqual(done({ slow: false }))
		} finally {
			await world.startKeeper()
		}
	})
})

describe('a member who is slowed down', () => {
	beforeEach(() => stop('slow'))

	test('says two things, and has to wait with the third, whether told, replied or sent later', async () => {
		const secret = await tellOut(fakeTeller())
		expect((await toldTo(ripe())).refusal).toBe('to /zh/told')
		expect((await replied(secret, 'one more')).refusal).toBe('to /zh/secret')
		const state = await toldTo(ripe({ text: 'the third' }))
		expect(state).toMatchObject({ refusal: 'slowed', fields: { text: 'the third' } })
		expect(await replied(secret, 'typed')).toEqual({ refusal: 'slowed', text: 'typed' })
		const reply = formOf({ kind: 'reply', secret, text: 'later', ticket: newThingId() })
		expect(await sent(reply)).toEqual({ ok: false, code: 'slowed' })
		expect([en.slowed, zh.slowed].every(Boolean)).toBe(true)
	})
})

describe('a member whom nobody stopped', () => {
	test('says many more', async () => {
		const secret = await tellOut(fakeTeller())
		for (let at = 0; at < 8; at += 1)
			expect((await replied(secret, `reply ${at}`)).refusal).toBe('to /zh/secret')
	})

	test('replies more slowly as a beginner, and loses nothing', async () => {
		const secret = await tellOut(fakeTeller())
		browser.current = new FakeBrowser()
		browser.current.headers.set('x-treehole-network', newThingId())
		const patience = issuePatience('signUp', Date.now() - RIPE_MS)
		await getCodename({ step: 'ask' }, formOf({ patience, words: 'en' }))
		for (let at = 0; at < 5; at += 1)
			expect((await replied(secret, `reply ${at}`)).refusal).toBe('to /zh/secret')
		expect(await replied(secret, 'the sixth')).toEqual({ refusal: 'tooMany', text: 'the sixth' })
		await rememberNextIndex(10)
		expect((await replied(secret, 'the seventh')).refusal).toBe('to /zh/secret')
	})
})
