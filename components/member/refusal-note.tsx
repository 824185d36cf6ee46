'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '@/lib/outcome'

/** Why a form was refused, said at once to who listens and who looks. */
export function RefusalNote({ id, refusal }: { id: string; refusal: Refusal | undefined }) {
	const t = useTranslations('refusal')
	return (
		<p
			id={id}
			role="alert"
			className="rounded-2xl border-2 border-(--accent) bg-(--surface) px-5 py-4 text-lg empty:hidden"
		>
			{refusal ? t(refusal) : null}
		</p>
	)
}
