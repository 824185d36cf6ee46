import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from '../desk'
import type { Changes } from '../vault-rows'
import { findPushRows, putPushRow } from './push-rows'
import { deviceOf, PARTS, partsOf, type Subscription, subscriptionOf } from './subscription'

const placesOf = (device: Uint8Array) =>
	Array.from({ length: PARTS }, (_, part) => ({ device, part }))

/** Keeps a device's subscription, in place of an older one with the same endpoint; returns the device's name. */
export async function keepDevice(desk: Desk, subscription: Subscription): Promise<Uint8Array> {
	const device = deviceOf(subscription.endpoint)
	const changes: Changes = new LabelMap()
	for (const [part, bytes] of partsOf(subscription).entries())
		putPushRow(desk, changes, { kind: 'device', device, part, bytes })
	await desk.rows.write(changes)
	return device
}

/** Null when the device was dropped. */
export async function findDevice(desk: Desk, device: Uint8Array): Promise<Subscription | null> {
	const parts: Uint8Array[] = []
	for (const found of await findPushRows(desk, placesOf(device))) {
		if (found?.row.kind !== 'device') return null
		parts.push(found.row.bytes)
	}
	return subscriptionOf(parts)
}

/** Forgets a device; the threads that it listened to forget it when they stir next. */
export async function dropDevice(desk: Desk, device: Uint8Array): Promise<void> {
	const changes: Changes = new LabelMap()
	for (const found of await findPushRows(desk, placesOf(device)))
		if (found) changes.set(found.label, null)
	await desk.rows.write(changes)
	// The log would keep what was dropped.
	await desk.vault.upkeep.checkpoint()
}
