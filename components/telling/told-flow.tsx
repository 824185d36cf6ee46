'use client'

import { useActionState } from 'react'
import { tellAction } from '@/lib/telling/tell-actions'
import { undoAction } from '@/lib/telling/undo-actions'
import { Composer } from './composer'
import type { ComposerPage } from './composer-state'
import { TakenBack } from './taken-back'
import { NothingTold, Told, type ToldSecret } from './told'

/**
 * After telling. Both actions stand here whatever is shown, so that a form sent without JavaScript finds its answer: taking
 * back turns the page into the composer, filled again, and what that sends may be refused again.
 */
export function ToldFlow({ told, page }: { told: ToldSecret | null; page: ComposerPage }) {
	const [undone, takeBack, takingBack] = useActionState(undoAction, null)
	const telling = useActionState(tellAction, null)
	if (telling[0]) return <Composer page={page} telling={telling} restores={false} />
	if (undone && 'fields' in undone) {
		return <TakenBack page={page} telling={telling} fields={undone.fields} photo={undone.photo} />
	}
	if (!told) return <NothingTold locale={page.locale} />
	return (
		<Told
			told={told}
			locale={page.locale}
			takeBack={takeBack}
			takingBack={takingBack}
			refusal={undone?.refusal ?? null}
		/>
	)
}
