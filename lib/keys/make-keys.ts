import 'server-only'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { publicHalf } from '@/lib/crypto/sealed-box'
import { type KeeperRings, readKeeperKeys } from './keeper-keys'
import type { Rings } from './key-file'
import { KeyTrouble } from './key-trouble'
import { newKey } from './new-key'
import { KEEPER_FILE, KEEPER_PURPOSES, WEB_FILE, WEB_PURPOSES } from './purposes'
import { Ring } from './ring'
import { SecretKey } from './secret-key'
import type { WebKeys } from './web-keys'
import { createKeyFile } from './write-key-file'

/** The public half as the web holds it. */
export function publicKeyOf(privateKey: SecretKey): SecretKey {
	return new SecretKey(publicHalf(privateKey.reveal()), privateKey.since)
}

/**
 * First run: makes both key files in `folder` unless they are there; never overwrites. `stores` are paths of
 * stores: when one exists and a key file does not, new keys would not open it, so that is KeyTrouble.
 */
export function makeKeys(folder: string, stores: readonly string[] = []): 'made' | 'found' {
	const web = path.join(folder, WEB_FILE)
	const keeper = path.join(folder, KEEPER_FILE)
	const missing = [web, keeper].filter((file) => !existsSync(file))
	if (missing.length === 0) return 'found'
	// A first run that was killed between the two files left the keeper's alone: it is completed.
	const inUse = [web, ...stores].filter((file) => existsSync(file))
	if (inUse.length > 0) throw new KeyTrouble(missingMessage(missing, inUse))
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	if (missing.includes(keeper)) createKeyFile(keeper, freshRings(KEEPER_PURPOSES))
	createKeyFile(web, webRingsBeside(readKeeperKeys(folder)))
	return 'made'
}

/** Fresh rings for the web that fit the keeper's: label and outbox are shared, and it gets the public half. */
function webRingsBeside(keeper: KeeperRings): WebKeys {
	return {
		...freshRings(WEB_PURPOSES),
		label: keeper.label,
		outbox: keeper.outbox,
		keeperPublicKey: new Ring([publicKeyOf(keeper.keeper.current)]),
	}
}

function freshRings<P extends string>(purposes: Record<P, unknown>): Rings<P> {
	const rings = Object.keys(purposes).map((purpose) => [purpose, new Ring([newKey()])])
	return Object.fromEntries(rings) as Rings<P>
}

function missingMessage(missing: string[], inUse: string[]): string {
	return [
		`Missing: ${missing.join(', ')}, but ${inUse.join(', ')} ${inUse.length > 1 ? 'are' : 'is'} there.`,
		'New keys would not open what the old ones closed. Put the missing key files back from your copy,',
		'or move the stores and the remaining key file away to begin anew.',
	].join('\n')
}
