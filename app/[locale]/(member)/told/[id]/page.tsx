import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { cardProps } from '@/components/card/card-props'
import { CardView } from '@/components/card/card-view'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Problem } from '@/components/shell/problem'
import { Shell } from '@/components/shell/shell'
import { TellingTexts } from '@/components/telling/telling-texts'
import { Told } from '@/components/telling/told'
import { pageLocale } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'
import { parseThingId } from '@/lib/crypto/id'
import { issuePatience } from '@/lib/guard/patience'
import { presentMember } from '@/lib/member/present-member'
import { mySecret } from '@/lib/telling/my-secret'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'telling' })
	return pageMetadata(locale, `/${locale}/tell`, { title: t('told.title'), indexed: false })
}

/** What its teller sees right after telling: the card, how long it can be taken back, when it comes out. */
export default async function ToldPage({ params }: Props) {
	const locale = await pageLocale(params)
	const id = parseThingId((await params).id)
	const member = await presentMember()
	const mine = id && member && (await mySecret(member.secret, id))
	if (!id || !mine) return <Problem locale={locale} name="s404" />
	const card = await getTranslations('card')
	return (
		<Shell locale={locale} place="tell">
			<TellingTexts>
				<Told
					locale={locale}
					thing={id}
					releaseAt={mine.releaseAt}
					now={Date.now()}
					undoMs={config().undoSeconds * 1000}
					composer={{
						ticket: randomUUID(),
						patience: issuePatience('tell'),
						seconds: config().patienceSeconds,
					}}
				>
					<CardView card={cardProps(mine.card, card as never, locale)} open />
				</Told>
			</TellingTexts>
			<PageFoot locale={locale} path={`/${locale}/told/${id}`} />
		</Shell>
	)
}
