import { beforeEach, expect, test, vi } from 'vitest'
import { catchUpWhenDue, isPushOn } from './push'
import { CAUGHT_UP } from './push-setting'

const kept = new Map<string, unknown>()
vi.mock('./store', () => ({
	takeOut: async (_: string, key: string) => kept.get(key),
	putIn: async (_: string, key: string, value: unknown) => kept.set(key, value).has(key),
	throwOut: async (_: string, key: string) => kept.delete(key),
}))

const [SERVERS, FORMER] = [Uint8Array.of(4, 1, 2, 3), Uint8Array.of(4, 9, 9, 9)]
const did: string[] = []

const NEW = { isNew: true, isVisit: false }
const PAGE = { isNew: false, isVisit: false }
const VISIT = { isNew: false, isVisit: true }

/** A subscription of this browser for a server with this key. */
function subscription(key: Uint8Array) {
	const endpoint = `https://push.example/${key.join('-')}`
	return {
		endpoint,
		options: { applicationServerKey: Uint8Array.from(key).buffer },
		toJSON: () => ({ endpoint, keys: {} }),
		unsubscribe: async () => {
			present = null
			did.push(`end ${endpoint}`)
		},
	}
}

let present: ReturnType<typeof subscription> | null
let refuses: boolean

beforeEach(() => {
	kept.clear()
	did.length = 0
	refuses = false
	const pushManager = {
		getSubscription: async () => present,
		subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
			if (refuses) throw new DOMException('', 'AbortError')
			present = subscription(applicationServerKey)
			return present
		},
	}
	const registration = { active: {}, pushManager }
	const Notification = { permission: 'granted' }
	vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } })
	vi.stubGlobal('window', { PushManager: {}, Notification })
	vi.stubGlobal('Notification', Notification)
	vi.stubGlobal('document', { documentElement: { lang: 'zh-Hans' } })
	vi.stubGlobal('fetch', async (_: string, asked?: { body: FormData }) => {
		if (asked) did.push(`${asked.body.get('does')} ${asked.body.get('endpoint')}`)
		const key = Buffer.from(SERVERS).toString('base64url')
		return Response.json(asked ? { ok: true, code: 'done' } : { key, member: true })
	})
})

test('a browser that is subscribed for another key than the server’s subscribes anew', async () => {
	kept.set(CAUGHT_UP, Date.now())
	present = subscription(FORMER)
	await catchUpWhenDue(NEW)
	expect(did).toEqual(['end https://push.example/4-9-9-9', 'on https://push.example/4-1-2-3'])
})

test('one that is subscribed for the server’s key stays as it is', async () => {
	kept.set(CAUGHT_UP, 0)
	present = subscription(SERVERS)
	await catchUpWhenDue(PAGE)
	expect(did).toEqual(['on https://push.example/4-1-2-3'])
	expect(kept.get(CAUGHT_UP)).toBeGreaterThan(0)
})

test('what was caught up with today is left alone, unless something is new', async () => {
	kept.set(CAUGHT_UP, Date.now())
	present = subscription(SERVERS)
	await catchUpWhenDue(PAGE)
	expect(did).toEqual([])
	await catchUpWhenDue(NEW)
	expect(did).toHaveLength(1)
})

test('once a visit it looks for another key, and says when it cannot be subscribed for', async () => {
	kept.set(CAUGHT_UP, Date.now())
	present = subscription(FORMER)
	expect(await catchUpWhenDue(PAGE)).toBe(true)
	expect(did).toEqual([])
	refuses = true
	expect(await catchUpWhenDue(VISIT)).toBe(false)
	expect(await isPushOn()).toBe(true)
	refuses = false
	expect(await catchUpWhenDue(PAGE)).toBe(true)
	expect(did).toEqual(['end https://push.example/4-9-9-9', 'on https://push.example/4-1-2-3'])
	did.length = 0
	expect(await catchUpWhenDue(VISIT)).toBe(true)
	expect(did).toEqual([])
})

test('a server that does not answer ends nothing', async () => {
	kept.set(CAUGHT_UP, Date.now())
	present = subscription(FORMER)
	vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
	expect(await catchUpWhenDue(VISIT)).toBe(true)
	expect(await catchUpWhenDue(NEW)).toBe(true)
	expect(present).not.toBeNull()
})

test('where pushes are off nothing is said to the server', async () => {
	present = null
	expect(await isPushOn()).toBe(false)
	await catchUpWhenDue(NEW)
	expect(did).toEqual([])
})
