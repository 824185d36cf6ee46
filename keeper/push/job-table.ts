import { prf } from '@/lib/crypto/prf'
import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from '../desk'
import { BEGIN, type Changes } from '../vault-rows'
import { decodeJob, encodeJob, type Job } from './job'

export type Kept = { readonly k: Uint8Array; readonly job: Job }

const STRETCH = 1024

/** Everything that is still to be done. What nothing opens is from before a backup, and is thrown away. */
export async function jobsKept({ jobs, envelope }: Desk): Promise<Kept[]> {
	const kept: Kept[] = []
	const lost: Changes = new LabelMap()
	for (let after: Uint8Array | undefined = BEGIN; after; ) {
		const stretch = await jobs.after(after, STRETCH)
		for (const { k, b } of stretch) {
			const record = envelope.unwrap(k, b)
			const job = record && decodeJob(record)
			if (job) kept.push({ k, job })
			else lost.set(k, null)
		}
		after = stretch.at(-1)?.k
	}
	await jobs.write(lost)
	return kept
}

/** Adds a job to `changes`, at its place in the table. */
export function putJob({ envelope }: Desk, changes: Changes, k: Uint8Array, job: Job): void {
	changes.set(k, envelope.wrap(k, encodeJob(job)))
}

/** Where the push to a device waits: there is never more than one. */
export function sendPlace({ keys }: Desk, device: Uint8Array): Uint8Array {
	return prf(keys.rings().label.current.object, 'send', device)
}
