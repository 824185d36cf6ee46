'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '@/lib/outcome'

/** Why something was refused, next to what it is about, and said at once to who listens. */
export function RefusalText({ id, refusal }: { id: string; refusal: Refusal | null }) {
	const t = useTranslations('refusal')
	return (
		<p id={id} className="composer-refusal" role="alert" tabIndex={-1} data-refusal={refusal}>
			{refusal ? t(refusal) : null}
		</p>
	)
}
