import 'server-only'
import type { Card } from '@/lib/card/card'
import { cardsByIds } from '@/lib/card/card-queries'
import { EVERYONES } from '@/lib/circle/circle'
import { circleById } from '@/lib/circle/circle-queries'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber } from '@/lib/mark/own'
import type { WithheldSecret } from '@/lib/review/withheld'
import { hourOf } from '@/lib/time/hours'
import { waitingSecret } from './undo-command'
import type { WaitingPhoto } from './waiting-secret'

/** A member's own secret, out or still waiting (`releaseAt` in ms, null once it is out). */
export interface MySecret {
	readonly card: Card
	readonly releaseAt: number | null
}

/** Null for what is not this member's, and for what is not there: the two are the same to them. */
export async function mySecret(member: MemberSecret, thing: ThingId): Promise<MySecret | null> {
	const waiting = await waitingSecret(member, thing)
	if (waiting) return { card: await waitingCard(thing, waiting), releaseAt: waiting.releaseAt }
	if ((await maskNumber(member, thing)) !== 0) return null
	const [card] = await cardsByIds([thing])
	return card ? { card, releaseAt: null } : null
}

/** A secret that nobody else can read now, as its teller sees it. */
export async function withheldCard(id: ThingId, secret: WithheldSecret): Promise<Card> {
	const { hearts, hour } = secret
	return { ...(await waitingCard(id, secret)), hearts, hour }
}

async function waitingCard(
	id: ThingId,
	secret: Omit<WithheldSecret, 'kind' | 'hearts' | 'hour' | 'photo'> & {
		photo?: Pick<WaitingPhoto, 'name' | 'alt'>
	},
): Promise<Card> {
	const { circle, text, language, topics, colour, texture, answers, photo, veil } = secret
	const poll = answers.map((answer, at) => ({ number: at + 1, text: answer, votes: 0 }))
	return {
		id,
		circle: (circle && (await circleById(circle))) ?? EVERYONES,
		text,
		language,
		topics,
		colour,
		texture,
		hour: hourOf(),
		hearts: 0,
		replies: 0,
		poll: poll.length > 0 ? poll : null,
		photo: photo ? { name: photo.name, alt: photo.alt } : null,
		veil,
	}
}
