'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, startTransition, useRef } from 'react'
import { ProofField } from '@/components/member/proof-field'
import type { Locale } from '@/i18n/locales'
import type { TellState } from '@/lib/telling/tell-actions'
import type { TellFields } from '@/lib/telling/tell-fields'
import { normaliseText } from '@/lib/text/normalise-text'
import { textFault } from '@/lib/text/text-fault'
import { ComposerChoices } from './composer-choices'
import { ComposerFoot } from './composer-foot'
import { ComposerText } from './composer-text'
import { LookPicker } from './look-picker'
import { NeedCodename } from './need-codename'
import { PollFields } from './poll-fields'
import { placeOf } from './refusal-place'
import { TopicField } from './topic-field'
import './telling.css'
import { useDraft } from './use-draft'
import { useRefusal } from './use-refusal'
import { useSwipes } from './use-swipes'
import { useViewport } from './use-viewport'

/** What the server gives every composer. */
export interface ComposerPage {
	readonly locale: Locale
	/** Whether a member opened the page; somebody else is asked for a codename when they send. */
	readonly member: boolean
	/** A patience ticket, and the seconds until it is good. */
	readonly patience: string
	readonly seconds: number
	/** Suggestions for the topic. */
	readonly topics: readonly string[]
	readonly first: TellFields
}

/** `useActionState(tellAction)`, held by the page, so that a form sent without JavaScript finds its answer. */
export type Telling = [state: TellState | null, send: (form: FormData) => void, isSending: boolean]

/**
 * The composer is the card: one writes on it, and swipes it into another colour. A plain form underneath, with native
 * controls for everything, so that it works before and without JavaScript.
 */
export function Composer({
	page,
	telling: [state, tell, sending],
	note,
	restores = true,
}: {
	page: ComposerPage
	telling: Telling
	/** Why there is something on the card already. */
	note?: string | undefined
	/** Whether a draft that this browser keeps is put in. */
	restores?: boolean
}) {
	const t = useTranslations('telling')
	const form = useRef<HTMLFormElement>(null)
	const first = state?.fields ?? page.first
	const { fields, look, sent } = useDraft(form, first, state, restores)
	const { card, layer } = useSwipes(form, look)
	useViewport(card)
	const text = normaliseText(fields.text)
	const fault = textFault(text)
	const { refusal, refuse, answered } = useRefusal(form, state)
	const place = refusal && placeOf(refusal)

	/** What the composer can see for itself is said at once, before a puzzle is spent on it. */
	const check = (event: FormEvent) => {
		const why = fault ?? (page.member || refusal === 'signIn' ? null : 'signIn')
		if (!why && !sending) return
		event.preventDefault()
		if (why) refuse(why)
	}
	const send = (event: FormEvent<HTMLFormElement>) => {
		// React would empty the form after the action.
		event.preventDefault()
		if (sending) return
		const data = new FormData(event.currentTarget)
		sent()
		startTransition(() => tell(data))
	}
	const change = (event: FormEvent<HTMLFormElement>) => {
		if (sending) return
		look((event.target as HTMLInputElement).name)
		answered()
	}

	return (
		<form
			ref={form}
			className="composer"
			action={tell}
			onSubmit={send}
			onInput={change}
			aria-label={t('title')}
			noValidate
		>
			<input type="hidden" name="locale" value={page.locale} />
			<input type="hidden" name="ticket" value={fields.ticket} autoComplete="off" />
			<div ref={card} className="card composer-card">
				<div ref={layer} className="composer-next" aria-hidden="true" hidden />
				<ComposerChoices first={first} />
				{note && (
					<p className="composer-aside" role="status">
						{note}
					</p>
				)}
				<ComposerText
					first={first}
					fields={fields}
					kept={text}
					refusal={place === 'text' ? refusal : null}
					isStill={sending}
					onTidy={look}
				/>
				<div className="composer-extras">
					<TopicField
						first={first}
						fields={fields}
						kept={text}
						suggestions={page.topics}
						refusal={place === 'topic' ? refusal : null}
					/>
					<PollFields first={first} fields={fields} refusal={place === 'answer' ? refusal : null} />
				</div>
				<LookPicker first={first} />
				{place === 'codename' && <NeedCodename locale={page.locale} />}
				<ComposerFoot
					text={text}
					fault={fault}
					refusal={place === 'form' ? refusal : null}
					sending={sending}
					onPress={check}
				>
					<ProofField
						what="tell"
						patience={state?.patience ?? page.patience}
						seconds={page.seconds}
					/>
				</ComposerFoot>
			</div>
		</form>
	)
}
