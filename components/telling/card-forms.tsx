import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { heartAction } from '@/lib/heart/heart-actions'
import { voteAction } from '@/lib/poll/poll-actions'

/** The page's two forms, to which the buttons of all its cards and replies belong. */
export async function CardForms({ locale, back }: { locale: Locale; back: string }) {
	const t = await getTranslations('card')
	return (
		<>
			{(
				[
					['hearts', heartAction],
					['votes', voteAction],
				] as const
			).map(([id, action]) => (
				<form key={id} id={id} action={action} aria-label={t(`forms.${id}`)}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="back" value={back} />
				</form>
			))}
		</>
	)
}
