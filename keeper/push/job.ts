import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { RECORD_BYTES } from '@/lib/vault/record'

/**
 * What is to be done:
 * - `stir`: find who listens to a thread and have each of them told, but for who did it;
 * - `hush`: a mark's devices hear no more of a thread; a mark of zeros is everybody;
 * - `send`: one push to one device.
 */
export type Task =
	| { readonly op: 'stir' | 'hush'; readonly thread: ThingId; readonly mark: Uint8Array }
	| { readonly op: 'send'; readonly device: Uint8Array }

/** A task, when it may be done (milliseconds since 1970), and how often it failed. */
export type Job = Task & { readonly due: number; readonly tries: number }

const VERSION = 1
const OPS = ['stir', 'hush', 'send'] as const
const DUE_AT = 2
const TRIES_AT = 10
const FIRST_AT = 11
const SECOND_AT = 27

/** version(1) ‖ op(1) ‖ due(8) ‖ tries(1) ‖ thread or device(16) ‖ mark(16, or zeros) ‖ zeros: a record's 116 bytes. */
export function encodeJob(job: Job): Uint8Array {
	const bytes = Buffer.alloc(RECORD_BYTES)
	bytes[0] = VERSION
	bytes[1] = OPS.indexOf(job.op)
	bytes.writeBigUInt64BE(BigInt(job.due), DUE_AT)
	bytes[TRIES_AT] = job.tries
	bytes.set(job.op === 'send' ? job.device : thingBytes(job.thread), FIRST_AT)
	if (job.op !== 'send') bytes.set(job.mark, SECOND_AT)
	return new Uint8Array(bytes)
}

/** The job, or null for a version this code does not know. */
export function decodeJob(record: Uint8Array): Job | null {
	const bytes = Buffer.from(record)
	const op = OPS[bytes[1] ?? -1]
	if (bytes[0] !== VERSION || !op) return null
	const when = { due: Number(bytes.readBigUInt64BE(DUE_AT)), tries: bytes[TRIES_AT] ?? 0 }
	const first = new Uint8Array(bytes.subarray(FIRST_AT, SECOND_AT))
	if (op === 'send') return { op, device: first, ...when }
	const mark = new Uint8Array(bytes.subarray(SECOND_AT, SECOND_AT + 16))
	return { op, thread: thingIdFromBytes(first), mark, ...when }
}
