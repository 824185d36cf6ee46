import { askKeeper } from './keeper-client'
import { MAX_LABELS } from './verbs'

type Inner = Uint8Array | null

type Asking = {
	readonly labels: readonly Uint8Array[]
	readonly resolve: (inners: Inner[]) => void
	readonly reject: (error: unknown) => void
}

let gathered: Asking[] = []

/**
 * The inner parts that the vault has at these labels (at most MAX_LABELS), null where there is none; throws
 * KeeperAway. Questions of one turn of the event loop go to the keeper as one: a round trip costs more than its labels.
 */
export function keptRows(labels: readonly Uint8Array[]): Promise<Inner[]> {
	return new Promise((resolve, reject) => {
		if (gathered.length === 0) setImmediate(askGathered)
		gathered.push({ labels, resolve, reject })
	})
}

function askGathered(): void {
	const askings = gathered
	gathered = []
	let group: Asking[] = []
	let size = 0
	for (const asking of askings) {
		if (size + asking.labels.length > MAX_LABELS) {
			askTogether(group)
			group = []
			size = 0
		}
		group.push(asking)
		size += asking.labels.length
	}
	askTogether(group)
}

async function askTogether(group: readonly Asking[]): Promise<void> {
	if (group.length === 0) return
	try {
		const { inners } = await askKeeper('rows', { labels: group.flatMap(({ labels }) => labels) })
		let from = 0
		for (const { labels, resolve } of group) {
			resolve(inners.slice(from, from + labels.length))
			from += labels.length
		}
	} catch (error) {
		for (const { reject } of group) reject(error)
	}
}
