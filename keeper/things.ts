import { asc, gt } from 'drizzle-orm'
import { reply, secret, waiting, withheld } from '@/db/content/schema'
import type { ContentStore } from '@/db/content/store'
import { type ThingId, thingIdFromBytes } from '@/lib/crypto/id'
import { BEGIN } from './vault-rows'

const STRETCH = 1024

/**
 * Every thing of the content store that may have a seal, in stretches. What waits comes first: a secret that is
 * released meanwhile is then met twice, not missed; what is withheld is asked for twice, for it goes either way.
 */
export async function* things(content: ContentStore): AsyncGenerator<ThingId[]> {
	for (const table of [waiting, secret, withheld, reply, withheld]) {
		for (let after: Uint8Array | undefined = BEGIN; after; ) {
			const rows: { id: Uint8Array }[] = await content.read
				.select({ id: table.id })
				.from(table)
				.where(gt(table.id, after))
				.orderBy(asc(table.id))
				.limit(STRETCH)
			if (rows.length > 0) yield rows.map(({ id }) => thingIdFromBytes(id))
			after = rows.at(-1)?.id
		}
	}
}
