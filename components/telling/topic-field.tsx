'use client'

import { useTranslations } from 'next-intl'

/** One topic for the secret; more can stand in its text as #topic. */
export function TopicField({ topic }: { topic: string }) {
	const t = useTranslations('telling')
	return (
		<div className="choice">
			<label className="label" htmlFor="topic">
				{t('topic.label')}
			</label>
			<input
				className="field"
				id="topic"
				name="topic"
				defaultValue={topic}
				placeholder={t('topic.placeholder')}
				maxLength={120}
				autoCapitalize="none"
				autoComplete="off"
			/>
		</div>
	)
}
