import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { config } from '@/lib/config/config'
import { newThingId } from '@/lib/crypto/id'
import { makeKeys } from '@/lib/keys/make-keys'
import { newKey } from '@/lib/keys/new-key'
import { Ring } from '@/lib/keys/ring'
import { readWebKeys, type WebKeys } from '@/lib/keys/web-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { openPresent, sealPresent } from '../member-cookie'
import { authOptions } from './auth-options'
import {
	areFresh,
	encodeSession,
	readSession,
	type SessionCircles,
	sessionSecret,
	tokenOf,
} from './session-token'

const keys = vi.hoisted(() => ({ current: null as unknown }))
vi.mock('@/lib/keys/web-keys', async (original) => ({
	...(await original<typeof import('@/lib/keys/web-keys')>()),
	webKeys: () => keys.current,
}))

let folder: string
const rings = () => keys.current as WebKeys

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'treehole-session-'))
	process.env.TREEHOLE_KEYS = path.join(folder, 'keys')
	process.env.TREEHOLE_ORIGIN = 'https://tree.example'
	makeKeys(config().keys)
	keys.current = readWebKeys(config().keys)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** A fresh key before the old one, as `npm run keys -- rotate` leaves it for 31 days. */
function turn(purpose: 'session' | 'cookie'): void {
	keys.current = { ...rings(), [purpose]: new Ring([newKey(), ...rings()[purpose].all]) }
}

test('on https every cookie that next-auth knows is bound to this very host', () => {
	const { cookies, useSecureCookies } = authOptions('en')
	const all = Object.values(cookies ?? {})
	expect(all).toHaveLength(6)
	expect(useSecureCookies).toBe(true)
	for (const { name, options } of all) {
		expect(name).toMatch(/^__Host-treehole-/)
		expect(options).toMatchObject({ httpOnly: true, secure: true, path: '/' })
		expect(options.domain).toBeUndefined()
	}
})

test('next-auth believes our origin and nothing that a request says', () => {
	authOptions('zh')
	expect(process.env.NEXTAUTH_URL).toBe('https://tree.example')
	const pages = Object.values(authOptions('zh').pages ?? {})
	expect(pages).toEqual(Array(5).fill('/zh/sign-in'))
})

test('a new key signs nobody out, and one that is gone does', async () => {
	const circles = { readable: [newThingId()], muted: [], checked: 5, asked: 5 }
	const token = await encodeSession({ token: tokenOf(circles), secret: '' })
	const sealed = sealPresent(rings().cookie, { secret: MemberSecret.random(), nextHint: 5 }, 0)
	turn('session')
	turn('cookie')
	expect((await readSession(token))?.circles).toEqual(circles)
	expect(openPresent(rings().cookie, sealed, 0)?.nextHint).toBe(5)
	const [session, cookie] = [rings().session, rings().cookie]
	keys.current = {
		...rings(),
		session: new Ring([session.current]),
		cookie: new Ring([cookie.current]),
	}
	expect(await readSession(token)).toBeNull()
	expect(openPresent(rings().cookie, sealed, 0)).toBeNull()
})

test('is not what somebody else encoded, or of another shape, or over', async () => {
	const read = [newThingId()]
	const secret = sessionSecret()
	expect(await readSession(undefined)).toBeNull()
	expect(await readSession('x.y.z')).toBeNull()
	expect(await readSession(await encode({ token: { read }, secret: 'theirs' }))).toBeNull()
	expect(await readSession(await encode({ token: { read: ['friends'] }, secret }))).toBeNull()
	expect(await readSession(await encode({ token: { read }, secret, maxAge: -60 }))).toBeNull()
	expect((await readSession(await encode({ token: { read }, secret })))?.circles.readable).toEqual(
		read,
	)
})

test('of before there were circles holds none, and has to be asked about', async () => {
	const old = await readSession(
		await encode({ token: { circles: ['everyone'] }, secret: sessionSecret() }),
	)
	expect(old?.circles).toEqual({ readable: [], muted: [], checked: 0, asked: 0 })
	expect(areFresh(old?.circles as SessionCircles, Date.now())).toBe(false)
})

test('is as long with one circle as with seven', async () => {
	const lengthWith = async (count: number) => {
		const readable = Array.from({ length: count }, newThingId)
		const token = tokenOf({ readable, muted: [], checked: 1, asked: 1 })
		return (await encodeSession({ token, secret: '' })).length
	}
	expect(await lengthWith(1)).toBe(await lengthWith(7))
	expect(await lengthWith(60)).toBeLessThan(3_500)
})

test('fits into a cookie with as many circles as anybody can have, all of them muted', async () => {
	const readable = Array.from({ length: 60 + 24 }, newThingId)
	const circles = { readable, muted: readable.slice(24), checked: 1, asked: 1 }
	const token = await encodeSession({ token: tokenOf(circles), secret: '' })
	expect(token.length).toBeLessThan(4_096 - 200)
	expect((await readSession(token))?.circles).toEqual(circles)
})

test('S never prints, and its cookie is as long whatever it holds', () => {
	const present = { secret: MemberSecret.random(), nextHint: 0 }
	const later = { ...present, nextHint: 4_000_000 }
	const lengths = [present, later].map((one) => sealPresent(rings().cookie, one, Date.now()).length)
	expect(lengths).toEqual([71, 71])
	expect(JSON.stringify(present)).toBe('{"secret":"[member secret]","nextHint":0}')
})
