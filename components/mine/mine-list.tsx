import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import { colourClass } from '@/components/card/palette'
import type { Locale } from '@/i18n/locales'
import type { Mine } from '@/lib/telling/mine-queries'
import { replyPath } from '@/lib/thread/reply-path'
import { DeleteForm } from './delete-form'
import { UnlinkForm } from './unlink-form'

/** A member's own things, newest first, each with what can be done about it. */
export async function MineList({ locale, things }: { locale: Locale; things: readonly Mine[] }) {
	const { mine } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ mine }}>
			<ul className="things">
				{things.map((thing) => (
					<MineItem key={idOf(thing)} locale={locale} mine={thing} />
				))}
			</ul>
		</NextIntlClientProvider>
	)
}

function idOf(mine: Mine): string {
	return mine.kind === 'secret' ? mine.card.id : mine.reply.id
}

function hrefOf(mine: Mine, locale: Locale): string {
	return mine.kind === 'secret'
		? `/${locale}/secret/${mine.card.id}`
		: replyPath(locale, mine.reply.thread, mine.reply.number)
}

async function MineItem({ locale, mine }: { locale: Locale; mine: Mine }) {
	const t = await getTranslations('mine')
	const card = await getTranslations('card')
	const id = idOf(mine)
	const thread = mine.kind === 'secret' ? id : mine.reply.thread
	const waiting = mine.kind === 'secret' && mine.releaseAt !== null
	const hour = mine.kind === 'secret' ? mine.card.hour : mine.reply.hour
	const href = waiting ? `/${locale}/told/${id}` : hrefOf(mine, locale)
	return (
		<li className="thing" data-mine={id}>
			<p className="hint">
				{mine.kind === 'secret' && (
					<span className={`dot ${colourClass(mine.card.colour)}`} aria-hidden="true" />
				)}{' '}
				{waiting ? t('waiting') : t(mine.kind)} · {hourText(hour, card)}
			</p>
			<a className="thing-text" href={href}>
				{mine.kind === 'secret' ? mine.card.text : mine.reply.text}
			</a>
			<div className="thing-tools">
				{!waiting && <DeleteForm thing={id} locale={locale} />}
				{!waiting && <UnlinkForm thread={thread} locale={locale} unlinkIn={mine.unlinkIn} />}
			</div>
		</li>
	)
}
