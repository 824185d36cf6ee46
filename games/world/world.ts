import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type App, startApp } from '@/browser/app'
import { dayOf } from '@/lib/keys/new-key'
import { askKeeper } from '@/lib/vault/keeper-client'
import { Life } from './life'
import { planOf, type Session, type Size } from './plan'
import { settingsIn } from './settings'
import { errandsMoved, houseKept, settled, untilReleased } from './settled'
import { type Coming, hoursOf, isLastOfDay, midHour, windowsOf } from './timetable'
import type { Truth } from './truth'
import { WorldClock } from './world-clock'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** People whose requests overlap. */
const AT_ONCE = 6

/** A running world's application, and the folder of all that it left on the disk. */
export interface Disk {
	readonly app: App
	readonly folder: string
	/** When it began, ms since 1970 by the machine's clock. */
	readonly began: number
}

/**
 * Called once in the middle of a day, while the keeper is away and the log of the content store holds what the last visitors did; `night`
 * is when the day before was shredded, `now` this moment, both ms by the world's clock.
 */
export type Midway = (disk: Disk, night: number, now: number) => void

/**
 * A life of some days against the running application, over HTTP alone: members sign up, sign in again, read, search, tell,
 * take back, reply, heart, vote, follow, report, judge, appeal, delete and unlink, in circles and out of them, in sessions at human times.
 * Keeps the truth to itself; `folder` is all that the application left on the disk.
 */
export class World {
	private constructor(
		readonly app: App,
		readonly folder: string,
		readonly clock: WorldClock,
		readonly life: Life,
		readonly began: number,
	) {}

	/** Begins at `start`, ms since 1970, a full hour. Throws when it could not be played to its end. */
	static async play(
		size: Size,
		seed: number,
		start: number = nextHour(),
		midway?: Midway,
	): Promise<World> {
		const began = Date.now()
		const folder = mkdtempSync(path.join(tmpdir(), 'treehole-world-'))
		const clock = new WorldClock(folder, start - HOUR_MS / 2)
		const app = await startApp({ ...settingsIn(folder), ...clock.env() })
		const life = new Life(app, clock, seed, size)
		const world = new World(app, folder, clock, life, began)
		try {
			await life.settle()
			await live(life, planOf(size, seed), start, world, midway)
			await settled(app)
			return world
		} catch (error) {
			// Nobody else knows of the two processes.
			await world.end()
			throw error
		}
	}

	get truth(): Truth {
		return this.life.truth()
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

/** Hour by hour: everybody who is about, in windows of a few minutes; then what is due comes out; each midnight (UTC) the keeper keeps house. */
async function live(
	life: Life,
	plan: readonly Session[],
	start: number,
	disk: Disk,
	midway: Midway | undefined,
) {
	const { clock } = life
	const hours = hoursOf(plan, life.size)
	let night = clock.now()
	for (const hour of hours) {
		const begun = start + hour * HOUR_MS
		clock.moveTo(begun)
		if (dayOf(clock.now()) > dayOf(night)) {
			await houseKept(disk.app)
			night = clock.now()
		}
		await untilReleased()
		await life.lookAround(plan.filter((session) => session.hour === hour))
		const windows = windowsOf(plan, hour)
		for (const [minute, visits] of windows) {
			clock.moveTo(begun + minute * MINUTE_MS)
			const isMidway = hour === midHour(plan) && visits === windows.at(-1)?.[1]
			if (midway && isMidway)
				await withoutKeeper(life, visits, disk, (all, now) => midway(all, night, now))
			else await visitAll(life, visits)
		}
		if (windows.length > 0) await untilReleased()
		if (!isLastOfDay(hour, hours)) continue
		await life.sitInCourt(Math.floor(hour / 24))
		// However slow the machine, nobody's standing or list of things waits for an errand overnight.
		await errandsMoved(disk.app)
	}
	await askKeeper('shred', {}, keeperOf(disk.app))
}

function visitAll(life: Life, visits: readonly Coming[], isKeeperAway = false): Promise<void> {
	return pooled(visits, life.size.calm ? 1 : AT_ONCE, ({ session, side }) =>
		life.visit(session, side, isKeeperAway),
	)
}

/** The keeper goes once nothing waits for it any more, and what is told then waits; somebody comes by. */
async function withoutKeeper(
	life: Life,
	visits: readonly Coming[],
	disk: Disk,
	comeBy: (disk: Disk, now: number) => void,
): Promise<void> {
	await settled(disk.app)
	await disk.app.end('keeper', 'SIGTERM')
	await visitAll(life, visits, true)
	comeBy(disk, life.clock.now())
	await disk.app.start('keeper')
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
