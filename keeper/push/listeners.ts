import type { ThingId } from '@/lib/crypto/id'
import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from '../desk'
import type { Changes } from '../vault-rows'
import { dropDevice } from './devices'
import type { PushRow } from './push-record'
import { findPushRows, putPushRow } from './push-rows'

export type Listener = Extract<PushRow, { kind: 'listener' }>

const WINDOW = 64
/** A thread that more devices listen to tells those that came first. */
const MOST = 4096

/** Who listens to a thread, in the order of their index, which has no gaps. */
export async function listenersOf(desk: Desk, thread: ThingId): Promise<Listener[]> {
	const all: Listener[] = []
	while (all.length < MOST) {
		const places = Array.from({ length: WINDOW }, (_, at) => ({ thread, index: all.length + at }))
		const found = await findPushRows(desk, places)
		const end = found.findIndex((one) => one?.row.kind !== 'listener')
		for (const one of found.slice(0, end < 0 ? WINDOW : end))
			if (one?.row.kind === 'listener') all.push(one.row)
		if (end >= 0) break
	}
	return all
}

/** Has a device listen to a thread, for whoever has `mark` there; once, however often it is asked. */
export async function addListener(
	desk: Desk,
	thread: ThingId,
	device: Uint8Array,
	mark: Uint8Array,
): Promise<void> {
	const listeners = await listenersOf(desk, thread)
	const isThere = listeners.some((one) => isSame(one.device, device))
	if (isThere || listeners.length >= MOST) return
	const changes: Changes = new LabelMap()
	putPushRow(desk, changes, { kind: 'listener', thread, index: listeners.length, device, mark })
	await desk.rows.write(changes)
}

/** Keeps those that `keep` says, close together again: the end of the list is where the first is missing. */
export async function keepListeners(
	desk: Desk,
	thread: ThingId,
	keep: (listener: Listener) => boolean,
): Promise<void> {
	const listeners = await listenersOf(desk, thread)
	const kept = listeners.filter(keep)
	if (kept.length === listeners.length) return
	const changes: Changes = new LabelMap()
	for (const found of await findPushRows(desk, listeners)) if (found) changes.set(found.label, null)
	for (const [index, listener] of kept.entries()) putPushRow(desk, changes, { ...listener, index })
	await desk.rows.write(changes)
	await desk.vault.upkeep.checkpoint()
}

/** Forgets the devices that listen to a thread for whoever has `mark` there, with all else that they listen to. */
export async function silence(desk: Desk, thread: ThingId, mark: Uint8Array): Promise<void> {
	const theirs = (await listenersOf(desk, thread)).filter((one) => isSame(one.mark, mark))
	for (const { device } of theirs) await dropDevice(desk, device)
	await keepListeners(desk, thread, (one) => !isSame(one.mark, mark))
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return Buffer.from(one).equals(other)
}
