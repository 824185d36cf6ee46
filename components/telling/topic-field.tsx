'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '@/lib/outcome'
import type { TellFields } from '@/lib/telling/tell-fields'
import { parseTopic, topicsOf } from '@/lib/text/topic'
import { RefusalText } from './refusal-text'

/** The topic, with suggestions; those that stand as `#…` in the text are shown beside it, as they will be kept. */
export function TopicField({
	first,
	fields,
	kept,
	suggestions,
	refusal,
}: {
	first: TellFields
	fields: TellFields
	kept: string
	suggestions: readonly string[]
	refusal: Refusal | null
}) {
	const t = useTranslations('telling')
	const typed = parseTopic(fields.topic)
	const others = topicsOf(typed, kept).filter((topic) => topic !== typed)
	return (
		<div className="composer-topic">
			<label htmlFor="tell-topic">
				<span aria-hidden="true">#</span>
				<span className="sr-only">{t('topic.label')}</span>
			</label>
			<input
				id="tell-topic"
				name="topic"
				list="tell-topics"
				defaultValue={first.topic}
				placeholder={t('topic.placeholder')}
				maxLength={100}
				autoComplete="off"
				autoCapitalize="none"
				enterKeyHint="done"
				aria-invalid={refusal !== null}
				aria-describedby="tell-topic-refusal tell-topics-found"
				onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
			/>
			<datalist id="tell-topics">
				{suggestions.map((topic) => (
					<option key={topic} value={topic} />
				))}
			</datalist>
			<output id="tell-topics-found">{others.map((topic) => `#${topic}`).join(' ')}</output>
			<RefusalText id="tell-topic-refusal" refusal={refusal} />
		</div>
	)
}
