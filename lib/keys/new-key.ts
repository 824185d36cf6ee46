import 'server-only'
import { randomBytes } from 'node:crypto'
import { KEY_BYTES, SecretKey } from './secret-key'

/** A fresh random key, dated with its day alone. */
export function newKey(now: number = Date.now()): SecretKey {
	return new SecretKey(randomBytes(KEY_BYTES), dayOf(now))
}

/** YYYY-MM-DD in UTC. */
export function dayOf(now: number): string {
	return new Date(now).toISOString().slice(0, 10)
}
