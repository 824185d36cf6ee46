import { getTranslations } from 'next-intl/server'

/** Below the card: why a secret may wait, and what fingers and keys do. */
export async function TellHints() {
	const t = await getTranslations('telling')
	return (
		<div className="composer-hints">
			<p id="tell-when-hint">{t('when.hint')}</p>
			<p>{t('look.hint')}</p>
		</div>
	)
}
