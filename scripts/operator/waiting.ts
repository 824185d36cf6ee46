import { and, eq, sql } from 'drizzle-orm'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
import { decrypt } from '@/lib/crypto/gcm'
import type { Ring } from '@/lib/keys/ring'

const replace = statement<{ id: Uint8Array; seen: Uint8Array; body: Uint8Array }>((slot) =>
	content()
		.read.update(waiting)
		.set({ body: sql`${slot('body')}` })
		.where(and(eq(waiting.id, slot('id')), eq(waiting.body, slot('seen')))),
)

/** Brings every waiting secret under the ring's newest key; one that is released or taken back meanwhile is left alone. */
export async function closeWaitingAnew(ring: Ring): Promise<void> {
	for (const { id, body: seen } of await content().read.select().from(waiting)) {
		if (decrypt(ring.current.object, seen, id)) continue
		const secret = ring.decrypt(seen, id)
		if (secret) await content().write([replace({ id, seen, body: ring.encrypt(secret, id) })])
	}
}
