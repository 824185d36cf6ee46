'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useRef } from 'react'
import { ProofField } from '@/components/member/proof-field'
import type { Locale } from '@/i18n/locales'
import { tellAction } from '@/lib/telling/tell-actions'
import type { TellFields } from '@/lib/telling/tell-fields'
import { CardField } from './card-field'
import { Choice } from './choice'
import { LookChoice } from './look-choice'
import { PollFields } from './poll-fields'
import { SendButton } from './send-button'
import { SignInHint, TellRefusal } from './tell-refusal'
import { TopicField } from './topic-field'
import { useDraft } from './use-draft'
import { useSwipedLook } from './use-swiped-look'

/**
 * The card that is typed on, and what goes with it. Plain form fields throughout: it works without script, and the
 * card's look follows the radios by CSS alone (card.css).
 */
export function Composer({
	locale,
	present,
	ticket,
	patience,
	seconds,
	initial,
}: {
	locale: Locale
	present: boolean
	/** Names this filling of the form, so that sending it twice tells once. */
	ticket: string
	patience: string
	seconds: number
	/** What a secret that was taken back said. */
	initial?: Partial<TellFields>
}) {
	const t = useTranslations('telling')
	const [state, action] = useActionState(tellAction, null)
	const form = useRef<HTMLFormElement>(null)
	const fields = state?.fields ?? initial
	const keepDraft = useDraft(form, state !== null || initial !== undefined)
	useSwipedLook(form)
	return (
		<form ref={form} className="composer" action={action} onInput={keepDraft}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ticket" value={ticket} />
			<TellRefusal state={state} locale={locale} />
			{!present && !state && <SignInHint locale={locale} />}
			<CardField text={fields?.text ?? ''} refused={state !== null} />
			<div className="composer-tools">
				<LookChoice colour={fields?.colour} texture={fields?.texture} />
				<TopicField topic={fields?.topic ?? ''} />
				<Choice
					name="language"
					legend={t('language.legend')}
					options={[
						['en', t('language.en')],
						['zh', t('language.zh')],
					]}
					chosen={fields?.language ?? locale}
				/>
				<Choice
					name="when"
					legend={t('when.legend')}
					hint={t('when.hint')}
					options={[
						['now', t('when.now')],
						['hour', t('when.hour')],
						['tomorrow', t('when.tomorrow')],
					]}
					chosen={fields && 'when' in fields && fields.when ? fields.when : 'now'}
				/>
				<Choice
					name="circle"
					legend={t('circle.legend')}
					hint={t('circle.hint')}
					options={[['everyone', t('circle.everyone')]]}
					chosen="everyone"
				/>
				<PollFields answers={fields?.answers ?? []} />
				<ProofField what="tell" patience={patience} seconds={seconds} />
				<SendButton />
			</div>
		</form>
	)
}
