import { randomBytes } from 'node:crypto'
import { circle as circleTable } from '@/db/content/schema'
import type { JoinWay } from '@/lib/vault/group-verbs'
import type { Desk } from '../desk'
import { circleBytes } from './circle-rows'
import { keepAddress } from './contacts'
import { change, Draft } from './graph'
import { foundGroup, joinGroup } from './groups/join'
import { acceptTie, offerTie, tie } from './ties'

/** For tests: people, ties and groups in a graph. */
export const some = () => randomBytes(16).toString('hex')

export class TemporaryGraph {
	constructor(
		readonly desk: Desk,
		readonly now: number,
	) {}

	nodeAt(node: string) {
		return new Draft(this.desk).get('node', node)
	}

	groupAt(circle: string) {
		return new Draft(this.desk).get('group', circle)
	}

	/** What the content store says of a circle. */
	async rowOf(circle: string) {
		const rows = await this.desk.content.read.select().from(circleTable)
		return rows.find(({ id }) => Buffer.from(id).equals(circleBytes(circle)))
	}

	async tie(a: string, b: string, now = this.now): Promise<string> {
		const token = some()
		await offerTie(this.desk, { node: a, token, uses: 1, hours: 24 }, now)
		return acceptTie(this.desk, b, token, now)
	}

	async group(way: JoinWay = 'link', domain = '') {
		const [steward, circle, invite] = [some(), some(), some()]
		const founding = { node: steward, circle, name: 'Choir', way, domain, invite }
		if (!(await foundGroup(this.desk, founding, this.now))) throw new Error('not founded')
		return { steward, circle, invite }
	}

	async join(token: string, node = some(), text = ''): Promise<string> {
		return (await joinGroup(this.desk, { node, token, text }, this.now)).joined
	}

	/** Joins so many people, each an invitation root of their own. */
	async joinRoots(token: string, count: number): Promise<string[]> {
		const people = Array.from({ length: count }, some)
		for (const node of people) {
			await keepAddress(this.desk, node, `${node}@example.org`, this.now)
			await this.join(token, node)
		}
		return people
	}

	/** `count` people of whom each knows about half of the others. */
	async crowd(count: number, addresses = 5, now = this.now): Promise<string[]> {
		const people = Array.from({ length: count }, some)
		for (const node of people.slice(0, addresses))
			await keepAddress(this.desk, node, `${node}@example.org`, now)
		await change(this.desk, async (draft) => {
			for (const [at, node] of people.entries())
				for (const step of [1, 2, 3, 5])
					await tie(draft, people[(at + step) % count] as string, node, 'code', now)
		})
		return people
	}
}
