import type { Locale } from '@/i18n/locales'
import { type CircleView, isPublic } from '@/lib/circle/circle'
import type { ThingId } from '@/lib/crypto/id'
import { REPLIES } from './thread'

/** Where a thread is read: those of a closed circle lie under it. */
export function threadPath(locale: Locale, id: ThingId, circle: CircleView): string {
	return isPublic(circle) || circle.id === null
		? `/${locale}/secret/${id}`
		: `/${locale}/circle/${circle.id}/secret/${id}`
}

/** Where a reply is read: its thread at the reply, in the stretch that begins just before it when it is not in the first. */
export function replyPath(thread: string, number: number): string {
	const after = number > REPLIES ? `?after=${number - 1}` : ''
	return `${thread}${after}#r${number}`
}
