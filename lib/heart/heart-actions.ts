'use server'

import { presentMayRead } from '@/lib/member/circles/present-circles'
import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { pressHeart } from './heart-command'

/** Gives or takes back a heart. Fields: thing, press (give, take; turn without script), back, locale. */
export async function heartAction(form: FormData): Promise<void> {
	const input = { thing: String(form.get('thing')), press: String(form.get('press') ?? 'turn') }
	const outcome = await asMember('heart', ({ secret }) => pressHeart(secret, input, presentMayRead))
	settle(form, outcome, outcome.ok && !outcome.value.given ? 'unhearted' : 'hearted')
}
