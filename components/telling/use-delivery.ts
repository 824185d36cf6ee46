'use client'

import { useState } from 'react'
import { letterOf } from '@/device/letter-of'
import { deliver } from '@/device/outbox-send'
import type { Locale } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'
import { dropSentDraft } from './draft'

export interface TellDelivery {
	readonly send: (form: FormData) => Promise<void>
	readonly sending: boolean
	/** No answer came, and the secret is in the outbox. */
	readonly waits: boolean
	/** No answer came, and this browser cannot keep it. */
	readonly unkept: boolean
	/** A patience ticket for the next try. */
	readonly patience: string | null
}

/** Sends the composer's form by way of the outbox, and goes on to the page of what was told. */
export function useDelivery(locale: Locale, onRefused: (why: Refusal) => void): TellDelivery {
	const [state, setState] = useState<'idle' | 'sending' | 'waits' | 'unkept'>('idle')
	const [patience, setPatience] = useState<string | null>(null)
	const send = async (form: FormData) => {
		setState('sending')
		const { letter, proof } = await letterOf('tell', form)
		const delivery = await deliver(letter, proof)
		if (delivery === 'unkept') return setState('unkept')
		if (delivery === 'waiting') {
			dropSentDraft()
			return setState('waits')
		}
		if (delivery.ok) return location.assign(delivery.path ?? `/${locale}/me`)
		setPatience(delivery.patience ?? null)
		setState('idle')
		onRefused(delivery.code as Refusal)
	}
	return {
		send,
		sending: state === 'sending',
		waits: state === 'waits',
		unkept: state === 'unkept',
		patience,
	}
}
