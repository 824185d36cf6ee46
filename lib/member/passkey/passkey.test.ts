import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { credential } from '@/db/vault/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { config } from '@/lib/config/config'
import { MemberSecret } from '@/lib/mark/member-marks'
import { joinTreehole, leaveTreehole } from '../account'
import { FakeBrowser } from '../fake-request'
import { addPasskey } from './add-passkey'
import { optionsToAdd, optionsToSignIn } from './ceremony-options'
import { takeChallenge } from './challenge'
import { FakeAuthenticator } from './fake-authenticator'
import { memberOfPasskey } from './member-of-passkey'

const browser = vi.hoisted(() => ({ current: null as FakeBrowser | null }))
vi.mock('next/headers', () => ({
	cookies: () => browser.current?.module.cookies(),
	headers: () => browser.current?.module.headers(),
}))

const WRONG = { ok: false, refusal: 'wrongPasskey' }
/** User present, but neither finger, face nor PIN. */
const UNVERIFIED = 0b0001

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

async function newMember(): Promise<MemberSecret> {
	const secret = MemberSecret.random()
	await joinTreehole(secret)
	return secret
}

const device = (origin = config().origin) => new FakeAuthenticator(origin)

async function add(secret: MemberSecret, authenticator: FakeAuthenticator) {
	const { challenge } = await optionsToAdd(secret, 'My treehole')
	return addPasskey(secret, authenticator.create(challenge))
}

async function signIn(authenticator: FakeAuthenticator, handle: Uint8Array, flags?: number) {
	const { challenge } = await optionsToSignIn()
	return memberOfPasskey(authenticator.get(challenge, handle, flags))
}

describe('a passkey', () => {
	test('asks the browser for what the design says', async () => {
		const secret = await newMember()
		const options = await optionsToAdd(secret, 'My treehole')
		expect(options.user.id).toBe(Buffer.from(secret.reveal()).toString('base64url'))
		expect(options.authenticatorSelection?.residentKey).toBe('required')
		expect(options.attestation).toBe('none')
		expect(options.excludeCredentials).toEqual([])
		expect((await optionsToSignIn()).allowCredentials).toEqual([])
	})

	test('signs in whoever added it, in another browser too, again and again', async () => {
		const secret = await newMember()
		const authenticator = device()
		expect(await add(secret, authenticator)).toEqual({ ok: true, value: undefined })
		for (let time = 0; time < 2; time++) {
			browser.current = new FakeBrowser()
			const found = await signIn(authenticator, secret.reveal())
			expect(found.ok && found.value.reveal()).toEqual(secret.reveal())
		}
	})

	test('leaves a keyed hash and a public key, the same whether it is used or not', async () => {
		const secret = await newMember()
		const authenticator = device()
		const rows = async () => world.vault.read.select().from(credential)
		const before = (await rows()).length
		await add(secret, authenticator)
		const after = await rows()
		expect(after).toHaveLength(before + 1)
		await signIn(authenticator, secret.reveal())
		expect(await rows()).toEqual(after)
		for (const { k } of after) {
			expect(k).toHaveLength(16)
			expect(authenticator.id.includes(Buffer.from(k))).toBe(false)
		}
	})
})

describe('nobody signs in', () => {
	test('with a passkey that was never added', async () => {
		expect(await signIn(device(), MemberSecret.random().reveal())).toEqual(WRONG)
	})

	test('once the account is closed', async () => {
		const secret = await newMember()
		const authenticator = device()
		await add(secret, authenticator)
		await leaveTreehole(secret)
		expect(await signIn(authenticator, secret.reveal())).toEqual(WRONG)
	})

	test('as somebody else, by putting their S beside one’s own passkey', async () => {
		const authenticator = device()
		await add(MemberSecret.random(), authenticator)
		expect(await signIn(authenticator, MemberSecret.random().reveal())).toEqual(WRONG)
	})

	test('with the id of a passkey and another key', async () => {
		const secret = await newMember()
		const authenticator = device()
		await add(secret, authenticator)
		const forged = device()
		authenticator.id.copy(forged.id)
		expect(await signIn(forged, secret.reveal())).toEqual(WRONG)
	})

	test('with an answer that was used before', async () => {
		const secret = await newMember()
		const authenticator = device()
		await add(secret, authenticator)
		const { challenge } = await optionsToSignIn()
		const jar = new Map(browser.current?.jar)
		const answer = authenticator.get(challenge, secret.reveal())
		expect((await memberOfPasskey(answer)).ok).toBe(true)
		expect(await memberOfPasskey(answer)).toEqual(WRONG)
		// Nor by putting the cookie back.
		for (const [name, cookie] of jar) browser.current?.jar.set(name, cookie)
		expect(await memberOfPasskey(answer)).toEqual(WRONG)
	})

	test('with an answer to a challenge of another browser', async () => {
		const secret = await newMember()
		const authenticator = device()
		await add(secret, authenticator)
		const { challenge } = await optionsToSignIn()
		browser.current = new FakeBrowser()
		await optionsToSignIn()
		expect(await memberOfPasskey(authenticator.get(challenge, secret.reveal()))).toEqual(WRONG)
	})

	test('from another origin, or without being verified', async () => {
		const secret = await newMember()
		const authenticator = device()
		await add(secret, authenticator)
		expect(await signIn(authenticator, secret.reveal(), UNVERIFIED)).toEqual(WRONG)
		const elsewhere = device('http://localhost:1')
		await add(secret, elsewhere)
		expect(await signIn(elsewhere, secret.reveal())).toEqual(WRONG)
	})

	test.each(['', '{}', 'null', '[]', '{"id":"x"}', '"x"'])('with %j', async (json) => {
		await optionsToSignIn()
		expect(await memberOfPasskey(json)).toEqual(WRONG)
	})
})

describe('nobody adds', () => {
	test('a passkey to somebody else, with a ceremony begun as oneself', async () => {
		const { challenge } = await optionsToAdd(MemberSecret.random(), 'My treehole')
		expect(await addPasskey(MemberSecret.random(), device().create(challenge))).toEqual(WRONG)
	})

	test('one with a challenge for signing in', async () => {
		const { challenge } = await optionsToSignIn()
		expect(await addPasskey(MemberSecret.random(), device().create(challenge))).toEqual(WRONG)
	})

	test('one that did not verify its user', async () => {
		const secret = await newMember()
		const { challenge } = await optionsToAdd(secret, 'My treehole')
		expect(await addPasskey(secret, device().create(challenge, UNVERIFIED))).toEqual(WRONG)
	})
})

test('a challenge is over after five minutes', async () => {
	const now = Date.now()
	await optionsToSignIn()
	expect(await takeChallenge({ does: 'signIn' }, now + 5 * 60_000 + 1_000)).toBeNull()
})

test('while the keeper is away passkeys wait', async () => {
	const secret = await newMember()
	await world.stopKeeper()
	expect(await add(secret, device())).toEqual({ ok: false, refusal: 'membersAway' })
	expect(await signIn(device(), secret.reveal())).toEqual({ ok: false, refusal: 'membersAway' })
	await world.startKeeper()
})
