import { getTranslations } from 'next-intl/server'

const ADVERSARIES = [
	'reader',
	'friend',
	'fakes',
	'steward',
	'thief',
	'operator',
	'server',
	'network',
	'push',
	'phone',
] as const

/** For each that one may fear: what they could learn, and what they don't. */
export async function WhoLearns() {
	const t = await getTranslations('promises')
	return (
		<section className="who-learns" aria-labelledby="who">
			<h2 id="who">{t('who.title')}</h2>
			{ADVERSARIES.map((who) => (
				<article key={who} className="adversary">
					<h3>{t(`who.${who}.name`)}</h3>
					<dl>
						<div>
							<dt>{t('who.learns')}</dt>
							<dd>{t(`who.${who}.learns`)}</dd>
						</div>
						<div>
							<dt>{t('who.not')}</dt>
							<dd>{t(`who.${who}.not`)}</dd>
						</div>
					</dl>
				</article>
			))}
		</section>
	)
}
