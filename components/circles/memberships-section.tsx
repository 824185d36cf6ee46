import { getTranslations } from 'next-intl/server'
import { circleName } from '@/components/card/circle-text'
import type { Locale } from '@/i18n/locales'
import type { CircleView } from '@/lib/circle/circle'
import { FLOOR } from '@/lib/circle/crowd'
import { CircleSection } from './circle-section'

/** Groups and places that a member is in, each with its crowd or how many are needed. */
export async function MembershipsSection({
	locale,
	circles,
	muted,
}: {
	locale: Locale
	circles: readonly CircleView[]
	muted: readonly string[]
}) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	return (
		<CircleSection id="memberships" title={t('list.title')}>
			{circles.length === 0 && <p className="hint">{t('list.none')}</p>}
			<ul className="sheet-list">
				{circles.map((circle) => (
					<li key={circle.id}>
						<p className="sheet-about">
							<strong>{circleName(circle, locale)}</strong>
							<span className="hint">
								{[
									stateOf(circle, t),
									...(circle.open ? [] : [t('list.closed')]),
									...(circle.id && muted.includes(circle.id) ? [t('list.muted')] : []),
								].join(' · ')}
							</span>
						</p>
						<p className="sheet-ways">
							<a className="chip" href={feedOf(circle, locale)}>
								{t('list.read')}
							</a>
							<a className="chip" href={`/${locale}/circles/group/${circle.id}`}>
								{t('list.manage')}
							</a>
						</p>
					</li>
				))}
			</ul>
			<p className="sheet-ways">
				<a className="button" href={`/${locale}/circles/new`}>
					{t('new')}
				</a>
				<a className="button" href={`/${locale}/places`}>
					{t('places')}
				</a>
			</p>
		</CircleSection>
	)
}

type Translate = (
	key: 'list.crowd' | 'list.needed' | 'list.rootsNeeded',
	values?: Record<string, number>,
) => string

function stateOf({ shown, crowd }: CircleView, t: Translate): string {
	if (shown) return t('list.crowd', { crowd })
	return crowd < FLOOR ? t('list.needed', { count: FLOOR - crowd }) : t('list.rootsNeeded')
}

/** Where a circle is read. */
export function feedOf({ id, kind, name }: CircleView, locale: Locale): string {
	return kind === 'place' ? `/${locale}/place/${name}` : `/${locale}/circle/${id}`
}
