import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { FATES } from '@/lib/telling/close-command'
import { Tool } from './tool'

/** Closes the account for good, after saying what that means and asking what shall become of what was told. */
export async function CloseAccount({ locale }: { locale: Locale }) {
	const t = await getTranslations('mine.close')
	return (
		<Tool label={t('ask')} group="account">
			<p>{t('hint')}</p>
			<form action="/close" method="post" className="grid gap-3">
				<input type="hidden" name="locale" value={locale} />
				<fieldset className="grid gap-2">
					<legend className="label">{t('things')}</legend>
					{FATES.map((fate) => (
						<label key={fate} className="flex min-h-11 items-start gap-3">
							<input
								type="radio"
								name="things"
								value={fate}
								required
								className="mt-1 size-5 shrink-0 accent-(--accent)"
							/>
							<span>{t(fate)}</span>
						</label>
					))}
				</fieldset>
				<button type="submit" className="button button-main">
					{t('do')}
				</button>
			</form>
		</Tool>
	)
}
