'use server'

import { parseThingId } from '@/lib/crypto/id'
import { type Refusal, refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { topicsOf } from '@/lib/text/topic'
import type { TellFields } from './tell-fields'
import { undo } from './undo-command'

/** After taking back: what the composer is filled with again, or why it was too late. */
export type UndoState =
	| { readonly fields: Omit<TellFields, 'ticket' | 'when'> }
	| { readonly refusal: Refusal }

/** Takes a waiting secret back and answers with what it said. Fields: thing, locale. */
export async function undoAction(_: UndoState | null, form: FormData): Promise<UndoState> {
	const thing = parseThingId(String(form.get('thing')))
	const outcome = await asMember('change', async ({ secret }) =>
		thing ? undo(secret, thing) : refused('badInput'),
	)
	if (!outcome.ok) return { refusal: outcome.refusal }
	const { text, language, topics, colour, texture, answers } = outcome.value
	// The topics in the text will be found there again.
	const topic = topics.find((one) => !topicsOf(null, text).includes(one)) ?? ''
	return {
		fields: { text, language, topic, colour: `${colour}`, texture: `${texture}`, answers },
	}
}
