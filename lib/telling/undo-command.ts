import 'server-only'
import { eq } from 'drizzle-orm'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, statement } from '@/db/dialect/statement'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { dropWaitingPhoto } from '@/lib/photo/photo-statements'
import { inEvenTime } from '@/lib/time/even-time'
import { whileMoving } from '@/lib/vault/while-moving'
import { forgetErrands } from './forget'
import { openWaiting, type WaitingSecret } from './waiting-secret'
import { refusalOf } from './write-outcome'

const drop = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.delete(waiting)
		.where(eq(waiting.id, slot('id'))),
)

/** The member's own secret while it waits; null for everybody else's, and once it is out: in the same time. */
export function waitingSecret(member: MemberSecret, thing: ThingId): Promise<WaitingSecret | null> {
	return inEvenTime(() => findWaiting(member, thing))
}

async function findWaiting(member: MemberSecret, thing: ThingId): Promise<WaitingSecret | null> {
	const [row] = await content()
		.read.select({ body: waiting.body })
		.from(waiting)
		.where(eq(waiting.id, thingBytes(thing)))
	const secret = row ? openWaiting(thing, row.body) : null
	const mark = Buffer.from(maskMark(member, thing)).toString('base64url')
	return secret?.tellerMark === mark ? secret : null
}

/** Takes a waiting secret back and returns what it said, so that the composer can be filled with it again. */
export async function undo(member: MemberSecret, thing: ThingId): Promise<Outcome<WaitingSecret>> {
	const secret = await waitingSecret(member, thing)
	if (!secret) return refused('gone')
	try {
		await whileMoving(async () => {
			const errands = await forgetErrands(member, [thing])
			const photo = secret.photo ? [dropWaitingPhoto(secret.photo.name)] : []
			await content().write([must(drop({ id: thingBytes(thing) })), ...photo, ...errands])
		})
		return done(secret)
	} catch (error) {
		return refusalOf(error, { unmet: 'gone' })
	}
}
