'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TOLD_IN } from '@/lib/card/card'
import type { TellFields } from '@/lib/telling/tell-fields'
import { WHEN } from '@/lib/telling/when'

/** To whom, in which language, and when. */
export function ComposerChoices({ first }: { first: TellFields }) {
	const t = useTranslations('telling')
	return (
		<div className="composer-choices">
			<p className="composer-circle">{t('circle.everyone')}</p>
			<Choice name="language" label={t('language.label')} first={first.language}>
				{TOLD_IN.map((language) => (
					<option key={language} value={language}>
						{t(`language.${language}`)}
					</option>
				))}
			</Choice>
			<Choice name="when" label={t('when.label')} first={first.when} hint="tell-when-hint">
				{WHEN.map((when) => (
					<option key={when} value={when}>
						{t(`when.${when}`)}
					</option>
				))}
			</Choice>
		</div>
	)
}

function Choice(choice: {
	name: string
	label: string
	first: string
	hint?: string
	children: ReactNode
}) {
	const { name, label, first, hint, children } = choice
	return (
		<label className="composer-choice">
			<span className="sr-only">{label}</span>
			<select name={name} defaultValue={first} aria-describedby={hint}>
				{children}
			</select>
		</label>
	)
}
