import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { KeyTrouble } from './key-trouble'
import { RETIRED } from './purposes'
import { Ring } from './ring'
import { KEY_BYTES, SecretKey } from './secret-key'

/** A key file as it lies on disk: per purpose a list of keys in base64url, newest first. */
const fileShape = z.strictObject({
	about: z.string(),
	rings: z.record(
		z.string(),
		z.array(z.strictObject({ since: z.iso.date(), key: z.string() })).min(1),
	),
})

export type Rings<P extends string> = Readonly<Record<P, Ring>>

/**
 * Reads and checks one key file, which must hold all of `purposes` and may hold those of `mayLack`. Throws KeyTrouble
 * that says what to do, never what a key is.
 */
export function readKeyFile<P extends string, M extends string = never>(
	file: string,
	purposes: readonly P[],
	mayLack: readonly M[] = [],
): Rings<P> & Partial<Rings<M>> {
	checkModes(file)
	const rings = parse(file, readFileSync(file, 'utf8'), purposes, mayLack)
	checkDistinct(file, rings)
	return rings
}

function checkModes(file: string): void {
	const stat = statSync(file, { throwIfNoEntry: false })
	if (!stat) throw new KeyTrouble(`The key file ${file} is missing.`)
	if ((stat.mode & 0o777) !== 0o400) {
		throw new KeyTrouble(`The key file ${file} may be read by others: run chmod 0400 ${file}`)
	}
	const folder = path.dirname(file)
	// Searching may be allowed, so that two users can each have their file in one folder.
	if (statSync(folder).mode & 0o066) {
		throw new KeyTrouble(`The key folder ${folder} is open to others: run chmod 0700 ${folder}`)
	}
}

function parse<P extends string, M extends string>(
	file: string,
	text: string,
	purposes: readonly P[],
	mayLack: readonly M[],
): Rings<P> & Partial<Rings<M>> {
	const parsed = fileShape.safeParse(jsonOrNull(text))
	if (!parsed.success) throw new KeyTrouble(`The key file ${file} cannot be understood.`)
	const lacked = mayLack.filter((purpose) => !(purpose in parsed.data.rings))
	const held = Object.keys(parsed.data.rings).filter((purpose) => !RETIRED.includes(purpose))
	const found = [...held, ...lacked].sort().join(', ')
	const known = [...purposes, ...mayLack]
	if (found !== [...known].sort().join(', ')) {
		throw new KeyTrouble(`The key file ${file} must hold exactly these keys: ${known.join(', ')}.`)
	}
	const present = known.filter((purpose) => purpose in parsed.data.rings)
	const rings = present.map((purpose) => {
		const [first, ...rest] = (parsed.data.rings[purpose] ?? []).map((entry) =>
			keyOf(file, purpose, entry),
		)
		if (!first) throw new KeyTrouble(`The key file ${file} has no key for ${purpose}.`)
		return [purpose, new Ring([first, ...rest])] as const
	})
	return Object.fromEntries(rings) as Rings<P> & Partial<Rings<M>>
}

function keyOf(file: string, purpose: string, entry: { since: string; key: string }): SecretKey {
	const bytes = Buffer.from(entry.key, 'base64url')
	if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== entry.key) {
		throw new KeyTrouble(`In ${file} a key for ${purpose} has not ${KEY_BYTES} bytes.`)
	}
	return new SecretKey(bytes, entry.since)
}

/** Two purposes with one key would let the holder of one play the other. */
function checkDistinct(file: string, rings: Rings<string>): void {
	const seen = new Map<string, string>()
	for (const [purpose, ring] of Object.entries(rings)) {
		for (const key of ring.all) {
			const bytes = Buffer.from(key.reveal()).toString('base64')
			const other = seen.get(bytes)
			if (other) throw new KeyTrouble(`In ${file} ${other} and ${purpose} have the same key.`)
			seen.set(bytes, purpose)
		}
	}
}

function jsonOrNull(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
