import { sql } from 'drizzle-orm'
import { rawStatement } from '@/db/dialect/raw-statement'
import { crowdOf, FLOOR } from '@/lib/circle/crowd'
import { ROOTS } from '../cohorts/cohorts'
import type { Desk } from '../desk'
import type { Circle, GroupRecord } from './records'

type Row = { id: Uint8Array; crowd: number; shown: number; open: number }

/** Whether a group's crowd hides its tellers: enough members, who did not all come by one person's hand. */
export function isShown({ members, roots }: Pick<GroupRecord, 'members' | 'roots'>): boolean {
	return members >= FLOOR && Object.keys(roots).length >= ROOTS
}

const say = rawStatement<Row>(
	(
		slot,
	) => sql`UPDATE circle SET crowd = ${slot('crowd')}, shown = ${slot('shown')}, open = ${slot('open')}
		WHERE id = ${slot('id')}`,
)

/** Tells the content store how large a circle's crowd is, in steps that show no single member come or go. */
export class Crowds {
	constructor(readonly desk: Desk) {}

	async say(groups: readonly GroupRecord[]): Promise<void> {
		if (groups.length === 0) return
		await this.desk.content.write(
			groups.map((group) =>
				say({
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
