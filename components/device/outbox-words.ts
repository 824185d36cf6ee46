import { getTranslations } from 'next-intl/server'
import type { OutboxWords } from '@/device/outbox-list'
import type { Locale } from '@/i18n/locales'

/** The texts of the outbox, which script fills in: what waits is known to this device alone. */
export async function outboxWords(locale: Locale): Promise<OutboxWords> {
	const t = await getTranslations({ locale, namespace: 'device' })
	return {
		title: t('outbox.title'),
		kinds: {
			tell: t('outbox.kind.tell'),
			reply: t('outbox.kind.reply'),
			heart: t('outbox.kind.heart'),
		},
		states: {
			waiting: t('outbox.state.waiting'),
			expired: t('outbox.state.expired'),
			signIn: t('outbox.state.signIn'),
			gone: t('outbox.state.gone'),
			refused: t('outbox.state.refused'),
		},
		cancelled: t('outbox.cancelled'),
		tooLate: t('outbox.tooLate'),
		cancel: t('outbox.cancel'),
		dismiss: t('outbox.dismiss'),
		send: t('outbox.send'),
		copy: t('outbox.copy'),
		copied: t('outbox.copied'),
	}
}
