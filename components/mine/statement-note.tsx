import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { Statement } from '@/lib/telling/review/statement'

/** What stewards said of something of one's own, by which rule, and the way to another of them. */
export async function StatementNote({
	locale,
	thing,
	statement,
}: {
	locale: Locale
	thing: string
	statement: Statement | null
}) {
	if (!statement) return null
	const t = await getTranslations('review')
	const { state, rule, mayAppeal } = statement
	return (
		<div className="mine-statement" data-statement={state}>
			<p>{t(`statement.${state}`)}</p>
			{rule && <p>{t('statement.rule', { rule: t(`reason.${rule}.rule`) })}</p>}
			{mayAppeal && (
				<a className="button" href={`/${locale}/me/appeal/${thing}`}>
					{t('statement.appeal')}
				</a>
			)}
		</div>
	)
}
