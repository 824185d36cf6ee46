import 'server-only'
import { and, eq } from 'drizzle-orm'
import { photoBlob, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { blobs } from './blobs/open-blobs'
import type { PhotoKind } from './photo'
import { type PhotoName, photoNameBytes } from './photo-name'
import { openPhoto, type SealedPhoto } from './sealed-photo'

/** A photo that everybody may see; null unless its secret is out. A waiting one has no row there, and so no key. */
export async function publicPhoto(name: PhotoName, kind: PhotoKind): Promise<Uint8Array | null> {
	const [row] = await content()
		.read.select({ key: secret.photoKey })
		.from(secret)
		.where(eq(secret.photo, photoNameBytes(name)))
	return row?.key ? openKept({ name, key: row.key }, kind) : null
}

/** The photo of who holds its key, wherever it lies; null where it is lost. */
export async function openKept(
	photo: Pick<SealedPhoto, 'name' | 'key'>,
	kind: PhotoKind,
): Promise<Uint8Array | null> {
	const blob =
		(await fromStore(photo.name, kind)) ?? (await blobs().get(blobName(photo.name, kind)))
	return blob && openPhoto(photo, kind, blob)
}

/** How the blob store calls it. */
export function blobName(name: PhotoName, kind: PhotoKind): string {
	return `${name}.${kind}`
}

async function fromStore(name: PhotoName, kind: PhotoKind): Promise<Uint8Array | null> {
	const [row] = await content()
		.read.select({ body: photoBlob.body })
		.from(photoBlob)
		.where(and(eq(photoBlob.name, photoNameBytes(name)), eq(photoBlob.kind, kind)))
	return row?.body ?? null
}
