import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { OprfServer, ready } from '@/lib/oprf/server'
import { bytesOf, textOf } from './ask'
import { compareContacts, type Memory, type Progress } from './compare'

/** A keeper in this process: its key, what it announces, and what it refuses. */
class Keeper {
	server = OprfServer.derive(new Uint8Array(randomBytes(32)))
	former: string[] = []
	published: OprfServer | null = null
	quota = Number.POSITIVE_INFINITY
	/** How often keeping is refused before it is not. */
	failing = 0
	readonly asked: {
		path: string
		body: { points?: string[]; tokens?: string[] }
		init: RequestInit
	}[] = []
	readonly kept = new Set<string>()

	rotate(announced: boolean): void {
		if (announced) this.former.push(textOf(this.server.publicKey))
		this.server = OprfServer.derive(new Uint8Array(randomBytes(32)))
	}

	fetch = async (path: string, init: RequestInit): Promise<Response> => {
		const body = init.body ? JSON.parse(String(init.body)) : {}
		this.asked.push({ path, body, init })
		return Response.json(this.#answer(path, body))
	}

	#answer(path: string, body: { points?: string[]; tokens?: string[]; key?: string }): object {
		const key = textOf((this.published ?? this.server).publicKey)
		if (path === '/contacts/key') return { key, former: this.former }
		if (path === '/contacts/evaluate') {
			const points = (body.points ?? []).map(bytesOf)
			if (points.length > this.quota) return { refusal: 'quota' }
			this.quota -= points.length
			const { points: evaluated, proof } = this.server.evaluate(points)
			return { points: evaluated.map(textOf), proof: textOf(proof) }
		}
		if (this.failing-- > 0) return { refusal: 'membersAway' }
		for (const token of body.tokens ?? []) this.kept.add(token)
		return { tied: 0 }
	}

	token(address: string): string {
		return textOf(this.server.tokenOf(new TextEncoder().encode(address)))
	}
}

/** What a device remembers, without a device. */
class MapMemory implements Memory {
	readonly compared = new Set<string>()
	known: string | null = null

	fresh = async (addresses: readonly string[]) => addresses.filter((one) => !this.compared.has(one))
	remember = async (addresses: readonly string[]) => {
		for (const one of addresses) this.compared.add(one)
	}
	key = async () => this.known
	rememberKey = async (key: string) => {
		this.known = key
	}
}

let keeper: Keeper
let memory: MapMemory
beforeAll(ready)
beforeEach(() => {
	keeper = new Keeper()
	memory = new MapMemory()
	vi.stubGlobal('fetch', keeper.fetch)
})
afterEach(() => {
	vi.unstubAllGlobals()
	vi.useRealTimers()
})

const book = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`)

async function compare(typed: readonly string[], trusted?: string): Promise<Progress | undefined> {
	const said: Progress[] = []
	await compareContacts({ typed, country: 'US', trusted }, memory, (one) => said.push(one))
	return said.at(-1)
}

test('what is sent has one size however few people somebody knows, and no cookie goes with the question for the key', async () => {
	for (const count of [1, 49, 51]) await compare(book(count))
	const sizes = keeper.asked.flatMap(({ body }) => body.points?.length ?? body.tokens?.length ?? [])
	expect(new Set(sizes)).toEqual(new Set([50]))
	const keys = keeper.asked.filter(({ path }) => path === '/contacts/key')
	expect(new Set(keys.map(({ init }) => init.credentials))).toEqual(new Set(['omit']))
	expect(keeper.kept).toContain(keeper.token('p50@example.org'))
	expect(JSON.stringify(keeper.asked.map(({ body }) => body))).not.toContain('example')
})

test('one mailbox is one entry, however it is written', async () => {
	const typed = ['A+x@example.org', 'a@example.org', 'g.g@gmail.com', 'gg+1@googlemail.com', 'no']
	expect(await compare(typed)).toMatchObject({ step: 'done', compared: 2, skipped: 1, before: 0 })
	expect(keeper.kept).toContain(keeper.token('gg@gmail.com'))
})

test('when the quota is used up it says how far it came, and goes on from there the next day', async () => {
	keeper.quota = 100
	expect(await compare(book(230))).toEqual({ step: 'resting', compared: 100, left: 130 })
	keeper.quota = 100
	expect(await compare(book(230))).toEqual({ step: 'resting', compared: 100, left: 30 })
	keeper.quota = 100
	expect(await compare(book(230))).toMatchObject({ step: 'done', compared: 30, before: 200 })
	expect(keeper.kept).toContain(keeper.token('p0@example.org'))
	expect(keeper.kept).toContain(keeper.token('p229@example.org'))
})

test('what was evaluated is kept though the keeper was away for a moment; where it stays away, nothing is taken for compared', async () => {
	vi.useFakeTimers()
	keeper.failing = 2
	const first = compare(book(10))
	await vi.runAllTimersAsync()
	expect(await first).toMatchObject({ step: 'done', compared: 10 })
	keeper.failing = 3
	const second = compare(book(20))
	await vi.runAllTimersAsync()
	expect(await second).toEqual({ step: 'refused', refusal: 'compareAway', compared: 0 })
	expect(memory.compared.size).toBe(10)
})

test('an answer under another key than the published one is found out, and is no token', async () => {
	keeper.published = keeper.server
	keeper.rotate(false)
	expect(await compare(book(3))).toEqual({ step: 'refused', refusal: 'notProved', compared: 0 })
	expect(keeper.kept.size).toBe(0)
})

test('a rotation that is announced is gone along with; another key stops everything until somebody says to go on', async () => {
	await compare(book(3))
	keeper.rotate(true)
	expect(await compare(book(4))).toMatchObject({ step: 'done', compared: 1 })
	keeper.rotate(false)
	const other = textOf(keeper.server.publicKey)
	expect(await compare(book(5))).toEqual({ step: 'otherKey', key: other })
	expect(keeper.kept).not.toContain(keeper.token('p4@example.org'))
	expect(await compare(book(5), other)).toMatchObject({ step: 'done', compared: 1 })
	expect(keeper.kept).toContain(keeper.token('p4@example.org'))
})

test('a rotation between two chunks is gone along with', async () => {
	const fetched = keeper.fetch
	let chunks = 0
	vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
		if (path === '/contacts/evaluate' && ++chunks === 2) keeper.rotate(true)
		return fetched(path, init)
	})
	expect(await compare(book(120))).toMatchObject({ step: 'done', compared: 120 })
	expect(keeper.kept).toContain(keeper.token('p119@example.org'))
})
