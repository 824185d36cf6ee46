import { putIn, takeOut, throwOut } from './store'

/** How this device is unlocked: by a PIN, of which only a slow hash is kept, or by any passkey of this site. */
export type Lock =
	| {
			readonly kind: 'pin'
			readonly salt: Uint8Array<ArrayBuffer>
			readonly hash: Uint8Array
			readonly rounds: number
	  }
	| { readonly kind: 'passkey' }

const LOCK = 'lock'
/** When somebody who may was last here, in milliseconds since 1970. */
const SEEN = 'lock-seen'
/** Wrong PINs in a row, and until when no other is taken. */
const WRONG = 'lock-wrong'

/** Away for longer than this, and it is locked. */
export const AWAY_MS = 60_000
/**
 * PBKDF2 with SHA-256 (RFC 8018); OWASP asks for 600,000 at least. It is no match for who copies the hash off this device: a
 * graphics card, at some billions of hashes a second, has tried all PINs of four digits in seconds and of six in minutes. It
 * slows down who tries by hand, or by a script in this browser.
 */
const ROUNDS = 1_000_000
const FREE_TRIES = 4
const FIRST_PAUSE_MS = 5_000

export async function lockHere(): Promise<Lock | null> {
	return ((await takeOut('settings', LOCK)) as Lock | undefined) ?? null
}

/** Whether the screen has to stay covered: there is a lock, and nobody who may was here lately. */
export async function isLocked(now: number = Date.now()): Promise<boolean> {
	if (!(await lockHere())) return false
	const seen = Number(await takeOut('settings', SEEN)) || 0
	// A clock that was set back does not open it.
	return Math.abs(now - seen) > AWAY_MS
}

/** Somebody who may is here now. */
export async function stay(now: number = Date.now()): Promise<void> {
	await putIn('settings', SEEN, now)
}

/** Locks with a PIN; false when this browser keeps nothing, or has no WebCrypto. */
export async function lockWithPin(pin: string): Promise<boolean> {
	const salt = crypto.getRandomValues(new Uint8Array(16))
	const hash = await hashOf(pin, salt, ROUNDS).catch(() => null)
	await stay()
	return (
		hash !== null &&
		putIn('settings', LOCK, { kind: 'pin', salt, hash, rounds: ROUNDS } satisfies Lock)
	)
}

export async function lockWithPasskey(): Promise<boolean> {
	await stay()
	return putIn('settings', LOCK, { kind: 'passkey' } satisfies Lock)
}

export async function unlockForGood(): Promise<void> {
	for (const key of [LOCK, SEEN, WRONG]) await throwOut('settings', key)
}

interface Wrong {
	readonly tries: number
	readonly until: number
}

/** In how many milliseconds the next PIN is taken. */
export async function pause(now: number = Date.now()): Promise<number> {
	const wrong = (await takeOut('settings', WRONG)) as Wrong | undefined
	return Math.max(0, (wrong?.until ?? 0) - now)
}

/** Opens with the right PIN. After four wrong ones each makes the next wait twice as long. */
export async function tryPin(pin: string, now: number = Date.now()): Promise<boolean> {
	const lock = await lockHere()
	if (lock?.kind !== 'pin' || (await pause(now)) > 0) return false
	const hash = await hashOf(pin, lock.salt, lock.rounds)
	if (hash.every((byte, at) => byte === lock.hash[at])) {
		await throwOut('settings', WRONG)
		await stay(now)
		return true
	}
	const tries = (((await takeOut('settings', WRONG)) as Wrong | undefined)?.tries ?? 0) + 1
	const waits = tries < FREE_TRIES ? 0 : FIRST_PAUSE_MS * 2 ** Math.min(tries - FREE_TRIES, 12)
	await putIn('settings', WRONG, { tries, until: now + waits } satisfies Wrong)
	return false
}

async function hashOf(
	pin: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
): Promise<Uint8Array> {
	const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
		'deriveBits',
	])
	const method = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
	return new Uint8Array(await crypto.subtle.deriveBits(method, key, 256))
}
