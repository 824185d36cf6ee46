import { getTranslations } from 'next-intl/server'

/** Each promise and the card's colour it is told on. */
const PROMISES = [
	['name', 4],
	['sealed', 3],
	['same', 2],
	['hour', 6],
	['delete', 0],
	['unlink', 5],
] as const

/** The promises, one on a card, as secrets are told. */
export async function PromiseCards() {
	const t = await getTranslations('promises')
	return (
		<ul className="promise-cards">
			{PROMISES.map(([promise, colour]) => (
				<li key={promise} className={`promise-card colour-${colour}`}>
					<h2>{t(`promise.${promise}.title`)}</h2>
					<p>{t(`promise.${promise}.text`)}</p>
				</li>
			))}
		</ul>
	)
}
