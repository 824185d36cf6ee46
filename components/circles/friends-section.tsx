import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { CircleView } from '@/lib/circle/circle'
import type { MyCircles } from '@/lib/member/circles/tie-commands'
import { CircleSection } from './circle-section'

/** Ties below which it is not worth waiting: three people that one knows there, and one who does not come along. */
const ENOUGH_TIES = 4

/** How far a member is with their own people: tied with how many, in a circle or not, and what to do about it. */
export async function FriendsSection({
	locale,
	mine,
	current,
}: {
	locale: Locale
	mine: MyCircles
	/** The circle of friends that is told to now. */
	current: CircleView | undefined
}) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	return (
		<CircleSection id="friends" title={t('friends.title')}>
			<p>{t('friends.some', { count: mine.ties })}</p>
			{current ? (
				<>
					<p className="hint">{t('friends.have', { crowd: current.crowd })}</p>
					<p className="sheet-ways">
						<a className="button button-main" href={`/${locale}/circle/${current.id}`}>
							{t('friends.read')}
						</a>
					</p>
				</>
			) : (
				<>
					<p className="hint">{t('friends.none')}</p>
					<p className="hint">{wayTo(mine, t)}</p>
				</>
			)}
			<p className="sheet-ways">
				<a className="button" href={`/${locale}/circles/invite`}>
					{t('invite')}
				</a>
				<a className="button" href={`/${locale}/circles/contacts`}>
					{t('contacts')}
				</a>
			</p>
		</CircleSection>
	)
}

type Translate = (
	key: 'friends.more' | 'friends.young' | 'friends.wait',
	values?: Record<string, number>,
) => string

/** What is missing, as far as it can be known: whether one's people know each other, nobody is told. */
function wayTo({ ties, counting }: MyCircles, t: Translate): string {
	if (ties < ENOUGH_TIES) return t('friends.more', { count: ENOUGH_TIES - ties })
	if (counting < ENOUGH_TIES) return t('friends.young', { count: counting })
	return t('friends.wait')
}
