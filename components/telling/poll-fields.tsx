'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '@/lib/outcome'
import type { TellFields } from '@/lib/telling/tell-fields'
import { RefusalText } from './refusal-text'

const MOST_ANSWERS = [1, 2, 3, 4]

/** A secret that asks: two to four answers make it a poll, none make it a plain one. */
export function PollFields({
	first,
	fields,
	refusal,
}: {
	first: TellFields
	fields: TellFields
	refusal: Refusal | null
}) {
	const t = useTranslations('telling')
	const given = fields.answers.filter((answer) => answer.trim() !== '').length
	return (
		<details className="composer-poll" open={first.answers.some(Boolean)}>
			<summary>{given > 0 ? t('poll.with', { count: given }) : t('poll.add')}</summary>
			<fieldset aria-describedby="tell-poll-refusal">
				<legend className="sr-only">{t('poll.legend')}</legend>
				{MOST_ANSWERS.map((number) => (
					<input
						key={number}
						name="answer"
						defaultValue={first.answers[number - 1] ?? ''}
						placeholder={t(number > 2 ? 'poll.optional' : 'poll.answer', { number })}
						aria-label={t('poll.answer', { number })}
						maxLength={120}
						autoComplete="off"
						aria-invalid={refusal !== null}
						onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
					/>
				))}
			</fieldset>
			<RefusalText id="tell-poll-refusal" refusal={refusal} />
		</details>
	)
}
