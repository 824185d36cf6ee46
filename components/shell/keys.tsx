import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'

const KEYS = [
	['j', 'next'],
	['k', 'previous'],
	['l', 'heart'],
	['?', 'help'],
] as const

/** What the keys of reading pages do; opened by "?" where there is script. */
export async function Keys({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'shell' })
	return (
		<dialog className="help">
			<h2 className="text-xl font-semibold">{t('keys.title')}</h2>
			<dl className="keys">
				{KEYS.map(([key, does]) => (
					<div key={key} className="contents">
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{t(`keys.${does}`)}</dd>
					</div>
				))}
			</dl>
			<form className="flex items-center justify-between gap-4" method="dialog">
				<label className="flex items-center gap-2">
					<input type="checkbox" /> {t('keys.on')}
				</label>
				<button type="submit" className="button">
					{t('keys.close')}
				</button>
			</form>
		</dialog>
	)
}
