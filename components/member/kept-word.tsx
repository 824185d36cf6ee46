'use client'

import { useTranslations } from 'next-intl'
import type { KeptState } from '@/lib/member/member-forms'

/** One word asked for by its place. */
export function KeptWord({
	name,
	place,
	kept,
}: {
	readonly name: 'firstWord' | 'secondWord'
	readonly place: number
	readonly kept: KeptState
}) {
	const t = useTranslations('member')
	const wrong = kept.wrong.includes(place)
	return (
		<div className="flex flex-col gap-2">
			<label htmlFor={name} className="label">
				{t('kept.word', { number: place })}
			</label>
			<input
				id={name}
				name={name}
				className="field text-lg!"
				required
				defaultValue={kept.typed?.[name]}
				maxLength={100}
				autoComplete="off"
				autoCapitalize="none"
				autoCorrect="off"
				spellCheck={false}
				aria-invalid={wrong}
				aria-describedby={`${name}-wrong`}
			/>
			<p id={`${name}-wrong`} role="alert" className="text-base text-(--accent) empty:hidden">
				{wrong ? t('kept.wrong', { number: place }) : null}
			</p>
		</div>
	)
}
