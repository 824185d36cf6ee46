import { eq, sql } from 'drizzle-orm'
import { circle as circleTable } from '@/db/content/schema'
import { type Statement, statement } from '@/db/dialect/statement'
import { crowdOf } from '@/lib/circle/crowd'
import type { Desk } from '../desk'
import { circleBytes } from './crowds'
import type { Circle } from './records'

/** The content store's rows of circles of friends. */
export class FriendCircles {
	readonly #open: (row: { id: Uint8Array; crowd: number }) => Statement
	readonly #close: (row: { id: Uint8Array }) => Statement

	constructor(readonly desk: Desk) {
		const { read } = desk.content
		this.#open = statement((slot) =>
			read.insert(circleTable).values({
				...{ id: slot('id'), kind: 'friends', name: '' },
				...{ crowd: slot('crowd'), shown: 1, open: 1 },
			}),
		)
		this.#close = statement((slot) =>
			read
				.update(circleTable)
				.set({ open: sql`0` })
				.where(eq(circleTable.id, slot('id'))),
		)
	}

	async open(circle: Circle, members: number): Promise<void> {
		await this.desk.content.write([
			this.#open({ id: circleBytes(circle), crowd: crowdOf(members) }),
		])
	}

	/** Nothing is told there any more; what was told stays readable for who could read it. */
	async close(circles: readonly Circle[]): Promise<void> {
		if (circles.length === 0) return
		await this.desk.content.write(circles.map((circle) => this.#close({ id: circleBytes(circle) })))
	}
}
