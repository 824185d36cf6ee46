import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { config } from '@/lib/config/config'
import { makeKeys } from '@/lib/keys/make-keys'
import type { Guarded } from './guarded'
import { issuePatience, patienceAgain } from './patience'
import { makeChallenge, PROOF_HOURS } from './proof-of-work'
import { requireProof } from './require-proof'

vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

let folder: string

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'treehole-guard-'))
	process.env.TREEHOLE_KEYS = path.join(folder, 'keys')
	process.env.TREEHOLE_PROOF_COST = '4'
	process.env.TREEHOLE_PATIENCE_SECONDS = '15'
	makeKeys(config().keys)
})

afterAll(() => rmSync(folder, { recursive: true }))

const HOUR_MS = 3_600_000

async function solved(challenge: Challenge): Promise<string> {
	const solution = await solveChallenge({ challenge, deriveKey })
	return btoa(JSON.stringify({ challenge, solution }))
}

function pass(fields: Record<string, string>, what: Guarded = 'tell', now?: number) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return requireProof(form, what, now)
}

const DONE = { ok: true, value: undefined }
const NEEDED = { ok: false, refusal: 'proofNeeded' }

describe('a puzzle', () => {
	test('lets one form pass, once', async () => {
		const proof = await solved(await makeChallenge('tell'))
		expect(await pass({ proof })).toEqual(DONE)
		expect(await pass({ proof })).toEqual(NEEDED)
	})

	test('is for one purpose', async () => {
		const proof = await solved(await makeChallenge('tell'))
		expect(await pass({ proof }, 'signUp')).toEqual(NEEDED)
	})

	test('is over after its time', async () => {
		const now = Date.now()
		const proof = await solved(await makeChallenge('tell', now))
		expect(await pass({ proof }, 'tell', now + PROOF_HOURS * HOUR_MS + 1)).toEqual(NEEDED)
		expect(await pass({ proof }, 'tell', now)).toEqual(DONE)
	})

	test('cannot be made easier, longer or for something else by whoever solves it', async () => {
		const challenge = await makeChallenge('signUp')
		const { parameters } = challenge
		const changed = [
			{ ...parameters, data: { for: 'tell' } },
			{ ...parameters, expiresAt: (parameters.expiresAt ?? 0) + 9_999 },
			{ ...parameters, cost: 1 },
		]
		for (const forged of changed) {
			const { keySignature } = forged
			const easy = { ...challenge, parameters: { ...forged, keySignature, keyPrefix: '00' } }
			expect(await pass({ proof: await solved(easy) }, 'signUp')).toEqual(NEEDED)
		}
	})

	test('needs its answer', async () => {
		const challenge = await makeChallenge('tell')
		const guessed = {
			counter: 1,
			derivedKey: `${challenge.parameters.keyPrefix}${'00'.repeat(16)}`,
		}
		const proof = btoa(JSON.stringify({ challenge, solution: guessed }))
		expect(await pass({ proof })).toEqual(NEEDED)
	})

	test.each(['', 'x', btoa('{}'), btoa('[1]'), btoa('null'), btoa('{"challenge":{}}')])(
		'is not %j',
		async (proof) => {
			expect(await pass({ proof })).toEqual(NEEDED)
		},
	)
})

describe('patience', () => {
	const START = 1_800_000_000_000

	test('passes once, after the seconds it takes, and waits on when it came early', async () => {
		const patience = issuePatience('tell', START)
		const at = (ms: number) => pass({ patience }, 'tell', START + ms)
		expect(await at(14_999)).toEqual({ ok: false, refusal: 'tooEarly' })
		expect(await at(15_000)).toEqual(DONE)
		expect(await at(15_001)).toEqual(NEEDED)
	})

	test('is for one purpose, for six hours, and not to be forged', async () => {
		const patience = issuePatience('tell', START)
		expect(await pass({ patience }, 'signUp', START + 60_000)).toEqual(NEEDED)
		expect(await pass({ patience }, 'tell', START + 6 * HOUR_MS)).toEqual(NEEDED)
		const bytes = Buffer.from(patience, 'base64url')
		bytes.writeBigUInt64BE(BigInt(START - 60_000))
		const older = bytes.toString('base64url')
		expect(await pass({ patience: older }, 'tell', START)).toEqual(NEEDED)
		expect(await pass({ patience }, 'tell', START + 60_000)).toEqual(DONE)
	})

	test('goes on in a form that is shown again, and begins anew once it is used, over or forged', async () => {
		const patience = issuePatience('tell', START)
		const again = (ms: number, ticket = patience) => patienceAgain(ticket, 'tell', START + ms)
		expect(again(1_000)).toBe(patience)
		expect(again(6 * HOUR_MS)).not.toBe(patience)
		expect(again(1_000, 'x')).not.toBe('x')
		expect(await pass({ patience }, 'tell', START + 20_000)).toEqual(DONE)
		const next = again(21_000)
		expect(next).not.toBe(patience)
		expect(await pass({ patience: next }, 'tell', START + 60_000)).toEqual(DONE)
	})
})
