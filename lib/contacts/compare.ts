import type { CountryCode } from 'libphonenumber-js'
import { blind, unblind } from '@/lib/oprf/client'
import { parseAddress } from './address'
import { comparable } from './comparable'

/** Blinded addresses of one request: each takes about as long as a frame may, and none holds up the keeper for others. */
const CHUNK = 50

/** What the worker tells the page while it compares. */
export type Progress =
	| { readonly step: 'comparing'; readonly done: number; readonly of: number }
	| {
			readonly step: 'done'
			readonly compared: number
			readonly skipped: number
			readonly tied: number
	  }
	| { readonly step: 'refused'; readonly refusal: string; readonly compared: number }

export interface Comparing {
	/** As they stand in the address book. */
	readonly typed: readonly string[]
	readonly country: CountryCode
}

/**
 * Compares an address book: blinds each address on this device, has the keeper evaluate the points, checks its proof, and sends the tokens. What leaves
 * the device says nothing of an address to who has not the keeper's key.
 */
export async function compareContacts(
	{ typed, country }: Comparing,
	say: (progress: Progress) => void,
): Promise<void> {
	const parsed = typed.flatMap((one) => parseAddress(one, country)?.value ?? [])
	const addresses = [...new Set(parsed.map(comparable))]
	const skipped = new Set(typed).size - addresses.length
	const { key } = await asked<{ key: string }>('/contacts/key')
	let [compared, tied] = [0, 0]
	for (let from = 0; from < addresses.length; from += CHUNK) {
		say({ step: 'comparing', done: from, of: addresses.length })
		const chunk = addresses.slice(from, from + CHUNK)
		const came = await compareChunk(chunk, bytesOf(key))
		if ('refusal' in came) return say({ step: 'refused', refusal: came.refusal, compared })
		compared += chunk.length
		tied += came.tied
	}
	say({ step: 'done', compared, skipped, tied })
}

type Refused = { readonly refusal: string }

async function compareChunk(
	chunk: readonly string[],
	key: Uint8Array,
): Promise<{ tied: number } | Refused> {
	const blinded = chunk.map((address) => blind(new TextEncoder().encode(address)))
	const points = blinded.map(({ point }) => textOf(point))
	const answer = await asked<{ points: string[]; proof: string } | Refused>('/contacts/evaluate', {
		points,
	})
	if ('refusal' in answer) return answer
	const tokens = unblind(key, blinded, answer.points.map(bytesOf), bytesOf(answer.proof))
	return asked('/contacts/keep', { key: textOf(key), tokens: tokens.map(textOf) })
}

async function asked<T>(path: string, body?: object): Promise<T> {
	const answer = await fetch(
		path,
		body && {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		},
	)
	return answer.json()
}

function textOf(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '')
}

function bytesOf(text: string): Uint8Array {
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
	return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
