import { Tally } from './tally'
import { at, memberCount, type Ties } from './ties'

/** Nobody's group. */
export const NONE = -1

/** Which members stand together, while cohorts form: a group's name is one of its first members' number. */
export class Groups {
	readonly of: Int32Array
	readonly #members: number[][]
	readonly #tally: Tally

	constructor(
		readonly ties: Ties,
		readonly weights: Uint8Array,
		free: Uint8Array,
	) {
		const count = memberCount(ties)
		this.of = Int32Array.from({ length: count }, (_, member) => (free[member] ? member : NONE))
		this.#members = Array.from({ length: count }, (_, member) => (free[member] ? [member] : []))
		this.#tally = new Tally(count)
	}

	members(group: number): readonly number[] {
		return this.#members[group] ?? []
	}

	size(group: number): number {
		return this.#members[group]?.length ?? 0
	}

	move(member: number, to: number): void {
		const from = at(this.of, member)
		if (from === to) return
		if (from !== NONE) {
			const list = this.#members[from] as number[]
			list.splice(list.indexOf(member), 1)
		}
		this.of[member] = to
		if (to !== NONE) this.#members[to]?.push(member)
	}

	/** How strongly these members are tied to each group; valid until the next call. */
	pull(members: readonly number[]): Tally {
		const { starts, others } = this.ties
		this.#tally.clear()
		for (const member of members) {
			const end = at(starts, member + 1)
			for (let place = at(starts, member); place < end; place++) {
				const group = at(this.of, at(others, place))
				if (group !== NONE) this.#tally.add(group, at(this.weights, place))
			}
		}
		return this.#tally
	}

	/** How many of a member's people are in a group. */
	tiesInto(member: number, group: number): number {
		const { starts, others } = this.ties
		let count = 0
		for (let place = at(starts, member); place < at(starts, member + 1); place++)
			if (at(this.of, at(others, place)) === group) count++
		return count
	}
}
