import { setTimeout } from 'node:timers/promises'
import { config } from '@/lib/config/config'
import { readKeeperKeys } from '@/lib/keys/keeper-keys'
import { LOOK_AGAIN_MS } from '@/lib/keys/key-file-watch'
import { publicKeyOf } from '@/lib/keys/make-keys'
import { dayOf, newKey } from '@/lib/keys/new-key'
import { WEB_PURPOSES, type WebPurpose } from '@/lib/keys/purposes'
import { Ring } from '@/lib/keys/ring'
import { WebKeyFile } from '@/lib/keys/web-key-file'
import { askKeeper } from '@/lib/vault/keeper-client'
import { KEEPER_ROTATES } from '@/lib/vault/verbs'
import { closeWaitingAnew } from './waiting'

const DAY_MS = 86_400_000

/** Until every web process has seen a new file and finished what it began with the old one. */
const SEEN_MS = 5 * LOOK_AGAIN_MS

/** Rows of a large vault take minutes. */
const LONG = { patienceMs: 6 * 3_600_000 }

/** What a rotation is asked for; `keeper` is the pair whose public half the web has. */
export const ROTATED = [
	'label',
	'outbox',
	'keeper',
	'envelope',
	'backup',
	'graph',
	'oprf',
	'waiting',
	'session',
	'cookie',
	'proof',
	'account',
] as const
export type Rotated = (typeof ROTATED)[number]

/**
 * Rotates one purpose while web and keeper run, and says in a sentence what became of the old key. Killed at any
 * point, the ring is left with two keys, and the next call goes on with them instead of making a third.
 */
export async function rotate(purpose: Rotated): Promise<string> {
	switch (purpose) {
		case 'label':
		case 'outbox':
		case 'keeper':
			return rotateShared(purpose)
		case 'envelope':
			await askKeeper('shred', {}, LONG)
			return 'every row is wrapped anew, the old key is destroyed'
		case 'backup':
			return rotateBackup()
		case 'graph':
		case 'oprf':
			return rotateKeepersOwn(purpose)
		case 'waiting':
			return rotateWaiting()
		default:
			return addKey(purpose)
	}
}

/** Keys that web and keeper both have: the keeper knows the new one before the web uses it, and the old one after the web left it. */
async function rotateShared(purpose: 'label' | 'outbox' | 'keeper'): Promise<string> {
	const file = new WebKeyFile(config().keys)
	await askKeeper('beginRotation', { purpose }, LONG)
	const ring = sharedRing(purpose)
	const webPurpose = purpose === 'keeper' ? 'keeperPublicKey' : purpose
	file.replace(webPurpose, ring)
	await setTimeout(SEEN_MS)
	await askKeeper('redo', { purpose }, LONG)
	file.replace(webPurpose, new Ring([ring.current]))
	await setTimeout(SEEN_MS)
	await askKeeper('finishRotation', { purpose }, LONG)
	return 'everything under the old key is redone, the old key is destroyed'
}

/** The keeper's ring as the web is to have it. */
function sharedRing(purpose: 'label' | 'outbox' | 'keeper'): Ring {
	const ring = readKeeperKeys(config().keys)[purpose]
	if (purpose !== 'keeper') return ring
	const [first, ...rest] = ring.all
	return new Ring([publicKeyOf(first), ...rest.map(publicKeyOf)])
}

async function rotateBackup(): Promise<string> {
	await askKeeper('beginRotation', { purpose: 'backup' })
	await askKeeper('finishRotation', { purpose: 'backup' })
	return 'the old key is destroyed: backups of the vault made before now cannot be restored'
}

/** Keys that nobody but the keeper has. */
async function rotateKeepersOwn(purpose: 'graph' | 'oprf'): Promise<string> {
	for (const verb of ['beginRotation', 'redo', 'finishRotation'] as const)
		await askKeeper(verb, { purpose }, LONG)
	return 'everything under the old key is redone, the old key is destroyed'
}

async function rotateWaiting(): Promise<string> {
	const file = new WebKeyFile(config().keys)
	const { waiting } = file.rings()
	const ring = waiting.old.length > 0 ? waiting : new Ring([newKey(), waiting.current])
	file.replace('waiting', ring)
	await setTimeout(SEEN_MS)
	await closeWaitingAnew(ring)
	file.replace('waiting', new Ring([ring.current]))
	return 'waiting secrets are sealed anew, the old key is destroyed'
}

/** Keys whose work lies with members or in browsers: a new one comes in front, and old ones stay while they may be needed. */
async function addKey(purpose: Exclude<WebPurpose & Rotated, 'waiting' | 'label' | 'outbox'>) {
	const file = new WebKeyFile(config().keys)
	const { all } = outlivedDropped(file.rings()[purpose], WEB_PURPOSES[purpose])
	file.replace(purpose, new Ring([newKey(), ...all]))
	if (purpose === 'account') {
		return 'new accounts use the new key; only a member can bring an old account over, so the old key stays and is tried second'
	}
	const days = WEB_PURPOSES[purpose]
	return `the old key still opens what browsers hold, and goes after ${days} days`
}

/** Drops from the web's file every old key that nothing in a browser can be under any more; says which purposes lost one. */
export function dropOutlived(now: number = Date.now()): WebPurpose[] {
	const file = new WebKeyFile(config().keys)
	return (Object.keys(WEB_PURPOSES) as WebPurpose[]).filter((purpose) => {
		const before = file.rings()[purpose]
		if (!before) return false
		const ring = outlivedDropped(before, WEB_PURPOSES[purpose], now)
		file.replace(purpose, ring)
		return ring !== before
	})
}

/** Without the keys whose successor came more than `days` days ago. */
export function outlivedDropped(
	ring: Ring,
	days: number | 'redo' | 'never',
	now: number = Date.now(),
): Ring {
	if (typeof days !== 'number') return ring
	const [first, ...rest] = ring.all
	const oldest = dayOf(now - days * DAY_MS)
	const needed = rest.filter((_, at) => (ring.all[at]?.since ?? '') >= oldest)
	return needed.length === rest.length ? ring : new Ring([first, ...needed])
}

/** Whether the keeper answers for this purpose. */
export function needsKeeper(purpose: Rotated): boolean {
	return (KEEPER_ROTATES as readonly string[]).includes(purpose)
}
