'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { guardForm } from '@/lib/guard/form-proof'
import { type Guarded, PATIENCE_FIELD, PROOF_FIELD } from '@/lib/guard/guarded'
import { HINT } from './styles'

/**
 * Put into a guarded form: the hidden puzzle, the ticket for whom no script runs (`issuePatience(what)`, good after
 * `seconds`), and a line that says what is going on. The action answers it with `requireProof(form, what)`.
 */
export function ProofField({
	what,
	patience,
	seconds,
}: {
	what: Guarded
	patience: string
	seconds: number
}) {
	const t = useTranslations('member')
	const field = useRef<HTMLInputElement>(null)
	const [waiting, setWaiting] = useState(false)
	useEffect(() => {
		if (!field.current) return
		return guardForm({
			what,
			field: field.current,
			patienceMs: seconds * 1000,
			onWaiting: setWaiting,
		})
	}, [what, seconds])
	return (
		<>
			<input ref={field} type="hidden" name={PROOF_FIELD} />
			<input type="hidden" name={PATIENCE_FIELD} value={patience} />
			<p role="status" className={`${HINT} empty:hidden`}>
				{waiting ? t('proof.solving') : null}
			</p>
			<noscript>
				<p className={HINT}>{t('proof.patience', { seconds })}</p>
			</noscript>
		</>
	)
}
