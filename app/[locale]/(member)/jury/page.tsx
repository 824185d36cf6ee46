import { getTranslations } from 'next-intl/server'
import { CodenameWays } from '@/components/circles/circle-page'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import type { Locale } from '@/i18n/locales'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import type { Present } from '@/lib/member/member-cookie'
import { presentMember } from '@/lib/member/present-member'
import { judgeAction } from '@/lib/telling/review/jury-actions'
import { juryQuestion, mayJudge } from '@/lib/telling/review/jury-queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	return pageMetadata(locale, `/${locale}/jury`, { title: t('jury.title'), indexed: false })
}

/** For members of good standing: one report at a time, blinded. */
export default async function JuryPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('review.jury')
	const member = await presentMember()
	const note = await parameter(searchParams, 'note')
	return (
		<ReviewPage locale={locale} path="/jury" title={t('title')} lead={t('lead')} note={note}>
			{member ? (
				<Question locale={locale} member={member} />
			) : (
				<CodenameWays locale={locale} back={`/${locale}/jury`} />
			)}
		</ReviewPage>
	)
}

async function Question({ locale, member }: { locale: Locale; member: Present }) {
	const t = await getTranslations('review.jury')
	const reason = await getTranslations('review.reason')
	if (!(await mayJudge(member.secret, member.nextHint)))
		return <p className="notice">{t('standing')}</p>
	const question = await juryQuestion(member.secret, locale)
	if (!question) return <p className="empty">{t('empty')}</p>
	return (
		<section className="sheet" aria-label={t('title')}>
			<p className="case-text" dir="auto">
				{question.text}
			</p>
			<p>{t('question', { reason: reason(`${question.reason}.rule`) })}</p>
			<form action={judgeAction}>
				<input type="hidden" name="ticket" value={question.ticket} />
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="back" value={`/${locale}/jury`} />
				<p className="sheet-ways">
					<button type="submit" name="breaks" value="yes" className="button">
						{t('breaks')}
					</button>
					<button type="submit" name="breaks" value="no" className="button">
						{t('fine')}
					</button>
					<a className="button button-quiet" href={`/${locale}/jury`}>
						{t('skip')}
					</a>
				</p>
			</form>
		</section>
	)
}
