'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Refusal } from '@/lib/outcome'
import { sendDeletion } from './send-deletion'
import { useLeaving } from './use-leaving'

type Step = { readonly is: 'here' | 'going' | 'gone' } | { readonly is: 'refused'; why: Refusal }

/**
 * Around one of "my things": its deletion, asked for by the form inside, waits `seconds` and can be undone so long. Whoever
 * leaves the page earlier meant it: then it is sent at once. Without script the form itself deletes.
 */
export function Deletable({
	thing,
	seconds,
	children,
}: {
	thing: string
	seconds: number
	children: ReactNode
}) {
	const t = useTranslations('mine')
	const refusal = useTranslations('refusal')
	const [step, setStep] = useState<Step>({ is: 'here' })
	const note = useRef<HTMLParagraphElement>(null)
	const send = () => {
		setStep({ is: 'gone' })
		sendDeletion(thing).then((why) => why && setStep({ is: 'refused', why }))
	}
	useLeaving(step.is === 'going', seconds, send)
	useEffect(() => {
		if (step.is !== 'here') note.current?.focus()
	}, [step])
	const hold = (event: FormEvent) => {
		if (!(event.target as HTMLElement).matches('[data-deletes]')) return
		event.preventDefault()
		setStep({ is: 'going' })
	}
	return (
		<div onSubmit={hold}>
			{step.is !== 'here' && (
				<p ref={note} className="mine-gone" tabIndex={-1} role="status">
					{step.is === 'going' && t('delete.soon', { seconds })}
					{step.is === 'gone' && t('delete.gone')}
					{step.is === 'refused' && refusal(step.why)}
					{step.is === 'going' && (
						<button type="button" className="button" onClick={() => setStep({ is: 'here' })}>
							{t('delete.undo')}
						</button>
					)}
				</p>
			)}
			<div hidden={step.is === 'going' || step.is === 'gone'}>{children}</div>
		</div>
	)
}
