import type { ThingId } from '@/lib/crypto/id'
import type { Evidence, Source } from './evidence'
import type { Features } from './features'

/** Two copies of different days: of each thing only what is not the same in both. */
export class Copies implements Source {
	readonly around

	constructor(
		readonly then: Evidence,
		readonly now: Evidence,
	) {
		this.around = now.around
	}

	ofSecret(id: ThingId): Features {
		return changes(this.then.ofSecret(id), this.now.ofSecret(id))
	}

	ofReply(id: ThingId): Features {
		return changes(this.then.ofReply(id), this.now.ofReply(id))
	}

	ofValue(value: Uint8Array): Features {
		return changes(this.then.ofValue(value), this.now.ofValue(value))
	}
}

/** What each column said then and says now, and of numbers how far they moved. */
function changes(then: Features, now: Features): Features {
	const columns = [...new Set([...then.keys(), ...now.keys()])]
	const changed = columns.filter((column) => then.get(column) !== now.get(column))
	return new Map(changed.flatMap((column) => change(column, then.get(column), now.get(column))))
}

function change(
	column: string,
	before: string | number | undefined,
	after: string | number | undefined,
): [string, string | number][] {
	return [
		...(before === undefined ? [] : [[`${column} then`, before] as [string, string | number]]),
		...(after === undefined ? [] : [[`${column} now`, after] as [string, string | number]]),
		...(typeof before === 'number' && typeof after === 'number'
			? [[`${column} moved by`, after - before] as [string, number]]
			: []),
	]
}
