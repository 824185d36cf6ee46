import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import type { Mine, MinePage } from '@/lib/telling/mine-queries'
import { Deletable } from './deletable'
import './mine.css'
import { MyReply } from './my-reply'
import { MySecret } from './my-secret'

/** A stretch of a member's own things, newest first, each with what can be done about it. */
export async function MineList({ locale, page }: { locale: Locale; page: MinePage }) {
	const t = await getTranslations('mine')
	const { mine, refusal } = await getMessages()
	const { undoSeconds } = config()
	return (
		<NextIntlClientProvider messages={{ mine: { delete: mine.delete }, refusal }}>
			<ul className="mine">
				{page.things.map((thing) => (
					<li key={idOf(thing)}>
						<Deletable thing={idOf(thing)} seconds={undoSeconds}>
							{thing.kind === 'secret' ? (
								<MySecret locale={locale} mine={thing} />
							) : (
								<MyReply locale={locale} mine={thing} />
							)}
						</Deletable>
					</li>
				))}
			</ul>
			{page.older !== null && (
				<p className="foot">
					<a className="button" rel="next" href={`/${locale}/me?before=${page.older}`}>
						{t('older')}
					</a>
				</p>
			)}
		</NextIntlClientProvider>
	)
}

function idOf(mine: Mine): string {
	return mine.kind === 'secret' ? mine.card.id : mine.reply.id
}
