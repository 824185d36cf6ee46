import type { ThingId } from '@/lib/crypto/id'

/** What changed for readers: a circle's feeds, a thread's page, or both. */
export interface Change {
	readonly circle?: 'everyone'
	readonly thread?: ThingId
}

type Listener = (change: Change) => void

/** On globalThis, because Next's bundle and the front's are separate instances of every module. */
const PLACE = Symbol.for('treehole.changes')
const shared = globalThis as { [PLACE]?: Set<Listener> }

/** Tells the kept pages what not to serve any longer; called after the store has acknowledged. */
export function changed(change: Change): void {
	for (const listener of listeners()) listener(change)
}

/** Returns the way to stop listening. */
export function onChange(listener: Listener): () => void {
	listeners().add(listener)
	return () => listeners().delete(listener)
}

function listeners(): Set<Listener> {
	shared[PLACE] ??= new Set()
	return shared[PLACE]
}
