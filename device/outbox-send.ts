import {
	dropLetter,
	fieldOf,
	handOver,
	keepLetter,
	type Letter,
	outbox,
	setState,
	type Waiting,
} from './outbox'
import { tellPages } from './outbox-news'
import { type Answer, post } from './outbox-post'
import { listenSoon } from './push-setting'

/** What came of a letter that was just written. */
export type Delivery =
	/** The server answered, and the letter is not in the outbox any more. */
	| Answer
	/** It is kept, and goes out when there is a network. */
	| 'waiting'
	/** Neither sent nor kept. */
	| 'unkept'

/** Refusals that may be gone in a while. */
const SOON = new Set([
	...['tooMany', 'tooEarly', 'proofNeeded', 'photoLater'],
	...['cannotTake', 'cannotKeep', 'membersAway'],
])

/**
 * Keeps a letter first and sends it then, so that neither a lost answer nor a closed page loses it. `proof`: the guard's
 * fields of its form, good for this one sending.
 */
export async function deliver(letter: Letter, proof: Letter['fields'] = []): Promise<Delivery> {
	const entry = await keepInsteadOf(letter)
	if (!entry) return (await post(letter, proof)) ?? 'unkept'
	const delivery = await alone(async () => {
		// A tab that was sending already may have taken it along.
		if (!(await outbox()).some(({ id }) => id === entry.id)) return GONE_AHEAD
		const answer = navigator.onLine ? await post(entry, proof) : null
		if (answer) await dropLetter(entry.id)
		return answer
	})
	if (delivery) return delivery
	tellPages()
	await askForSync()
	return 'waiting'
}

const GONE_AHEAD: Answer = { ok: true, code: 'sent' }

/** The last press of a heart counts: one that still waits is not to be sent after it. */
async function keepInsteadOf(letter: Letter): Promise<Waiting | null> {
	const thing = fieldOf(letter, 'thing')
	const entry = await keepLetter(letter)
	if (!entry || letter.kind !== 'heart') return entry
	for (const other of await outbox()) {
		const same = other.kind === 'heart' && fieldOf(other, 'thing') === thing
		if (same && other.id !== entry.id) await dropLetter(other.id)
	}
	return entry
}

/** Sends what waits, one after the other; true when nothing is left that could go out by itself. `pressed`: the one that somebody has just pressed for. */
export async function flush(pressed = ''): Promise<boolean> {
	if (!navigator.locks) return true
	let isTold = false
	const isEmpty = await alone(async () => {
		for (const entry of await outbox()) {
			if (entry.state !== 'waiting') continue
			const answer = await sendAgain(entry, entry.id === pressed)
			// Where one got no answer, the others would only wait for theirs.
			if (!answer) return false
			isTold ||= answer.ok && entry.kind !== 'heart'
		}
		return (await outbox()).every(({ state }) => state !== 'waiting')
	})
	if (isTold) await listenSoon()
	return isEmpty
}

/** Null when there was no answer. */
async function sendAgain(entry: Waiting, isPressed: boolean): Promise<Answer | null> {
	const proof = entry.kind === 'tell' ? await prove() : []
	if (!proof) return null
	const first = await post(entry, proof, isPressed ? undefined : entry)
	const answer = first && isSurelyOwn(entry, first) ? await post(entry, proof) : first
	if (answer?.ok) await dropLetter(entry.id)
	else if (answer && !SOON.has(answer.code)) await setState(entry, answer.code)
	return answer
}

/** Written after the latest moment at which whoever is here can have signed in, which the server tells by the second. */
function isSurelyOwn({ at, said }: Waiting, { code, signedInFor }: Answer): boolean {
	return code === 'signIn' && (said ?? at) >= Date.now() - Number(signedInFor) + 1000
}

/** Late, for few letters need it, and only where there is a network. */
function prove(): Promise<Letter['fields'] | null> {
	return import('./prove').then(({ proveAnew }) => proveAnew()).catch(() => null)
}

/** Takes a letter out that is not to be sent; false when it was sent meanwhile. */
export function cancel(id: string): Promise<boolean> {
	return alone(async () => {
		const waits = (await outbox()).some((entry) => entry.id === id)
		if (waits) await dropLetter(id)
		return waits
	})
}

/** Sends a letter after all: whoever is signed in now says so. */
export async function sendNow(entry: Waiting): Promise<void> {
	await alone(() => handOver(entry))
	await flush(entry.id)
}

/** One sender at a time on this device, be it a tab or the worker. */
function alone<T>(work: () => Promise<T>): Promise<T> {
	return navigator.locks.request('treehole-outbox', work)
}

/** Background Sync (WICG): the browser wakes the worker when there is a network, even if no page is open then. */
interface SyncManager {
	register(tag: string): Promise<void>
}

export const SYNC_TAG = 'outbox'

async function askForSync(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
	const { sync } = (registration ?? {}) as { sync?: SyncManager }
	// Some browsers have it, and refuse.
	await sync?.register(SYNC_TAG).catch(() => undefined)
}
