import { eq } from 'drizzle-orm'
import { circle } from '@/db/content/schema'
import { type Statement, statement } from '@/db/dialect/statement'
import { crowdOf, FLOOR } from '@/lib/circle/crowd'
import { ROOTS } from '../cohorts/cohorts'
import type { Desk } from '../desk'
import type { Circle, GroupRecord } from './records'

type Row = { id: Uint8Array; crowd: number; shown: number; open: number }

/** Whether a group's crowd hides its tellers: enough members, who did not all come by one person's hand. */
export function isShown({ members, roots }: Pick<GroupRecord, 'members' | 'roots'>): boolean {
	return members >= FLOOR && Object.keys(roots).length >= ROOTS
}

/** Tells the content store how large a circle's crowd is, in steps that show no single member come or go. */
export class Crowds {
	readonly #say: (row: Row) => Statement

	constructor(readonly desk: Desk) {
		const { read } = desk.content
		this.#say = statement((slot) =>
			read
				.update(circle)
				// biome-ignore lint/suspicious/noExplicitAny: drizzle types placeholders of set() as values.
				.set({ crowd: slot('crowd'), shown: slot('shown'), open: slot('open') } as any)
				.where(eq(circle.id, slot('id'))),
		)
	}

	async say(groups: readonly GroupRecord[]): Promise<void> {
		await this.desk.content.write(
			groups.map((group) =>
				this.#say({
					id: circleBytes(group.circle),
					crowd: crowdOf(group.members),
					shown: isShown(group) ? 1 : 0,
					open: group.closed ? 0 : 1,
				}),
			),
		)
	}
}

export function circleBytes(circle: Circle): Uint8Array {
	return new Uint8Array(Buffer.from(circle, 'hex'))
}
