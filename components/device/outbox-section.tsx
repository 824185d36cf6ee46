import type { Locale } from '@/i18n/locales'
import './outbox.css'
import { outboxWords } from './outbox-words'

/** On a printed page: what waits to be sent, filled in by the reader script. With `secret`: the replies to that one. */
export async function OutboxSection({ locale, secret }: { locale: Locale; secret?: string }) {
	const words = JSON.stringify(await outboxWords(locale))
	return <section className="outbox" data-outbox={words} data-secret={secret} hidden />
}
