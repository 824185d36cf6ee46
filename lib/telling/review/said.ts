import 'server-only'
import { eq } from 'drizzle-orm'
import { reply } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { type Withheld, withheldBy } from '@/lib/review/withheld'
import { hourOfPosition } from '@/lib/time/position'
import { publishedSecret } from '../unpublish'
import { asWithheld } from './withhold'

/** What a thing says, whether it is withheld or out; null once it is gone. */
export async function whatWasSaid(thing: ThingId): Promise<Withheld | null> {
	const kept = await withheldBy(thing)
	if (kept) return kept
	const row = await publishedSecret(thing)
	if (row) return asWithheld(row)
	const [there] = await content()
		.read.select({ text: reply.text })
		.from(reply)
		.where(eq(reply.id, thingBytes(thing)))
	return there ? { kind: 'reply', text: there.text } : null
}

/** When a thing was told, in hours since 1970, or came back after it was hidden; null where only its words are left. */
export async function hourOfThing(thing: ThingId): Promise<number | null> {
	const row = await publishedSecret(thing)
	if (row) return hourOfPosition(row.position)
	const kept = await withheldBy(thing)
	if (kept?.kind === 'secret') return kept.hour
	const [there] = await content()
		.read.select({ hour: reply.hour })
		.from(reply)
		.where(eq(reply.id, thingBytes(thing)))
	return there?.hour ?? null
}
