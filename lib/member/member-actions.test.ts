import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { issuePatience } from '@/lib/guard/patience'
import { MemberSecret } from '@/lib/mark/member-marks'
import { joinTreehole } from './account'
import { codenameOf } from './codename/codename'
import { getCodename, keptCodename } from './codename-actions'
import { FakeBrowser } from './fake-request'
import type { CodenameState } from './member-forms'
import { addPasskeyOfMine } from './passkey-actions'
import { presentMember } from './present-member'
import { signInWithPasskey, signInWithWords } from './sign-in-actions'

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

const ASK: CodenameState = { step: 'ask' }
const PATIENCE_MS = 15_000

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

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return form
}

/** A form that has waited long enough. */
const ripe = (fields: Record<string, string> = {}) =>
	formOf({ patience: issuePatience('signUp', Date.now() - PATIENCE_MS), ...fields })

async function newMember(): Promise<readonly string[]> {
	const made = await getCodename(ASK, ripe({ words: 'en' }))
	if (made.step !== 'shown') throw new Error(JSON.stringify(made))
	return made.words
}

describe('getting a codename', () => {
	test('shows twelve words in the language asked for, and asks for two of them', async () => {
		const made = await getCodename(ASK, ripe({ words: 'zh' }))
		if (made.step !== 'shown') throw new Error(JSON.stringify(made))
		const { secret } = (await presentMember()) ?? {}
		expect(secret && codenameOf(secret, 'zh')).toEqual(made.words)
		const [first, second] = made.check.asked
		expect(first).toBeGreaterThanOrEqual(1)
		expect(second).toBeGreaterThan(first)
		expect(second).toBeLessThanOrEqual(12)
	})

	test('needs a proof; one that came early goes on waiting, a used one is replaced', async () => {
		const none = await getCodename(ASK, formOf({}))
		expect(none).toMatchObject({ step: 'ask', refusal: 'proofNeeded' })
		const early = formOf({ patience: issuePatience('signUp') })
		expect(await getCodename(ASK, early)).toEqual({
			step: 'ask',
			refusal: 'tooEarly',
			patience: early.get('patience'),
		})
		const form = ripe()
		await getCodename(ASK, form)
		browser.current = new FakeBrowser()
		const again = await getCodename(ASK, form)
		expect(again).toMatchObject({ step: 'ask', refusal: 'proofNeeded' })
		expect(again).not.toMatchObject({ patience: form.get('patience') })
		expect(await presentMember()).toBeNull()
	})

	test('never takes the place of a codename that is there, and shows none again', async () => {
		await newMember()
		const before = (await presentMember())?.secret.reveal()
		expect(await getCodename(ASK, ripe())).toEqual({ step: 'have' })
		expect((await presentMember())?.secret.reveal()).toEqual(before)
	})

	test('a second tap leaves the words where they are', async () => {
		const made = await getCodename(ASK, ripe())
		expect(await getCodename(made, ripe())).toBe(made)
	})
})

describe('the check', () => {
	const asked = (firstWord: string, secondWord: string, more = {}) =>
		formOf({ locale: 'en', words: 'en', first: '3', firstWord, second: '12', secondWord, ...more })

	test('goes on with the right words, as forgiving as signing in', async () => {
		const words = await newMember()
		const right = asked(` ${words[2]?.toUpperCase()}`, words[11]?.slice(0, 4) ?? '')
		await expect(keptCodename({ wrong: [] }, right)).rejects.toThrow('to /en/tell')
	})

	test('goes on to a page of ours and no other', async () => {
		const words = await newMember()
		const going = (back: string) =>
			keptCodename({ wrong: [] }, asked(words[2] ?? '', words[11] ?? '', { back }))
		await expect(going('/en/secret/x')).rejects.toThrow('to /en/secret/x')
		await expect(going('//evil.example')).rejects.toThrow('to /en/tell')
	})

	test('names the wrong word, keeps what was typed, and shows nothing', async () => {
		const words = await newMember()
		const state = await keptCodename({ wrong: [] }, asked('zebra', words[11] ?? ''))
		expect(state).toEqual({
			wrong: [3],
			check: { language: 'en', asked: [3, 12] },
			typed: { firstWord: 'zebra', secondWord: words[11] },
		})
	})

	test('is for who is present: nobody is refused, and a stranger’s words are wrong', async () => {
		const theirs = await newMember()
		browser.current = new FakeBrowser()
		const form = asked(theirs[2] ?? '', theirs[11] ?? '')
		expect(await keptCodename({ wrong: [] }, form)).toEqual({ wrong: [], refusal: 'signIn' })
		// A stranger whose every word is another.
		await signInAs(new MemberSecret(new Uint8Array(16)))
		const state = await keptCodename({ wrong: [] }, asked('zebra', 'zebra'))
		expect(state.wrong).toEqual([3, 12])
	})

	test.each(['0', '13', 'x', ''])('has no place %j', async (first) => {
		await newMember()
		const state = await keptCodename({ wrong: [] }, asked('a', 'b', { first }))
		expect(state).toEqual({ wrong: [], refusal: 'badInput' })
	})
})

describe('signing in', () => {
	test('goes on to one’s own things, or back to a page of ours', async () => {
		const words = (await newMember()).join(' ')
		const going = (back: string) =>
			signInWithWords({ typed: '' }, formOf({ locale: 'zh', words, back }))
		await expect(going('')).rejects.toThrow('to /zh/me')
		await expect(going('/zh/tell')).rejects.toThrow('to /zh/tell')
		await expect(going('https://evil.example')).rejects.toThrow('to /zh/me')
	})

	test('keeps what was typed when it is refused', async () => {
		const words = 'abandon abandon\n about'
		const state = await signInWithWords({ typed: '' }, formOf({ words }))
		expect(state).toEqual({ refusal: 'wrongCodename', typed: words })
	})

	test('with a passkey says no to nonsense', async () => {
		const state = await signInWithPasskey({}, formOf({ answer: '{}' }))
		expect(state).toEqual({ refusal: 'wrongPasskey' })
		expect(await presentMember()).toBeNull()
	})
})

test('nobody adds a passkey', async () => {
	expect(await addPasskeyOfMine({}, formOf({ answer: '{}' }))).toEqual({ refusal: 'signIn' })
})

/** Signs in as that member; S is theirs alone. */
async function signInAs(secret: MemberSecret): Promise<void> {
	await joinTreehole(secret)
	const words = codenameOf(secret, 'en').join(' ')
	await expect(signInWithWords({ typed: '' }, formOf({ words }))).rejects.toThrow('to /en/me')
}
