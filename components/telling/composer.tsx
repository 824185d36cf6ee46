'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { ProofField } from '@/components/member/proof-field'
import { normaliseText } from '@/lib/text/normalise-text'
import { textFault } from '@/lib/text/text-fault'
import { Aside } from './aside'
import { ComposerChoices, WhoGuesses } from './composer-choices'
import { ComposerFoot } from './composer-foot'
import type { ComposerPage, Telling } from './composer-state'
import { ComposerText } from './composer-text'
import { LookPicker } from './look-picker'
import { NeedCodename } from './need-codename'
import { PhotoField } from './photo-field'
import { PhotoPreview } from './photo-preview'
import { PollFields } from './poll-fields'
import { placeOf } from './refusal-place'
import { TopicField } from './topic-field'
import './telling.css'
import { TellWarnings } from './tell-warnings'
import { useDelivery } from './use-delivery'
import { useDraft } from './use-draft'
import { usePhoto } from './use-photo'
import { useRefusal } from './use-refusal'
import { useShared } from './use-shared'
import { useSwipes } from './use-swipes'
import { useViewport } from './use-viewport'
import { Waits } from './waits'

/**
 * The composer is the card: one writes on it, and swipes it into another colour. A plain form underneath, with native
 * controls for everything, so that it works before and without JavaScript.
 */
export function Composer({
	page,
	telling: [state, tell, acting],
	note,
	restores = true,
	hadPhoto = false,
}: {
	page: ComposerPage
	telling: Telling
	/** Why there is something on the card already. */
	note?: string | undefined
	/** Whether a draft that this browser keeps is put in. */
	restores?: boolean
	/** Whether there was a photo that this page cannot bring back without script. */
	hadPhoto?: boolean
}) {
	const t = useTranslations('telling')
	const form = useRef<HTMLFormElement>(null)
	const first = state?.fields ?? page.first
	const { fields, look, sent } = useDraft(form, first, state, restores)
	const photo = usePhoto(form, restores)
	const missing = useShared(form, look, photo.take)
	const { card, layer } = useSwipes(form, look)
	useViewport(card)
	const text = normaliseText(fields.text)
	const fault = textFault(text)
	const { refusal, refuse, answered } = useRefusal(form, state)
	const place = refusal && placeOf(refusal)
	const delivery = useDelivery(page.locale, (why) => {
		sent(false)
		refuse(why)
	})
	const sending = acting || delivery.sending

	/** What the composer can see for itself is said at once, before a puzzle is spent on it. */
	const check = (event: FormEvent) => {
		const why = fault ?? (page.member || refusal === 'signIn' ? null : 'signIn')
		if (!why && !sending) return
		event.preventDefault()
		if (why) refuse(why)
	}
	const send = (event: FormEvent<HTMLFormElement>) => {
		// The action is for browsers without script: it cannot wait for a network.
		event.preventDefault()
		if (sending) return
		const data = new FormData(event.currentTarget)
		photo.into(data)
		sent()
		answered()
		void delivery.send(data)
	}
	const change = (event: FormEvent<HTMLFormElement>) => {
		if (sending) return
		look((event.target as HTMLInputElement).name)
		answered()
	}

	if (delivery.waits) return <Waits page={page} />
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
			<div ref={card} className={`card composer-card${photo.chosen ? ' with-photo' : ''}`}>
				<div ref={layer} className="composer-next" aria-hidden="true" hidden />
				{photo.chosen && <PhotoPreview picture={photo.chosen.picture} fields={fields} />}
				<ComposerChoices first={first} circles={page.circles} />
				<WhoGuesses chosen={fields.circle} circles={page.circles} />
				<Aside role="status">{note}</Aside>
				<Aside role="alert">{missing && t(`shared.${missing}`)}</Aside>
				<ComposerText
					first={first}
					fields={fields}
					kept={text}
					refusal={place === 'text' ? refusal : null}
					isStill={sending}
					onTidy={look}
				/>
				<TellWarnings
					text={[text, fields.topic, ...fields.answers, fields.alt].filter(Boolean).join('\n')}
					locale={page.locale}
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
					<PhotoField
						first={first}
						photo={photo}
						refusal={place === 'photo' ? refusal : null}
						again={state?.hadPhoto ?? hadPhoto}
						onRefused={refuse}
					/>
				</div>
				{delivery.unkept && (
					<p className="composer-aside" role="alert">
						{t('waits.unkept')}
					</p>
				)}
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
						patience={delivery.patience ?? state?.patience ?? page.patience}
						seconds={page.seconds}
					/>
				</ComposerFoot>
			</div>
		</form>
	)
}
