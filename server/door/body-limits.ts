import type { IncomingMessage } from 'node:http'
import type { Route } from '@/server/routes/routes'
import { MOST_BODY_BYTES, MOST_PHOTO_BODY_BYTES } from './limits'

/** Pages whose form may carry a photo: the composer, also where it stands after taking back. */
const WITH_PHOTO: ReadonlySet<string> = new Set(['/[locale]/tell', '/[locale]/told/[id]'])

/** How many bytes a form that is sent to this page may have. */
export function mostBytesFor({ template }: Pick<Route, 'template'>): number {
	return WITH_PHOTO.has(template) ? MOST_PHOTO_BODY_BYTES : MOST_BODY_BYTES
}

/** Whether a body has a photo's size, or does not say its size. */
export function isLarge({ headers }: IncomingMessage): boolean {
	const length = headers['content-length']
	return length === undefined || Number(length) > MOST_BODY_BYTES
}
