import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { PHOTO_KINDS, type PhotoKind } from '@/lib/photo/photo'
import { type PhotoName, parsePhotoName } from '@/lib/photo/photo-name'
import { publicPhoto } from '@/lib/photo/photo-queries'
import { commonHeaders } from '@/server/headers/headers'
import { BARE_POLICY } from '@/server/headers/policies'

/** The address of one photo in one encoding. */
export interface PhotoAddress {
	readonly name: PhotoName
	readonly kind: PhotoKind
}

const ADDRESS = new RegExp(`^/photo/([\\w-]{22})\\.(${PHOTO_KINDS.join('|')})$`)

/** What `/photo/<name>.<avif|webp>` names, or null for every other address. */
export function photoIn(url: string): PhotoAddress | null {
	const [, text = '', kind] = ADDRESS.exec(url) ?? []
	const name = parsePhotoName(text)
	return name && kind ? { name, kind: kind as PhotoKind } : null
}

/**
 * A browser keeps a photo for a day and asks nobody meanwhile: its bytes never change, but its teller may delete it. `private`,
 * because a shared cache would go on handing it out.
 */
const A_DAY = 'private, max-age=86400, immutable'

/** Answers with the photo; false, and nothing is sent, when there is none or its secret is not out. */
export async function sendPhoto(
	{ name, kind }: PhotoAddress,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<boolean> {
	const photo = await publicPhoto(name, kind)
	if (!photo) return false
	response.writeHead(200, { ...photoHeaders(kind), 'content-length': photo.length })
	response.end(request.method === 'HEAD' ? undefined : photo)
	return true
}

/** Opened by itself it is a picture and nothing else: nothing runs in it, whatever a decoder may find. */
function photoHeaders(kind: PhotoKind): OutgoingHttpHeaders {
	return {
		...commonHeaders(),
		'content-security-policy': `${BARE_POLICY}; sandbox`,
		'content-type': `image/${kind}`,
		'content-disposition': `inline; filename="photo.${kind}"`,
		'cache-control': A_DAY,
	}
}
