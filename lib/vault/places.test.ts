import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { moveOutbox } from '@/keeper/mover'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { askKeeper } from './keeper-client'
import { reverseErrand } from './my-things'
import { errandStatement } from './outbox'
import { placesAt } from './places'

/** What happens at the worst moments: just before each of the two readings. */
const meanwhile = vi.hoisted(() => ({ beforeOutbox: async () => {}, beforeVault: async () => {} }))

vi.mock(import('./outbox'), async (original) => {
	const outbox = await original()
	return {
		...outbox,
		pendingErrands: async (labels) => {
			await meanwhile.beforeOutbox()
			return outbox.pendingErrands(labels)
		},
	}
})

vi.mock(import('./kept-rows'), async (original) => {
	const rows = await original()
	return {
		...rows,
		keptRows: async (labels) => {
			await meanwhile.beforeVault()
			return rows.keptRows(labels)
		},
	}
})

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

test.each(['beforeOutbox', 'beforeVault'] as const)(
	'a row that moves %s is seen all the same',
	async (moment) => {
		const entry = reverseErrand(MemberSecret.random(), 0, 'secret', newThingId())
		await world.content.write([errandStatement(entry)])
		meanwhile[moment] = async () => {
			await moveOutbox(world.desk())
			meanwhile[moment] = async () => {}
		}
		const [place] = await placesAt([entry.k])
		expect(place?.kept ?? place?.pending).toBeTruthy()
		const { inners } = await askKeeper('rows', { labels: [entry.k] })
		expect(inners[0]).not.toBeNull()
	},
)
