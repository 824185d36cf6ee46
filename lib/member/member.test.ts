import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { account } from '@/db/vault/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { joinTreehole } from './account'
import { codenameOf } from './codename/codename'
import { FakeBrowser } from './fake-request'
import { presentMember, rememberNextIndex } from './present-member'
import { openSession } from './session/open-session'
import { rotateSession } from './session/rotate-session'
import { decodeSession } from './session/session-token'
import { signUp } from './sign-up-command'

const browser = vi.hoisted(() => ({ current: null as FakeBrowser | null }))
vi.mock('next/headers', () => ({
	cookies: () => browser.current?.module.cookies(),
	headers: () => browser.current?.module.headers(),
}))

const DAY_MS = 24 * 3_600_000

let world: TemporaryWorld

beforeAll(async () => {
	process.env.TREEHOLE_BUDGET_FACTOR = '1000'
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

beforeEach(() => {
	browser.current = new FakeBrowser()
})

const jar = () => (browser.current as FakeBrowser).jar
const signIn = (words: string) => openSession({ provider: 'codename', fields: { words } })

describe('a new member', () => {
	test('is present at once, and signs in anywhere with the words', async () => {
		const made = await signUp('zh')
		if (!made.ok) throw new Error(made.refusal)
		const here = await presentMember()
		expect(here?.nextHint).toBe(0)
		browser.current = new FakeBrowser()
		expect(await presentMember()).toBeNull()
		expect(await signIn(` ${made.value.join('')}\n`)).toEqual({ ok: true, value: undefined })
		expect((await presentMember())?.secret.reveal()).toEqual(here?.secret.reveal())
	})

	test('leaves nothing but a keyed hash and a quarter', async () => {
		const before = await world.vault.read.select().from(account)
		const made = await signUp('en')
		const after = await world.vault.read.select().from(account)
		const [row] = after.filter((one) => !before.some((old) => Buffer.from(old.id).equals(one.id)))
		expect(made.ok && row).toBeTruthy()
		expect(row?.id).toHaveLength(16)
		const secret = (await presentMember())?.secret.reveal() ?? new Uint8Array()
		expect(Buffer.from(row?.id ?? []).equals(Buffer.from(secret))).toBe(false)
		const date = new Date()
		const quarter = (date.getUTCFullYear() - 1970) * 4 + Math.floor(date.getUTCMonth() / 3)
		expect(row?.joinedQuarter).toBe(quarter)
	})

	test('has a session that says circles and since when, and nothing else, and no cookie that shows S', async () => {
		await signUp('en')
		const secret = Buffer.from((await presentMember())?.secret.reveal() ?? [])
		const token = await decodeSession({ token: jar().get('treehole-session')?.value })
		expect(Object.keys(token ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'since'])
		for (const { value } of jar().values()) {
			const bytes = Buffer.from(value, 'base64url')
			expect(bytes.includes(secret) || value.includes(secret.toString('hex'))).toBe(false)
		}
	})
})

describe('who is nobody', () => {
	test.each([
		['words of nobody', () => codenameOf(MemberSecret.random(), 'en').join(' ')],
		['words that do not fit together', () => 'abandon '.repeat(12)],
		['no words', () => ''],
	])('is refused without saying why: %s', async (_, words) => {
		expect(await signIn(words())).toEqual({ ok: false, refusal: 'wrongCodename' })
		expect(jar().size).toBe(0)
		expect(await presentMember()).toBeNull()
	})

	test('cannot be present with half of it', async () => {
		await signUp('en')
		const session = jar().get('treehole-session')
		const secret = jar().get('treehole-s')
		jar().delete('treehole-session')
		expect(await presentMember()).toBeNull()
		if (session) jar().set('treehole-session', session)
		jar().delete('treehole-s')
		expect(await presentMember()).toBeNull()
		if (secret) jar().set('treehole-s', secret)
		expect(await presentMember()).not.toBeNull()
	})

	test('cannot be present with a cookie that was touched', async () => {
		await signUp('en')
		const { value } = jar().get('treehole-s') ?? { value: '' }
		const bytes = Buffer.from(value, 'base64url')
		bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
		jar().set('treehole-s', { name: 'treehole-s', value: bytes.toString('base64url') })
		expect(await presentMember()).toBeNull()
	})
})

describe('thirty days', () => {
	test('are over after thirty days', async () => {
		await signUp('en')
		expect(await presentMember(Date.now() + 29 * DAY_MS)).not.toBeNull()
		expect(await presentMember(Date.now() + 31 * DAY_MS)).toBeNull()
	})

	test('begin again once a day while somebody uses them', async () => {
		await signUp('en')
		const token = () => jar().get('treehole-session')?.value
		const sealed = () => jar().get('treehole-s')?.value
		const before = { token: token(), sealed: sealed() }
		await rotateSession()
		expect({ token: token(), sealed: sealed() }).toEqual(before)
		await rotateSession(Date.now() + 2 * DAY_MS)
		expect(token()).not.toBe(before.token)
		expect(sealed()).not.toBe(before.sealed)
		expect(await presentMember()).not.toBeNull()
	})

	test('do not begin for nobody', async () => {
		await rotateSession(Date.now() + 2 * DAY_MS)
		expect(jar().size).toBe(0)
	})
})

test('the next index is remembered, and never goes back', async () => {
	await signUp('en')
	await rememberNextIndex(7)
	await rememberNextIndex(3)
	expect((await presentMember())?.nextHint).toBe(7)
})

test('who signs in again is no beginner: what was told before counts', async () => {
	const made = await signUp('en')
	const here = await presentMember()
	if (!made.ok || !here) throw new Error('nobody signed up')
	const told = [0, 1, 2].map((index) => reverseErrand(here.secret, index, 'secret', newThingId()))
	await world.content.write(told.map(errandStatement))
	browser.current = new FakeBrowser()
	await signIn(made.value.join(' '))
	expect((await presentMember())?.nextHint).toBe(3)
})

test('joining twice is joining once', async () => {
	const secret = MemberSecret.random()
	expect((await joinTreehole(secret)).ok).toBe(true)
	expect((await joinTreehole(secret)).ok).toBe(true)
	expect((await signIn(codenameOf(secret, 'en').join(' '))).ok).toBe(true)
})

test('while the keeper is away nobody joins or signs in, and who is present stays', async () => {
	const made = await signUp('en')
	const words = made.ok ? made.value.join(' ') : ''
	await world.stopKeeper()
	expect(await presentMember()).not.toBeNull()
	browser.current = new FakeBrowser()
	expect(await signIn(words)).toEqual({ ok: false, refusal: 'membersAway' })
	expect(await signUp('en')).toEqual({ ok: false, refusal: 'membersAway' })
	expect(await signIn('nothing that fits')).toEqual({ ok: false, refusal: 'membersAway' })
	expect(jar().size).toBe(0)
	await world.startKeeper()
})
