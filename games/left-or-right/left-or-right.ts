import { leakyTwin } from '../leaky/twins'
import type { Score } from '../score'
import { type Posed, posedIn } from '../thief/posed'
import { type Table, tablesOf } from '../thief/tables'
import { bytesOf, filesOf, type Loot, steal } from '../world/loot'
import { nextHour, World } from '../world/world'
import { differingColumns } from './multisets'

/** Small, for each difference would show in a single row; nothing in it hangs on the server's own dice. */
const SIZE = {
	pairs: 3,
	sessions: 5,
	coins: { secret: 1, reply: 2, heart: 2, report: 1 },
	calm: true,
} as const

/** G2: one life twice, at the same times, by the same coins; in the first run one member of each pair tells, in the second the other. */
export async function playLeftOrRight(seed: number): Promise<{ scores: Score[]; leaks: Score[] }> {
	const start = nextHour() + 60 * 60_000
	const [left, right] = await Promise.all([
		filesWhen('byFirst', seed, start),
		filesWhen('bySecond', seed, start),
	])
	const spoiled = ({ loot, posed }: Files) => leakyTwin(loot, 'member number', posed)
	return {
		scores: [compare(left.loot, right.loot, null)],
		leaks: [compare(spoiled(left), spoiled(right), 'member number')],
	}
}

interface Files {
	readonly loot: Loot
	readonly posed: Posed
}

async function filesWhen(
	told: 'byFirst' | 'bySecond',
	seed: number,
	start: number,
): Promise<Files> {
	const world = await World.play({ ...SIZE, told }, seed, start)
	try {
		return { loot: steal(world), posed: posedIn(world) }
	} finally {
		await world.end()
	}
}

function compare(left: Loot, right: Loot, leak: string | null): Score {
	const [one, other] = [left, right].map((loot) => [
		...tablesOf(loot)
			.filter(({ file }) => file.startsWith('data/'))
			.map(lasting),
		filesIn(loot),
		printedIn(loot),
	])
	const { differing, compared } = differingColumns(one ?? [], other ?? [])
	return {
		...{ game: 'G2', play: 'left or right: columns that differ', leak },
		...{ challenges: compared, reached: differing.length, chance: 0, margin: 0 },
		by: differing.join('; ') || 'every column is the same in both runs',
		beats: differing.length > 0,
		byFar: differing.length > 0,
	}
}

/** Days that a ticket is kept: see lib/telling/ticket.ts. */
const DAYS_KEPT = 2

/** Older tickets are dropped once a minute by the machine's clock: how many are left hangs on how fast a life was played. */
function lasting(table: Table): Table {
	if (table.name !== 'ticket') return table
	const days = table.rows.map((row) => Number(row.get('day')))
	const first = Math.max(...days) - DAYS_KEPT
	const rows = table.rows.filter((_, at) => (days[at] ?? 0) >= first)
	return { ...table, rows: rows.map((row, at) => new Map([...row, ['#order', at]])) }
}

/** Files beside the stores, whose own sizes hang on where random ids fall. */
function filesIn(loot: Loot): Table {
	const files = filesOf(loot).filter((file) => /^(data|places)\//.test(file) && !STORE.test(file))
	const rows = files.map((file) => new Map([['size', bytesOf(loot, file).length]]))
	return { file: '', name: 'file', rows }
}

const STORE = /\.db(-wal|-shm)?(\.\w+)?$/

/** What was printed at all, without numbers; how often a thing is printed hangs on how long things took. */
function printedIn(loot: Loot): Table {
	const lines = bytesOf(loot, 'printed.log').toString('utf8').split('\n')
	const rows = [...new Set(lines.map((line) => line.replace(/[\d.]+/g, '0')))].map(
		(line) => new Map([['line', line]]),
	)
	return { file: '', name: 'printed', rows }
}
