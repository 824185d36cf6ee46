import type { Statement } from '@/db/dialect/statement'
import type { Desk } from '../desk'
import { groupRow } from './circle-rows'
import { Draft } from './graph'
import type { Circle, GroupRecord } from './records'

/** A change of the graph of which the content store hears: which circles there are, how large, whether shown and open. */
export class CircleDraft extends Draft {
	readonly #opened: Statement[] = []
	readonly #rows: Statement[] = []
	readonly #groups = new Map<Circle, GroupRecord>()

	/** A row for a circle that begins: it is there before anybody is in it. */
	open(row: Statement): void {
		this.#opened.push(row)
	}

	/** What a row says from now on. */
	say(row: Statement): void {
		this.#rows.push(row)
	}

	putGroup(group: GroupRecord): void {
		this.#groups.set(group.circle, group)
		this.put('group', group.circle, group)
	}

	override async commit(): Promise<void> {
		const { content } = this.desk
		if (this.#opened.length > 0) await content.write(this.#opened)
		await super.commit()
		const rows = [...this.#rows, ...[...this.#groups.values()].map(groupRow)]
		if (rows.length > 0) await content.write(rows)
	}
}

/** Does one change of circles in a turn of its own: what is said of a circle comes in the order of its changes. */
export function changeCircles<T>(desk: Desk, work: (draft: CircleDraft) => Promise<T>): Promise<T> {
	return desk.turns.take(async () => {
		const draft = new CircleDraft(desk)
		const done = await work(draft)
		await draft.commit()
		return done
	})
}
