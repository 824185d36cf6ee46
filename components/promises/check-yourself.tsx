import { getTranslations } from 'next-intl/server'

/** What cannot be promised, and how anybody checks the rest. */
export async function CheckYourself() {
	const t = await getTranslations('promises')
	return (
		<div className="prose">
			<h2>{t('cannot.title')}</h2>
			<ul className="promise-limits">
				<li>{t('cannot.story')}</li>
				<li>{t('cannot.others')}</li>
				<li>{t('cannot.lost')}</li>
			</ul>
			<h2>{t('check.title')}</h2>
			<p>{t('check.text')}</p>
			<p>
				<code className="promise-command">npm run games</code>
			</p>
			<p>{t('check.how')}</p>
		</div>
	)
}
