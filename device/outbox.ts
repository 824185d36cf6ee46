import { tellPages } from './outbox-news'
import { outboxKey, type Sealed, seal, unseal } from './outbox-seal'
import { allIn, putIn, throwOut } from './store'

export type Kind = 'tell' | 'reply' | 'heart'

/** What somebody sends: the fields of its form, and perhaps a photo. */
export interface Letter {
	readonly kind: Kind
	readonly fields: readonly (readonly [name: string, value: string])[]
	readonly photo?: Uint8Array<ArrayBuffer>
}

/**
 * How a letter stands: `waiting` goes out by itself; `expired` and whatever else the server refused never do, and are there
 * to be copied; `signIn` goes out when somebody who is signed in says so, for it may be another member than wrote it.
 */
export type State = 'waiting' | 'expired' | 'signIn' | (string & {})

/** A letter in the outbox. */
export interface Waiting extends Letter {
	readonly id: string
	/** When it was written, in milliseconds since 1970. */
	readonly at: number
	readonly state: State
	/** When somebody said that it goes out as whoever was signed in then; until then that is who was when it was written. */
	readonly said?: number
}

/** As it lies in the drawer: nothing is readable but how much there is. */
interface Kept {
	readonly id: string
	readonly words: Sealed
	readonly photo?: Sealed
}

const DAY_MS = 24 * 3_600_000

/** Puts a letter into the outbox, sealed, and says so to nobody yet: most are gone in a moment. Null when this browser cannot keep it. */
export async function keepLetter(letter: Letter): Promise<Waiting | null> {
	// Plain HTTP has no random UUID, and nothing to seal with either.
	const id = crypto.randomUUID?.() ?? ''
	const entry: Waiting = { ...letter, id, at: Date.now(), state: 'waiting' }
	return (await write(entry)) ? entry : null
}

/** All that is in the outbox, in the order in which it was written. What cannot be opened any more is thrown away. */
export async function outbox(): Promise<Waiting[]> {
	const kept = await allIn('outbox')
	if (kept.length === 0) return []
	const key = await outboxKey()
	if (!key) return []
	const opened = await Promise.all(kept.map((entry) => open(key, entry as Kept)))
	return opened.filter((entry) => entry !== null).sort((one, other) => one.at - other.at)
}

/** Says how a letter stands now. */
export async function setState(entry: Waiting, state: State): Promise<void> {
	await write({ ...entry, state })
	tellPages()
}

/** Lets a letter go out as whoever is signed in now. */
export async function handOver(entry: Waiting): Promise<void> {
	await setState({ ...entry, said: Date.now() }, 'waiting')
}

/** Takes a letter out: it was sent, or is not to be. */
export async function dropLetter(id: string): Promise<void> {
	await throwOut('outbox', id)
	tellPages()
}

/** The value of a letter's field; empty when it has none. */
export function fieldOf({ fields }: Letter, name: string): string {
	return fields.find(([one]) => one === name)?.[1] ?? ''
}

async function write({ id, photo, ...words }: Waiting): Promise<boolean> {
	const key = await outboxKey()
	if (!key) return false
	const plain = new TextEncoder().encode(JSON.stringify(words))
	const kept: Kept = {
		id,
		words: await seal(key, id, plain),
		...(photo && { photo: await seal(key, id, photo) }),
	}
	return putIn('outbox', id, kept)
}

async function open(key: CryptoKey, { id, words, photo }: Kept): Promise<Waiting | null> {
	const plain = await unseal(key, id, words)
	const picture = photo && (await unseal(key, id, photo))
	if (!plain || picture === null) {
		await throwOut('outbox', id)
		return null
	}
	const entry: Omit<Waiting, 'id'> = JSON.parse(new TextDecoder().decode(plain))
	const over = isOver(entry.at) && (entry.state === 'waiting' || entry.state === 'signIn')
	return { ...entry, id, ...(picture && { photo: picture }), ...(over && { state: 'expired' }) }
}

/** The server knows a ticket again for two days; with a clock that was set back it is not to be relied upon either. */
function isOver(at: number): boolean {
	return Math.abs(Date.now() - at) >= DAY_MS
}
