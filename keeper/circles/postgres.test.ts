import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS } from '@/lib/time/hours'

/** Ties, groups, cohorts and what is told in them, once on the other engine. */
const NOW = Date.UTC(2026, 10, 24)
const LATER = NOW + 15 * 24 * HOUR_MS
const some = () => randomBytes(16).toString('hex')

const folder = mkdtempSync(path.join(tmpdir(), 'treehole-'))
process.env.TREEHOLE_CONTENT_URL = 'postgres://pglite'
process.env.TREEHOLE_VAULT_URL = 'postgres://pglite'
process.env.TREEHOLE_KEYS = path.join(folder, 'keys')

/** The engine is chosen when modules load, so nothing of ours is imported before it is set. */
const modules = async () => ({
	...(await import('@/db/content/schema')),
	...(await import('@/db/content/temporary-postgres')),
	...(await import('@/db/content/temporary-secrets')),
	...(await import('@/db/dialect/temporary-pglite')),
	...(await import('@/lib/crypto/id')),
	...(await import('@/lib/feed/feed-queries')),
	...(await import('@/lib/feed/home-queries')),
	...(await import('@/lib/keys/keeper-keys')),
	...(await import('@/lib/keys/make-keys')),
	...(await import('@/lib/thread/thread-queries')),
	...(await import('../desk')),
	...(await import('./contacts')),
	...(await import('./circle-rows')),
	...(await import('./forming')),
	...(await import('./graph')),
	...(await import('./groups/join')),
	...(await import('./groups/steward')),
	...(await import('./ties')),
})

let our: Awaited<ReturnType<typeof modules>>
let desk: ReturnType<(typeof our)['deskOf']>
let close: () => Promise<void>

beforeAll(async () => {
	our = await modules()
	our.makeKeys(path.join(folder, 'keys'))
	const [content, vault] = [await our.temporaryPostgres(), await our.openPglite('vault')]
	desk = our.deskOf(content, vault, new our.KeeperKeys(path.join(folder, 'keys')))
	close = async () => {
		await content.close()
		await vault.close()
	}
})
afterAll(async () => {
	await close()
	rmSync(folder, { recursive: true })
})

const rowOf = async (circle: string) => {
	const rows = await desk.content.read.select().from(our.circle)
	return rows.find(({ id }) => Buffer.from(id).toString('hex') === circle)
}

test('a cohort forms, and what is told in it is read there alone', async () => {
	const people = Array.from({ length: 12 }, some)
	for (const [at, node] of people.entries()) {
		if (at < 5) await our.keepAddress(desk, node, `${node}@example.org`, NOW)
		for (const step of [1, 2, 3, 5]) {
			const token = some()
			const inviter = people[(at + step) % people.length] as string
			await our.offerTie(desk, { node: inviter, token, uses: 1, hours: 24 }, NOW)
			expect(await our.acceptTie(desk, node, token, NOW)).toMatch(/tied|already/)
		}
	}
	expect((await our.formCohorts(desk, LATER)).withCohort).toBe(12)
	const record = await new our.Draft(desk).get('node', people[0] as string)
	const circle = record?.friends[0] ?? ''
	expect(await rowOf(circle)).toMatchObject({ kind: 'friends', crowd: 8, shown: 1, open: 1 })
	const id = our.thingIdFromBytes(our.circleBytes(circle))
	const [out] = await our.letOut([{ text: 'owl', circle: id, hour: 400_000 }])
	if (!out) throw new Error('nothing came out')
	expect(await our.thread(out.id)).toBeNull()
	expect((await our.thread(out.id, '0', id))?.card.text).toBe('owl')
	const feed = await our.feedPage({ circle: id, language: 'all', sort: 'new' })
	expect(feed?.cards.map(({ text }) => text)).toEqual(['owl'])
	expect((await our.homePage([id])).cards.map(({ text }) => text)).toEqual(['owl'])
})

test('a group counts its members and tells when it is shown and closed', async () => {
	const [steward, circle, invite] = [some(), some(), some()]
	const founding = { circle, name: 'Choir', way: 'link' as const, domain: '', invite }
	expect(await our.foundGroup(desk, { node: steward, ...founding }, NOW)).toBe(true)
	for (let one = 0; one < 8; one++) {
		const node = some()
		await our.keepAddress(desk, node, `${node}@example.org`, NOW)
		await our.joinGroup(desk, { node, token: invite, text: '' }, NOW)
	}
	expect(await rowOf(circle)).toMatchObject({ crowd: 8, shown: 1, open: 1 })
	await our.closeGroup(desk, steward, circle)
	expect(await rowOf(circle)).toMatchObject({ shown: 1, open: 0 })
})
