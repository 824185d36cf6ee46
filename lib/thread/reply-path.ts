import type { Locale } from '@/i18n/locales'
import type { ThingId } from '@/lib/crypto/id'
import { REPLIES } from './thread'

/** Where a reply is read: its thread at the reply, in the stretch that begins just before it when it is not in the first. */
export function replyPath(locale: Locale, thread: ThingId, number: number): string {
	const after = number > REPLIES ? `?after=${number - 1}` : ''
	return `/${locale}/secret/${thread}${after}#r${number}`
}
