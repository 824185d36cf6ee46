'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Locale } from '@/i18n/locales'
import { foundGroupAction } from '@/lib/member/circles/circle-actions'

/** The form that founds a group; a refusal comes back with what was typed. */
export function FoundGroup({ locale }: { locale: Locale }) {
	const t = useTranslations('circles.found')
	const refusal = useTranslations('refusal')
	const [state, found, founding] = useActionState(foundGroupAction, null)
	return (
		<form action={found}>
			<input type="hidden" name="locale" value={locale} />
			<label className="label" htmlFor="group-name">
				{t('name')}
			</label>
			<input
				className="field"
				id="group-name"
				name="name"
				required
				maxLength={120}
				autoComplete="off"
				defaultValue={state?.typed ?? ''}
				aria-describedby="group-name-hint group-refusal"
			/>
			<p className="hint" id="group-name-hint">
				{t('nameHint')}
			</p>
			<fieldset className="sheet-radios">
				<legend className="label">{t('way')}</legend>
				{(['link', 'approval', 'domain'] as const).map((way) => (
					<label key={way}>
						<input type="radio" name="way" value={way} defaultChecked={way === 'link'} />
						{t(way === 'domain' ? 'domainWay' : way)}
					</label>
				))}
			</fieldset>
			<div className="circle-domain">
				<label className="label" htmlFor="group-domain">
					{t('domain')}
				</label>
				<input
					className="field"
					id="group-domain"
					name="domain"
					maxLength={253}
					autoComplete="off"
					autoCapitalize="none"
					defaultValue={state?.domain ?? ''}
					aria-describedby="group-domain-hint"
				/>
				<p className="hint" id="group-domain-hint">
					{t('domainHint')}
				</p>
			</div>
			<p className="notice notice-refusal m-0 empty:hidden" id="group-refusal" role="alert">
				{state ? refusal(state.refusal) : null}
			</p>
			<p className="hint">{t('floor')}</p>
			<button type="submit" className="button button-main" disabled={founding}>
				{t('go')}
			</button>
		</form>
	)
}
