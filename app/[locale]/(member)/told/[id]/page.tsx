import { getTranslations } from 'next-intl/server'
import { waitingPhotoProps } from '@/components/mine/waiting-photo'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { faceOf } from '@/components/telling/card-face'
import { composerPage } from '@/components/telling/composer-page'
import { TellingTexts } from '@/components/telling/telling-texts'
import type { ToldSecret } from '@/components/telling/told'
import { ToldFlow } from '@/components/telling/told-flow'
import type { Locale } from '@/i18n/locales'
import { pageLocale } from '@/i18n/page-locale'
import { type CircleView, neverShows } from '@/lib/circle/circle'
import { config } from '@/lib/config/config'
import { parseThingId } from '@/lib/crypto/id'
import type { Present } from '@/lib/member/member-cookie'
import { presentMember } from '@/lib/member/present-member'
import { mySecret } from '@/lib/telling/my-secret'
import { threadPath } from '@/lib/thread/thread-path'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'telling' })
	return pageMetadata(locale, `/${locale}/tell`, { title: t('told.title'), indexed: false })
}

/** What its teller sees right after telling: the card, how long it can be taken back, when it comes out. */
export default async function ToldPage({ params }: Props) {
	const locale = await pageLocale(params)
	const member = await presentMember()
	const told = member && (await toldSecret(member, locale, (await params).id))
	return (
		<Shell locale={locale} place="tell">
			<TellingTexts>
				<ToldFlow told={told} page={await composerPage(locale, member !== null)} />
			</TellingTexts>
		</Shell>
	)
}

async function toldSecret(
	{ secret }: Present,
	locale: Locale,
	address: string,
): Promise<ToldSecret | null> {
	const thing = parseThingId(address)
	const mine = thing && (await mySecret(secret, thing))
	if (!mine) return null
	const waitsMs = mine.releaseAt === null ? null : Math.max(0, mine.releaseAt - Date.now())
	const face = faceOf(mine.card, waitingPhotoProps(locale, mine))
	const { id, circle } = mine.card
	const href = threadPath(locale, id, circle)
	return { thing, href, where: whereOf(circle), face, waitsMs, undoMs: config().undoSeconds * 1000 }
}

function whereOf(circle: CircleView): ToldSecret['where'] {
	const { kind, shown } = circle
	if (kind === 'everyone') return 'everyone'
	if (!shown) return neverShows(circle) ? 'never' : 'small'
	return kind === 'friends' ? 'company' : 'circle'
}
