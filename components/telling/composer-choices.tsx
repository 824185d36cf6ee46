'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TOLD_IN } from '@/lib/card/card'
import type { TellFields } from '@/lib/telling/tell-fields'
import { WHEN } from '@/lib/telling/when'
import { VEILS } from '@/lib/veil/veil'
import type { CircleChoice } from './composer-state'

/** To whom, in which language, when, and under which veil. */
export function ComposerChoices({
	first,
	circles,
}: {
	first: TellFields
	circles: readonly CircleChoice[]
}) {
	const t = useTranslations('telling')
	return (
		<div className="composer-choices">
			{circles.length === 0 && <p className="composer-circle">{t('circle.everyone')}</p>}
			{circles.length > 0 && (
				<Choice
					name="circle"
					label={t('circle.label')}
					first={first.circle}
					hint="tell-who-guesses"
				>
					<option value="">{t('circle.everyone')}</option>
					{circles.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</Choice>
			)}
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
			<Choice name="veil" label={t('veil.label')} first={first.veil}>
				{VEILS.map((veil) => (
					<option key={veil} value={veil}>
						{t(`veil.${veil || 'none'}`)}
					</option>
				))}
			</Choice>
		</div>
	)
}

/** Who could guess it, in the circle that is chosen just now. */
export function WhoGuesses({
	chosen,
	circles,
}: {
	chosen: string
	circles: readonly CircleChoice[]
}) {
	const t = useTranslations('telling')
	if (circles.length === 0) return null
	const hint = circles.find(({ id }) => id === chosen)?.hint ?? t('circle.guessEveryone')
	return (
		<p className="composer-aside" id="tell-who-guesses">
			<strong>{t('circle.guess')}</strong> {hint}
		</p>
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
