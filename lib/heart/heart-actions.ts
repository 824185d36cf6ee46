'use server'

import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { pressHeart } from './heart-command'

/** Gives or takes back a heart. Fields: thing, back, locale. */
export async function heartAction(form: FormData): Promise<void> {
	const thing = String(form.get('thing'))
	const outcome = await asMember('heart', ({ secret }) => pressHeart(secret, { thing }))
	settle(form, outcome, outcome.ok && !outcome.value.given ? 'unhearted' : 'hearted')
}
