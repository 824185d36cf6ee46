import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '@/lib/config/config'
import { newThingId } from '@/lib/crypto/id'
import { makeKeys } from '@/lib/keys/make-keys'
import { encodeSession, tokenOf } from '@/lib/member/session/session-token'
import { admissionTo } from './admission'

const NOW = Date.now()
const MINUTE = 60_000
let folder: string

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'treehole-admission-'))
	process.env.TREEHOLE_KEYS = path.join(folder, 'keys')
	makeKeys(config().keys)
})
afterAll(() => rmSync(folder, { recursive: true }))

const [circle, other] = [newThingId(), newThingId()]

async function asking(
	readable: readonly (typeof circle)[],
	checkedAt = NOW,
): Promise<IncomingMessage> {
	const checked = Math.floor(checkedAt / 1000)
	const token = tokenOf({ readable, muted: [], checked, asked: checked })
	const session = await encodeSession({ token, secret: '' })
	return { headers: { cookie: `language=en; treehole-session=${session}` } } as IncomingMessage
}

test('who is in is in, and a stranger and nobody are not', async () => {
	expect(await admissionTo(circle, await asking([other, circle]), NOW + MINUTE)).toBe('in')
	expect(await admissionTo(circle, { headers: {} } as IncomingMessage, NOW)).toBe('out')
	const forged = { headers: { cookie: 'treehole-session=x.y.z' } } as IncomingMessage
	expect(await admissionTo(circle, forged, NOW)).toBe('out')
	expect(await admissionTo(circle, await asking([other]), NOW + 2_000)).toBe('out')
})

test('a reader who was removed is out within five minutes: a session as old is asked about anew', async () => {
	const before = await asking([circle])
	expect(await admissionTo(circle, before, NOW + 5 * MINUTE - 2_000)).toBe('in')
	expect(await admissionTo(circle, before, NOW + 5 * MINUTE)).toBe('ask')
	// Asked, the session no longer holds it.
	expect(await admissionTo(circle, await asking([], NOW + 5 * MINUTE), NOW + 5 * MINUTE)).toBe(
		'out',
	)
})

test('who joined on another device is asked about soon', async () => {
	expect(await admissionTo(circle, await asking([]), NOW + 20_000)).toBe('ask')
})
