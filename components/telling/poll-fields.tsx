'use client'

import { useTranslations } from 'next-intl'
import { MOST_ANSWER_GRAPHEMES } from '@/lib/text/limits'

const ANSWERS = [1, 2, 3, 4] as const

/** Makes the card a poll: two to four answers, behind a disclosure that needs no script. */
export function PollFields({ answers }: { answers: readonly string[] }) {
	const t = useTranslations('telling')
	return (
		<details className="choice" open={answers.some(Boolean)}>
			<summary className="label cursor-pointer py-2">{t('poll.legend')}</summary>
			<div className="grid gap-2">
				{ANSWERS.map((number) => (
					<input
						key={number}
						className="field"
						name="answer"
						defaultValue={answers[number - 1] ?? ''}
						maxLength={MOST_ANSWER_GRAPHEMES * 4}
						aria-label={t('poll.answer', { number })}
						placeholder={t('poll.answer', { number })}
					/>
				))}
			</div>
		</details>
	)
}
