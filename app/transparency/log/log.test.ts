import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { temporaryStore } from '@/db/content/temporary-store'
import { newThingId } from '@/lib/crypto/id'
import { BUDGETS } from '@/lib/guard/budgets'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { GET } from './route'

const asked = { network: 'one' }
vi.mock('next/headers', () => ({
	headers: async () => new Map([['x-treehole-network', asked.network]]),
}))

/** More than is read at once. */
const ENTRIES = 2_500

let opened: Awaited<ReturnType<typeof temporaryStore>>

beforeAll(async () => {
	opened = await temporaryStore()
	const entry = { what: 'opened', hour: 480_000, review: newThingId(), reason: 'spam' } as const
	await writeWithAudit(async () => ({
		statements: [],
		entries: Array.from({ length: ENTRIES }, () => entry),
	}))
})

afterAll(() => opened.remove())

test('all of the log comes, a line for each entry, and nothing of what is inside', async () => {
	asked.network = 'reads all'
	const lines = (await (await GET()).text()).trimEnd().split('\n')
	expect(lines).toHaveLength(ENTRIES)
	expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(['number', 'entry', 'hash'])
})

test('whoever takes little of it has little read', async () => {
	asked.network = 'reads little'
	const select = vi.spyOn(opened.store.read, 'select')
	const reader = (await GET()).body?.getReader()
	await reader?.read()
	await reader?.cancel()
	expect(select).toHaveBeenCalledTimes(1)
	select.mockRestore()
})

test('a network that asks again and again is told to wait', async () => {
	asked.network = 'asks again'
	const statuses: number[] = []
	for (let at = 0; at <= BUDGETS.log.network.burst; at += 1) {
		const answer = await GET()
		await answer.body?.cancel()
		statuses.push(answer.status)
	}
	expect(statuses.slice(0, -1).every((status) => status === 200)).toBe(true)
	expect(statuses.at(-1)).toBe(429)
})
