'use server'

import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { deleteThing } from './delete-command'
import { unlinkEverything, unlinkThread } from './unlink-command'

/** Deletes one's own secret or reply. Fields: thing, back, locale. */
export async function deleteAction(form: FormData): Promise<void> {
	const thing = String(form.get('thing'))
	const outcome = await asMember('change', ({ secret }) => deleteThing(secret, { thing }))
	settle(form, outcome, 'deleted')
}

/** Unlinks all one's things in a thread. Fields: thread, back, locale. */
export async function unlinkAction(form: FormData): Promise<void> {
	const thread = String(form.get('thread'))
	const outcome = await asMember('change', ({ secret }) => unlinkThread(secret, { thread }))
	settle(form, outcome, 'unlinked')
}

/** Unlinks everything that is old enough. Fields: back, locale. */
export async function unlinkEverythingAction(form: FormData): Promise<void> {
	const outcome = await asMember('change', ({ secret }) => unlinkEverything(secret))
	settle(form, outcome, 'unlinked')
}
