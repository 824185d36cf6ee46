import 'server-only'
import { and, eq } from 'drizzle-orm'
import { photoBlob, photoGone } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { type EncodedPhoto, PHOTO_KINDS, type PhotoKind } from './photo'
import { newPhotoName, type PhotoName, photoNameBytes } from './photo-name'
import { newPhotoKey, type SealedPhoto, sealPhoto } from './sealed-photo'

const keep = statement<{ name: Uint8Array; kind: string; body: Uint8Array }>((slot) =>
	content()
		.read.insert(photoBlob)
		.values({ name: slot('name'), kind: slot('kind') as never, body: slot('body') }),
)
const dropOne = statement<{ name: Uint8Array; kind: string }>((slot) =>
	content()
		.read.delete(photoBlob)
		.where(and(eq(photoBlob.name, slot('name')), eq(photoBlob.kind, slot('kind')))),
)
const drop = statement<{ name: Uint8Array }>((slot) =>
	content()
		.read.delete(photoBlob)
		.where(eq(photoBlob.name, slot('name'))),
)
const addGone = statement<{ name: Uint8Array }>((slot) =>
	content()
		.read.insert(photoGone)
		.values({ name: slot('name') })
		.onConflictDoNothing(),
)

/** A photo under a name and a key of its own, and what keeps it, sealed: in the same write as its secret. */
export function keepPhoto(
	encoded: EncodedPhoto,
	alt: string,
): { photo: SealedPhoto; statements: Statement[] } {
	const photo = { name: newPhotoName(), key: newPhotoKey(), alt }
	const name = photoNameBytes(photo.name)
	const statements = PHOTO_KINDS.map((kind) =>
		keep({ name, kind, body: sealPhoto(photo, kind, encoded[kind]) }),
	)
	return { photo, statements }
}

/** For a photo that never came out: it is nowhere else. */
export function dropWaitingPhoto(name: PhotoName): Statement {
	return drop({ name: photoNameBytes(name) })
}

/** For a photo that is out: the blob store lets go of it afterwards, and is asked until it has. */
export function dropPhoto(name: Uint8Array): Statement[] {
	return [drop({ name }), addGone({ name })]
}

/** For a photo that the blob store has now; unmet when it was dropped meanwhile. */
export function movedPhoto(name: Uint8Array, kind: PhotoKind): Statement {
	return must(dropOne({ name, kind }))
}
