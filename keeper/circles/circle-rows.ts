import { sql } from 'drizzle-orm'
import { rawStatement } from '@/db/dialect/raw-statement'
import type { Statement } from '@/db/dialect/statement'
import { crowdOf, FLOOR, GROUP_ROOTS } from '@/lib/circle/crowd'
import type { Circle, GroupRecord } from './records'

/** The content store's rows of groups, places and circles of friends: only the keeper writes them, for only it knows who is there. */
interface NewRow {
	readonly circle: Circle
	readonly kind: 'group' | 'place' | 'friends'
	/** What a group's founder called it. */
	readonly name?: string
	readonly members?: number
}

/** A row that is there already stays as it is. */
export function openRow({ circle, kind, name = '', members = 0 }: NewRow): Statement {
	const shown = kind === 'friends' ? 1 : 0
	return open({ id: circleBytes(circle), kind, name, crowd: crowdOf(members), shown })
}

/** How large a group or place is, in steps that show no single member come or go, and whether it is shown and open. */
export function groupRow(group: GroupRecord): Statement {
	return say({
		id: circleBytes(group.circle),
		crowd: crowdOf(group.members),
		shown: isShown(group) ? 1 : 0,
		open: group.closed ? 0 : 1,
	})
}

/** How large a cohort is. */
export function crowdRow(circle: Circle, members: number): Statement {
	return count({ id: circleBytes(circle), crowd: crowdOf(members) })
}

/** Nothing is told there any more; what was told stays readable for who could read it. */
export function closeRow(circle: Circle): Statement {
	return close({ id: circleBytes(circle) })
}

/** Whether a group's crowd hides its tellers: enough members, who did not all come by one person's hand. */
function isShown({ members, roots }: Pick<GroupRecord, 'members' | 'roots'>): boolean {
	return members >= FLOOR && Object.keys(roots).length >= GROUP_ROOTS
}

export function circleBytes(circle: Circle): Uint8Array {
	return new Uint8Array(Buffer.from(circle, 'hex'))
}

const open = rawStatement<{
	id: Uint8Array
	kind: string
	name: string
	crowd: number
	shown: number
}>(
	(slot) => sql`INSERT INTO circle (id, kind, name, crowd, shown, open)
		VALUES (${slot('id')}, ${slot('kind')}, ${slot('name')}, ${slot('crowd')}, ${slot('shown')}, 1)
		ON CONFLICT (id) DO NOTHING`,
)

const say = rawStatement<{ id: Uint8Array; crowd: number; shown: number; open: number }>(
	(
		slot,
	) => sql`UPDATE circle SET crowd = ${slot('crowd')}, shown = ${slot('shown')}, open = ${slot('open')}
		WHERE id = ${slot('id')}`,
)

const count = rawStatement<{ id: Uint8Array; crowd: number }>(
	(slot) => sql`UPDATE circle SET crowd = ${slot('crowd')} WHERE id = ${slot('id')}`,
)

const close = rawStatement<{ id: Uint8Array }>(
	(slot) => sql`UPDATE circle SET open = 0 WHERE id = ${slot('id')}`,
)
