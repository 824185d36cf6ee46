import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type App, startApp } from '@/browser/app'
import { askKeeper } from '@/lib/vault/keeper-client'
import { Life } from './life'
import { planOf, type Session, type Size } from './plan'
import { settled, untilReleased } from './settled'
import type { Truth } from './truth'
import { WorldClock } from './world-clock'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** People whose requests overlap. */
const AT_ONCE = 6

/**
 * A life of some days against the running application, over HTTP alone: members sign up, sign in again, read, search, tell,
 * take back, reply, heart, delete and unlink, in sessions at human times. Keeps the truth to itself; `folder` is all that the
 * application left on the disk.
 */
export class World {
	private constructor(
		readonly app: App,
		readonly folder: string,
		readonly clock: WorldClock,
		readonly truth: Truth,
		/** When it began, ms since 1970 by the machine's clock. */
		readonly began: number,
	) {}

	/** Begins at `start`, ms since 1970, a full hour. Throws when it could not be played to its end. */
	static async play(size: Size, seed: number, start: number = nextHour()): Promise<World> {
		const began = Date.now()
		const folder = mkdtempSync(path.join(tmpdir(), 'treehole-world-'))
		const clock = new WorldClock(folder, start - HOUR_MS / 2)
		const app = await startApp({ ...settingsIn(folder), ...clock.env() })
		const life = new Life(app, clock, seed, size)
		await life.settle()
		await live(life, planOf(size, seed), start, app)
		await settled(app)
		return new World(app, folder, clock, life.truth(), began)
	}

	/** Ends both processes and removes everything. */
	async end(): Promise<void> {
		await this.app.stop()
		rmSync(this.folder, { recursive: true, force: true })
	}
}

/** The next full hour that is at least half an hour away, ms since 1970. */
export function nextHour(): number {
	return Math.ceil((Date.now() + HOUR_MS / 2) / HOUR_MS) * HOUR_MS
}

/** Everything that a process may write lies below one folder, so that nothing escapes the thief. */
function settingsIn(folder: string): Record<string, string> {
	const places = Object.fromEntries(
		(['TMPDIR', 'HOME', 'XDG_CACHE_HOME'] as const).map((name) => {
			const place = path.join(folder, name.toLowerCase())
			mkdirSync(place)
			return [name, place]
		}),
	)
	return {
		...places,
		TREEHOLE_UNDO_SECONDS: '0',
		TREEHOLE_TRUSTED_PROXIES: '1',
		TREEHOLE_BUDGET_FACTOR: '1000000',
		TREEHOLE_LOG_LEVEL: 'debug',
	}
}

/** Hour by hour: everybody who is about, in windows of a few minutes; then what is due comes out; each night the keys change. */
async function live(life: Life, plan: readonly Session[], start: number, app: App) {
	const { clock } = life
	const hours = hoursOf(plan, life.size)
	for (const hour of hours) {
		const begun = start + hour * HOUR_MS
		clock.moveTo(begun)
		await untilReleased()
		await life.lookAround(plan.filter((session) => session.hour === hour))
		for (const [minute, visits] of windowsOf(plan, hour)) {
			clock.moveTo(begun + minute * MINUTE_MS)
			await pooled(visits, life.size.calm ? 1 : AT_ONCE, ({ session, side }) =>
				life.visit(session, side),
			)
		}
		await untilReleased()
		if (isLastOfDay(hour, hours)) await askKeeper('shred', {}, keeperOf(app))
	}
}

/** Those with visits, and after each the one in which what was told for "the next hour" comes out. */
function hoursOf(plan: readonly Session[], { calm }: Size): number[] {
	const after = calm ? [] : [1, 2]
	const hours = plan.flatMap(({ hour }) => [hour, ...after.map((later) => hour + later)])
	return [...new Set(hours)].sort((a, b) => a - b)
}

interface Visit {
	readonly session: Session
	readonly side: 0 | 1
}

function windowsOf(plan: readonly Session[], hour: number): [number, Visit[]][] {
	const visits = plan
		.filter((session) => session.hour === hour)
		.flatMap((session) => ([0, 1] as const).map((side) => ({ session, side })))
	const windows = Map.groupBy(visits, ({ session, side }) => session.minutes[side])
	return [...windows].sort(([a], [b]) => a - b)
}

function isLastOfDay(hour: number, hours: readonly number[]): boolean {
	const next = hours[hours.indexOf(hour) + 1]
	return next === undefined || Math.floor(next / 24) > Math.floor(hour / 24)
}

function keeperOf(app: App) {
	const socket = path.join(String(app.env.TREEHOLE_DATA), 'keeper.sock')
	return { socket, patienceMs: 60_000 }
}

/** Runs `work` for all, a few at a time. */
async function pooled<T>(
	all: readonly T[],
	atOnce: number,
	work: (one: T) => Promise<void>,
): Promise<void> {
	const left = [...all]
	const worker = async () => {
		for (let one = left.shift(); one; one = left.shift()) await work(one)
	}
	await Promise.all(Array.from({ length: atOnce }, worker))
}
