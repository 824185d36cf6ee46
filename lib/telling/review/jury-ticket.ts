import 'server-only'
import { usedOnce } from '@/lib/guard/used-once'
import { webKeys } from '@/lib/keys/web-keys'
import { juryBinding, type MemberSecret } from '@/lib/mark/member-marks'
import { HOUR_MS } from '@/lib/time/hours'

/** Whoever reads slowly has time. */
const TICKET_MS = 6 * HOUR_MS

const KINDS = ['review', 'control'] as const

/** What a juror was asked: a review, or something whose answer is known, by its id of 16 bytes. */
export interface Asked {
	readonly kind: (typeof KINDS)[number]
	readonly id: Uint8Array
}

const ISSUED_AT = 1
const ID_AT = ISSUED_AT + 8
const ASKED_BYTES = ID_AT + 16

/**
 * What stands in the form for a question: GCM(K_waiting, kind(1) ‖ issued in ms(8) ‖ id(16), aad = a value of the juror's alone), base64url. It
 * shows neither what is asked nor whether the answer is known, and never looks the same twice; nobody else can use it.
 */
export function juryTicket(member: MemberSecret, { kind, id }: Asked, now = Date.now()): string {
	const body = Buffer.alloc(ASKED_BYTES)
	body.writeUInt8(KINDS.indexOf(kind))
	body.writeBigUInt64BE(BigInt(now), ISSUED_AT)
	body.set(id, ID_AT)
	return Buffer.from(webKeys().waiting.encrypt(body, juryBinding(member))).toString('base64url')
}

/** Uses a ticket up: what was asked, or null for one that is another's, forged, over or used. */
export function takeJuryTicket(
	member: MemberSecret,
	ticket: string,
	now = Date.now(),
): Asked | null {
	if (!/^[\w-]{1,120}$/.test(ticket)) return null
	const sealed = new Uint8Array(Buffer.from(ticket, 'base64url'))
	const body = webKeys().waiting.decrypt(sealed, juryBinding(member))
	if (body?.length !== ASKED_BYTES) return null
	const kind = KINDS[body[0] ?? -1]
	const until = Number(Buffer.from(body).readBigUInt64BE(ISSUED_AT)) + TICKET_MS
	if (
		!kind ||
		until <= now ||
		!usedOnce().use(`jury ${Buffer.from(sealed).toString('hex')}`, until, now)
	)
		return null
	return { kind, id: body.slice(ID_AT) }
}
