import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { config } from '@/lib/config/config'
import { prf } from '@/lib/crypto/prf'
import type { SecretKey } from '@/lib/keys/secret-key'
import { webKeys } from '@/lib/keys/web-keys'
import type { Guarded } from './guarded'
import { usedOnce } from './used-once'

/** Somebody without JavaScript may write for a long time before sending. */
const TICKET_HOURS = 6

const ISSUED_BYTES = 8
const NONCE_BYTES = 12
const TAG_AT = ISSUED_BYTES + NONCE_BYTES
const TICKET = /^[\w-]{48}$/

/**
 * Proof by waiting, for browsers without JavaScript: a ticket stands in the form and becomes good `patienceSeconds`
 * after it was issued, once. issued in ms(8) ‖ nonce(12) ‖ PRF(K_proof, "patience", what, issued ‖ nonce)(16), base64url.
 */
export function issuePatience(what: Guarded, now: number = Date.now()): string {
	const body = Buffer.alloc(TAG_AT)
	body.writeBigUInt64BE(BigInt(now))
	body.set(randomBytes(NONCE_BYTES), ISSUED_BYTES)
	const tag = tagOf(webKeys().proof.current, what, body)
	return Buffer.concat([body, tag]).toString('base64url')
}

/** `good` uses the ticket up; `early` leaves it as it is; `bad` is forged, too old, for something else or used. */
export function takePatience(
	ticket: string,
	what: Guarded,
	now: number = Date.now(),
): 'good' | 'early' | 'bad' {
	const issued = issuedAt(ticket, what)
	if (issued === null) return 'bad'
	const until = issued + TICKET_HOURS * 3_600_000
	if (now >= until) return 'bad'
	if (now < issued + config().patienceSeconds * 1000) return 'early'
	return usedOnce().use(keyOf(ticket), until, now) ? 'good' : 'bad'
}

/** For a form that is shown again: the ticket it was sent with, which goes on ripening, or a new one where that is no longer good. */
export function patienceAgain(
	sent: FormDataEntryValue | null,
	what: Guarded,
	now: number = Date.now(),
): string {
	const ticket = String(sent)
	const issued = issuedAt(ticket, what)
	const over = issued === null || now >= issued + TICKET_HOURS * 3_600_000
	return over || usedOnce().isUsed(keyOf(ticket), now) ? issuePatience(what, now) : ticket
}

function keyOf(ticket: string): string {
	return `patience ${ticket}`
}

/** When a ticket of ours was issued, in ms, or null for any other. */
function issuedAt(ticket: string, what: Guarded): number | null {
	if (!TICKET.test(ticket)) return null
	const bytes = Buffer.from(ticket, 'base64url')
	const body = bytes.subarray(0, TAG_AT)
	const tag = bytes.subarray(TAG_AT)
	const ours = webKeys().proof.all.some((key) => timingSafeEqual(tagOf(key, what, body), tag))
	return ours ? Number(body.readBigUInt64BE()) : null
}

function tagOf(key: SecretKey, what: Guarded, body: Uint8Array): Uint8Array {
	return prf(key.reveal(), 'patience', what, body)
}
