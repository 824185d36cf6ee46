import 'server-only'
import { and, asc, eq, lt } from 'drizzle-orm'
import { photoBlob, photoGone, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { hourOf } from '@/lib/time/hours'
import { positionsOf } from '@/lib/time/position'
import { blobs } from './blobs/open-blobs'
import { PHOTO_KINDS, type PhotoKind } from './photo'
import { photoNameFromBytes } from './photo-name'
import { blobName } from './photo-queries'
import { movedPhoto } from './photo-statements'

const MOST_AT_ONCE = 200

const forget = statement<{ name: Uint8Array }>((slot) =>
	content()
		.read.delete(photoGone)
		.where(eq(photoGone.name, slot('name'))),
)

/**
 * Moves photos of hours that are over into the blob store; returns how many blobs. One after the other in the order of their
 * names, which is a random one: the times of files then tell the hour that is on the card, and no more. Never run it beside
 * itself or `dropGonePhotos`.
 */
export async function movePhotos(now = Date.now()): Promise<number> {
	const rows = await content()
		.read.select({ name: photoBlob.name, kind: photoBlob.kind })
		.from(photoBlob)
		.innerJoin(secret, eq(secret.photo, photoBlob.name))
		.where(lt(secret.position, positionsOf(hourOf(now))))
		.orderBy(asc(photoBlob.name), asc(photoBlob.kind))
		.limit(MOST_AT_ONCE)
	for (const { name, kind } of rows) await move(name, kind)
	return rows.length
}

async function move(name: Uint8Array, kind: PhotoKind): Promise<void> {
	const [row] = await content()
		.read.select({ body: photoBlob.body })
		.from(photoBlob)
		.where(and(eq(photoBlob.name, name), eq(photoBlob.kind, kind)))
	if (!row) return
	await blobs().put(blobName(photoNameFromBytes(name), kind), row.body)
	try {
		await content().write([movedPhoto(name, kind)])
	} catch (error) {
		// Deleted meanwhile: `photo_gone` names it, and `dropGonePhotos` comes after this.
		if (!(error instanceof WriteFailure) || error.reason !== 'unmet') throw error
	}
}

/** Takes what was deleted out of the blob store; returns how many photos. What fails is tried again the next time. */
export async function dropGonePhotos(): Promise<number> {
	const rows = await content().read.select().from(photoGone).limit(MOST_AT_ONCE)
	for (const { name } of rows) {
		const photo = photoNameFromBytes(name)
		for (const kind of PHOTO_KINDS) await blobs().remove(blobName(photo, kind))
		await content().write([forget({ name })])
	}
	return rows.length
}
