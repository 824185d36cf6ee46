import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemporaryGraph } from '@/keeper/circles/temporary-graph'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { byFloorAlone, byTheKeeper, fillByLink } from './attacks/invite-link'

let world: TemporaryWorld
let graph: TemporaryGraph
beforeAll(async () => {
	world = await TemporaryWorld.create()
	graph = new TemporaryGraph(world.desk(), Date.UTC(2026, 10, 23))
})
afterAll(() => world.remove())

// Who makes two accounts of their own count, by a mailbox each or three months of age, is not kept out: the composer says so.
test.each([
	['none', null],
	['one for all', null],
	['three', 1],
] as const)('a group filled by its link with fakes, mailboxes: %s', async (mailboxes, left) => {
	expect(await fillByLink(graph, mailboxes, byFloorAlone)).toBe(1)
	expect(await fillByLink(graph, mailboxes, byTheKeeper)).toBe(left)
})
