import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { kdf, prf, prfOfMany } from '@/lib/crypto/prf'

/** S: 16 bytes that are the whole account. Only its holder has it; the branded type never prints. */
export class MemberSecret {
	readonly #bytes: Uint8Array
	readonly #keys = new Map<string, KeyObject>()

	constructor(bytes: Uint8Array) {
		if (bytes.length !== 16) throw new Error('a member secret has 16 bytes')
		this.#bytes = bytes
	}

	static random(): MemberSecret {
		return new MemberSecret(new Uint8Array(randomBytes(16)))
	}

	/** For the three places that must carry S: the codename, the passkey's user handle, the cookie. */
	reveal(): Uint8Array {
		return this.#bytes
	}

	/** A key that is this member's for one purpose and says nothing about the others; derived once, while they are here. */
	key(label: string): KeyObject {
		let key = this.#keys.get(label)
		if (!key) {
			key = createSecretKey(kdf(this.#bytes, label))
			this.#keys.set(label, key)
		}
		return key
	}

	toJSON(): string {
		return '[member secret]'
	}

	toString(): string {
		return '[member secret]'
	}

	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return '[member secret]'
	}
}

/** "The same member, in this thread": decides the mask and proves ownership; unrelated between threads. */
export function maskMark(member: MemberSecret, thread: ThingId): Uint8Array {
	return prf(member.key('mask'), thingBytes(thread))
}

/** "The same member, this thing": one heart each. */
export function heartMark(member: MemberSecret, thing: ThingId): Uint8Array {
	return prf(member.key('heart'), thingBytes(thing))
}

/** "The same member, this poll": one vote each. */
export function voteMark(member: MemberSecret, secret: ThingId): Uint8Array {
	return prf(member.key('vote'), thingBytes(secret))
}

/** "The same member, this thing": one report each in a round. */
export function reportMark(member: MemberSecret, thing: ThingId): Uint8Array {
	return prf(member.key('report'), thingBytes(thing))
}

/** What a member's receipt for a report in one round is read by: only they can make it, and always the same. */
export function receiptCode(member: MemberSecret, thing: ThingId, round: number): Uint8Array {
	return prf(member.key('receipt'), thingBytes(thing), round)
}

/** "The same steward, this review": unrelated between reviews, as masks are between threads. */
export function decisionMark(member: MemberSecret, review: ThingId): Uint8Array {
	return prf(member.key('decision'), thingBytes(review))
}

/** The same in hex, for the bytes of many reviews. */
export function decisionMarks(member: MemberSecret): (review: Uint8Array) => string {
	return prfOfMany(member.key('decision'))
}

/** "The same juror, this review". */
export function jurorMark(member: MemberSecret, review: ThingId): Uint8Array {
	return prf(member.key('juror'), thingBytes(review))
}

/** "The same juror, this question whose answer is known, this epoch": once each. */
export function controlMark(member: MemberSecret, control: Uint8Array, epoch: number): Uint8Array {
	return prf(member.key('juror'), control, epoch)
}

/** What a question is sealed to, so that nobody but the juror who was asked can answer it. */
export function juryBinding(member: MemberSecret): Uint8Array {
	return prf(member.key('juror'), 'question')
}

/** A steward's seat. */
export function stewardMark(member: MemberSecret): Uint8Array {
	return prf(member.key('steward'), 'seat')
}

/** Names one submission of a form, so that a retry finds what the first try told. */
export function ticketMark(member: MemberSecret, ticket: string): Uint8Array {
	return prf(member.key('ticket'), ticket)
}

/** The tag of 30 days by which a member can be warned or stopped without being known. */
export function standingOf(member: MemberSecret, epoch: number): Uint8Array {
	return prf(member.key('standing'), epoch)
}
