import { type Blinded, blind, NotProved, unblind } from '@/lib/oprf/client'
import { parseAddress } from './address'
import {
	askToEvaluate,
	askToKeep,
	bytesOf,
	type Evaluation,
	type PublishedKey,
	publishedKey,
	type Refused,
} from './ask'
import { comparable } from './comparable'
import { countryOf } from './country'

/**
 * Blinded addresses of one request: each takes about as long as a frame may, and none holds up the keeper for others. All have as many, filled up with
 * inventions, so that the last does not tell how many people somebody knows.
 */
const CHUNK = 50

/** What this device remembers of earlier comparing; it holds no address that somebody who reads its files could make out. */
export interface Memory {
	/** Of these, the ones that were not compared lately. */
	fresh(addresses: readonly string[]): Promise<string[]>
	remember(addresses: readonly string[]): Promise<void>
	/** The key that was used last, or null. */
	key(): Promise<string | null>
	rememberKey(key: string): Promise<void>
}

/** What the worker tells the page while it compares. */
export type Progress =
	| { readonly step: 'comparing'; readonly done: number; readonly of: number }
	| {
			readonly step: 'done'
			readonly compared: number
			readonly skipped: number
			/** How many had been compared before. */
			readonly before: number
			readonly tied: number
	  }
	/** The quota is used up: so many were compared, so many are left for tomorrow. */
	| { readonly step: 'resting'; readonly compared: number; readonly left: number }
	/** The key is another than this device knows, and not one that the server names as changed. */
	| { readonly step: 'otherKey'; readonly key: string }
	| { readonly step: 'refused'; readonly refusal: string; readonly compared: number }

export interface Comparing {
	/** As they stand in the address book. */
	readonly typed: readonly string[]
	/** The code of the country whose numbers are written without a prefix, as the form has it. */
	readonly country: string
	/** The key with which the person said to go on though it is another. */
	readonly trusted?: string | undefined
}

/**
 * Compares an address book: blinds each address on this device, has the keeper evaluate the points, checks its proof, and sends the tokens. What leaves
 * the device says nothing of an address to who has not the keeper's key. What was compared is remembered, and passed over the next time.
 */
export async function compareContacts(
	{ typed, country, trusted }: Comparing,
	memory: Memory,
	say: (progress: Progress) => void,
): Promise<void> {
	const parsed = typed.flatMap((one) => parseAddress(one, countryOf(country))?.value ?? [])
	const skipped = typed.length - parsed.length
	const addresses = [...new Set(parsed.map(comparable))]
	const fresh = await memory.fresh(addresses)
	let key = await knownKey(memory, trusted)
	let [compared, tied] = [0, 0]
	while (compared < fresh.length) {
		say({ step: 'comparing', done: compared, of: fresh.length })
		if ('refusal' in key) return say({ step: 'refused', refusal: key.refusal, compared })
		if ('other' in key) return say({ step: 'otherKey', key: key.other })
		const chunk = fresh.slice(compared, compared + CHUNK)
		let came = await compareChunk(chunk, key.key)
		if ('refusal' in came && KEY_MATTERS.has(came.refusal)) {
			// A rotation may have come in between: then the key that is published now is another.
			const newer = await knownKey(memory, trusted)
			if ('key' in newer && newer.key !== key.key) came = await compareChunk(chunk, newer.key)
			key = newer
		}
		if ('refusal' in came) {
			const left = fresh.length - compared
			if (came.refusal === 'quota') return say({ step: 'resting', compared, left })
			return say({ step: 'refused', refusal: came.refusal, compared })
		}
		await memory.remember(chunk)
		compared += chunk.length
		tied += came.tied
	}
	say({ step: 'done', compared, skipped, before: addresses.length - fresh.length, tied })
}

const KEY_MATTERS: ReadonlySet<string> = new Set(['notProved', 'keyChanged'])

/** The published key, unless it is another than this device knows and nobody announced that. */
async function knownKey(
	memory: Memory,
	trusted: string | undefined,
): Promise<Pick<PublishedKey, 'key'> | { readonly other: string } | Refused> {
	const published = await publishedKey()
	if ('refusal' in published) return published
	const { key, former } = published
	const known = await memory.key()
	if (known !== null && known !== key && !former.includes(known) && key !== trusted)
		return { other: key }
	await memory.rememberKey(key)
	return { key }
}

async function compareChunk(
	chunk: readonly string[],
	key: string,
): Promise<{ readonly tied: number } | Refused> {
	const inventions = Array.from({ length: CHUNK - chunk.length }, () => crypto.randomUUID())
	const blinded = [...chunk, ...inventions].map((one) => blind(new TextEncoder().encode(one)))
	const answer = await askToEvaluate(blinded.map(({ point }) => point))
	if ('refusal' in answer) return answer
	const tokens = tokensOf(key, blinded, answer)
	return tokens ? askToKeep(key, tokens) : { refusal: 'notProved' }
}

/** Null where the proof is not one of this key. */
function tokensOf(key: string, blinded: readonly Blinded[], { points, proof }: Evaluation) {
	try {
		return unblind(bytesOf(key), blinded, points.map(bytesOf), bytesOf(proof))
	} catch (error) {
		if (error instanceof NotProved) return null
		throw error
	}
}
