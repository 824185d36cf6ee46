import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { EVERYONE } from '@/db/content/circles'
import { circle, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type CircleId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { type CircleView, EVERYONES, isPublic } from './circle'
import { emptyPlace, placeOf } from './place'

/** Whether whoever asks may read a circle that is not public. */
export type MayRead = (circle: CircleId) => Promise<boolean>

/** For who is not a member, or not known to be one. */
export const ONLY_PUBLIC: MayRead = async () => false

type Row = typeof circle.$inferSelect

/** These circles as their readers see them; those that are not there are left out. */
export async function circlesByIds(ids: readonly CircleId[]): Promise<Map<CircleId, CircleView>> {
	const found = new Map<CircleId, CircleView>()
	for (const id of ids) {
		const place = placeOf(id)
		if (place) found.set(id, emptyPlace(place))
	}
	if (ids.length === 0) return found
	const rows = await content()
		.read.select()
		.from(circle)
		.where(inArray(circle.id, ids.map(thingBytes)))
	for (const row of rows) found.set(thingIdFromBytes(row.id), viewOf(row))
	return found
}

export async function circleById(id: CircleId): Promise<CircleView | null> {
	return (await circlesByIds([id])).get(id) ?? null
}

function viewOf({ id, kind, name, crowd, shown, open }: Row): CircleView {
	const circleId = thingIdFromBytes(id)
	return {
		...{ id: circleId, kind, crowd, shown: shown === 1, open: open === 1 },
		name: kind === 'place' ? (placeOf(circleId)?.code ?? '') : name,
	}
}

/** As it stands in rows: all zeros are everyone. */
export function circleIdOf(bytes: Uint8Array): CircleId | null {
	return Buffer.from(bytes).equals(EVERYONE) ? null : thingIdFromBytes(bytes)
}

export function circleBytesOf(id: CircleId | null): Uint8Array {
	return id === null ? EVERYONE : thingBytes(id)
}

/**
 * The circle of a thread for who may read it; null where there is no such thread, or none for them: the two are the same to them.
 */
export async function readableCircle(
	thread: ThingId,
	mayRead: MayRead,
): Promise<CircleView | null> {
	const id = await circleOfThread(thread)
	if (id === undefined) return null
	const view = id === null ? EVERYONES : await circleById(id)
	if (!view) return null
	const readable = isPublic(view) || (id !== null && (await mayRead(id)))
	return readable && view.shown ? view : null
}

/** The circle that a thread was told in; undefined where there is none. */
export async function circleOfThread(thread: ThingId): Promise<CircleId | null | undefined> {
	const [row] = await content()
		.read.select({ circle: secret.circle })
		.from(secret)
		.where(eq(secret.id, thingBytes(thread)))
	return row && circleIdOf(row.circle)
}
