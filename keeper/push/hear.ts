import { randomInt } from 'node:crypto'
import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from '../desk'
import type { Changes } from '../vault-rows'
import { findDevice } from './devices'
import type { Task } from './job'
import { type Kept, putJob, sendPlace } from './job-table'
import { isSame, keepListeners, listenersOf } from './listeners'

type Stir = Extract<Task, { op: 'stir' | 'hush' }>

/**
 * Does what a thread's stirring asks for and strikes it off, in one turn: what listens must not change between reading and
 * writing. Each device that listens gets one push, at a random moment within `jitterMs`; one that waits already will do.
 */
export function hear(desk: Desk, k: Uint8Array, task: Stir, now: number, jitterMs: number) {
	return desk.turns.take(async () => {
		const changes: Changes = new LabelMap()
		changes.set(k, null)
		if (task.op === 'hush') await hush(desk, task)
		else
			for (const one of await sendsFor(desk, task, now, jitterMs))
				putJob(desk, changes, one.k, one.job)
		await desk.jobs.write(changes)
		await desk.vault.upkeep.checkpoint()
	})
}

function hush(desk: Desk, { thread, mark }: Stir): Promise<void> {
	const everybody = mark.every((byte) => byte === 0)
	return keepListeners(desk, thread, (one) => !everybody && !isSame(one.mark, mark))
}

async function sendsFor(desk: Desk, task: Stir, now: number, jitterMs: number): Promise<Kept[]> {
	const sends: Kept[] = []
	for (const device of await othersDevices(desk, task)) {
		const k = sendPlace(desk, device)
		if ((await desk.jobs.find([k])).size > 0) continue
		const due = batchAfter(now + randomInt(jitterMs + 1), jitterMs)
		sends.push({ k, job: { op: 'send', device, due, tries: 0 } })
	}
	return sends
}

const BATCH_MS = 60_000

/** Pushes go out on the full minute, so that those of several threads go together. */
function batchAfter(due: number, jitterMs: number): number {
	return jitterMs < BATCH_MS ? due : Math.ceil(due / BATCH_MS) * BATCH_MS
}

/** Devices of everybody but of who did it; those that were dropped are forgotten on the way. */
async function othersDevices(desk: Desk, { thread, mark }: Stir): Promise<Uint8Array[]> {
	const others = (await listenersOf(desk, thread)).filter((one) => !isSame(one.mark, mark))
	const known: Uint8Array[] = []
	const dropped: Uint8Array[] = []
	for (const { device } of others) ((await findDevice(desk, device)) ? known : dropped).push(device)
	await keepListeners(desk, thread, ({ device }) => !dropped.some((one) => isSame(one, device)))
	return known
}
